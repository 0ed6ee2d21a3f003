/** Operations, strikes, places and forces, as others download them. */
import * as v from 'valibot';
import { toIso } from '../../src/core/time/day.ts';
import * as cell from '../cells.ts';
import type { EdtfDate } from '../edtf.ts';
import type { AuthoredRecord } from '../record.ts';
import { schemas } from '../schema.ts';
import { rowsOf, type Row } from './rows.ts';

const { operations, phases, strikes, points, figures, places, forceLevels, control } = schemas;
const precisions = ['day', 'month', 'year'] as const;
const half = {
  from: cell.isoDay('First day.'),
  to: cell.isoDay('The day after the last day; empty if it goes on.', false),
};
const known = {
  date: cell.isoDay('When; of a month or year, where no more is known, its first day.'),
  precision: cell.word('How exactly the date is known.', precisions),
};

export const operationDownloads = {
  'operations.csv': v.object({
    ...v.pick(operations, ['id', 'kind', 'name', 'short', 'aliases', 'lead', 'theatre', 'rank'])
      .entries,
    parent: operations.entries.parent,
    ...half,
    from_precision: cell.word('How exactly the first day is known.', precisions),
    from_certainty: cell.word('Set where the start is known roughly.', ['', 'approximate']),
    to_precision: cell.word('How exactly the end is known; empty if it goes on.', [
      '',
      ...precisions,
    ]),
    to_certainty: cell.word('Set where the end is known roughly, or named by no text.', [
      '',
      'approximate',
      'inferred',
    ]),
    ...v.pick(operations, ['summary', 'drawing_note', 'verified', 'verify_note', 'sources'])
      .entries,
    ...v.pick(operations, ['paper_quote', 'paper_status', 'paper_note']).entries,
  }),
  'phases.csv': v.object({ ...phases.entries, ...half }),
  'strikes.csv': v.object({
    ...strikes.entries,
    from: half.from,
    to: cell.isoDay('The day after the last day.'),
  }),
  'operation-points.csv': points,
  'figures.csv': figures,
  'places.csv': places,
  'force-levels.csv': v.object({
    ...v.pick(forceLevels, ['id', 'force']).entries,
    name: cell.text('Name of the force.', 28),
    ...known,
    ...v.pick(forceLevels, ['troops', 'verified', 'note', 'sources']).entries,
  }),
  'territorial-control.csv': v.object({
    id: control.entries.id,
    ...known,
    ...v.pick(control, ['percent', 'verified', 'note', 'sources']).entries,
  }),
} as const;

export function operationRows(
  record: AuthoredRecord,
): Record<keyof typeof operationDownloads, Row[]> {
  const s = operationDownloads;
  const names = new Map(record.forces.map(({ row }) => [row.id, row.name]));
  const iso = ({ from, to }: { from: EdtfDate; to: EdtfDate | null }) => ({
    from: toIso(from.from),
    to: to ? toIso(to.from) : '',
  });
  const dated = ({ date }: { date: EdtfDate }) => ({
    date: toIso(date.from),
    precision: date.precision,
  });
  return {
    'operations.csv': rowsOf(record.operations, s['operations.csv'], (row) => ({
      ...iso(row),
      from_precision: row.from.precision,
      from_certainty: row.from.approximate ? 'approximate' : '',
      to_precision: row.to?.precision ?? '',
      to_certainty: row.to?.approximate ? 'approximate' : row.to_certainty,
    })),
    'phases.csv': rowsOf(record.phases, s['phases.csv'], iso),
    'strikes.csv': rowsOf(record.strikes, s['strikes.csv'], iso),
    'operation-points.csv': rowsOf(record.points, s['operation-points.csv']),
    'figures.csv': rowsOf(record.figures, s['figures.csv']),
    'places.csv': rowsOf(record.places, s['places.csv']),
    'force-levels.csv': rowsOf(record.forceLevels, s['force-levels.csv'], (row) => ({
      ...dated(row),
      name: names.get(row.force) ?? '',
    })),
    'territorial-control.csv': rowsOf(record.control, s['territorial-control.csv'], dated),
  };
}
