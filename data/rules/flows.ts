/** Flows: nobody twice, nothing without a place, rivals side by side. */
import { drawnSum } from '../../src/core/flow/drawnSum.ts';
import { fromIso } from '../../src/core/time/day.ts';
import type { AuthoredRecord, Entry } from '../record.ts';
import type { RowOf } from '../schema.ts';
import { isCountry } from './countries.ts';
import { refer } from './ids.ts';
import { at, type Report } from './report.ts';
import { forward } from './runs.ts';

type FlowEntry = Entry<RowOf<'flows'>>;
type Range = { low: number; best: number | null; high: number | null };

export function checkFlows(record: AuthoredRecord, report: Report): void {
  const { episodes, flowPlaces, flows, flowTotals, rivals, claims } = record;
  const episodeIds = new Set(episodes.map(({ row }) => row.id));
  const places = new Map(flowPlaces.map(({ row }) => [row.id, row]));
  const byId = new Map(flows.map((entry) => [entry.row.id, entry]));
  const claimIds = new Set(claims.map(({ row }) => row.id));
  const FLOW = 'an id of flows.csv';
  const PLACE = 'an id of flow-places.csv';
  refer(flows, 'episode', ({ episode }) => episode, episodeIds, 'an id of episodes.csv', report);
  refer(flows, 'origin', ({ origin }) => origin, places, PLACE, report);
  refer(flows, 'destination', ({ destination }) => destination, places, PLACE, report);
  refer(flows, 'overlaps', ({ overlaps }) => overlaps, byId, FLOW, report);
  refer(flows, 'claims', (row) => row.claims, claimIds, 'an id of claims.csv', report);
  refer(flowTotals, 'flow', ({ flow }) => flow, byId, FLOW, report);
  refer(flowTotals, 'parts', ({ parts }) => parts, byId, FLOW, report);
  refer(rivals, 'flow', ({ flow }) => flow, byId, FLOW, report);
  checkPlaces(record, report);
  checkEpisodes(record, report);
  for (const entry of flows) {
    checkInterval(record, entry, places, report);
    checkRange(entry, report);
    checkOverlaps(entry, byId, report);
    checkDrawn(entry, places, report);
  }
  for (const entry of flowTotals) {
    checkRange(entry, report);
    checkTotal(entry, byId, report);
  }
  checkRivals(rivals, report);
}

/** A territory lies at its capital, an aggregate nowhere. */
function checkPlaces(record: AuthoredRecord, report: Report): void {
  const entities = new Map(record.entities.map(({ row }) => [row.id, row]));
  for (const entry of record.flowPlaces) {
    const { name, kind, entity, lon, lat } = entry.row;
    const known = entities.get(entity);
    if (kind === 'aggregate') {
      if (lon !== null || lat !== null)
        report(at(entry, 'lon', 'nothing: an aggregate is no place'));
      if (entity !== '') report(at(entry, 'entity', 'nothing: an aggregate lies in none'));
    } else {
      if (lon === null || lat === null) report(at(entry, 'lon', 'a place with lon and lat'));
      if (!known && !isCountry(entity)) {
        report(at(entry, 'entity', 'an id of entities.csv or ISO 3166-1 alpha-2'));
      }
    }
    const named = kind === 'entity' && known !== undefined;
    if (!named && name === '') report(at(entry, 'name', 'a name, as entity-names.csv has none'));
    if (named && known.lon !== null && (known.lon !== lon || known.lat !== lat)) {
      report(at(entry, 'lon', `${known.lon} and ${known.lat}, its capital in entities.csv`));
    }
  }
}

function checkEpisodes({ episodes, flows }: AuthoredRecord, report: Report): void {
  const told = new Set(flows.map(({ row }) => row.episode));
  for (const entry of episodes) {
    if (!told.has(entry.row.id)) report(at(entry, 'id', 'a row in flows.csv'));
  }
}

