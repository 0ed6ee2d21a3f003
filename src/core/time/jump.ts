import { bisector } from 'd3-array';
import type { Day } from './day.ts';

const byDay = bisector((mark: { day: Day }) => mark.day);

/** The first of the marks after a Day, or null. @param marks sorted by day */
export function nextMark<M extends { day: Day }>(marks: readonly M[], day: Day): M | null {
  return marks[byDay.right(marks as M[], day)] ?? null;
}

/** The last of the marks before a Day, or null. @param marks sorted by day */
export function previousMark<M extends { day: Day }>(marks: readonly M[], day: Day): M | null {
  return marks[byDay.left(marks as M[], day) - 1] ?? null;
}
