/** Rows that follow each other in time: together, in order, without gap or overlap, over the whole life of what they tell of. */
import { toIso } from '../../src/core/time/day.ts';
import type { EdtfDate } from '../edtf.ts';
import type { Entry } from '../record.ts';
import { at, type Report } from './report.ts';

export interface Interval {
  from: EdtfDate;
  to: EdtfDate | null;
}

/** What the rows of one thing must cover, by its id. */
export type Lives = Map<string, Interval & { id: string }>;

/** @returns whether the interval ends after it starts */
export function forward(entry: Entry<Interval>, report: Report): boolean {
  const { from, to } = entry.row;
  if (to === null || to.from > from.from) return true;
  report(at(entry, 'to', `a day after ${from.text}`));
  return false;
}

/**
 * Checks a table of intervals.
 * @param column names what a row tells of, an id of `lives`
 */
export function checkRuns<Column extends string, Row extends Interval & Record<Column, string>>(
  table: Entry<Row>[],
  column: Column,
  lives: Lives,
  report: Report,
): void {
  const closed = new Set<string>();
  let before: Entry<Row> | undefined;
  const close = (last: Entry<Row> | undefined) => {
    if (!last) return;
    closed.add(last.row[column]);
    checkEnd(last, lives.get(last.row[column]), report);
  };
  for (const entry of table) {
    forward(entry, report);
    const id = entry.row[column];
    if (before?.row[column] === id) {
      checkStep(before, entry, report);
    } else {
      close(before);
      if (closed.has(id)) report(at(entry, column, `all rows of ${id} together`));
      else checkStart(entry, lives.get(id), report);
    }
    before = entry;
  }
  close(before);
}

type Life = (Interval & { id: string }) | undefined;

function checkStart(entry: Entry<Interval>, life: Life, report: Report): void {
  if (life && entry.row.from.from !== life.from.from) {
    report(at(entry, 'from', `${life.from.text}, where the life of ${life.id} begins`));
  }
}

function checkEnd(entry: Entry<Interval>, life: Life, report: Report): void {
  if (!life || (entry.row.to?.from ?? null) === (life.to?.from ?? null)) return;
  const end = life.to
    ? `${life.to.text}, where the life of ${life.id} ends`
    : 'nothing: it goes on';
  report(at(entry, 'to', end));
}

function checkStep(before: Entry<Interval>, entry: Entry<Interval>, report: Report): void {
  const end = before.row.to;
  const start = entry.row.from;
  if (end === null) {
    report(at(before, 'to', `${start.text}, where the next row begins (overlap)`));
  } else if (end.from !== start.from) {
    const kind = end.from > start.from ? 'overlap' : 'gap';
    report(at(entry, 'from', `${toIso(end.from)}, where line ${before.line} ends (${kind})`));
  }
}
