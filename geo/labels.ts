/** Where the names of countries and waters stand on the map; the names of countries themselves are facts (`data/`). */
import { join } from 'node:path';
import type { LabelAnchors } from '../src/core/labels/labels.ts';
import { numberIn, readCsv } from './csv.ts';

/** `lon lat; lon lat; ...` */
function axis(text: string, where: string): [number, number][] {
  return text.split(';').map((pair) => {
    const [lon, lat] = pair.trim().split(/\s+/);
    return [numberIn(lon ?? '', where), numberIn(lat ?? '', where)];
  });
}

/** Anchors from `label-anchors.csv` and axes, west to east, from `water-names.csv`. */
export function labelAnchors(geoDir: string): LabelAnchors {
  const anchors = join(geoDir, 'label-anchors.csv');
  const waters = join(geoDir, 'water-names.csv');
  return {
    countries: readCsv(anchors, ['entity', 'lon', 'lat', 'size', 'atom']).map((row) => ({
      entity: row.entity,
      lon: numberIn(row.lon, `${anchors}: lon of ${row.entity}`),
      lat: numberIn(row.lat, `${anchors}: lat of ${row.entity}`),
      size: numberIn(row.size, `${anchors}: size of ${row.entity}`),
      atom: row.atom,
    })),
    water: readCsv(waters, ['name', 'english', 'size', 'axis']).map((row) => ({
      name: row.name,
      english: row.english,
      size: numberIn(row.size, `${waters}: size of ${row.name}`),
      line: axis(row.axis, `${waters}: axis of ${row.name}`),
    })),
  };
}
