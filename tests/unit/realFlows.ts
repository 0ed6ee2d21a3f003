import { compileFlows, compileFlowTexts } from '../../data/compileFlows.ts';
import { compileStocks } from '../../data/compileStocks.ts';
import { loadFlows } from '../../src/core/flow/load.ts';
import { record } from './data/authored.ts';

/** The record's flows and stocks, compiled in memory: tests need no build before them. */
export const flows = loadFlows(compileFlows(record));
export const flowTexts = compileFlowTexts(record);
export const stocks = compileStocks(record);
