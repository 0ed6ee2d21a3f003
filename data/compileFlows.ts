/** The authored record → `flows.json`, what the map needs, and `flow-texts.json`, words and sources of the cards. */
import { bendsOf } from '../src/core/flow/bends.ts';
import { endsOf } from '../src/core/flow/curves.ts';
import type {
  Episode,
  Flow,
  FlowFacts,
  FlowPlace,
  FlowShape,
  FlowText,
  FlowTexts,
  FlowTotal,
  RivalFigure,
} from '../src/core/flow/types.ts';
import { flowPlaceOn, placeRow } from './flowPlaces.ts';
import type { AuthoredRecord } from './record.ts';
import type { RowOf } from './schema.ts';
import { partsOf } from '../src/core/time/day.ts';
import { sourceRefs } from './sourceRefs.ts';

/**
 * Compiles what map and timeline need.
 * @param record checked: `checkRecord` found no error in it
 */
export function compileFlows(record: AuthoredRecord): FlowFacts {
  const flows = bent(
    record.flows
      .map(({ row }) => compileFlow(record, row))
      .sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1)),
  );
  return {
    episodes: record.episodes
      .map(({ row }) => compileEpisode(row, flows))
      .sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1)),
    flows,
    totals: record.flowTotals.map(({ row }): FlowTotal => {
      const { id, episode, label, low, best, high, parts, complete } = row;
      return { id, episode, label, low, best, high, parts, complete };
    }),
    daily: dailyOf(record),
  };
}

/** The episode whose people were counted from day to day, and when. */
function dailyOf(record: AuthoredRecord): FlowFacts['daily'] {
  const present = record.kosovoSeries
    .filter(({ row }) => row.what === 'present')
    .map(({ row }) => row.id);
  const days = record.kosovoValues
    .filter(({ row }) => present.includes(row.series))
    .map(({ row }) => row.date.from);
  if (days.length === 0) return null;
  return { episode: 'kosovo-1999', from: Math.min(...days), to: Math.max(...days) + 1 };
}

function compileEpisode(
  { id, title, by_day: byDay }: RowOf<'episodes'>,
  flows: readonly Flow[],
): Episode {
  const own = flows.filter(({ episode }) => episode === id);
  const from = Math.min(...own.map((flow) => flow.from));
  const to = Math.max(...own.map((flow) => flow.to));
  return { id, title, from, to, byDay };
}

function compileFlow(record: AuthoredRecord, row: RowOf<'flows'>): Flow {
  const origin = flowPlaceOn(record, placeRow(record, row.origin), row.from.from);
  const destination = flowPlaceOn(record, placeRow(record, row.destination), row.from.from);
  return {
    id: row.id,
    episode: row.episode,
    kind: row.kind,
    asylum: row.detail === 'asylum',
    measure: row.measure,
    origin,
    destination,
    from: row.from.from,
    to: row.to.from,
    fromPrecision: row.from.precision,
    toPrecision: row.to.precision,
    fromApproximate: row.from.approximate,
    toApproximate: row.to.approximate,
    low: row.low,
    best: row.best,
    high: row.high,
    shape: shapeOf(row, origin, destination),
    bend: 0,
    overlaps: row.overlaps,
    verified: row.verified,
  };
}

/** The same flows, their arrows bent so that few of them cross. */
function bent(flows: readonly Flow[]): Flow[] {
  const arrows = flows.filter(({ shape }) => shape === 'arrow');
  const bends = bendsOf(
    arrows.map((flow) => ({ ...flow, ...endsOf(flow), since: flow.from, until: flow.to })),
  );
  return flows.map((flow) => ({ ...flow, bend: bends.get(flow.id) ?? 0 }));
}

function shapeOf(row: RowOf<'flows'>, origin: FlowPlace, destination: FlowPlace): FlowShape {
  if (!row.drawn) return 'none';
  if (row.measure === 'stock' || withinOne(origin, destination)) return 'circle';
  return 'arrow';
}

/** Whether one end is a whole territory that holds the other: its capital is no place from which an arrow could start. */
function withinOne(origin: FlowPlace, destination: FlowPlace): boolean {
  if (origin.id === destination.id) return true;
  const whole = origin.kind === 'entity' || destination.kind === 'entity';
  return whole && origin.entity === destination.entity;
}

/** Compiles the words of the cards, with the sources that they name. */
export function compileFlowTexts(record: AuthoredRecord): FlowTexts {
  const { episodes, flows, flowTotals, rivals } = record;
  const tables = unhcrTables(record);
  return {
    attribution: tables.attribution,
    episodes: Object.fromEntries(
      episodes.map(({ row: { id, summary, left_out: leftOut } }) => {
        const own = [...flows, ...flowTotals].filter(({ row }) => row.episode === id);
        const sources = [...new Set(own.flatMap(({ row }) => row.sources))];
        return [id, { summary, leftOut, fromTables: tables.has(sources), sources }];
      }),
    ),
    flows: Object.fromEntries(
      flows.map(({ row }) => {
        const { id, people, note, route, drawn_note: drawnNote, claims, sources } = row;
        const text: FlowText = {
          ...{ people, note, route, drawnNote, claims, sources },
          rivals: rivalsOf(record, id),
          fromTables: tables.has(sources),
          codeNotes: tables.has(sources) ? codeNotes(record, row) : [],
        };
        return [id, text];
      }),
    ),
    totals: Object.fromEntries(
      flowTotals.map(({ row: { id, note, sources } }) => [id, { note, sources }]),
    ),
    sources: sourceRefs(
      record,
      [...flows, ...flowTotals, ...rivals].map(({ row }) => row),
    ),
  };
}

/** Which sources are UNHCR's tables, and how these must be named. */
function unhcrTables({ stocks, yearlyFlows, provenance }: AuthoredRecord) {
  const files = [stocks[0]?.file, yearlyFlows[0]?.file];
  const tables = provenance.filter(({ row }) => files.includes(row.file)).map(({ row }) => row);
  return {
    attribution: tables[0]?.attribution ?? '',
    has: (sources: readonly string[]) => tables.some(({ source }) => sources.includes(source)),
  };
}

/** What codes that count several entities, one of them an end of the flow, say of themselves in its years. */
function codeNotes({ unhcrCodes, flowPlaces }: AuthoredRecord, flow: RowOf<'flows'>): string[] {
  const entityOf = (id: string) => flowPlaces.find(({ row }) => row.id === id)?.row.entity ?? '';
  const ends = [entityOf(flow.origin), entityOf(flow.destination)];
  const first = partsOf(flow.from.from).year;
  const last = partsOf(flow.to.from - 1).year;
  return unhcrCodes
    .map(({ row }) => row)
    .filter(({ also, from, to }) => also.length > 0 && from <= last && (to === null || first < to))
    .filter(({ place, also }) => ends.some((end) => end === entityOf(place) || also.includes(end)))
    .map(({ note }) => note);
}

function rivalsOf(record: AuthoredRecord, flow: string): RivalFigure[] {
  return record.rivals
    .filter(({ row }) => row.flow === flow)
    .map(({ row: { flow: _, ...figure } }) => figure);
}
