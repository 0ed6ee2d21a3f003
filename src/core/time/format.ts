import { partsOf, type Day } from './day.ts';

/** How exactly a date is known. `~` dates are approximate on top of their precision. */
export type Precision = 'day' | 'month' | 'year';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The English name of a month, 1 to 12. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** "10 February 1994". */
export function longDate(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${date} ${monthName(month)} ${year}`;
}

/** "10 Feb 1994". */
export function shortDate(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${date} ${monthName(month).slice(0, 3)} ${year}`;
}

/** A date no more exact than it is known: "10 February 1994", "March 1992", "about 1994". */
export function knownDate(
  day: Day,
  precision: Precision = 'day',
  approximate = false,
  short = false,
): string {
  const { year, month, date } = partsOf(day);
  const name = short ? monthName(month).slice(0, 3) : monthName(month);
  const text =
    precision === 'year'
      ? `${year}`
      : precision === 'month'
        ? `${name} ${year}`
        : `${date} ${name} ${year}`;
  return approximate ? `about ${text}` : text;
}
