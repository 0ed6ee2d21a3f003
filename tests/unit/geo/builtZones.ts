/** The zones, built once for all test files, and questions to ask of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  booleanPointInPolygon,
  featureCollection,
  intersect,
  multiPolygon,
  point,
} from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import * as v from 'valibot';
import { recipesSchema } from '../../../data/zones/recipe.ts';
import { buildZones } from '../../../geo/zones/build.ts';
import { readMapPieces } from '../../../geo/zones/mapPieces.ts';
import { areaKm2 } from '../../../src/core/geo/area.ts';
import { frozen } from '../frozen.ts';
import { dataDir, geoDir } from './built.ts';

export const recipes = frozen(
  v.parse(recipesSchema, JSON.parse(readFileSync(join(dataDir, 'zones.json'), 'utf8'))),
);
export const pieces = frozen(readMapPieces(geoDir));
export const zones = frozen(buildZones(recipes, pieces));

export function zone(id: string) {
  const found = zones.find(({ properties }) => properties.id === id);
  if (!found) throw new Error(`No zone ${id}`);
  return found;
}

/** The area of a zone. */
export function land(id: string): MultiPolygon {
  const { geometry } = zone(id);
  if (geometry.type !== 'MultiPolygon') throw new Error(`${id} is no area`);
  return geometry;
}

export const holds = (shape: Polygon | MultiPolygon, position: [number, number]) =>
  booleanPointInPolygon(point(position), shape);

/** km² that two areas have in common. */
export function overlapKm2(a: MultiPolygon, b: MultiPolygon): number {
  const both = [multiPolygon(a.coordinates), multiPolygon(b.coordinates)];
  const common = intersect(featureCollection(both));
  return common ? areaKm2(common.geometry) : 0;
}
