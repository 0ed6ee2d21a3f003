/** Intervals: in order, and without gap or overlap within an entity's life. */
import { toIso } from '../../src/core/time/day.ts';
import type { EdtfDate } from '../edtf.ts';
import type { AuthoredRecord, Entry } from '../record.ts';
import type { RowOf } from '../schema.ts';
import { at, type Report } from './report.ts';

interface Interval {
  from: EdtfDate;
  to: EdtfDate | null;
}

type Lives = Map<string, RowOf<'entities'>>;

export function checkIntervals(record: AuthoredRecord, report: Report): void {
  const lives: Lives = new Map(record.entities.map(({ row }) => [row.id, row]));
  for (const entry of record.entities) forward(entry, report);
  for (const table of [record.names, record.nato, record.eu]) {
    checkTable<Interval & { entity: string }>(table, lives, report);
  }
  checkCoverage(record, lives, report);
  checkSovereigns(record, lives, report);
  checkTowns(record, report);
}

/** @returns whether the interval ends after it starts */
function forward(entry: Entry<Interval>, report: Report): boolean {
  const { from, to } = entry.row;
  if (to === null || to.from > from.from) return true;
  report(at(entry, 'to', `a day after ${from.text}`));
  return false;
}

function checkTable<Row extends Interval & { entity: string }>(
  table: Entry<Row>[],
  lives: Lives,
  report: Report,
): void {
  const closed = new Set<string>();
  let before: Entry<Row> | undefined;
  const close = (last: Entry<Row> | undefined) => {
    if (!last) return;
    closed.add(last.row.entity);
    checkEnd(last, lives, report);
  };
  for (const entry of table) {
    forward(entry, report);
    const { entity, from } = entry.row;
    if (before?.row.entity === entity) {
      checkStep(before, entry, report);
    } else {
      close(before);
      if (closed.has(entity)) report(at(entry, 'entity', `all rows of ${entity} together`));
      else checkStart(entry, from, lives, report);
    }
    before = entry;
  }
  close(before);
}

function checkStart(
  entry: Entry<Interval & { entity: string }>,
  from: EdtfDate,
  lives: Lives,
  report: Report,
): void {
  const life = lives.get(entry.row.entity);
  if (life && from.from !== life.from.from) {
    report(at(entry, 'from', `${life.from.text}, where the life of ${life.id} begins`));
  }
}

function checkEnd(entry: Entry<Interval & { entity: string }>, lives: Lives, report: Report): void {
  const life = lives.get(entry.row.entity);
  if (!life || (entry.row.to?.from ?? null) === (life.to?.from ?? null)) return;
  const end = life.to
    ? `${life.to.text}, where the life of ${life.id} ends`
    : 'nothing: it goes on';
  report(at(entry, 'to', end));
}

function checkStep(before: Entry<Interval>, entry: Entry<Interval>, report: Report): void {
  const end = before.row.to;
  const start = entry.row.from;
  if (end === null) {
    report(at(before, 'to', `${start.text}, where the next row begins (overlap)`));
  } else if (end.from !== start.from) {
    const kind = end.from > start.from ? 'overlap' : 'gap';
    report(at(entry, 'from', `${toIso(end.from)}, where line ${before.line} ends (${kind})`));
  }
}

/** Pieces of the map have a status, what is only named or counted has none; everything has a name. */
function checkCoverage(record: AuthoredRecord, lives: Lives, report: Report): void {
  const withNames = new Set(record.names.map(({ row }) => row.entity));
  for (const entry of record.entities) {
    if (!withNames.has(entry.row.id)) report(at(entry, 'id', 'a row in entity-names.csv'));
  }
  for (const [file, table] of [
    ['nato-status.csv', record.nato],
    ['eu-status.csv', record.eu],
  ] as const) {
    const covered = new Set(table.map(({ row }) => row.entity));
    for (const entry of record.entities) {
      const needed = entry.row.ring === 'balkans' || entry.row.ring === 'neighbour';
      if (needed && !covered.has(entry.row.id)) report(at(entry, 'id', `a row in ${file}`));
    }
    for (const entry of table) {
      const ring = lives.get(entry.row.entity)?.ring;
      if (ring === 'union' || ring === 'beyond') {
        report(at(entry, 'entity', `no entity of the ring "${ring}"`));
      }
    }
  }
}

function checkSovereigns(record: AuthoredRecord, lives: Lives, report: Report): void {
  for (const entry of [...record.nato, ...record.eu]) {
    for (const column of ['sovereign', 'claimed_by'] as const) {
      const life = lives.get(entry.row[column]);
      if (!life) continue;
      const starts = life.from.from <= entry.row.from.from;
      const ends = life.to === null || (entry.row.to !== null && entry.row.to.from <= life.to.from);
      if (starts && ends) continue;
      const span = `${life.from.text} to ${life.to?.text ?? 'today'}`;
      report(at(entry, column, `an entity that exists throughout; ${life.id} does from ${span}`));
    }
  }
}

function checkTowns(record: AuthoredRecord, report: Report): void {
  const last = new Map<string, Entry<RowOf<'townNames'>>>();
  for (const entry of record.townNames) {
    const { town, from, to } = entry.row;
    if (from && to && to.from <= from.from) report(at(entry, 'to', `a day after ${from.text}`));
    const before = last.get(town);
    if (before && (before.row.to === null || from === null || from.from < before.row.to.from)) {
      report(at(entry, 'from', `the day on which line ${before.line} ends, or later (overlap)`));
    }
    last.set(town, entry);
  }
}
