import type { GazetteerPlace } from '../operations/types.ts';
import type { Place } from './labels.ts';

/** Kinds of places that are parts of a town or smaller: named only from very close by. */
const small: ReadonlySet<string> = new Set(['building', 'bridge', 'industrial']);
const towns: ReadonlySet<string> = new Set(['city', 'town']);
const settlements: ReadonlySet<string> = new Set([...towns, 'village', 'suburb', 'port']);

/** Before the id of a place that the map knows from the operations only. */
const RECORD = 'place/';

/** The towns of the map, without the places of the operations: what distances are told from. */
export function townsOf(places: readonly Place[]): Place[] {
  return places.filter(({ id }) => !id.startsWith(RECORD));
}

/** Two settlements nearer than this are one, km; of the same name, nearer than the second. */
const SAME = 1.5;
const SAME_NAME = 6;

/**
 * The places of the operations as the map's towns are, without those that the map has already. A place's other names, in
 * brackets, are left to its card.
 */
export function placesOfRecord(
  record: readonly GazetteerPlace[],
  known: readonly Place[],
): Place[] {
  return record.flatMap((place) => {
    const { id, lon, lat, kind, country } = place;
    const name = place.name.replace(/ \([^)]*\)/g, '');
    const doubled = known.some((town) => {
      const km = Math.hypot((town.lon - lon) * 80, (town.lat - lat) * 111);
      const limit = town.names.some((held) => sameName(held.local, name)) ? SAME_NAME : SAME;
      return km < (settlements.has(kind) || limit === SAME_NAME ? limit : 0);
    });
    if (doubled) return [];
    const rank = small.has(kind) ? 6 : towns.has(kind) ? 4 : 5;
    const names = [{ from: null, to: null, local: name, script: '', english: name }];
    return [{ id: `${RECORD}${id}`, atom: country, lon, lat, rank, capital: false, names }];
  });
}

/** "Peja / Peć" and "Peja" are the same, whatever their accents. */
function sameName(a: string, b: string): boolean {
  const parts = (name: string) => name.split(' / ').map(plain);
  return parts(a).some((part) => parts(b).includes(part));
}

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
