import { compileEvents, compileEventTexts } from '../../data/compileEvents.ts';
import { compileOperations, compileOperationTexts } from '../../data/compileOperations.ts';
import { loadEvents } from '../../src/core/events/load.ts';
import { loadOperations } from '../../src/core/operations/load.ts';
import { record } from './data/authored.ts';
import { frozen } from './frozen.ts';

/** The record's operations and events, compiled in memory: tests need no build before them. */
export const operations = frozen(loadOperations(compileOperations(record)));
export const operationTexts = frozen(compileOperationTexts(record));
export const events = frozen(loadEvents(compileEvents(record)));
export const eventTexts = frozen(compileEventTexts(record));
