import type { Script } from '../core/scene/types.ts';
import { parseTalk, talkFile } from './talkFile.ts';

/** Talks that this browser keeps, by title; and which one this window tells. */
const KEY = 'open-door-atlas.talks';
const CURRENT = 'open-door-atlas.talk';

function kept(): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Titles of the talks that are kept. */
export function keptTitles(): string[] {
  return Object.keys(kept()).sort();
}

/** A talk that is kept, or null; one that cannot be read is left where it is. */
export function keptTalk(title: string): Script | null {
  const result = parseTalk(kept()[title]);
  return 'script' in result ? result.script : null;
}

/** Keeps a talk under its title. @returns whether there was room for it */
export function keepTalk(script: Script): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...kept(), [script.title]: talkFile(script) }));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a talk. */
export function forgetTalk(title: string): void {
  const { [title]: _, ...rest } = kept();
  try {
    localStorage.setItem(KEY, JSON.stringify(rest));
  } catch {
    // What could not be written could not be kept either.
  }
}

/** Remembers which talk this window tells, for when it is loaded anew; null: the atlas's own. */
export function rememberCurrent(title: string | null): void {
  try {
    if (title === null) sessionStorage.removeItem(CURRENT);
    else sessionStorage.setItem(CURRENT, title);
  } catch {
    // Without storage a reload begins with the atlas's own talk.
  }
}

/** The talk that this window told before it was loaded anew, or null. */
export function currentTalk(): Script | null {
  try {
    const title = sessionStorage.getItem(CURRENT);
    return title === null ? null : keptTalk(title);
  } catch {
    return null;
  }
}
