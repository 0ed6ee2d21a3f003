import { loadFlows } from '../core/flow/load.ts';
import { noPeople, peopleAt, type People } from '../core/flow/people.ts';
import type { FlowFacts } from '../core/flow/types.ts';
import { unknownItem, type LayerName } from '../core/permalink.ts';
import type { Day } from '../core/time/day.ts';
import type { nameAt } from '../core/world/load.ts';
import type { Atlas } from './Atlas.svelte.ts';
import type { fetchJson } from './loadAtlas.ts';
import { loadStocks } from './loadStocks.ts';
import type { Shown } from './Shown.svelte.ts';

/** What the first load has: a part of its own would be cut out of it if this one asked for it too. */
interface Given {
  fetchJson: typeof fetchJson;
  nameAt: typeof nameAt;
}

/**
 * Fetches the flows, shows people on the map from then on, and opens the item that a link has been waiting with. The map
 * does without where it fails.
 */
export async function loadPeople(atlas: Atlas, shown: Shown, given: Given): Promise<void> {
  atlas.flows ??= loadFlows(await given.fetchJson<FlowFacts>('flows.json'));
  showPeople(atlas, shown, given);
  const { awaited } = atlas;
  if (awaited === null) return;
  atlas.open(awaited);
  if (!atlas.item) atlas.notice = unknownItem(awaited);
}

/** People of the day, the same object while nothing about them changes. */
function showPeople(atlas: Atlas, shown: Shown, { fetchJson, nameAt }: Given): void {
  let before: People | null = null;
  const nameOn = (day: Day) => (id: string) => {
    const entity = atlas.world.entities.get(id);
    return entity ? nameAt(entity, day).english : id;
  };
  const layersOf = (layers: readonly LayerName[], day: Day) => ({
    flows: layers.includes('flows'),
    stocks: layers.includes('stocks'),
    nameOf: nameOn(day),
  });
  shown.peopleNow = () => {
    const { flows, stocks, day, layers } = atlas;
    if (!flows) return null;
    const people = peopleAt(flows, stocks, day, layersOf(layers, day));
    if (before?.key !== people.key) before = people;
    return before;
  };
  shown.peopleOf = {
    ready: () => loadStocks(atlas, fetchJson).catch(() => undefined),
    on: (day, layers) => {
      const { flows, stocks } = atlas;
      if (!flows) return { people: noPeople, flows: [] };
      const people = peopleAt(flows, stocks, day, layersOf(layers, day));
      return { people, flows: flows.facts.flows };
    },
  };
  let asked = false;
  $effect.root(() => {
    $effect(() => {
      if (asked || !wantsStocks(atlas)) return;
      asked = true;
      loadStocks(atlas, fetchJson).catch(() => (asked = false));
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
