/** `npm run build:data`: the authored record → public/data. An error in the record stops it before anything is written. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toBibtex } from './bibliography.ts';
import { formatError, loadRecord } from './check.ts';
import { compileEvents, compileEventTexts } from './compileEvents.ts';
import { compileFacts, compileTexts } from './compileFacts.ts';
import { compileFlows, compileFlowTexts } from './compileFlows.ts';
import { compileOperations, compileOperationTexts } from './compileOperations.ts';
import { compileScenes } from './compileScenes.ts';
import { compileStocks } from './compileStocks.ts';
import { dataPackage, recordSchema } from './datapackage.ts';
import { downloadRows, toCsv, type DownloadName } from './downloads.ts';
import { readRecord } from './read.ts';
import type { AuthoredRecord } from './record.ts';

/**
 * Everything that is made from the record: the text of each file, by its name.
 * @param record checked: `checkRecord` found no error in it
 */
export function compileFiles(record: AuthoredRecord): Record<string, string> {
  const { dataset } = record;
  if (!dataset) throw new Error('The record was not checked: dataset.json could not be read');
  const sources = record.sources.map(({ item }) => item);
  const tables = Object.entries(downloadRows(record)).map(
    ([name, rows]) => [name, toCsv(name as DownloadName, rows)] as const,
  );
  return {
    'facts.json': JSON.stringify(compileFacts(record)),
    'record.json': JSON.stringify(compileTexts(record)),
    'operations.json': JSON.stringify(compileOperations(record)),
    'operation-texts.json': JSON.stringify(compileOperationTexts(record)),
    'events.json': JSON.stringify(compileEvents(record)),
    'event-texts.json': JSON.stringify(compileEventTexts(record)),
    'flows.json': JSON.stringify(compileFlows(record)),
    'flow-texts.json': JSON.stringify(compileFlowTexts(record)),
    'scenes.json': JSON.stringify(compileScenes(record)),
    'stocks.json': JSON.stringify(compileStocks(record)),
    ...Object.fromEntries(tables),
    'sources.json': `${JSON.stringify(sources, null, 1)}\n`,
    'sources.bib': toBibtex(sources),
    'datapackage.json': `${JSON.stringify(dataPackage(record, dataset), null, 1)}\n`,
    'record-schema.json': `${JSON.stringify(recordSchema(), null, 1)}\n`,
  };
}

function main(folder: string): void {
  const { record, errors } = loadRecord(readRecord(folder));
  if (errors.length > 0) {
    for (const error of errors) console.error(formatError(error));
    process.exitCode = 1;
    return;
  }
  const target = join(folder, '../public/data');
  mkdirSync(target, { recursive: true });
  const files = compileFiles(record);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(target, name), content);
  console.log(`public/data: ${Object.keys(files).join(', ')}`);
}

const script = fileURLToPath(import.meta.url);
if (process.argv[1] === script) main(dirname(script));
