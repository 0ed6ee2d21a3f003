import { dayOf, type Day } from '../time/day.ts';
import { longDate } from '../time/format.ts';
import type { World } from '../world/load.ts';
import { sourceLines, type SourceLine } from '../world/record.ts';
import type { EntityId } from '../world/types.ts';
import { partyName } from './partyName.ts';
import { stockCategories, type Stock, type StockCategory, type StockFacts } from './stocks.ts';
import { categoryWords, personsWords } from './words.ts';

/** One category of people counted in a country, by where they came from. */
export interface StockGroup {
  category: StockCategory;
  words: string;
  total: string;
  /** From the largest to the smallest; `note`: what the code for the origin counts as well. */
  rows: { origin: EntityId | ''; name: string; persons: string; count: number }[];
}

/** Everything that a card tells of who was counted in a country at the end of a year. */
export interface StockCard {
  host: EntityId;
  year: number;
  /** The day of the count. */
  day: Day;
  title: string;
  dates: string;
  groups: StockGroup[];
  /** Refugees without a recorded origin: of all nationalities, so in no sum here. */
  unknown: { persons: string; note: string } | null;
  /** Gaps, breaks and registers that bear on this year, and codes that mislead. */
  remarks: string[];
  threshold: string;
  /** Years beside it that have a count for this country. */
  before: number | null;
  after: number | null;
  sources: SourceLine[];
  attribution: string;
}

/**
 * The card of who was counted in a country on 31 December of a year.
 * @returns null where the tables have nothing for it, which is not zero
 */
export function stockCard(
  world: Pick<World, 'entities'>,
  stocks: StockFacts,
  host: EntityId,
  year: number,
): StockCard | null {
  const ofHost = stocks.stocks.filter((row) => row.host === host);
  const unknownOfHost = stocks.unknownOrigin.filter((row) => row.host === host);
  const years = [...new Set([...ofHost, ...unknownOfHost].map((row) => row.year))].sort(
    (a, b) => a - b,
  );
  if (!years.includes(year)) return null;
  const rows = ofHost.filter((row) => row.year === year);
  const unknown = unknownOfHost.filter((row) => row.year === year);
  const day = dayOf(year, 12, 31);
  return {
    host,
    year,
    day,
    title: `Counted in ${partyName(world, stocks, host, year)}`,
    dates: longDate(day),
    groups: stockCategories.flatMap((category) => {
      const own = rows
        .filter((row) => row.category === category)
        .sort((a, b) => b.persons - a.persons);
      if (own.length === 0) return [];
      const total = own.reduce((sum, { persons }) => sum + persons, 0);
      const group: StockGroup = {
        category,
        words: categoryWords[category],
        total: personsWords(total),
        rows: own.map(({ origin, persons }) => ({
          origin,
          name: partyName(world, stocks, origin, year),
          persons: personsWords(persons),
          count: persons,
        })),
      };
      return [group];
    }),
    unknown:
      unknown.length > 0
        ? {
            persons: personsWords(unknown.reduce((sum, { persons }) => sum + persons, 0)),
            note: unknown.some(({ inferredYugoslav }) => inferredYugoslav)
              ? 'Almost certainly from former Yugoslavia, which is an inference: no table says so.'
              : 'Of all nationalities; how many were from the region is not known.',
          }
        : null,
    remarks: remarksOn(stocks, host, year, rows),
    threshold: `Cells of fewer than ${personsWords(stocks.threshold)} persons are not in this table; a country that is missing is not zero.`,
    before: years.findLast((other) => other < year) ?? null,
    after: years.find((other) => other > year) ?? null,
    sources: sourceLines(stocks, stocks.tableSources),
    attribution: stocks.attribution,
  };
}

/** What the tables do not say of the stocks of a year, and what codes of these origins count as well. */
function remarksOn(
  stocks: StockFacts,
  host: EntityId,
  year: number,
  rows: readonly Stock[],
): string[] {
  const origins = rows.map(({ origin }) => origin);
  const holds = ({ from, to }: { from: number; to: number | null }) =>
    from <= year && (to === null || year < to);
  const categories: readonly string[] = stockCategories;
  const remarks = stocks.remarks
    .filter((remark) => holds(remark) && categories.includes(remark.category))
    .filter(({ origin }) => origin === '' || origins.includes(origin))
    .filter((remark) => remark.host === '' || remark.host === host)
    // Displaced people are counted in their own country only: elsewhere their gap says nothing.
    .filter(({ category }) => category !== 'idp' || origins.includes(host));
  const codes = stocks.codes.filter(
    (code) => holds(code) && code.also.length > 0 && origins.includes(code.entity),
  );
  return [...new Set([...remarks.map(({ text }) => text), ...codes.map(({ note }) => note)])];
}
