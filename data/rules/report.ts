import type { DataError, Entry } from '../record.ts';

/** Collects what the rules find. */
export type Report = (error: DataError) => void;

/** An error at a cell of a row. */
export function at(entry: Entry<unknown>, column: string, expected: string): DataError {
  return { file: entry.file, row: entry.line, column, value: entry.text(column), expected };
}
