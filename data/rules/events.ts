/** Events, claims and surveys name each other both ways, and countries that exist. */
import type { AuthoredRecord } from '../record.ts';
import { isCountry } from './countries.ts';
import { refer } from './ids.ts';
import { at, type Report } from './report.ts';

export function checkEvents(record: AuthoredRecord, report: Report): void {
  const { entities, events, claims, surveys, places } = record;
  const own = new Set(entities.map(({ row }) => row.id));
  const countries = { has: (id: string) => own.has(id) || isCountry(id) };
  const COUNTRY = 'ids of entities.csv or ISO 3166-1 alpha-2';
  refer(events, 'countries', (row) => row.countries, countries, COUNTRY, report);
  refer(surveys, 'country', ({ country }) => country, own, 'an id of entities.csv', report);
  refer(places, 'country', ({ country }) => country, countries, COUNTRY, report);
  const claimById = new Map(claims.map(({ row }) => [row.id, row]));
  const eventById = new Map(events.map(({ row }) => [row.id, row]));
  refer(events, 'claims', (row) => row.claims, claimById, 'ids of claims.csv', report);
  refer(surveys, 'claims', (row) => row.claims, claimById, 'ids of claims.csv', report);
  refer(claims, 'events', (row) => row.events, eventById, 'ids of events.csv', report);
  for (const entry of events) {
    for (const id of entry.row.claims) {
      const claim = claimById.get(id);
      if (claim && !claim.events.includes(entry.row.id)) {
        report(at(entry, 'claims', `only claims that name ${entry.row.id}; ${id} does not`));
      }
    }
    const { verified, confirmed_to } = entry.row;
    if (!verified && confirmed_to !== '') {
      report(at(entry, 'confirmed_to', 'nothing, as it is not verified'));
    }
  }
  for (const entry of claims) {
    for (const id of entry.row.events) {
      const event = eventById.get(id);
      if (event && !event.claims.includes(entry.row.id)) {
        report(at(entry, 'events', `only events that name ${entry.row.id}; ${id} does not`));
      }
    }
    const { basis, sources, status, correction } = entry.row;
    if (basis !== 'not_found' && sources.length === 0) {
      report(at(entry, 'sources', 'at least one source, or the basis not_found'));
    }
    if (status !== 'confirmed' && correction === '') {
      report(at(entry, 'correction', `what the record has, as the claim is ${status}`));
    }
  }
  for (const entry of surveys) {
    const { from_paper, sources } = entry.row;
    if (from_paper !== (sources.length === 1 && sources[0] === 'paper')) {
      report(at(entry, 'from_paper', 'true if the paper is its only source, else false'));
    }
  }
}
