import { capitalised } from '../text/capitalised.ts';
import { knownDate, longDate } from '../time/format.ts';
import { rangeOf } from '../time/range.ts';
import type { Day } from '../time/day.ts';
import type { Operation, Phase } from './types.ts';

type Dated = Pick<
  Operation,
  | 'from'
  | 'to'
  | 'fromPrecision'
  | 'toPrecision'
  | 'fromApproximate'
  | 'toApproximate'
  | 'endInferred'
>;

/** The first day, no more exact than it is known. */
export function firstDayWords(dated: Dated, short = false): string {
  return knownDate(dated.from, dated.fromPrecision, dated.fromApproximate, short);
}

/** The last day, no more exact than it is known, and whether it was inferred; '' while it goes on. */
export function lastDayWords(dated: Dated, short = false): string {
  if (dated.to === null) return '';
  const last = knownDate(dated.to - 1, dated.toPrecision, dated.toApproximate, short);
  return dated.endInferred ? `${last} (inferred)` : last;
}

/** "9 February 1994 to 20 December 1995 (inferred)", "24 March to 10 June 1999", "From 2 December 2004". */
export function spanWords(dated: Dated, short = false): string {
  const first = firstDayWords(dated, short);
  const last = lastDayWords(dated, short);
  return last === '' ? `From ${first}` : capitalised(rangeOf(first, last));
}

/** The first day of a phase, no more exact than it is known. */
export function phaseDate(phase: Phase, short = true): string {
  return knownDate(phase.from, phase.precision ?? 'day', phase.approximate ?? false, short);
}

/**
 * How an operation stands on a day: "On 15 February 1994: announced".
 * @param word of the phase that the day lies in, or '' outside its life
 */
export function standingWords(dated: Pick<Dated, 'from' | 'to'>, word: string, day: Day): string {
  const on = `On ${longDate(day)}`;
  if (day < dated.from) return `${on}: not begun yet`;
  if (dated.to !== null && day >= dated.to) return `${on}: over`;
  return `${on}: ${word.charAt(0).toLowerCase()}${word.slice(1)}`;
}
