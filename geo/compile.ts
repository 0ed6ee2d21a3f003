/** Writes the map's geometry to `public/data` from the committed files of this folder; see README.md for each. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
import { loadZones } from '../src/core/frame/zones.ts';
import type { MapTopology } from '../src/core/geo/geometry.ts';
import { placesOfRecord } from '../src/core/labels/gazetteer.ts';
import { zoneNotes } from '../src/core/labels/notes.ts';
import { loadOperations } from '../src/core/operations/load.ts';
import type { OperationFacts, ZoneTopology } from '../src/core/operations/types.ts';
import type { Facts } from '../src/core/world/types.ts';
import { withLines } from './addLines.ts';
import { entityLine } from './entityLine.ts';
import { historicTopology } from './historic.ts';
import { labelAnchors } from './labels.ts';
import { placesFrom } from './places.ts';
import { writeZones } from './zones.ts';

const from = import.meta.dirname;
const to = join(from, '../public/data');

const readTopology = (name: string) =>
  JSON.parse(readFileSync(join(from, name), 'utf8')) as Topology;
const write = (name: string, content: unknown) =>
  writeFileSync(join(to, name), JSON.stringify(content));

mkdirSync(to, { recursive: true });

const countries = readTopology('countries.topojson');
const line = entityLine(readTopology('entities.topojson'), countries);
const map = withLines(countries, 'entityLine', line, { id: 'iebl' }) as MapTopology;
write('map.topojson', map);

for (const file of ['rivers.topojson', 'relief-light.webp', 'relief-dark.webp', 'relief.json']) {
  copyFileSync(join(from, file), join(to, file));
}

// Written by data/compile.ts, which runs first.
const compiled = <T>(name: string) => JSON.parse(readFileSync(join(to, name), 'utf8')) as T;
const facts = compiled<Facts>('facts.json');
write('balkans.topojson', historicTopology(countries, facts));

writeZones(from, join(from, '../data'), to);

// Looking for a place for each text takes longer than a reader's browser should spend before it shows the map.
const operations = loadOperations(compiled<OperationFacts>('operations.json'));
const towns = placesFrom(from, join(from, '../data'));
write('places.json', [...towns, ...placesOfRecord(operations.facts.places, towns)]);
const geometry = { map, zones: compiled<ZoneTopology>('zones.topojson') };
const zones = loadZones(geometry, operations);
write('labels.json', { ...labelAnchors(from), notes: zoneNotes(zones.list, geometry) });
