import { clampDay, dayOf, partsOf, type Day } from './day.ts';
import type { Bounds } from './timeline.ts';
import type { ZoomLevel } from './zoom.ts';

/** Steps that one press of Page Up or Page Down takes: ten years, a year, a week. */
const PAGE: Readonly<Record<ZoomLevel, number>> = { years: 10, months: 12, days: 7 };

/** The number of the year, month or day that a Day lies in. */
function periodOf(day: Day, level: ZoomLevel): number {
  if (level === 'days') return Math.floor(day);
  const { year, month } = partsOf(day);
  return level === 'years' ? year : year * 12 + month - 1;
}

/** The last day of a numbered year, month or day. */
function endOf(period: number, level: ZoomLevel): Day {
  if (level === 'days') return period;
  if (level === 'years') return dayOf(period, 12, 31);
  return dayOf(Math.floor(period / 12), (period % 12) + 2, 1) - 1;
}

/** The last day of the year or month that a Day lies in, or the Day itself; kept within the data. */
export function snapDay(day: number, level: ZoomLevel, { first, last }: Bounds): Day {
  return clampDay(endOf(periodOf(day, level), level), first, last);
}

/**
 * Where a step of the slider leads: to the next or the previous last day of a year (month, day).
 * From a date within a year the first step only completes it, or leads back to the end of the year
 * before.
 * @param direction 1 towards today, -1 back
 * @param size 'step' for an arrow key, 'page' for Page Up and Page Down
 */
export function stepDay(
  day: Day,
  level: ZoomLevel,
  direction: 1 | -1,
  size: 'step' | 'page',
  { first, last }: Bounds,
): Day {
  const count = size === 'page' ? PAGE[level] : 1;
  const period = periodOf(day, level);
  const within = direction > 0 && endOf(period, level) > Math.floor(day);
  const target = period + direction * count - (within ? 1 : 0);
  return clampDay(endOf(target, level), first, last);
}
