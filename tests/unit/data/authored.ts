import { fileURLToPath } from 'node:url';
import { loadRecord } from '../../../data/check.ts';
import { compileFacts, compileTexts } from '../../../data/compileFacts.ts';
import { readRecord, type RawRecord } from '../../../data/read.ts';
import { frozen } from '../frozen.ts';

const folder = fileURLToPath(new URL('../../../data', import.meta.url));

/** The authored record as text, fresh: a test may break it. */
export const rawRecord = (): RawRecord => structuredClone(raw);

const raw = readRecord(folder);

/** The authored record as the project ships it. */
export const { record, errors } = frozen(loadRecord(raw));
export const facts = frozen(compileFacts(record));
export const texts = frozen(compileTexts(record));
