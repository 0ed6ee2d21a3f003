/** Reads the authored tables from disk: text only, nothing judged yet. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { tableFiles, type TableName } from './schema.ts';

/** A row as it stands in its file. */
export interface RawRow {
  /** Line of the file, the header being 1. */
  line: number;
  cells: string[];
}

export interface RawTable {
  file: string;
  header: string[];
  rows: RawRow[];
  /** Where the file is no CSV, and why: nothing of it could be read. */
  broken?: { line: number; message: string };
}

/** Everything authored, as text and JSON. */
export interface RawRecord {
  tables: Record<TableName, RawTable>;
  /** The parsed JSON, or an Error if it is none. */
  sources: unknown;
  dataset: unknown;
  zones: unknown;
  scenes: unknown;
}

/**
 * Reads a CSV text: comma, double quotes, UTF-8 with or without a byte order mark. A text that is none, as one with a
 * quote left open, gives a table that says so.
 */
export function readTable(file: string, text: string): RawTable {
  let records: { info: { lines: number }; record: string[] }[];
  try {
    records = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as typeof records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const broken = { line: Number(error.lines ?? 1), message: error.message };
    return { file, header: [], rows: [], broken };
  }
  const [header, ...rows] = records;
  return {
    file,
    header: header?.record ?? [],
    rows: rows.map(({ info, record }) => ({ line: info.lines, cells: record })),
  };
}

/** Reads all tables of a folder. A table that the record can do without is empty if its file is missing. */
export function readRecord(folder: string): RawRecord {
  const tables = Object.fromEntries(
    Object.entries(tableFiles).map(([name, { file, optional }]) => {
      const path = join(folder, file);
      if (optional && !existsSync(path)) return [name, { file, header: [], rows: [] }];
      return [name, readTable(file, readFileSync(path, 'utf8'))];
    }),
  ) as Record<TableName, RawTable>;
  return {
    tables,
    sources: readJson(join(folder, 'sources.json')),
    dataset: readJson(join(folder, 'dataset.json')),
    zones: readJson(join(folder, 'zones.json')),
    scenes: readJson(join(folder, 'scenes.json')),
  };
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
