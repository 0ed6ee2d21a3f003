/**
 * Dates at rest are EDTF text (https://www.loc.gov/standards/datetime/): `1992`, `1992-03`, `1995-07-11`, with `~` when
 * approximate, or a range of two of these. Here they become Days, and keep how exactly they are known.
 */
import { parse, type ParsedDate } from 'edtf';
import { dayOf, daysInMonth, type Day } from '../src/core/time/day.ts';
import type { Precision } from '../src/core/time/format.ts';

/** A date or range of dates as known. */
export interface EdtfDate {
  /** As written. */
  text: string;
  /** First day. */
  from: Day;
  /** The day after the last day: the interval is half-open. */
  to: Day;
  /** Of a range: how exactly its start is known. */
  precision: Precision;
  approximate: boolean;
  /** Whether two dates were written, with a `/` between them. */
  isRange: boolean;
}

/** The form that error messages ask for. */
export const EDTF_FORM = 'a date as 1992, 1992-03 or 1992-03-06, with ~ if approximate';
export const EDTF_RANGE_FORM = `${EDTF_FORM}, or a range as 2002/2010-06`;

/**
 * Reads one date or a range of two.
 * @throws RangeError saying what is wrong: not EDTF, no day of the calendar, open or turned round,
 *   or a kind of EDTF (season, decade, `?`, time of day) that the record does not use
 */
export function parseEdtf(text: string): EdtfDate {
  let date = read.get(text);
  if (!date) read.set(text, (date = readEdtf(text)));
  return date;
}

/** What was read before: a table names the same days over and over, and the grammar is slow. */
const read = new Map<string, EdtfDate>();

function readEdtf(text: string): EdtfDate {
  const parsed = parseText(text);
  if (parsed.type === 'Date') return { text, ...spanOf(parsed, text), isRange: false };
  if (parsed.type !== 'Interval') throw new RangeError(`${EDTF_RANGE_FORM} (not a ${parsed.type})`);
  const [start, end] = parsed.values;
  if (start?.type !== 'Date' || end?.type !== 'Date') {
    throw new RangeError(`a range with a date at both ends, as 2002/2010-06`);
  }
  const first = spanOf(start, text);
  const last = spanOf(end, text);
  if (last.from < first.from) throw new RangeError('a range that does not end before it starts');
  return {
    text,
    from: first.from,
    to: last.to,
    precision: first.precision,
    approximate: first.approximate || last.approximate,
    isRange: true,
  };
}

/**
 * Reads one date, not a range.
 * @throws RangeError as parseEdtf, and for a range
 */
export function parseEdtfDate(text: string): EdtfDate {
  const date = parseEdtf(text);
  if (date.isRange) throw new RangeError(`${EDTF_FORM}, not a range`);
  return date;
}

function parseText(text: string) {
  try {
    return parse(text);
  } catch {
    throw new RangeError(EDTF_RANGE_FORM);
  }
}

function spanOf(parsed: ParsedDate, text: string): Omit<EdtfDate, 'text' | 'isRange'> {
  const [year, month, date, ...time] = parsed.values;
  if (year === undefined || parsed.unspecified || time.length > 0) {
    throw new RangeError(EDTF_RANGE_FORM);
  }
  if (parsed.uncertain) throw new RangeError(`${EDTF_FORM}; ~, not ? or %`);
  if (year < 1000) throw new RangeError('a year of four digits from 1000 on');
  const approximate = Boolean(parsed.approximate);
  if (month === undefined) {
    return { from: dayOf(year, 1, 1), to: dayOf(year + 1, 1, 1), precision: 'year', approximate };
  }
  if (date === undefined) {
    const from = dayOf(year, month + 1, 1);
    return { from, to: dayOf(year, month + 2, 1), precision: 'month', approximate };
  }
  // The grammar lets 29 February through in every year.
  if (date > daysInMonth(year, month + 1)) {
    throw new RangeError(`a day of the calendar: ${text} does not exist`);
  }
  const from = dayOf(year, month + 1, date);
  return { from, to: from + 1, precision: 'day', approximate };
}
