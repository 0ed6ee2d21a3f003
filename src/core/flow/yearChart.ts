/** People by year as bars, one above the other by category: a year is a count, and nothing lies between two of them. */
import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { dayOf, partsOf, type Day } from '../time/day.ts';
import type { World } from '../world/load.ts';
import type { EntityId } from '../world/types.ts';
import { partyName } from './partyName.ts';
import {
  stockCategories,
  yearlyFlowCategories,
  type StockCategory,
  type StockFacts,
  type YearlyFlowCategory,
} from './stocks.ts';
import { categoryWords, personsWords } from './words.ts';

type Category = StockCategory | YearlyFlowCategory;

/** A year of the chart; places are px in a box of `YEAR_BOX`. */
export interface YearColumn {
  year: number;
  /** The last day of the year: the day of a stock, and the end of what is counted over it. */
  day: Day;
  x: number;
  width: number;
  /** From the axis upwards. */
  parts: { category: Category; persons: number; y: number; height: number }[];
  /** null where the tables have no row: missing, or under the threshold, which is not zero. */
  total: number | null;
  /** Top of the bar. */
  y: number;
  /** Categories that the tables do not have in this year at all. */
  gaps: string[];
  /** A jump of reporting: marked above the bar. */
  breaks: boolean;
  remarks: string[];
  now: boolean;
}

export interface YearChart {
  title: string;
  /** "On 31 December", "Over the year". */
  when: string;
  categories: { id: Category; words: string }[];
  columns: YearColumn[];
  ticks: { y: number; label: string }[];
  years: { x: number; label: string }[];
  /** Stretches in which a category is missing from the tables. */
  gaps: { category: Category; words: string; x: number; width: number; text: string }[];
  /** Middle of the year of the day shown; null outside the chart. */
  now: number | null;
  /** What the year of the day shown has, in a sentence. */
  current: string;
  attribution: string;
}

/** The chart's box and what its edges keep free, px. */
export const YEAR_BOX = { width: 380, height: 176, left: 44, right: 4, top: 10, bottom: 22 };

/** What is counted: stocks at a host or by origin, or returns to an origin; all countries where none is named. */
export interface YearQuestion {
  of: 'stocks' | 'returns';
  host?: EntityId;
  origin?: EntityId;
}

const returns: readonly Category[] = yearlyFlowCategories.filter((name) =>
  name.startsWith('returned'),
);

/**
 * People by year.
 * @returns null where the tables have nothing
 */
