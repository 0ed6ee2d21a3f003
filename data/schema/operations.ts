/** Tables of operations, zones, strikes, forces and places. */
import * as v from 'valibot';
import { leads, operationKinds, phaseWords, theatres } from '../../src/core/operations/types.ts';
import * as cell from '../cells.ts';
import { NOTE, paperColumns, placeColumns, SOURCES, sourceColumns } from './columns.ts';

const ID = 'Never changes once published.';
const SUMMARY = 'What it was, in a few sentences.';
const DRAWING = 'What is drawn on the map and what was assumed for it.';
const VERIFY = 'What of it was read, and what is established knowledge.';
const ERROR =
  'How far its points and lines may be off, in km; 0 where they are exact to the place.';
const { verified, sources } = sourceColumns;

export const operationSchemas = {
  operations: v.object({
    id: cell.key(ID),
    kind: cell.word('What kind of thing it is.', operationKinds),
    name: cell.text('Its name.', 70),
    short: cell.text('Its name for lanes and labels.', 28),
    aliases: cell.texts('Other names, with | between them.', 70),
    lead: cell.word('Who led it; parties: those at war or in agreement.', leads),
    theatre: cell.word('Where it belongs in the lanes of the timeline.', theatres),
    rank: cell.whole('1 shown always, 2 from months, 3 only close by.', 1, 3),
    parent: cell.key('The operation that it is a phase or a sector of; empty if none.', false),
    from: cell.date('First day; a month or year where no more is known.'),
    to: cell.optionalDate('The day after its last; empty if it goes on.'),
    to_certainty: cell.word('inferred: no text names the end; it is drawn fading.', [
      '',
      'inferred',
    ]),
    error_km: cell.number(ERROR, 0, 50),
    summary: cell.text(SUMMARY, 320),
    drawing_note: cell.text(DRAWING, 240, false),
    verified,
    verify_note: cell.text(VERIFY, 240, false),
    sources,
    ...paperColumns,
  }),
  phases: v.object({
    operation: cell.key('The operation, an id of operations.csv.'),
    from: cell.date('First day.'),
    to: cell.optionalDate('First day of the next phase, or where the operation ends.'),
    word: cell.word('How the rule stood.', phaseWords),
    text: cell.text('The same in words.', 160, false),
    sources: cell.list(`${SOURCES} Beside those of the operation.`),
  }),
  strikes: v.object({
    id: cell.key(ID),
    kind: cell.word('Whether NATO struck, or something happened.', ['strike', 'incident']),
    name: cell.text('Its name.', 70),
    from: cell.date('First day.'),
    to: cell.date('The day after its last.'),
    error_km: cell.number(ERROR, 0, 50),
    summary: cell.text(SUMMARY, 320),
    drawing_note: cell.text(DRAWING, 240, false),
    verified,
    verify_note: cell.text(VERIFY, 240, false),
    sources,
    ...paperColumns,
  }),
  points: v.object({
    subject: cell.key('The operation or strike, an id of operations.csv or strikes.csv.'),
    line: cell.optionalWhole('Corners of one line bear its number; empty for a point.', 1, 20),
    name: cell.text('What lies there.', 50),
    ...placeColumns,
  }),
  figures: v.object({
    subject: cell.key('The operation or strike, an id of operations.csv or strikes.csv.'),
    label: cell.text('What is counted; rivals have the same label.', 60),
    value: cell.text('The figure.', 80),
    basis: cell.text('Who counts so, or how; every toll has it.', 100, false),
  }),
  places: v.object({
    id: cell.key(ID),
    name: cell.text('Its name; in Kosovo both.', 60),
    names: cell.texts('Other names and scripts, with | between them.', 40),
    ...placeColumns,
    country: cell.entityId('Where it lies today, an id of entities.csv or ISO 3166-1 alpha-2.'),
    kind: cell.text('What it is: town, airfield, bridge.', 20),
    precision_km: cell.number('How far the position may be off, in km.', 0, 20),
    basis: cell.text('What the position rests on.', 100),
    sources,
  }),
  forces: v.object({
    id: cell.key('As used in force-levels.csv.'),
    name: cell.text('Its name for readers.', 28),
    operations: cell.list('Its operations in order of time, ids of operations.csv.'),
  }),
  sequences: v.object({
    id: cell.key(ID),
    name: cell.text('What the operations are steps of, for readers.', 50),
    operations: cell.list('Its steps in order of time, ids of operations.csv.'),
  }),
  forceLevels: v.object({
    id: cell.key(ID),
    force: cell.key('The force, an id of forces.csv.'),
    date: cell.date('When it had that strength.'),
    troops: cell.whole('Soldiers, or members of a mission.', 0, 100_000),
    verified,
    note: cell.text(NOTE, 160, false),
    sources,
  }),
  control: v.object({
    id: cell.key(ID),
    date: cell.date('When.'),
    percent: cell.shares('Who held how much of Bosnia and Herzegovina: label=per cent.'),
    verified,
    note: cell.text(NOTE, 160, false),
    sources,
  }),
} as const;
