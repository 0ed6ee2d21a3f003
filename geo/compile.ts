/** Writes the map's geometry to `public/data` from the committed files of this folder; see README.md for each. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';

const from = import.meta.dirname;
const to = join(from, '../public/data');

const readTopology = (name: string) =>
  JSON.parse(readFileSync(join(from, name), 'utf8')) as Topology;

mkdirSync(to, { recursive: true });
writeFileSync(join(to, 'map.topojson'), JSON.stringify(readTopology('countries.topojson')));
