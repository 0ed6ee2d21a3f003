/** Tables of events, of what the paper claims, and of surveys. */
import * as v from 'valibot';
import { claimBases, claimKinds, claimStatuses, eventTags } from '../../src/core/events/types.ts';
import * as cell from '../cells.ts';
import { NOTE, SOURCES } from './columns.ts';

/** Events lie from Dayton to Ankara. */
const WORLD = { west: -130, east: 60, south: 20, north: 72 } as const;

export const eventSchemas = {
  events: v.object({
    id: cell.key('Never changes once published.'),
    date: cell.dateOrRange('When; a range includes both its ends.'),
    title: cell.text('What happened, in a few words.', 60),
    summary: cell.text('The same in one or two sentences.', 240),
    place: cell.text('Where it is marked on the map.', 40),
    lon: cell.number('Longitude, degrees east (WGS 84).', WORLD.west, WORLD.east),
    lat: cell.number('Latitude, degrees north (WGS 84).', WORLD.south, WORLD.north),
    countries: cell.list('Ids of entities.csv or ISO 3166-1 alpha-2, with | between them.'),
    tags: cell.words('What it belongs to.', eventTags),
    importance: cell.whole('1 a turning point, 2 an event, 3 a detail.', 1, 3),
    verified: cell.yesNo('Whether a source was read that supports it.'),
    confirmed_to: cell.word(
      'How exactly the sources read confirm the date; empty where they do not.',
      ['', 'day', 'month', 'year'],
    ),
    verify_note: cell.text('What of it was read, and what is established knowledge.', 120, false),
    sources: cell.list(SOURCES),
    claims: cell.list('Claims of the paper that speak of it, ids of claims.csv.'),
  }),
  claims: v.object({
    id: cell.key('Never changes once published.'),
    line: cell.whole("Line of the paper's text.", 1, 2000),
    quote: cell.text("The paper's words: at most 14.", 160),
    claim: cell.text('What it claims, in our words.', 160),
    kind: cell.word('What kind of claim it is.', claimKinds),
    status: cell.word('How it stands to the record.', claimStatuses),
    correction: cell.text('What the record has; empty where there is nothing to add.', 240, false),
    basis: cell.word(
      'read: sources were read; established: general knowledge; not_found: looked for in vain; paper: the paper itself; mixed.',
      claimBases,
    ),
    sources: cell.list(SOURCES),
    events: cell.list('Events that it speaks of, ids of events.csv.'),
  }),
  surveys: v.object({
    id: cell.key('Never changes once published.'),
    pollster: cell.text('Who asked.', 90),
    fieldwork: cell.dateOrRange('When; a range includes both its ends.'),
    country: cell.optionalEntityId('Where, an id of entities.csv; empty for several countries.'),
    population: cell.text('Who was asked.', 60),
    question: cell.text('What was asked, in our words.', 120),
    answers: cell.shares('answer=per cent, with | between them.'),
    n: cell.optionalWhole('How many were asked.', 1, 1_000_000),
    verified: cell.yesNo('Whether a source was read that supports it.'),
    from_paper: cell.yesNo('Known from the paper only; such surveys are drawn hollow.'),
    note: cell.text(NOTE, 240, false),
    sources: cell.list(SOURCES),
    claims: cell.list('Claims of the paper that speak of it, ids of claims.csv.'),
  }),
} as const;
