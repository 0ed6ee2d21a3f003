/** The authored record → `events.json`, the marks of timeline and map, and `event-texts.json`, the words of the cards. */
import type { AtlasEvent, EventFacts, EventTexts } from '../src/core/events/types.ts';
import type { AuthoredRecord } from './record.ts';
import { sourceRefs } from './sourceRefs.ts';

/**
 * Compiles the marks.
 * @param record checked: `checkRecord` found no error in it
 */
export function compileEvents(record: AuthoredRecord): EventFacts {
  return {
    events: record.events
      .map(({ row }): AtlasEvent => ({
        id: row.id,
        day: row.date.from,
        lastDay: row.date.isRange ? row.date.to - 1 : null,
        precision: row.date.precision,
        title: row.title,
        importance: row.importance as AtlasEvent['importance'],
        tags: row.tags,
        place: { name: row.place, lon: row.lon, lat: row.lat },
        countries: row.countries,
        verified: row.verified,
      }))
      .sort((a, b) => a.day - b.day || a.importance - b.importance || (a.id < b.id ? -1 : 1)),
  };
}

/** Compiles the words of the cards and what the paper claims, with the sources that they name. */
export function compileEventTexts(record: AuthoredRecord): EventTexts {
  const { events, claims } = record;
  return {
    events: Object.fromEntries(
      events.map(({ row }) => [
        row.id,
        {
          summary: row.summary,
          sources: row.sources,
          claims: row.claims,
          verifiedDetail: row.confirmed_to,
          verifyNote: row.verify_note,
        },
      ]),
    ),
    claims: Object.fromEntries(
      claims.map(
        ({ row: { id, line, quote, claim, kind, status, correction, basis, sources } }) => [
          id,
          { id, line, quote, claim, kind, status, correction, basis, sources },
        ],
      ),
    ),
    sources: sourceRefs(
      record,
      [...events, ...claims].map(({ row }) => row),
    ),
  };
}