/** A stock is of one date; both ends exist on the last day. */
function checkInterval(
  record: AuthoredRecord,
  entry: FlowEntry,
  places: Map<string, RowOf<'flowPlaces'>>,
  report: Report,
): void {
  const { measure, from, to } = entry.row;
  if (!forward(entry, report)) return;
  if (measure === 'stock' && to.from !== from.to) {
    report(at(entry, 'to', `the day after ${from.text}, as a stock is of one date`));
  }
  const { dataset } = record;
  if (dataset && to.from - 1 > fromIso(dataset.lastDay)) {
    report(at(entry, 'to', `no later than ${dataset.lastDay}, the last day of the record`));
  }
  for (const column of ['origin', 'destination'] as const) {
    const entity = places.get(entry.row[column])?.entity;
    const life = record.entities.find(({ row }) => row.id === entity)?.row;
    const last = to.from - 1;
    if (life && (last < life.from.from || (life.to !== null && last >= life.to.from))) {
      const span = `${life.from.text} to ${life.to?.text ?? 'today'}`;
      report(at(entry, column, `an entity that exists on its last day; ${life.id} does ${span}`));
    }
  }
}

function checkRange(entry: Entry<Range>, report: Report): void {
  const { low, best, high } = entry.row;
  if (best !== null && best < low) report(at(entry, 'best', `no less than low, ${low}`));
  if (high !== null && high < (best ?? low)) {
    report(at(entry, 'high', `no less than ${best === null ? 'low' : 'best'}, ${best ?? low}`));
  }
}

function checkOverlaps(entry: FlowEntry, byId: Map<string, FlowEntry>, report: Report): void {
  const { id, overlaps } = entry.row;
  for (const other of overlaps) {
    if (other === id) report(at(entry, 'overlaps', 'other flows than itself'));
    else if (byId.get(other)?.row.overlaps.includes(id) === false) {
      report(at(entry, 'overlaps', `only flows that name ${id} too; ${other} does not`));
    }
  }
}

function checkDrawn(
  entry: FlowEntry,
  places: Map<string, RowOf<'flowPlaces'>>,
  report: Report,
): void {
  const { drawn, drawn_note, measure, origin, destination } = entry.row;
  const nowhere = (id: string) => places.get(id)?.kind === 'aggregate';
  if (drawn && (nowhere(destination) || (measure === 'flow' && nowhere(origin)))) {
    report(at(entry, 'drawn', 'false, as an aggregate is no place'));
  }
  if (drawn !== (drawn_note === '')) {
    report(at(entry, 'drawn_note', drawn ? 'nothing, as it is drawn' : 'why it is not drawn'));
  }
}

/** What is drawn of a published total stays within it. */
function checkTotal(
  entry: Entry<RowOf<'flowTotals'>>,
  byId: Map<string, FlowEntry>,
  report: Report,
): void {
  const { episode, flow, low, best, high, parts, complete } = entry.row;
  const headline = byId.get(flow)?.row;
  if (headline && (headline.low !== low || headline.best !== best || headline.high !== high)) {
    const { low: least, best: middle, high: most } = headline;
    report(at(entry, 'low', `${least}, ${middle} and ${most}, as ${flow} in flows.csv`));
  }
  if (headline?.drawn) report(at(entry, 'flow', 'a row that is not drawn, as its parts are'));
  const rows = parts.flatMap((id) => byId.get(id)?.row ?? []);
  if (rows.length === 0) report(at(entry, 'parts', 'at least one id of flows.csv'));
  for (const row of rows) {
    if (!row.drawn || row.episode !== episode) {
      report(at(entry, 'parts', `flows of ${episode} that are drawn; ${row.id} is not one`));
    }
  }
  const sum = drawnSum(rows).best;
  if (sum > high || (complete && sum < low)) {
    const least = complete ? `${low} to ` : 'at most ';
    report(at(entry, 'parts', `parts that add up to ${least}${high}, not ${sum}`));
  }
}

/** A figure has a rival, or it is none. */
function checkRivals(rivals: Entry<RowOf<'rivals'>>[], report: Report): void {
  const count = new Map<string, number>();
  for (const { row } of rivals) count.set(row.flow, (count.get(row.flow) ?? 0) + 1);
  for (const entry of rivals) {
    const { flow, low, high } = entry.row;
    if ((count.get(flow) ?? 0) < 2) report(at(entry, 'flow', 'two rows or more of one flow'));
    if (high !== null && high < low) report(at(entry, 'high', `no less than low, ${low}`));
  }
}
