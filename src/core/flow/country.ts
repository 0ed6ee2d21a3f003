/** People on the move as a country's panel tells it. */
import type { Day } from '../time/day.ts';
import type { World } from '../world/load.ts';
import type { EntityId } from '../world/types.ts';
import { flowsAt, type Flows } from './load.ts';
import { stockId } from './stockItem.ts';
import { partyName } from './partyName.ts';
import type { StockFacts } from './stocks.ts';
import { flowRow, stockYear, type FlowRow } from './tables.ts';
import { personsWords } from './words.ts';

/** What is drawn of a country on a day. */
export interface CountryFlows {
  /** Into it, out of it, and within it; counts of the date stand with where people were. */
  to: FlowRow[];
  from: FlowRow[];
  within: FlowRow[];
}

/**
 * Flows and counts that begin or end in a country on a day.
 * @param territories the country and the pieces that it holds on the day
 */
export function countryFlows(
  flows: Flows,
  territories: readonly EntityId[],
  day: Day,
): CountryFlows {
  const { arrows, circles } = flowsAt(flows, day);
  const found: CountryFlows = { to: [], from: [], within: [] };
  for (const flow of [...arrows, ...circles].sort((a, b) => b.best - a.best)) {
    const out = territories.includes(flow.origin.entity);
    const into = territories.includes(flow.destination.entity);
    if (out && into) found.within.push(flowRow(flows, flow));
    else if (out) found.from.push(flowRow(flows, flow));
    else if (into) found.to.push(flowRow(flows, flow));
  }
  return found;
}

/** A line that leads to the card of a year-end count. */
export interface CountryStock {
  id: string;
  text: string;
}

/** Who was counted at the latest year-end: in the country, and from it in others. */
export function countryStocks(
  world: Pick<World, 'entities'>,
  stocks: StockFacts,
  entity: EntityId,
  day: Day,
): { year: number; hosted: CountryStock | null; abroad: CountryStock[] } | null {
  const year = stockYear(stocks, day);
  if (year === null) return null;
  const rows = stocks.stocks.filter((row) => row.year === year);
  const hosted = rows.filter(({ host }) => host === entity);
  const byHost = new Map<EntityId, number>();
  for (const { origin, host, persons } of rows) {
    if (origin === entity && host !== entity && host !== '') {
      byHost.set(host, (byHost.get(host) ?? 0) + persons);
    }
  }
  const sum = hosted.reduce((total, { persons }) => total + persons, 0);
  return {
    year,
    hosted:
      hosted.length > 0 ? { id: stockId({ host: entity, year }), text: personsWords(sum) } : null,
    abroad: [...byHost]
      .sort(([, a], [, b]) => b - a)
      .map(([host, persons]) => ({
        id: stockId({ host, year }),
        text: `${partyName(world, stocks, host, year)} ${personsWords(persons)}`,
      })),
  };
}
