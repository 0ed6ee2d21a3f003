import { monthName } from '../time/format.ts';
import { partsOf } from '../time/day.ts';
import type { AtlasEvent } from './types.ts';

/**
 * An event's date under the heading of its year, no more exact than it is known: "21 Feb", "Mar", "10 to 11 Jan",
 * "28 Feb to 7 Mar". Another year is named.
 */
export function eventDate({ day, lastDay, precision }: AtlasEvent): string {
  const { year } = partsOf(day);
  const words = (of: number, alone: boolean): string => {
    const { month, date, ...parts } = partsOf(of);
    const name = alone ? ` ${monthName(month).slice(0, 3)}` : '';
    const other = parts.year === year ? '' : ` ${parts.year}`;
    if (precision === 'year') return `${parts.year}`;
    return `${precision === 'month' ? '' : date}${name}${other}`.trim();
  };
  if (lastDay === null || lastDay === day) return words(day, true);
  const [first, last] = [partsOf(day), partsOf(lastDay)];
  const apart = precision === 'month' || first.month !== last.month || first.year !== last.year;
  return `${words(day, apart)} to ${words(lastDay, true)}`;
}
