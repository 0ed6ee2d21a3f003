/** The authored operations, events and geometry as the map has them: built in memory, no build before the tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileEvents } from '../../data/compileEvents.ts';
import { compileOperations } from '../../data/compileOperations.ts';
import { readRecord } from '../../data/read.ts';
import { parseRecord } from '../../data/record.ts';
import { withLines } from '../../geo/addLines.ts';
import { entityLine } from '../../geo/entityLine.ts';
import { labelAnchors } from '../../geo/labels.ts';
import { placesFrom } from '../../geo/places.ts';
import { zoneTopology } from '../../geo/zones/topology.ts';
import { loadEvents } from '../../src/core/events/load.ts';
import { loadMarks } from '../../src/core/frame/marks.ts';
import { loadZones, zonesAt } from '../../src/core/frame/zones.ts';
import type { Geometry, MapTopology } from '../../src/core/geo/geometry.ts';
import { placesOfRecord } from '../../src/core/labels/gazetteer.ts';
import { zoneNotes } from '../../src/core/labels/notes.ts';
import { loadOperations, operationsAt } from '../../src/core/operations/load.ts';
import { fromIso } from '../../src/core/time/day.ts';
import { committed, dataDir, geoDir } from './geo/built.ts';
import { zones as built } from './geo/builtZones.ts';

const { record } = parseRecord(readRecord(dataDir));
const countries = committed('countries.topojson');
const line = entityLine(committed('entities.topojson'), countries);

const ground = {
  map: withLines(countries, 'entityLine', line, { id: 'iebl' }) as MapTopology,
  zones: zoneTopology(built),
};
export const operations = loadOperations(compileOperations(record));
export const events = loadEvents(compileEvents(record));
export const zones = loadZones(ground, operations);
export const marks = loadMarks(events, operations);
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
