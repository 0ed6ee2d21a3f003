/** `npm run build:data`: the authored record → public/data. Run `npm run check:data` first to hear of every error. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileFacts, compileTexts } from './compileFacts.ts';
import { readRecord } from './read.ts';
import { parseRecord } from './record.ts';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '../public/data');

const { record, errors } = parseRecord(readRecord(here));
if (errors.length > 0) {
  console.error(errors);
  process.exit(1);
}
mkdirSync(target, { recursive: true });
const write = (file: string, content: string) => writeFileSync(join(target, file), content);
write('facts.json', JSON.stringify(compileFacts(record)));
write('record.json', JSON.stringify(compileTexts(record)));
console.log(
  `data: ${record.facts.length} facts, ${record.nato.length} + ${record.eu.length} intervals`,
);
