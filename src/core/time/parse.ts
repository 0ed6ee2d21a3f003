import { clampDay, dayOf, daysInMonth, type Day } from './day.ts';
import { longDate, monthName } from './format.ts';
import type { Bounds } from './timeline.ts';

/** What a reader's text means: a Day, with a remark where it was moved into the data; or why not. */
export type TypedDate = { day: Day; note: string } | { error: string };

const HELP = 'Type a date such as 1994, Feb 1994, 10 February 1994 or 1994-02-10.';

/** The month (1 to 12) that a name or its first three or more letters stands for, or 0. */
function monthOf(text: string): number {
  const wanted = text.toLowerCase().replace(/\.$/, '');
  if (wanted.length < 3) return 0;
  for (let month = 1; month <= 12; month += 1) {
    if (monthName(month).toLowerCase().startsWith(wanted)) return month;
  }
  return wanted === 'sept' ? 9 : 0;
}

/** Year, month and date as far as the text gives them; month 0 is one that does not exist. */
function read(text: string): [year: number, month?: number, date?: number] | null {
  let match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?[?~%]?$/.exec(text);
  if (match) return numbers(match[1], match[2], match[3]);
  match = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})\.?$/.exec(text);
  if (match) return numbers(match[3], match[2], match[1]);
  match = /^(?:(\d{1,2})(?:st|nd|rd|th|\.)?\s+)?(\p{L}+\.?),?\s+(\d{4})$/u.exec(text);
  if (match) return numbers(match[3], `${monthOf(match[2] ?? '')}`, match[1]);
  match = /^(\p{L}+\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(text);
  return match ? numbers(match[3], `${monthOf(match[1] ?? '')}`, match[2]) : null;
}

function numbers(year = '', month?: string, date?: string): [number, number?, number?] {
  return [Number(year), month ? Number(month) : undefined, date ? Number(date) : undefined];
}

/**
 * Reads a date as people write it: ISO or EDTF year, month or day, "10 February 1994", "Feb 1994",
 * "February 10, 1994", "10.2.1994" (day first). A year or a month means its last day. A date outside
 * the data becomes its nearest end, with a note that says so.
 */
export function parseTypedDate(text: string, { first, last }: Bounds): TypedDate {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  const parts = trimmed ? read(trimmed) : null;
  if (!parts) return { error: HELP };
  const [year, month = 12, date] = parts;
  if (month < 1 || month > 12) return { error: `There is no such month in “${trimmed}”. ${HELP}` };
  const length = daysInMonth(year, month);
  if (date !== undefined && (date < 1 || date > length)) {
    return { error: `${monthName(month)} ${year} has ${length} days.` };
  }
  const wanted = dayOf(year, month, date ?? length);
  const day = clampDay(wanted, first, last);
  if (day === wanted) return { day, note: '' };
  // The last year and month are not over: their last day is the data's, without a remark.
  const started = dayOf(year, parts[1] ?? 1, date ?? 1);
  if (wanted > last && started <= last) return { day, note: '' };
  const end = wanted < first ? 'begins on' : 'ends on';
  return { day, note: `The atlas ${end} ${longDate(day)}.` };
}
