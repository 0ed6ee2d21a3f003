import { loadFlows } from '../core/flow/load.ts';
import type { StockFacts } from '../core/flow/stocks.ts';
import type { FlowFacts, FlowTexts } from '../core/flow/types.ts';
import type { Atlas } from './Atlas.svelte.ts';
import { fetchJson } from './loadAtlas.ts';

/**
 * Fetches what cards, charts and tables of people tell and is not there yet: flows where the map has not fetched them, words,
 * and the tables by year. Each file shows as it comes.
 * @returns whether all could be had
 */
export async function loadFlowTexts(atlas: Atlas): Promise<boolean> {
  const results = await Promise.allSettled([
    atlas.flows ??
      fetchJson<FlowFacts>('flows.json').then((facts) => (atlas.flows ??= loadFlows(facts))),
    atlas.flowTexts ??
      fetchJson<FlowTexts>('flow-texts.json').then((texts) => (atlas.flowTexts = texts)),
    loadStocks(atlas),
  ]);
  return results.every(({ status }) => status === 'fulfilled');
}

/**
 * Fetches the tables by year, unless they are there.
 * @throws Error with a sentence for the reader when they cannot be had
 */
export async function loadStocks(atlas: Atlas): Promise<void> {
  if (atlas.stocks) return;
  const stocks = await fetchJson<StockFacts>('stocks.json');
  // The map may have been quicker: what is shown stays the same object.
  atlas.stocks ??= stocks;
}