export function yearChart(
  world: Pick<World, 'entities'>,
  stocks: StockFacts,
  question: YearQuestion,
  day: Day,
): YearChart | null {
  const { of, host, origin } = question;
  const rows: readonly {
    year: number;
    host: string;
    origin: string;
    category: Category;
    persons: number;
  }[] = of === 'stocks' ? stocks.stocks : stocks.yearlyFlows;
  const wanted: readonly Category[] = of === 'stocks' ? stockCategories : returns;
  const own = rows.filter(
    (row) =>
      wanted.includes(row.category) &&
      (host === undefined || row.host === host) &&
      (origin === undefined || row.origin === origin),
  );
  if (own.length === 0) return null;
  const categories = wanted.filter((name) => own.some((row) => row.category === name));
  const years = span(stocks.firstYear, stocks.lastYear);
  const counts = years.map((year) => countOf(own, year));
  const { width, height, left, right, top, bottom } = YEAR_BOX;
  const x = scaleBand(years, [left, width - right]).paddingInner(0.18);
  const highest = Math.max(...counts.map(({ total }) => total ?? 0));
  const y = scaleLinear([0, highest], [height - bottom, top]).nice(4);
  const layers = stack<Count, Category>()
    .keys(categories)
    .value((count, category) => count.by.get(category) ?? 0)(counts);
  const shown = partsOf(day).year;
  const remarks = stocks.remarks.filter(
    (remark) =>
      (remark.origin === '' || own.some((row) => row.origin === remark.origin)) &&
      (origin === undefined || remark.origin === '' || remark.origin === origin) &&
      (host === undefined || remark.host === '' || remark.host === host) &&
      categories.includes(remark.category),
  );
  const left_ = (year: number) => x(year) ?? left;
  const columns = counts.map(({ year, by, total }, index): YearColumn => {
    const holding = remarks.filter(({ from, to }) => from <= year && (to === null || year < to));
    return {
      year,
      day: dayOf(year, 12, 31),
      x: left_(year),
      width: x.bandwidth(),
      parts: layers.flatMap((layer) => {
        const persons = by.get(layer.key);
        const [low = 0, high = 0] = layer[index] ?? [];
        if (persons === undefined) return [];
        return [{ category: layer.key, persons, y: y(high), height: y(low) - y(high) }];
      }),
      total,
      y: y(total ?? 0),
      gaps: holding
        .filter(({ kind }) => kind === 'gap')
        .map(({ category }) => categoryWords[category]),
      breaks: total !== null && holding.some(({ kind }) => kind === 'break'),
      remarks: holding.map(({ text }) => text),
      now: year === shown,
    };
  });
  const current = columns.find(({ now }) => now);
  return {
    title: titleOf(world, stocks, question, shown),
    when: of === 'stocks' ? 'On 31 December' : 'Over the year',
    categories: categories.map((id) => ({ id, words: categoryWords[id] })),
    columns,
    ticks: y.ticks(4).map((persons) => ({ y: y(persons), label: shortFigure(persons) })),
    years: years
      .filter((year) => year % 5 === 0)
      .map((year) => ({ x: left_(year) + x.bandwidth() / 2, label: `${year}` })),
    gaps: remarks
      .filter(({ kind }) => kind === 'gap')
      .map(({ category, from, to, text }) => {
        const first = Math.max(from, stocks.firstYear);
        const last = Math.min((to ?? stocks.lastYear + 1) - 1, stocks.lastYear);
        return {
          ...{ category, words: categoryWords[category], text },
          x: left_(first),
          width: left_(last) + x.bandwidth() - left_(first),
        };
      }),
    now: current ? current.x + current.width / 2 : null,
    current: current ? currentWords(current, of) : '',
    attribution: stocks.attribution,
  };
}

interface Count {
  year: number;
  by: Map<Category, number>;
  total: number | null;
}

function countOf(
  rows: readonly { year: number; category: Category; persons: number }[],
  year: number,
): Count {
  const by = new Map<Category, number>();
  for (const row of rows) {
    if (row.year === year) by.set(row.category, (by.get(row.category) ?? 0) + row.persons);
  }
  const total = [...by.values()].reduce((sum, persons) => sum + persons, 0);
  return { year, by, total: by.size > 0 ? total : null };
}

function currentWords({ year, total, parts }: YearColumn, of: YearQuestion['of']): string {
  const when = of === 'stocks' ? `On 31 December ${year}` : `In ${year}`;
  if (total === null) return `${when}: no row in the tables, which is not zero`;
  const each = parts.map(
    ({ category, persons }) => `${categoryWords[category].toLowerCase()} ${personsWords(persons)}`,
  );
  return `${when}: ${each.length > 1 ? `${personsWords(total)} (${each.join(', ')})` : each.join('')}`;
}

function titleOf(
  world: Pick<World, 'entities'>,
  stocks: StockFacts,
  { of, host, origin }: YearQuestion,
  year: number,
): string {
  const name = (id: EntityId) => partyName(world, stocks, id, year);
  if (of === 'returns') return origin === undefined ? 'Returns' : `Returns to ${name(origin)}`;
  if (host !== undefined) return `Counted in ${name(host)}`;
  return origin === undefined ? 'Counted in all countries' : `Displaced from ${name(origin)}`;
}

/** "1.2 m", "400,000": short enough for an axis. */
function shortFigure(persons: number): string {
  return persons >= 1_000_000 ? `${persons / 1_000_000} m` : personsWords(persons);
}

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
