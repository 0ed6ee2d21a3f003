/** The authored operations, events and geometry as the map has them: built in memory, no build before the tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { labelAnchors } from '../../geo/labels.ts';
import { placesFrom } from '../../geo/places.ts';
import { loadMarks } from '../../src/core/frame/marks.ts';
import { loadZones, zonesAt } from '../../src/core/frame/zones.ts';
import type { Geometry } from '../../src/core/geo/geometry.ts';
import { operationsAt } from '../../src/core/operations/load.ts';
import { fromIso } from '../../src/core/time/day.ts';
import { frozen } from './frozen.ts';
import { committed, dataDir, geoDir } from './geo/built.ts';
import { events, operations } from './realOperations.ts';
import { geometry as drawn } from './realZones.ts';

export { events, operations } from './realOperations.ts';
export const geometry: Geometry = {
  ...drawn,
  rivers: committed('rivers.topojson') as Geometry['rivers'],
  places: placesFrom(geoDir, dataDir),
  anchors: labelAnchors(geoDir),
  relief: JSON.parse(readFileSync(join(geoDir, 'relief.json'), 'utf8')) as Geometry['relief'],
};
export const zones = loadZones(geometry, operations);
export const marks = frozen(loadMarks(events, operations));

/** What is drawn of the zones on a date. */
export function shownOn(date: string) {
  const day = fromIso(date);
  return zonesAt(zones, operationsAt(operations, day), day);
}
