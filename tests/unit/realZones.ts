import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { recipesSchema } from '../../data/zones/recipe.ts';
import { withLines } from '../../geo/addLines.ts';
import { entityLine } from '../../geo/entityLine.ts';
import { buildZones } from '../../geo/zones/build.ts';
import { readMapPieces } from '../../geo/zones/mapPieces.ts';
import { zoneSteps } from '../../geo/zones/steps.ts';
import { zoneTopology } from '../../geo/zones/topology.ts';
import type { MapTopology } from '../../src/core/geo/geometry.ts';
import { committed, dataDir, geoDir } from './geo/built.ts';

const recipes = JSON.parse(readFileSync(join(dataDir, 'zones.json'), 'utf8')) as unknown;
const zones = buildZones(v.parse(recipesSchema, recipes), readMapPieces(geoDir));
const countries = committed('countries.topojson');
const line = entityLine(committed('entities.topojson'), countries);

/** The zones and the map that they lie on, built in memory: tests need no build before them. */
export const geometry = {
  zones: zoneTopology(zones),
  map: withLines(countries, 'entityLine', line, { id: 'iebl' }) as MapTopology,
};
export const steps = zoneSteps(zones);
