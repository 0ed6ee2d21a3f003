/** Breaking the authored record on purpose. */
import { checkRecord, formatError } from '../../../data/check.ts';
import type { RawRecord, RawTable } from '../../../data/read.ts';
import type { TableName } from '../../../data/schema.ts';
import { rawRecord } from './authored.ts';

/** What breaks, how, and what the check must say: file and column, and words of what it expected. */
export type Broken = [string, (raw: RawRecord) => void, string, string];

/** Finds a row by the text of some of its cells. */
function rowOf(table: RawTable, cells: Record<string, string>) {
  const found = table.rows.find(({ cells: texts }) =>
    Object.entries(cells).every(([column, text]) => texts[table.header.indexOf(column)] === text),
  );
  if (!found) throw new Error(`No row ${JSON.stringify(cells)} in ${table.file}`);
  return found;
}

/** Writes cells of one row. */
export function set(
  raw: RawRecord,
  name: TableName,
  which: Record<string, string>,
  cells: Record<string, string>,
) {
  const table = raw.tables[name];
  const row = rowOf(table, which);
  for (const [column, text] of Object.entries(cells)) {
    row.cells[table.header.indexOf(column)] = text;
  }
}

/** Takes one row out. */
export function drop(raw: RawRecord, name: TableName, which: Record<string, string>) {
  const table = raw.tables[name];
  table.rows.splice(table.rows.indexOf(rowOf(table, which)), 1);
}

/** What the check says of the record after it was broken, of one place and with some words in it. */
export function told([, breakIt, place, expected]: Broken): string[] {
  const raw = rawRecord();
  breakIt(raw);
  const lines = checkRecord(raw).map(formatError);
  return lines.filter((line) => line.startsWith(place) && line.includes(expected));
}
