import { loadFlows } from '../core/flow/load.ts';
import { peopleAt, type People } from '../core/flow/people.ts';
import type { StockFacts } from '../core/flow/stocks.ts';
import type { FlowFacts } from '../core/flow/types.ts';
import { unknownItem } from '../core/permalink.ts';
import { nameAt } from '../core/world/load.ts';
import type { Atlas } from './Atlas.svelte.ts';
import { fetchJson } from './loadAtlas.ts';
import type { Shown } from './Shown.svelte.ts';

/**
 * Fetches the flows, shows people on the map from then on, and opens the item that a link has been waiting with. The map
 * does without where it fails.
 */
export async function loadPeople(atlas: Atlas, shown: Shown): Promise<void> {
  atlas.flows ??= loadFlows(await fetchJson<FlowFacts>('flows.json'));
  showPeople(atlas, shown);
  const { awaited } = atlas;
  if (awaited === null) return;
  atlas.open(awaited);
  if (!atlas.item) atlas.notice = unknownItem(awaited);
}

/** People of the day, the same object while nothing about them changes. */
function showPeople(atlas: Atlas, shown: Shown): void {
  let before: People | null = null;
  const nameOf = (id: string) => {
    const entity = atlas.world.entities.get(id);
    return entity ? nameAt(entity, atlas.day).english : id;
  };
  shown.peopleNow = () => {
    const { flows, stocks, day, layers } = atlas;
    if (!flows) return null;
    const view = { flows: layers.includes('flows'), stocks: layers.includes('stocks'), nameOf };
    const people = peopleAt(flows, stocks, day, view);
    if (before?.key !== people.key) before = people;
    return before;
  };
  $effect.root(() => {
    $effect(() => {
      if (wantsStocks(atlas)) void loadStocks(atlas);
    });
  });
}

/** Whether the day's map needs the tables by year and by day. */
function wantsStocks({ layers, flows, stocks, day }: Atlas): boolean {
  const daily = flows?.facts.daily;
  if (stocks) return false;
  if (layers.includes('stocks')) return true;
  return layers.includes('flows') && !!daily && daily.from <= day && day < daily.to;
}

let stocks: Promise<StockFacts> | null = null;

/** Fetches stocks by year and Kosovo 1999 by day, once; a failure is asked for anew. */
export async function loadStocks(atlas: Atlas): Promise<void> {
  stocks ??= fetchJson<StockFacts>('stocks.json');
  try {
    atlas.stocks = await stocks;
  } catch {
    stocks = null;
  }
}
