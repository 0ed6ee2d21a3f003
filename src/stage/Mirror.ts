import { formatMap } from '../core/permalink.ts';
import { pixelAt, positionAt, viewFor } from '../core/scene/place.ts';
import type { Atlas } from '../state/Atlas.svelte.ts';
import type { Stage } from '../state/Stage.svelte.ts';
import { parseTalk, talkFile } from '../state/talkFile.ts';
import type { ConsoleLink } from './ConsoleLink.ts';
import type { Camera, Deck } from './Deck.ts';
import type { Body, Show } from './messages.ts';

interface MirrorOptions {
  stage: Stage;
  atlas: Atlas;
  deck: Deck;
  link: ConsoleLink;
  camera: () => Camera | null;
  /** The map's box in the page. */
  box: HTMLElement;
}

/**
 * Keeps two windows of one talk alike: tells what was changed here, and does what was changed there. What was changed last
 * holds; a window that has only just loaded takes what the other has.
 */
export class Mirror {
  readonly #options: MirrorOptions;
  #at = 0;
  #step = 0;
  /** What both windows know, without its number. */
  #known = '';
  /** What came while the audience's picture was frozen. */
  #waiting: Show | null = null;
  /** Where the other window has put this one's camera. */
  #placed = '';
  #script: Stage['script'];
  /** Whether there is anything to tell yet. */
  #settled = false;
  /** Whether the other window has said where the talk stands. */
  heard = false;

  constructor(options: MirrorOptions) {
    this.#options = options;
    const { link, stage } = options;
    this.#script = stage.script;
    link.onmessage = (body) => this.#hear(body);
  }

  /** This window stands where it was opened: from here on changes are told. */
  settled(): void {
    this.#settled = true;
    this.#known = JSON.stringify(this.#show());
  }

  /** The other window has come: it learns the talk and where it stands. */
  greet(): void {
    const { link } = this.#options;
    if (!this.#settled) return;
    this.#tellTalk();
    const show = this.#waiting ?? { ...this.#show(), at: this.#at, step: this.#step };
    link.send({ is: 'show', show });
  }

  /** Something may have changed here: if so it is told. */
  tell(): void {
    if (!this.#settled) return;
    const { stage, link } = this.#options;
    const waiting = this.#waiting;
    if (waiting) {
      // A frozen picture is not where the talk stands; whether it is blanked is told all the same.
      if (stage.blank === waiting.blank) return;
      this.#at += 1;
      this.#waiting = { ...waiting, blank: stage.blank, at: this.#at };
      return link.send({ is: 'show', show: this.#waiting });
    }
    if (stage.script !== this.#script) {
      this.#script = stage.script;
      this.#tellTalk();
    }
    const show = this.#show();
    const known = JSON.stringify(show);
    if (known === this.#known) return;
    this.#known = known;
    this.#at += 1;
    link.send({ is: 'show', show: { ...show, at: this.#at, step: this.#step } });
  }

  /** A scene was entered here and plays. */
  stepped(): void {
    this.#step += 1;
  }

  /** Where the pointer is here, CSS pixels of the window; null: it points nowhere. */
  point(at: { x: number; y: number } | null): void {
    const { stage, link, camera, box } = this.#options;
    stage.pointer = at;
    const view = camera()?.view;
    if (!link.there || !view) return;
    const { left, top, width, height } = box.getBoundingClientRect();
    const position = at && positionAt({ x: at.x - left, y: at.y - top }, view, { width, height });
    link.send({ is: 'pointer', at: position && [...position], sent: Date.now() });
  }

  #tellTalk(): void {
    const { stage, link } = this.#options;
    const own = stage.script === stage.own;
    link.send({ is: 'talk', file: own ? null : talkFile(stage.script) });
  }

  #show(): Omit<Show, 'at' | 'step'> {
    const { stage, atlas, camera, deck, box } = this.#options;
    const { way, running, blank, frozen, tool, began, sceneBegan } = stage;
    const view = camera()?.view;
    const placed = view && formatMap(view) === this.#placed;
    const away = view && !running && deck.viewStrayed() && !placed;
    const { clientWidth: width, clientHeight: height } = box;
    return {
      way: { at: way.at, left: [...way.left] },
      running,
      day: running ? 0 : atlas.day,
      selected: running ? null : (atlas.selected ?? atlas.item?.id ?? null),
      layers: running ? [] : [...atlas.layers],
      view: away ? { ...view, width, height } : placed ? this.#viewTold : null,
      blank,
      frozen,
      tool,
      began,
      sceneBegan,
    };
  }

  #viewTold: Show['view'] = null;

  #hear(body: Body): void {
    const { stage, camera, box } = this.#options;
    if (body.is === 'pointer') {
      const view = camera()?.view;
      if (!view) return;
      const { left, top, width, height } = box.getBoundingClientRect();
      const pixel = body.at && pixelAt([body.at[0], body.at[1]], view, { width, height });
      stage.pointer = pixel && { x: pixel.x + left, y: pixel.y + top };
    } else if (body.is === 'talk') {
      const result = body.file === null ? { script: stage.own } : parseTalk(body.file);
      if ('script' in result && result.script !== stage.script) {
        this.#script = result.script;
        stage.use(result.script);
      }
    } else if (body.is === 'show') this.#take(body.show);
  }

  #take(show: Show): void {
    const { stage, link, deck } = this.#options;
    const newer = show.at > this.#at || (this.#at === 0 && link.role === 'presenter');
    if (!newer) return;
    this.#at = show.at;
    this.heard = true;
    this.#settled = true;
    if (link.role === 'present' && show.frozen) {
      this.#waiting = show;
      if (!stage.frozen) deck.hold();
      stage.frozen = true;
      stage.blank = show.blank;
      this.#known = JSON.stringify(this.#show());
      return;
    }
    this.#waiting = null;
    this.#apply(show);
  }

  #apply(show: Show): void {
    const { stage, atlas, deck, camera, box } = this.#options;
    const entered = show.step > this.#step;
    this.#step = Math.max(this.#step, show.step);
    const moved = show.way.at !== stage.way.at;
    stage.way = show.way;
    stage.began = show.began;
    stage.sceneBegan = show.sceneBegan;
    stage.blank = show.blank;
    stage.frozen = show.frozen;
    stage.tool = show.tool;
    if (show.running) {
      if (entered || moved) deck.playHere();
    } else {
      if (stage.running || moved) deck.settle(moved && !entered ? 700 : 0);
      if (atlas.day !== show.day) atlas.moveTo(show.day, 'scrub');
      const { scene } = stage;
      if (scene) atlas.scene = scene.id;
      if (atlas.layers.join() !== show.layers.join()) atlas.layers = show.layers;
      const { selected } = show;
      if ((atlas.selected ?? atlas.item?.id ?? null) !== selected) {
        if (selected !== null && atlas.world.entities.has(selected)) atlas.select(selected);
        else atlas.open(selected);
      }
      const { clientWidth: width, clientHeight: height } = box;
      this.#viewTold = show.view;
      if (show.view) {
        camera()?.moveTo(viewFor(show.view, show.view, { width, height }), 0);
        const view = camera()?.view;
        this.#placed = view ? formatMap(view) : '';
      } else {
        this.#placed = '';
        if (deck.viewStrayed()) deck.settleView(700);
      }
    }
    this.#known = JSON.stringify(this.#show());
  }

  /** Thaws the audience's picture: what came meanwhile is shown. */
  thaw(): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (!waiting) return;
    this.#apply({ ...waiting, frozen: false });
    // The other window does not know yet.
    this.#known = '';
    this.tell();
  }
}
