/** Towns for the map: where from `towns.csv`, what they were called and when from `data/town-names.csv`. */
import { join } from 'node:path';
import { fromIso, type Day } from '../src/core/time/day.ts';
import type { Place } from '../src/core/labels/labels.ts';
import { numberIn, readCsv } from './csv.ts';

/** First Day of a date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null for an empty cell. */
function firstDay(text: string): Day | null {
  if (text === '') return null;
  return fromIso(text + '-01-01'.slice(text.length - 4));
}

/**
 * The towns with their names by date, in order of rank, then id.
 * @throws Error if a town has no name or a name no town
 */
export function placesFrom(geoDir: string, dataDir: string): Place[] {
  const file = join(geoDir, 'towns.csv');
  const towns = readCsv(file, ['id', 'atom', 'lon', 'lat', 'rank', 'capital'] as const);
  const names = readCsv(join(dataDir, 'town-names.csv'), [
    'town', 'from', 'to', 'local', 'script', 'english',
  ] as const); // prettier-ignore
  const known = new Set(towns.map((town) => town.id));
  const stray = names.find((name) => !known.has(name.town));
  if (stray)
    throw new Error(`data/town-names.csv names "${stray.town}", which geo/towns.csv lacks`);
  return towns
    .map((town) => {
      const own = names.filter((name) => name.town === town.id);
      if (own.length === 0) throw new Error(`data/town-names.csv has no name for "${town.id}"`);
      return {
        id: town.id,
        atom: town.atom,
        lon: numberIn(town.lon, `${file}: lon of ${town.id}`),
        lat: numberIn(town.lat, `${file}: lat of ${town.id}`),
        rank: numberIn(town.rank, `${file}: rank of ${town.id}`),
        capital: town.capital === 'true',
        names: own.map(({ from, to, local, script, english }) => ({
          from: firstDay(from),
          to: firstDay(to),
          local,
          script,
          english,
        })),
      };
    })
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
}
