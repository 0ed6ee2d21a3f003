import { knownDate, type Precision } from './format.ts';
import type { Day } from './day.ts';

/**
 * A range of days in words: "2 to 10 April 2010", "January to March 1990", "15 June 1998" where both are one.
 * @param last the last day, inclusive
 */
export function longRange(first: Day, last: Day, precision: Precision = 'day'): string {
  const head = knownDate(first, precision).split(' ');
  const end = knownDate(last, precision);
  if (head.join(' ') === end) return end;
  const tail = end.split(' ');
  // What both share, the month or the year, is said once.
  while (head.length > 1 && head.at(-1) === tail.at(-1)) {
    head.pop();
    tail.pop();
  }
  return `${head.join(' ')} to ${end}`;
}
