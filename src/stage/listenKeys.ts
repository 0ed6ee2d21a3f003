import type { Stage } from '../state/Stage.svelte.ts';
import type { Deck } from './Deck.ts';
import { readKey, type Intent, type KeyPress } from './keys.ts';

/** What a key may do that is not the talk's own business. */
export interface StageActions {
  /** Ends the talk. */
  leave: () => void;
  /** Opens the presenter's window, or from there the audience's. */
  presenter: () => void;
  full: () => void;
  /** The audience's window goes its own way again: its picture thaws. */
  own: () => void;
  role: 'present' | 'presenter';
}

/** What moves the talk on or back. */
const moves: ReadonlySet<Intent['do']> = new Set(['next', 'previous', 'first', 'last', 'jump', 'start', 'return']); // prettier-ignore

const fields = 'textarea, select, [contenteditable], input:not([type=range], [type=checkbox], [type=radio], [type=button])'; // prettier-ignore
const controls = 'a[href], button, input, summary, [role=slider], [role=tab], [role=option]';

/**
 * Makes the keys those of the stage, before anything on the page hears them.
 * @returns a function that gives them back
 */
export function listenKeys(stage: Stage, deck: Deck, actions: StageActions): () => void {
  const onkey = (event: KeyboardEvent) => {
    const press: KeyPress = {
      key: event.key,
      shift: event.shiftKey,
      chord: event.ctrlKey || event.altKey || event.metaKey,
      focus: focusOf(event.target),
    };
    const { intent, digits } = readKey(press, stage.digits);
    stage.digits = digits;
    if (!intent) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act(intent, stage, deck, actions);
  };
  window.addEventListener('keydown', onkey, { capture: true });
  return () => window.removeEventListener('keydown', onkey, { capture: true });
}

function focusOf(target: EventTarget | null): KeyPress['focus'] {
  if (!(target instanceof Element)) return 'page';
  if (target.closest(fields)) return 'field';
  return target.closest(controls) ? 'control' : 'page';
}

/** Does what a key, a click or a swipe means. */
export function act(intent: Intent, stage: Stage, deck: Deck, actions: StageActions): void {
  // Whoever clicks on in the audience's own window wants to see it.
  if (stage.frozen && actions.role === 'present' && moves.has(intent.do)) {
    stage.frozen = false;
    actions.own();
  }
  switch (intent.do) {
    case 'next':
      return deck.next();
    case 'previous':
      return deck.previous();
    case 'first':
      return deck.jump(0);
    case 'last':
      return deck.jump(stage.script.scenes.length - 1);
    case 'jump':
      return deck.jump(intent.to);
    case 'start':
      return deck.play();
    case 'return':
      return deck.returnToScene();
    case 'blank':
      stage.blank = !stage.blank;
      return;
    case 'freeze':
      stage.frozen = !stage.frozen;
      if (!stage.frozen) actions.own();
      else if (actions.role === 'present') deck.hold();
      return;
    case 'laser':
    case 'spotlight':
    case 'lens':
      return stage.toggleTool(intent.do);
    case 'time':
    case 'card':
      return stage.toggleDrawer(intent.do);
    case 'help':
    case 'talk':
    case 'check':
      return stage.toggleOverlay(intent.do);
    case 'presenter':
      return actions.presenter();
    case 'full':
      return actions.full();
    case 'leave':
      return leaveOneThing(stage, actions);
    case 'digits':
      return;
  }
}

/** Escape closes what is on top; with nothing open it ends the talk. */
function leaveOneThing(stage: Stage, actions: StageActions): void {
  if (stage.overlay) stage.overlay = '';
  else if (stage.blank) stage.blank = false;
  else if (stage.tool !== 'none') stage.tool = 'none';
  else if (stage.drawers.time || stage.drawers.card) stage.drawers = { time: false, card: false };
  else actions.leave();
}
