import { loadFlows } from '../core/flow/load.ts';
import type { FlowFacts, FlowTexts } from '../core/flow/types.ts';
import type { Atlas } from './Atlas.svelte.ts';
import { fetchJson } from './loadAtlas.ts';
import { loadStocks } from './loadStocks.ts';

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
    loadStocks(atlas, fetchJson),
  ]);
  return results.every(({ status }) => status === 'fulfilled');
}
