import type { FlowTexts } from '../core/flow/types.ts';
import type { Atlas } from './Atlas.svelte.ts';
import { fetchJson } from './loadAtlas.ts';
import { loadPeople, loadStocks } from './loadPeople.ts';

/**
 * Fetches what cards, charts and tables of people tell and is not there yet: words, and the tables by year. Each file shows
 * as it comes.
 * @returns whether all could be had
 */
export async function loadFlowTexts(atlas: Atlas): Promise<boolean> {
  const results = await Promise.allSettled([
    atlas.flows ?? loadPeople(atlas),
    atlas.flowTexts ??
      fetchJson<FlowTexts>('flow-texts.json').then((texts) => (atlas.flowTexts = texts)),
    atlas.stocks ?? loadStocks(atlas),
  ]);
  return results.every(({ status }) => status === 'fulfilled');
}
