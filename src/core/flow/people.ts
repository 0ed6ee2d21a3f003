import { partsOf, type Day } from '../time/day.ts';
import type { LayerName } from '../permalink.ts';
import type { EntityId } from '../world/types.ts';
import { flowsAt, type Flows } from './load.ts';
import { stockId } from './stockItem.ts';
import type { KosovoSeries, StockCategory, StockFacts } from './stocks.ts';
import type { Flow, FlowKind, Persons } from './types.ts';

/** What a circle counts, which gives its part of the circle its look. */
export type PartKind = FlowKind | Exclude<StockCategory, 'idp' | 'refugee'>;

/** A part of a circle. */
export interface CirclePart extends Persons {
  kind: PartKind;
  /** What it opens. */
  item: string;
}

/** People at one place: counted on a day or when a year ended, or moved within one territory. */
export interface PeopleCircle extends Persons {
  id: string;
  lon: number;
  lat: number;
  /** Those of a kind together, the largest first; nobody is in two of them. */
  parts: readonly CirclePart[];
  /** `present`: counted there; `within`: moved within one territory during the interval. */
  measure: 'present' | 'within';
  /** Where: "Albania". */
  place: string;
  /** Displaced within their own territory: drawn with a dashed rim. */
  inside: boolean;
}

/** What is drawn of people on a day: arrows and circles, each from the largest to the smallest. */
export interface People {
  /** The same for the same drawing: who draws compares it. */
  key: string;
  arrows: readonly Flow[];
  circles: readonly PeopleCircle[];
}

/** What decides what is shown, besides the day. */
export interface PeopleLayers {
  flows: boolean;
  stocks: boolean;
  /** What a country is called on the day. */
  nameOf: (entity: EntityId) => string;
}

/** People of any day, for pictures that are not of the day shown. */
export interface PeopleOfDays {
  /** Resolves when the tables of all days are there; without those that fail to load their circles are left out. */
  ready: () => Promise<void>;
  on: (day: Day, layers: readonly LayerName[]) => { people: People; flows: readonly Flow[] };
}

/** Nothing of people is drawn. */
export const noPeople: People = { key: '', arrows: [], circles: [] };

/** What is drawn of people on a Day. @param stocks null until they have loaded */
export function peopleAt(
  flows: Flows,
  stocks: StockFacts | null,
  day: Day,
  layers: PeopleLayers,
): People {
  const { arrows, circles } = layers.flows ? flowsAt(flows, day) : noFlows;
  const isShown = layers.flows || layers.stocks;
  const daily = stocks && isShown ? dailyCircles(flows, stocks, day, layers) : [];
  // Who was counted on the day stands for a count of another day.
  const counted = new Set(daily.map(({ host }) => host));
  const others = circles.filter(
    ({ measure, kind, destination }) =>
      !(measure === 'stock' && kind !== 'return' && counted.has(destination.entity)),
  );
  const yearly = stocks && layers.stocks ? yearlyCircles(stocks, day, layers, counted) : [];
  if (arrows.length + others.length + daily.length + yearly.length === 0) return noPeople;
  const drawn = [...circlesOf(others), ...daily.map(({ circle }) => circle), ...yearly].sort(
    (a, b) => b.best - a.best || (a.id < b.id ? -1 : 1),
  );
  return { key: [...arrows, ...drawn].map(({ id }) => id).join(' '), arrows, circles: drawn };
}

const noFlows = { arrows: [], circles: [] } as const;

/**
 * Circles of flows and stocks: those of one place are one circle with parts, unless some of the same people are in both, or
 * one counts who is there and the other who moved.
 */
export function circlesOf(flows: readonly Flow[]): PeopleCircle[] {
  const groups: Flow[][] = [];
  for (const flow of flows) {
    const group = groups.find((others) =>
      others.every(
        ({ measure, kind, destination, overlaps }) =>
          measure === flow.measure &&
          (kind === 'return') === (flow.kind === 'return') &&
          destination.lon === flow.destination.lon &&
          destination.lat === flow.destination.lat &&
          !overlaps.includes(flow.id),
      ),
    );
    if (group) group.push(flow);
    else groups.push([flow]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    if (!first || first.destination.lon === null || first.destination.lat === null) return [];
    const { lon, lat, name } = first.destination;
    const parts = group.map(({ id, kind, low, best, high }) => ({ kind, item: id, low, best, high })); // prettier-ignore
    const measure = first.measure === 'stock' ? 'present' : 'within';
    return [circleOf(parts.map(({ item }) => item).join('+'), [lon, lat], name, measure, parts)];
  });
}

