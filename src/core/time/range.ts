import { knownDate, type Precision } from './format.ts';
import type { Day } from './day.ts';

/**
 * Two dates as a range, what both share said once: "2 to 10 April 2010", "Jan to Mar 1990"; one of them where they are
 * the same.
 */
export function rangeOf(first: string, last: string): string {
  if (first === last) return last;
  const head = first.split(' ');
  const tail = last.split(' ');
  while (head.length > 1 && head.at(-1) === tail.at(-1)) {
    head.pop();
    tail.pop();
  }
  return `${head.join(' ')} to ${last}`;
}

/**
 * A range of days in words, no more exact than it is known.
 * @param last the last day, inclusive
 */
export function longRange(first: Day, last: Day, precision: Precision = 'day'): string {
  return rangeOf(knownDate(first, precision), knownDate(last, precision));
}
