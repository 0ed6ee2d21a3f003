/** Intervals: in order, and without gap or overlap within an entity's life. */
import type { AuthoredRecord, Entry } from '../record.ts';
import type { RowOf } from '../schema.ts';
import { at, type Report } from './report.ts';
import { checkRuns, forward, type Interval } from './runs.ts';

type Lives = Map<string, RowOf<'entities'>>;

export function checkIntervals(record: AuthoredRecord, report: Report): void {
  const lives: Lives = new Map(record.entities.map(({ row }) => [row.id, row]));
  for (const entry of record.entities) forward(entry, report);
  for (const table of [record.names, record.nato, record.eu]) {
    checkRuns<'entity', Interval & { entity: string }>(table, 'entity', lives, report);
  }
  checkCoverage(record, lives, report);
  checkSovereigns(record, lives, report);
  checkTowns(record, report);
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
