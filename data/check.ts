/** `npm run check:data`: every error of the authored record at once. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRecord, type RawRecord } from './read.ts';
import { parseRecord, type AuthoredRecord, type DataError } from './record.ts';
import { checkConsistency } from './rules/consistency.ts';
import { checkEvents } from './rules/events.ts';
import { checkFlows } from './rules/flows.ts';
import { checkIds } from './rules/ids.ts';
import { checkIntervals } from './rules/intervals.ts';
import { checkOperations } from './rules/operations.ts';
import { checkQuotes } from './rules/quotes.ts';
import { checkScenes } from './rules/scenes.ts';
import { checkSeries } from './rules/series.ts';
import { checkStocks } from './rules/stocks.ts';
import { tableFiles } from './schema.ts';
import { checkZones } from './zones/check.ts';

/**
 * Checks the whole record: pure, so that tests can break it.
 * @returns all errors, in order of file and row; none if the record may be compiled
 */
export function checkRecord(raw: RawRecord): DataError[] {
  return loadRecord(raw).errors;
}

/** The record with all its errors: what the compiler starts from. */
export function loadRecord(raw: RawRecord): { record: AuthoredRecord; errors: DataError[] } {
  const { record, errors } = parseRecord(raw);
  // Without one of the tables every reference to it would look wrong.
  if (Object.values(raw.tables).some(({ broken }) => broken)) return { record, errors };
  const report = (error: DataError) => void errors.push(error);
  checkZones(raw, report);
  checkIds(record, report);
  checkIntervals(record, report);
  checkConsistency(record, report);
  checkQuotes(record, report);
  checkOperations(record, report);
  checkEvents(record, report);
  checkFlows(record, report);
  checkStocks(record, report);
  checkSeries(record, report);
  checkScenes(record, report);
  errors.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.row - b.row));
  return { record, errors };
}

/** `nato-status.csv:7:from: "1994-02-30": expected a day of the calendar` */
export function formatError({ file, row, column, value, expected }: DataError): string {
  return `${file}:${row}:${column}: "${value}": expected ${expected}`;
}

/** How much there is of what, for the message of a clean check. */
function summarize(record: AuthoredRecord): string {
  const counts = Object.keys(tableFiles).map((name) => {
    const table = name as keyof typeof tableFiles;
    return `${tableFiles[table].file} ${record[table].length}`;
  });
  const scenes = `scenes.json ${record.scenes?.scenes.length ?? 0}`;
  return [...counts, `sources.json ${record.sources.length}`, scenes].join(', ');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { record, errors } = loadRecord(readRecord(dirname(process.argv[1])));
  for (const error of errors) console.error(formatError(error));
  if (errors.length > 0) console.error(`${errors.length} errors in data/`);
  else console.log(`data/ is in order: ${summarize(record)}`);
  process.exitCode = errors.length > 0 ? 1 : 0;
}
