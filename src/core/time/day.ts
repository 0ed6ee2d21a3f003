/**
 * Day: a calendar day as a whole number of days since 1970-01-01 (proleptic Gregorian, UTC).
 * Time: a fractional Day, the position of a moving playhead.
 */
export type Day = number;

const MS_PER_DAY = 86_400_000;

/**
 * The Day of a calendar date.
 * @param year full year, e.g. 1994
 * @param month 1 to 12
 * @param date 1 to 31; a day past the month's end rolls over, as in Date.UTC
 */
export function dayOf(year: number, month: number, date: number): Day {
  const utc = new Date(0);
  utc.setUTCFullYear(year, month - 1, date);
  return Math.round(utc.getTime() / MS_PER_DAY);
}

/** Year, month (1-12) and date (1-31) of a Day. Fractional input counts as the day it lies in. */
export function partsOf(day: Day): {
  year: number;
  month: number;
  date: number;
} {
  const utc = new Date(Math.floor(day) * MS_PER_DAY);
  return {
    year: utc.getUTCFullYear(),
    month: utc.getUTCMonth() + 1,
    date: utc.getUTCDate(),
  };
}

/** `YYYY-MM-DD` of a Day (years 0 to 9999). */
export function toIso(day: Day): string {
  return new Date(Math.floor(day) * MS_PER_DAY).toISOString().slice(0, 10);
}

/**
 * The Day of an ISO date `YYYY-MM-DD`.
 * @throws RangeError if the text is not a date of the calendar (1994-02-30 is none)
 */
export function fromIso(text: string): Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match) {
    const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
    if (toIso(day) === text) return day;
  }
  throw new RangeError(`Not a date of the form YYYY-MM-DD: "${text}"`);
}

/** The number of days in a month (1-12) of a year. */
export function daysInMonth(year: number, month: number): number {
  return partsOf(dayOf(year, month + 1, 1) - 1).date;
}

/**
 * Moves a Day by whole months and years, keeping the day of the month where that month has it,
 * else the month's last day (31 January + 1 month = 28 February).
 */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  return dayOf(targetYear, targetMonth, Math.min(date, daysInMonth(targetYear, targetMonth)));
}

/** Keeps a Day or Time within `[first, last]`. */
export function clampDay(day: number, first: Day, last: Day): number {
  return Math.min(Math.max(day, first), last);
}
