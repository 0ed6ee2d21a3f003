/** Writes the map's geometry to `public/data` from the committed files of this folder; see README.md for each. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
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
write('map.topojson', withLines(countries, 'entityLine', line, { id: 'iebl' }));

for (const file of ['rivers.topojson', 'relief-light.webp', 'relief-dark.webp', 'relief.json']) {
  copyFileSync(join(from, file), join(to, file));
}

write('places.json', placesFrom(from, join(from, '../data')));
write('labels.json', labelAnchors(from));

// Written by data/compile.ts, which runs first.
const facts = JSON.parse(readFileSync(join(to, 'facts.json'), 'utf8')) as Facts;
write('balkans.topojson', historicTopology(countries, facts));

writeZones(from, join(from, '../data'), to);
