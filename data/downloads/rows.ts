/** What rows of several downloads share. */
import { toIso } from '../../src/core/time/day.ts';
import * as cell from '../cells.ts';
import type { EdtfDate } from '../edtf.ts';
import type { Entry } from '../record.ts';

/** Cells by column, as text. */
export type Row = Record<string, string>;

/**
 * The rows of a table that is downloaded as it is authored, but for some columns.
 * @param schema of the download: its columns, in order
 * @param changed what the columns hold that the authored table does not have in this form
 */
export function rowsOf<T>(
  table: readonly Entry<T>[],
  schema: { entries: Record<string, unknown> },
  changed: (row: T) => Row = () => ({}),
): Row[] {
  return table.map((entry) => {
    const cells = changed(entry.row);
    const columns = Object.keys(schema.entries);
    return Object.fromEntries(
      columns.map((column) => [column, cells[column] ?? entry.text(column)]),
    );
  });
}

/** The columns of something that lasts. */
export const spanColumns = {
  from: cell.isoDay('First day; of a month or year, where no more is known, its first day.'),
  to: cell.isoDay('The day after the last day.'),
  precision: cell.word('How exactly the first day is known.', ['day', 'month', 'year']),
};

/** A date or a range, both ends included, as a half-open span of days. */
export function spanOf(date: EdtfDate): Row {
  return { from: toIso(date.from), to: toIso(date.to), precision: date.precision };
}
