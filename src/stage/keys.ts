/** What the keys of a clicker and of a keyboard mean on stage. Pure: a key and what was typed before in, an intent out. */
export type Intent =
  | { do: 'next' | 'previous' | 'first' | 'last' | 'return' | 'blank' | 'leave' | 'start' }
  | { do: 'jump'; to: number }
  | { do: 'freeze' | 'laser' | 'spotlight' | 'lens' | 'time' | 'card' | 'full' }
  | { do: 'presenter' | 'talk' | 'check' | 'help' | 'digits' };

export interface KeyPress {
  key: string;
  shift: boolean;
  /** Whether Control, Alt or Meta is held: then the key is the browser's. */
  chord: boolean;
  /**
   * What has the focus: a field to write in keeps all keys but a clicker's; a control that is worked with keys (button,
   * slider, list) keeps those too that work it.
   */
  focus: 'page' | 'control' | 'field';
}

/** Sent by clickers: they mean the same wherever the focus is, so that a focused slider never runs backwards. */
const clicker: Readonly<Record<string, Intent>> = {
  PageDown: { do: 'next' },
  PageUp: { do: 'previous' },
  F5: { do: 'start' },
  Escape: { do: 'leave' },
};

/** Keys that work a focused control. */
const working: Readonly<Record<string, Intent>> = {
  ArrowRight: { do: 'next' },
  ArrowDown: { do: 'next' },
  ArrowLeft: { do: 'previous' },
  ArrowUp: { do: 'previous' },
  Home: { do: 'first' },
  End: { do: 'last' },
};

const letters: Readonly<Record<string, Intent>> = {
  b: { do: 'blank' },
  '.': { do: 'blank' },
  r: { do: 'return' },
  Backspace: { do: 'return' },
  h: { do: 'freeze' },
  l: { do: 'laser' },
  s: { do: 'spotlight' },
  z: { do: 'lens' },
  t: { do: 'time' },
  i: { do: 'card' },
  f: { do: 'full' },
  w: { do: 'presenter' },
  e: { do: 'talk' },
  c: { do: 'check' },
  '?': { do: 'help' },
};

/**
 * Reads a key.
 * @param digits typed so far: Enter jumps to the scene of that number
 * @returns what it means (null: it is not a key of the stage) and the digits that are typed now
 */
export function readKey(
  { key, shift, chord, focus }: KeyPress,
  digits: string,
): { intent: Intent | null; digits: string } {
  const told = (intent: Intent | null) => ({ intent, digits: '' });
  if (chord) return told(null);
  const clicked = clicker[key];
  if (clicked) return told(clicked);
  if (focus === 'field') return told(null);
  if (/^\d$/.test(key)) return { intent: { do: 'digits' }, digits: (digits + key).slice(-3) };
  if (key === 'Enter' && digits) return told({ do: 'jump', to: Number(digits) - 1 });
  if (focus === 'page') {
    if (key === ' ') return told({ do: shift ? 'previous' : 'next' });
    const worked = working[key];
    if (worked) return told(worked);
  }
  return told(letters[key.length === 1 ? key.toLowerCase() : key] ?? null);
}
