/** Tables that speak of one thing agree; dates lie within the record; quotes are short. */
import { fromIso } from '../../src/core/time/day.ts';
import { englishNameOn } from '../names.ts';
import type { AuthoredRecord } from '../record.ts';
import { at, type Report } from './report.ts';

export function checkConsistency(record: AuthoredRecord, report: Report): void {
  checkDataset(record, report);
  checkMembers(record, report);
  checkCapitals(record, report);
  for (const entry of record.facts) {
    const { verified, confirmed_to } = entry.row;
    if (verified !== (confirmed_to !== '')) {
      const expected = verified
        ? 'day, month or year, as it is verified'
        : 'nothing, as it is not verified';
      report(at(entry, 'confirmed_to', expected));
    }
  }
}

function checkDataset(record: AuthoredRecord, report: Report): void {
  const { dataset } = record;
  if (!dataset) return;
  const first = fromIso(dataset.firstDay);
  const last = fromIso(dataset.lastDay);
  const confirmed = fromIso(dataset.confirmedDay);
  if (confirmed < first || confirmed > last) {
    const expected = `a day from ${dataset.firstDay} to ${dataset.lastDay}`;
    const value = dataset.confirmedDay;
    report({ file: 'dataset.json', row: 1, column: 'confirmedDay', value, expected });
  }
  for (const entry of [...record.nato, ...record.eu, ...record.names, ...record.members]) {
    const { from } = entry.row;
    if (from.from < first || from.from > last) {
      report(at(entry, 'from', `a day from ${dataset.firstDay} to ${dataset.lastDay}`));
    }
  }
  const { facts, events, forceLevels, control, operations, strikes } = record;
  const late = `no later than ${dataset.lastDay}, the last day of the record`;
  for (const entry of [...facts, ...events, ...forceLevels, ...control]) {
    if (entry.row.date.from > last) report(at(entry, 'date', late));
  }
  for (const entry of [...operations, ...strikes]) {
    const { from, to } = entry.row;
    if (from.from < first) report(at(entry, 'from', `no earlier than ${dataset.firstDay}`));
    if (from.from > last) report(at(entry, 'from', late));
    if (to && to.from > last) {
      report(at(entry, 'to', `${late}, or nothing if it goes on`));
    }
  }
  for (const entry of events) {
    if (entry.row.date.from < first) {
      report(at(entry, 'date', `no earlier than ${dataset.firstDay}`));
    }
  }
  for (const entry of record.surveys) {
    if (entry.row.fieldwork.from > last) report(at(entry, 'fieldwork', late));
  }
}

/** A membership is in two tables: a line of the status table, and a day in the list of all members. */
function checkMembers(record: AuthoredRecord, report: Report): void {
  const tracked = new Set(record.nato.map(({ row }) => row.entity));
  const accessions = new Map<string, (typeof record.nato)[number]>();
  for (const entry of record.nato) {
    const { status, entity } = entry.row;
    if (status === 'member' && !accessions.has(entity)) accessions.set(entity, entry);
  }
  for (const entry of record.members) {
    const { entity, name, from } = entry.row;
    const accession = accessions.get(entity);
    accessions.delete(entity);
    if (accession && accession.row.from.from !== from.from) {
      const { file, line, row } = accession;
      report(at(entry, 'from', `${row.from.text}, as ${file} line ${line}`));
    } else if (!accession && tracked.has(entity)) {
      report(at(entry, 'entity', 'an entity with the status member in nato-status.csv'));
    }
    const english = englishNameOn(record, entity, from.from);
    if (english !== undefined && english !== name) {
      report(at(entry, 'name', `"${english}", its name on that day in entity-names.csv`));
    }
  }
  for (const [, entry] of accessions) {
    report(at(entry, 'entity', 'a member that nato-members.csv lists'));
  }
}

function checkCapitals(record: AuthoredRecord, report: Report): void {
  for (const entry of record.entities) {
    const { capital, lon, lat } = entry.row;
    const given = [capital !== '', lon !== null, lat !== null];
    if (given.some((value) => value !== given[0])) {
      report(at(entry, 'capital', 'a name with lon and lat, or none of the three'));
    }
  }
}
