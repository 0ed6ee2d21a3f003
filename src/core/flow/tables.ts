import { dayOf, partsOf, type Day } from '../time/day.ts';
import type { World } from '../world/load.ts';
import type { EntityId } from '../world/types.ts';
import { episodeDates } from './episodeCard.ts';
import { stockId } from './stockItem.ts';
import { flowsAt, type Flows } from './load.ts';
import { partyName } from './partyName.ts';
import { stockCategories, type StockCategory, type StockFacts } from './stocks.ts';
import type { Episode, Flow } from './types.ts';
import { flowDates, flowKindWords, flowTitle, personsWords, spreadWords } from './words.ts';

/** A flow or a count of the date, as a table lists it. */
export interface FlowRow {
  id: string;
  title: string;
  kind: string;
  best: number;
  persons: string;
  /** Low to high; '' where the record has one number. */
  range: string;
  from: Day;
  dates: string;
  episode: string;
}

/** What is drawn on a day: people moving, then people counted, each from the largest to the smallest. */
export function flowRows(flows: Flows, day: Day): { moving: FlowRow[]; counted: FlowRow[] } {
  const { arrows, circles } = flowsAt(flows, day);
  const row = (flow: Flow) => flowRow(flows, flow);
  return {
    moving: [...arrows, ...circles.filter(isFlow)].sort((a, b) => b.best - a.best).map(row),
    counted: circles.filter((circle) => !isFlow(circle)).map(row),
  };
}

function isFlow({ measure }: Flow): boolean {
  return measure === 'flow';
}

/** A flow as a row, or as a line of a list. */
export function flowRow(flows: Flows, flow: Flow): FlowRow {
  return {
    id: flow.id,
    title: flowTitle(flow),
    kind: flowKindWords(flow),
    best: flow.best,
    persons: personsWords(flow.best),
    range: flow.low === flow.high ? '' : spreadWords(flow),
    from: flow.from,
    dates: flowDates(flow),
    episode: flows.episodes.get(flow.episode)?.title ?? '',
  };
}

/** Who was counted in a country at the end of a year, as a table lists it. */
export interface StockRow {
  id: string;
  host: EntityId;
  name: string;
  total: number;
  by: Partial<Record<StockCategory, number>>;
}

/** The year of the latest year-end up to a day that the tables have; null before the first. */
export function stockYear(
  stocks: Pick<StockFacts, 'firstYear' | 'lastYear'>,
  day: Day,
): number | null {
  const { year } = partsOf(day);
  const ended = day >= dayOf(year, 12, 31) ? year : year - 1;
  return ended < stocks.firstYear ? null : Math.min(ended, stocks.lastYear);
}

/** Who was counted in which country on 31 December of a year, from the most to the fewest. */
export function stockRows(
  world: Pick<World, 'entities'>,
  stocks: StockFacts,
  year: number,
): StockRow[] {
  const rows = new Map<EntityId, StockRow>();
  for (const { year: counted, host, category, persons } of stocks.stocks) {
    if (counted !== year || host === '') continue;
    let row = rows.get(host);
    if (!row) {
      const name = partyName(world, stocks, host, year);
      rows.set(host, (row = { id: stockId({ host, year }), host, name, total: 0, by: {} }));
    }
    row.total += persons;
    row.by[category] = (row.by[category] ?? 0) + persons;
  }
  return [...rows.values()].sort((a, b) => b.total - a.total);
}

/** The categories that any of the rows has, in their order. */
export function stockColumns(rows: readonly StockRow[]): StockCategory[] {
  return stockCategories.filter((category) => rows.some(({ by }) => by[category] !== undefined));
}

/** An episode as a line of the list of all. */
export interface EpisodeRow {
  id: string;
  title: string;
  dates: string;
  from: Day;
  now: boolean;
}

/** All episodes in order of time. */
export function episodeRows(flows: Flows, day: Day): EpisodeRow[] {
  return flows.facts.episodes.map((episode: Episode) => ({
    id: episode.id,
    title: episode.title,
    dates: episodeDates(episode),
    from: episode.from,
    now: flows.facts.flows.some(
      (flow) => flow.episode === episode.id && flow.from <= day && day < flow.to,
    ),
  }));
}
