import type { StockFacts } from '../core/flow/stocks.ts';
import type { Atlas } from './Atlas.svelte.ts';
import type { fetchJson } from './loadAtlas.ts';

/**
 * Fetches the tables by year and by day, unless they are there.
 * @param fetch of the first load: a part of its own would be cut out of it if this one asked for it too
 * @throws Error with a sentence for the reader when they cannot be had
 */
export async function loadStocks(atlas: Atlas, fetch: typeof fetchJson): Promise<void> {
  if (atlas.stocks) return;
  const stocks = await fetch<StockFacts>('stocks.json');
  // Others may have been quicker: what is shown stays the same object.
  atlas.stocks ??= stocks;
}
