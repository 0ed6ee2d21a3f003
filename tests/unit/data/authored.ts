import { fileURLToPath } from 'node:url';
import { loadRecord } from '../../../data/check.ts';
import { compileFacts, compileTexts } from '../../../data/compileFacts.ts';
import { readRecord, type RawRecord } from '../../../data/read.ts';

const folder = fileURLToPath(new URL('../../../data', import.meta.url));

/** The authored record as text, fresh: a test may break it. */
export const rawRecord = (): RawRecord => structuredClone(raw);

const raw = readRecord(folder);

/** The authored record as the project ships it. */
export const { record, errors } = loadRecord(raw);
export const facts = compileFacts(record);
export const texts = compileTexts(record);
