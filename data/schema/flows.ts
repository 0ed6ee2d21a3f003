/** Tables of people who fled or were expelled, were evacuated, or returned. */
import * as v from 'valibot';
import { flowKinds, flowMeasures, flowPlaceKinds } from '../../src/core/flow/types.ts';
import * as cell from '../cells.ts';
import { NOTE, SOURCES, sourceColumns } from './columns.ts';

const ID = 'Never changes once published.';
/** More than ever moved at once in the record. */
const MOST = 10_000_000;
const { verified, sources } = sourceColumns;

const persons = {
  low: cell.whole('Persons, at least.', 1, MOST),
  best: cell.whole('Persons, as drawn.', 1, MOST),
  high: cell.whole('Persons, at most.', 1, MOST),
};

export const flowSchemas = {
  episodes: v.object({
    id: cell.key(ID),
    title: cell.text('Its name.', 60),
    by_day: cell.yesNo('Whether kosovo-1999.csv counts its people by day.'),
    summary: cell.text('What one looks at, in two or three sentences.', 320),
    left_out: cell.text('What the episode does not show, and why.', 220),
  }),
  flowPlaces: v.object({
    id: cell.key('As used in flows.csv and unhcr-codes.csv.'),
    name: cell.text('English; empty for an entity of the record: its name of the day.', 60, false),
    kind: cell.word(
      'entity: a whole territory, at its capital; area: a part of one; aggregate: no place.',
      flowPlaceKinds,
    ),
    entity: cell.optionalEntityId('What it is or lies in; empty for an aggregate.'),
    lon: cell.optionalNumber('Longitude, degrees east (WGS 84).', -130, 180),
    lat: cell.optionalNumber('Latitude, degrees north (WGS 84).', -60, 75),
  }),
  flows: v.object({
    id: cell.key(ID),
    episode: cell.key('An id of episodes.csv.'),
    kind: cell.word('Of what kind.', flowKinds),
    detail: cell.word('asylum: applications, no displacement by war.', ['', 'asylum']),
    measure: cell.word('flow: moved during the interval; stock: there at the date.', flowMeasures),
    origin: cell.key('An id of flow-places.csv.'),
    destination: cell.key('An id of flow-places.csv; of a stock, where people were.'),
    from: cell.date('First day; a month or year where no more is known.'),
    to: cell.date('The day after the last.'),
    ...persons,
    people: cell.text('Who.', 90),
    drawn: cell.yesNo('false where it would count people twice, or has no place.'),
    drawn_note: cell.text('Why it is not drawn.', 80, false),
    overlaps: cell.list('Ids of flows.csv that count some of the same people; they name it too.'),
    route: cell.text('The way that people took.', 120, false),
    note: cell.text(NOTE, 240, false),
    verified,
    sources,
    claims: cell.list('Ids of claims.csv that speak of it.'),
  }),
  flowTotals: v.object({
    id: cell.key(ID),
    episode: cell.key('An id of episodes.csv.'),
    label: cell.text('What is counted.', 90),
    flow: cell.key('The row of flows.csv that has the same numbers; empty if none.', false),
    low: persons.low,
    best: cell.optionalWhole('Persons; empty where only a range was published.', 1, MOST),
    high: persons.high,
    parts: cell.list('Ids of flows.csv that are drawn of it.'),
    complete: cell.yesNo('Whether the parts are all of it; else they add up to less.'),
    note: cell.text('What is not among the parts, or counted once.', 200, false),
    sources,
  }),
  rivals: v.object({
    flow: cell.key('An id of flows.csv; it has two or more rows.'),
    claimant: cell.text('Who says so.', 80),
    low: persons.low,
    high: cell.optionalWhole('Persons, at most; empty for "more than".', 1, MOST),
    note: cell.text(NOTE, 120, false),
    verified,
    sources: cell.list(SOURCES),
  }),
} as const;