function circleOf(
  id: string,
  [lon, lat]: readonly [number, number],
  place: string,
  measure: PeopleCircle['measure'],
  parts: CirclePart[],
): PeopleCircle {
  const ofKind = (kind: PartKind) =>
    parts.reduce((total, part) => total + (part.kind === kind ? part.best : 0), 0);
  parts.sort((a, b) => ofKind(b.kind) - ofKind(a.kind) || b.best - a.best);
  const sum = (key: keyof Persons) => parts.reduce((total, part) => total + part[key], 0);
  const inside = parts.every(({ kind }) => kind === 'idp');
  const persons = { low: sum('low'), best: sum('best'), high: sum('high') };
  return { id, lon, lat, place, measure, parts, inside, ...persons };
}

const categoryKinds: Readonly<Record<StockCategory, PartKind>> = {
  refugee: 'refugee',
  asylum_seeker: 'asylum_seeker',
  idp: 'idp',
  of_concern: 'of_concern',
};

/** The year whose last day is the latest count on a Day: nothing lies between two counts. */
export function stockYear(day: Day): number {
  return partsOf(day + 1).year - 1;
}

/** People at each host when the last year ended, by what they were counted as. */
function yearlyCircles(
  { stocks, parties }: StockFacts,
  day: Day,
  { nameOf }: PeopleLayers,
  counted: ReadonlySet<EntityId>,
): PeopleCircle[] {
  const year = stockYear(day);
  const hosts = new Map<EntityId, Map<PartKind, number>>();
  for (const { year: of, host, category, persons } of stocks) {
    if (of !== year || host === '' || counted.has(host)) continue;
    let sums = hosts.get(host);
    if (!sums) hosts.set(host, (sums = new Map<PartKind, number>()));
    const kind = categoryKinds[category];
    sums.set(kind, (sums.get(kind) ?? 0) + persons);
  }
  return [...hosts].flatMap(([host, sums]) => {
    const party = parties.find(({ entity }) => entity === host);
    if (!party) return [];
    const item = stockId({ host, year });
    const parts = [...sums].map(([kind, best]) => ({ kind, item, low: best, best, high: best }));
    return [circleOf(item, [party.lon, party.lat], party.name || nameOf(host), 'present', parts)];
  });
}

/** People present by the latest dated value of each host: steps, on the days from its first value to its last. */
function dailyCircles(
  { facts }: Flows,
  stocks: StockFacts,
  day: Day,
  { nameOf }: PeopleLayers,
): { host: EntityId; circle: PeopleCircle }[] {
  const { daily } = facts;
  if (!daily || day < daily.from || day >= daily.to) return [];
  return stocks.kosovo1999.flatMap((series) => {
    const { host } = series;
    const value = isWhole(series, stocks) ? valueOn(series, day) : null;
    const party = stocks.parties.find(({ entity }) => entity === host);
    if (!value || !party) return [];
    // As the record counts and places them otherwise: where they are displaced in their own state they are no refugees.
    const other = facts.flows.find(
      ({ episode, measure, destination }) =>
        episode === daily.episode && measure === 'stock' && destination.entity === host,
    );
    const { persons: best } = value;
    const kind = other?.kind ?? 'refugee';
    const part: CirclePart = { kind, item: daily.episode, low: best, best, high: best };
    const { lon, lat } = other?.destination ?? party;
    const at = [lon ?? party.lon, lat ?? party.lat] as const;
    const id = `${series.id}:${value.day}`;
    return [{ host, circle: circleOf(id, at, party.name || nameOf(host), 'present', [part]) }];
  });
}

/** Whether a series counts the people present at a host: the first one that does has all of them. */
function isWhole(series: KosovoSeries, { kosovo1999 }: StockFacts): boolean {
  return kosovo1999.find(({ what, host }) => what === 'present' && host === series.host) === series;
}

/** The latest value of a series on a Day; of two of one day the later in the record; null before the first and after the last. */
export function valueOn({ values }: Pick<KosovoSeries, 'values'>, day: Day) {
  const last = values.at(-1);
  if (!last || day > last.day) return null;
  return values.findLast((value) => value.day <= day) ?? null;
}
