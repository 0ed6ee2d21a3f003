import type { Atlas } from './Atlas.svelte.ts';
import { fetchEventTexts, fetchOperationTexts, fetchZoneSteps } from './loadAtlas.ts';

/** Fetches what the cards tell and is not there yet. Each file shows as it comes; a failure is told in the card. */
export async function loadCards(atlas: Atlas): Promise<void> {
  atlas.cardTextsFailed = false;
  const wanted = [
    atlas.operationTexts ?? fetchOperationTexts().then((texts) => (atlas.operationTexts = texts)),
    atlas.eventTexts ?? fetchEventTexts().then((texts) => (atlas.eventTexts = texts)),
    atlas.zoneSteps ?? fetchZoneSteps().then((steps) => (atlas.zoneSteps = steps)),
  ];
  const results = await Promise.allSettled(wanted);
  atlas.cardTextsFailed = results.some(({ status }) => status === 'rejected');
}
