/** The authored record, its cells read into values: what the rules check and the compiler compiles. */
import * as v from 'valibot';
import type { RawRecord, RawTable } from './read.ts';
import {
  datasetSchema,
  scenesSchema,
  schemas,
  sourceSchema,
  tableFiles,
  type AuthoredScenes,
  type Dataset,
  type RowOf,
  type Source,
  type TableName,
} from './schema.ts';

/** One thing wrong in the authored files. */
export interface DataError {
  file: string;
  /** Line of a CSV file (the header is 1), position of an item in a JSON file (from 1). */
  row: number;
  column: string;
  value: string;
  expected: string;
}

/** A row whose every cell could be read. */
export interface Entry<Row> {
  file: string;
  line: number;
  row: Row;
  /** The text of a cell, for messages. */
  text: (column: string) => string;
}

export type Tables = { [T in TableName]: Entry<RowOf<T>>[] };

export interface AuthoredRecord extends Tables {
  sources: { line: number; item: Source }[];
  /** null if it could not be read. */
  dataset: Dataset | null;
  /** null if they could not be read. */
  scenes: AuthoredScenes | null;
}

/** Reads every cell. Rows with an error are left out of the record, so that the rules need not doubt their types. */
export function parseRecord(raw: RawRecord): { record: AuthoredRecord; errors: DataError[] } {
  const errors: DataError[] = [];
  const tables = Object.fromEntries(
    Object.keys(schemas).map((name) => [
      name,
      parseTable(name as TableName, raw.tables[name as TableName], errors),
    ]),
  ) as unknown as Tables;
  return {
    record: {
      ...tables,
      sources: parseSources(raw.sources, errors),
      dataset: parseDataset(raw.dataset, errors),
      scenes: parseScenes(raw.scenes, errors),
    },
    errors,
  };
}

function parseTable<T extends TableName>(
  name: T,
  table: RawTable,
  errors: DataError[],
): Entry<RowOf<T>>[] {
  const { file, header, broken } = table;
  if (broken) {
    const { line: row, message: value } = broken;
    errors.push({ file, row, column: '*', value, expected: 'CSV, with quotes in pairs' });
    return [];
  }
  if (tableFiles[name].optional && header.length === 0) return [];
  const columns = Object.keys(schemas[name].entries);
  checkHeader(file, header, columns, errors);
  const entries: Entry<RowOf<T>>[] = [];
  for (const { line, cells } of table.rows) {
    if (cells.length !== header.length) {
      const value = `${cells.length} cells`;
      errors.push({
        file,
        row: line,
        column: '*',
        value,
        expected: `${header.length} cells, as the header has`,
      });
      continue;
    }
    const texts = Object.fromEntries(header.map((column, index) => [column, cells[index] ?? '']));
    // A missing column is told once, at the header, and read as empty here.
    const known = Object.fromEntries(columns.map((column) => [column, texts[column] ?? '']));
    const result = v.safeParse(schemas[name], known);
    if (result.success) {
      entries.push({
        file,
        line,
        row: result.output as RowOf<T>,
        text: (column) => known[column] ?? '',
      });
      continue;
    }
    for (const issue of result.issues) {
      const column = String(issue.path?.[0]?.key ?? '*');
      if (!header.includes(column)) continue;
      errors.push({ file, row: line, column, value: known[column] ?? '', expected: issue.message });
    }
  }
  return entries;
}

function checkHeader(file: string, header: string[], columns: string[], errors: DataError[]): void {
  for (const column of columns) {
    if (header.includes(column)) continue;
    errors.push({ file, row: 1, column, value: '', expected: `a column named ${column}` });
  }
  header.forEach((column, index) => {
    if (!columns.includes(column)) {
      errors.push({
        file,
        row: 1,
        column,
        value: column,
        expected: `one of the columns ${columns.join(', ')}`,
      });
    } else if (header.indexOf(column) !== index) {
      errors.push({ file, row: 1, column, value: column, expected: 'each column once' });
    }
  });
}

function parseSources(value: unknown, errors: DataError[]): AuthoredRecord['sources'] {
  const file = 'sources.json';
  if (!Array.isArray(value)) {
    errors.push({
      file,
      row: 1,
      column: '*',
      value: brief(value),
      expected: 'a JSON list of CSL-JSON items',
    });
    return [];
  }
  return value.flatMap((item: unknown, index) => {
    const result = v.safeParse(sourceSchema, item);
    if (result.success) return [{ line: index + 1, item: result.output }];
    for (const issue of result.issues) errors.push(jsonError(file, index + 1, issue));
    return [];
  });
}

function parseDataset(value: unknown, errors: DataError[]): Dataset | null {
  const result = v.safeParse(datasetSchema, value);
  if (result.success) return result.output;
  for (const issue of result.issues) errors.push(jsonError('dataset.json', 1, issue));
  return null;
}

/** `row` is the position of the scene, from 1; `column` the path within it. */
function parseScenes(value: unknown, errors: DataError[]): AuthoredScenes | null {
  const result = v.safeParse(scenesSchema, value);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const error = jsonError('scenes.json', 1, issue);
    const [, index, column] = /^scenes\.(\d+)(?:\.(.+))?$/.exec(error.column) ?? [];
    errors.push(index ? { ...error, row: Number(index) + 1, column: column ?? '*' } : error);
  }
  return null;
}

function jsonError(file: string, row: number, issue: v.BaseIssue<unknown>): DataError {
  const column = v.getDotPath(issue) ?? '*';
  // Valibot's own messages repeat what they received; ours say only what is expected.
  const expected = issue.message.startsWith('Invalid ')
    ? (issue.expected ?? issue.message)
    : issue.message;
  return { file, row, column, value: brief(issue.input), expected };
}

function brief(value: unknown): string {
  if (value instanceof Error) return value.message;
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing').slice(0, 80);
}
