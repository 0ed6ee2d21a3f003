import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { feature } from 'topojson-client';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';

export const geoDir = join(import.meta.dirname, '../../../geo');
export const dataDir = join(import.meta.dirname, '../../../data');

/** A committed file of `geo/`. */
export function committed(name: string): Topology {
  return JSON.parse(readFileSync(join(geoDir, name), 'utf8')) as Topology;
}

/** The features of one of a topology's objects. */
export function featuresOf<P>(
  topology: Topology,
  object: string,
): FeatureCollection<Polygon | MultiPolygon, P>['features'] {
  const collection = topology.objects[object] as GeometryCollection<NonNullable<P>>;
  return feature(topology, collection).features as never;
}

/** All polygons of a geometry, each a list of rings. */
export function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}
