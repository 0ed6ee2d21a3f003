/** The tables that others download: schemas of their rows, and the rows. Days are ISO, every `to` is exclusive. */
import { stringify } from 'csv-stringify/sync';
import { eventDownloads, eventRows } from './downloads/events.ts';
import { flowDownloads, flowRows } from './downloads/flows.ts';
import { operationDownloads, operationRows } from './downloads/operations.ts';
import type { Row } from './downloads/rows.ts';
import { statusDownloads, statusRows } from './downloads/status.ts';
import type { AuthoredRecord } from './record.ts';

/** One schema per downloaded table, its columns in order. */
export const downloadSchemas = {
  ...statusDownloads,
  ...operationDownloads,
  ...eventDownloads,
  ...flowDownloads,
} as const;

export type DownloadName = keyof typeof downloadSchemas;

/** The rows of each downloaded table, in the order of the authored ones. */
export function downloadRows(record: AuthoredRecord): Record<DownloadName, Row[]> {
  return {
    ...statusRows(record),
    ...operationRows(record),
    ...eventRows(record),
    ...flowRows(record),
  };
}

/** A downloaded table as CSV text: RFC 4180 but for its line ends, which are LF. */
export function toCsv(name: DownloadName, rows: readonly Row[]): string {
  return stringify([...rows], {
    header: true,
    columns: Object.keys(downloadSchemas[name].entries),
  });
}
