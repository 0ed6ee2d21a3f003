/** The authored operations, events and geometry as the map has them: built in memory, no build before the tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { labelAnchors } from '../../geo/labels.ts';
import { placesFrom } from '../../geo/places.ts';
import { loadMarks } from '../../src/core/frame/marks.ts';
import { loadZones, zonesAt } from '../../src/core/frame/zones.ts';
import type { Geometry } from '../../src/core/geo/geometry.ts';
import { placesOfRecord } from '../../src/core/labels/gazetteer.ts';
import { zoneNotes } from '../../src/core/labels/notes.ts';
import { operationsAt } from '../../src/core/operations/load.ts';
import { fromIso } from '../../src/core/time/day.ts';
import { frozen } from './frozen.ts';
import { committed, dataDir, geoDir } from './geo/built.ts';
import { events, operations } from './realOperations.ts';
import { geometry as ground } from './realZones.ts';

export { events, operations } from './realOperations.ts';
export const zones = loadZones(ground, operations);
export const marks = frozen(loadMarks(events, operations));
const towns = placesFrom(geoDir, dataDir);

export const geometry: Geometry = {
  ...ground,
  rivers: committed('rivers.topojson') as Geometry['rivers'],
  places: [...towns, ...placesOfRecord(operations.facts.places, towns)],
  anchors: { ...labelAnchors(geoDir), notes: zoneNotes(zones.list, ground) },
  relief: JSON.parse(readFileSync(join(geoDir, 'relief.json'), 'utf8')) as Geometry['relief'],
};

/** What is drawn of the zones on a date. */
export function shownOn(date: string) {
  const day = fromIso(date);
  return zonesAt(zones, operationsAt(operations, day), day);
}
