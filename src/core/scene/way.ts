/**
 * The way through a talk, with the scenes to come back to: a question leads away from the script, one key leads back.
 */
export interface Way {
  /** Index of the scene. */
  at: number;
  /** Scenes that were left for another one out of turn, the last one first to come back to. */
  left: readonly number[];
}

/** The way from its first step on. */
export const start: Way = { at: 0, left: [] };

/** To the scene before or after; stays at the ends. */
export function step(way: Way, by: 1 | -1, count: number): Way {
  return { ...way, at: within(way.at + by, count) };
}

/** To any scene, out of turn: the one that is left can be returned to. */
export function jump(way: Way, to: number, count: number): Way {
  const at = within(to, count);
  return at === way.at ? way : { at, left: [...way.left, way.at] };
}

/** Back to the scene that was left last; stays where none was. */
export function back({ at, left }: Way): Way {
  return { at: left.at(-1) ?? at, left: left.slice(0, -1) };
}

function within(index: number, count: number): number {
  return Math.min(Math.max(index, 0), Math.max(0, count - 1));
}
