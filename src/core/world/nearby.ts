import type { Day } from '../time/day.ts';
import type { RecordLine } from './record.ts';

/** A fact by its place in time: before the date shown, on it, or after it. */
export interface NearbyFact {
  line: RecordLine;
  when: 'before' | 'on' | 'after';
}

/**
 * The facts nearest to a date, in order of time: the last ones before it, all on it, the first ones after it. A fact
 * that is known to the month only stands at the month's first day.
 * @param lines in order of time, as `recordOf` gives them
 * @param each how many before, and how many after
 */
export function nearbyFacts(lines: readonly RecordLine[], day: Day, each = 2): NearbyFact[] {
  const as = (when: NearbyFact['when']) => (line: RecordLine) => ({ line, when });
  const before = lines.filter((line) => line.day < day).slice(-each);
  const on = lines.filter((line) => line.day === day);
  const after = lines.filter((line) => line.day > day).slice(0, each);
  return [...before.map(as('before')), ...on.map(as('on')), ...after.map(as('after'))];
}
