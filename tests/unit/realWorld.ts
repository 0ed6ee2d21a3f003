import { fileURLToPath } from 'node:url';
import { compileFacts, compileTexts } from '../../data/compileFacts.ts';
import { readRecord } from '../../data/read.ts';
import { parseRecord } from '../../data/record.ts';
import { loadWorld } from '../../src/core/world/load.ts';

const { record } = parseRecord(readRecord(fileURLToPath(new URL('../../data/', import.meta.url))));

/** The authored record, compiled in memory: tests need no build before them. */
export const world = loadWorld(compileFacts(record));
export const texts = compileTexts(record);
