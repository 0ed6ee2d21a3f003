import { loadFlows } from '../core/flow/load.ts';
import type { StockFacts } from '../core/flow/stocks.ts';
import type { FlowFacts } from '../core/flow/types.ts';
import { unknownItem } from '../core/permalink.ts';
import type { Atlas } from './Atlas.svelte.ts';
import { fetchJson } from './loadAtlas.ts';

/** Fetches the flows, and opens the item that a link has been waiting with. The map does without where it fails. */
export async function loadPeople(atlas: Atlas): Promise<void> {
  atlas.flows ??= loadFlows(await fetchJson<FlowFacts>('flows.json'));
  const { awaited } = atlas;
  if (awaited === null) return;
  atlas.open(awaited);
  if (!atlas.item) atlas.notice = unknownItem(awaited);
}

let stocks: Promise<StockFacts> | null = null;

/** Fetches stocks by year and Kosovo 1999 by day, once; a failure is asked for anew. */
export async function loadStocks(atlas: Atlas): Promise<void> {
  stocks ??= fetchJson<StockFacts>('stocks.json');
  try {
    atlas.stocks = await stocks;
  } catch (error) {
    stocks = null;
    throw error;
  }
}
