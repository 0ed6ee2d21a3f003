/** Operations, strikes and forces: phases cover a life, parents hold their parts, rivals and tolls say who counts. */
import type { AuthoredRecord, Entry } from '../record.ts';
import type { RowOf } from '../schema.ts';
import { refer } from './ids.ts';
import { at, type Report } from './report.ts';
import { checkRuns, forward } from './runs.ts';

/** What counts as a toll in the label of a figure. */
const TOLL = /\b(killed|deaths|injured)\b/i;

export function checkOperations(record: AuthoredRecord, report: Report): void {
  const { operations, strikes, phases, points, figures, forces, forceLevels } = record;
  const { sequences } = record;
  const lives = new Map(operations.map(({ row }) => [row.id, row]));
  const subjects = new Set([...operations, ...strikes].map(({ row }) => row.id));
  const known = new Set(forces.map(({ row }) => row.id));
  const OPERATION = 'an id of operations.csv';
  const SUBJECT = 'an id of operations.csv or strikes.csv';
  refer(operations, 'parent', ({ parent }) => parent, lives, OPERATION, report);
  refer(phases, 'operation', ({ operation }) => operation, lives, OPERATION, report);
  refer(points, 'subject', ({ subject }) => subject, subjects, SUBJECT, report);
  refer(figures, 'subject', ({ subject }) => subject, subjects, SUBJECT, report);
  refer(forces, 'operations', (row) => row.operations, lives, OPERATION, report);
  refer(forceLevels, 'force', ({ force }) => force, known, 'an id of forces.csv', report);
  refer(sequences, 'operations', (row) => row.operations, lives, OPERATION, report);
  for (const entry of sequences) checkSequence(entry, lives, report);
  for (const entry of [...operations, ...strikes]) forward(entry, report);
  checkRuns(phases, 'operation', lives, report);
  checkCoverage(record, report);
  for (const entry of operations) checkParent(entry, lives, report);
  checkLines(points, report);
  checkFigures(figures, report);
  checkControl(record, report);
}

function checkCoverage(record: AuthoredRecord, report: Report): void {
  const covered = new Set(record.phases.map(({ row }) => row.operation));
  for (const entry of record.operations) {
    if (!covered.has(entry.row.id)) report(at(entry, 'id', 'a row in phases.csv'));
    const { to, to_certainty } = entry.row;
    if (to === null && to_certainty !== '') {
      report(at(entry, 'to_certainty', 'nothing, as it goes on'));
    }
  }
}

/** A part is drawn in the lane of its parent, so it begins there and belongs to the same theatre. */
function checkParent(
  entry: Entry<RowOf<'operations'>>,
  lives: Map<string, RowOf<'operations'>>,
  report: Report,
): void {
  const { from, theatre, parent } = entry.row;
  const life = lives.get(parent);
  if (!life) return;
  const begins = from.from >= life.from.from && (life.to === null || from.from < life.to.from);
  if (!begins || parent === entry.row.id) {
    report(at(entry, 'parent', 'another operation in whose life it begins'));
  }
  if (life.theatre !== theatre || life.parent !== '') {
    report(at(entry, 'parent', 'an operation of the same theatre, itself no part of another'));
  }
}

/** Steps are read one after the other. */
function checkSequence(
  entry: Entry<RowOf<'sequences'>>,
  lives: Map<string, RowOf<'operations'>>,
  report: Report,
): void {
  const starts = entry.row.operations.map((id) => lives.get(id)?.from.from ?? NaN);
  if (starts.length < 2 || starts.some((start, index) => start < (starts[index - 1] ?? start))) {
    report(at(entry, 'operations', 'two or more operations, in order of their first days'));
  }
}

function checkLines(points: Entry<RowOf<'points'>>[], report: Report): void {
  const corners = new Map<string, Entry<RowOf<'points'>>[]>();
  for (const entry of points) {
    const { subject, line } = entry.row;
    if (line === null) continue;
    const name = `${subject} ${line}`;
    corners.set(name, [...(corners.get(name) ?? []), entry]);
  }
  for (const [only, second] of corners.values()) {
    if (only && !second) report(at(only, 'line', 'at least two corners of one line'));
  }
}

/** Tolls always say who counts; so do rivals, which stand side by side. */
function checkFigures(figures: Entry<RowOf<'figures'>>[], report: Report): void {
  const count = new Map<string, number>();
  const name = ({ subject, label }: RowOf<'figures'>) => `${subject} ${label}`;
  for (const { row } of figures) count.set(name(row), (count.get(name(row)) ?? 0) + 1);
  for (const entry of figures) {
    const { label, basis } = entry.row;
    if (basis !== '') continue;
    if (TOLL.test(label)) report(at(entry, 'basis', 'who counts so, as this is a toll'));
    else if ((count.get(name(entry.row)) ?? 0) > 1) {
      report(at(entry, 'basis', 'who counts so, as there is another figure beside it'));
    }
  }
}

function checkControl(record: AuthoredRecord, report: Report): void {
  for (const entry of record.control) {
    const sum = entry.row.percent.reduce((total, { percent }) => total + percent, 0);
    if (Math.abs(sum - 100) > 0.5) report(at(entry, 'percent', 'shares that add up to 100'));
  }
}
