import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** The rows of a CSV file as objects of texts. @throws Error if a wanted column is missing */
export function readCsv<C extends string>(
  path: string,
  columns: readonly C[],
): Record<C, string>[] {
  const rows = parse(readFileSync(path, 'utf8'), {
    columns: true,
    skip_empty_lines: true,
  }) as Record<C, string>[];
  const missing = columns.filter((column) => rows[0]?.[column] === undefined);
  if (missing.length > 0) throw new Error(`${path} lacks the columns ${missing.join(', ')}`);
  return rows;
}

/** The number in a cell. @throws Error naming the cell if there is none */
export function numberIn(cell: string, where: string): number {
  const value = Number(cell);
  if (cell.trim() === '' || !Number.isFinite(value))
    throw new Error(`${where}: "${cell}" is no number`);
  return value;
}
