import type { Feature, MultiLineString, Position } from 'geojson';
import { merge } from 'topojson-client';
import type { MultiPolygon, Polygon } from 'topojson-specification';
import type { MapTopology } from './geometry.ts';

/** Rings smaller than this share of the largest one (islands) get no outline. */
const SMALL = 0.06;

/**
 * The outline of several pieces as one: their common boundaries vanish, small islands are left out.
 * @param atoms ids of the pieces
 * @returns rings in `[lon, lat]`, degrees
 */
export function outlineOf(
  topology: MapTopology,
  atoms: readonly string[],
): Feature<MultiLineString> {
  const geometries = topology.objects.atoms.geometries.filter((geometry) =>
    atoms.includes((geometry.properties as { id: string }).id),
  ) as (Polygon | MultiPolygon)[];
  const rings = merge(topology, geometries).coordinates.map((polygon) => polygon[0] ?? []);
  const sizes = rings.map((ring) => Math.abs(planarArea(ring)));
  const largest = Math.max(0, ...sizes);
  return {
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'MultiLineString',
      coordinates: rings.filter((_, index) => (sizes[index] ?? 0) >= largest * SMALL),
    },
  };
}

/** The area of a ring in square degrees: good enough to compare neighbours. */
function planarArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [x1 = 0, y1 = 0] = ring[index - 1] ?? [];
    const [x2 = 0, y2 = 0] = ring[index] ?? [];
    sum += x1 * y2 - x2 * y1;
  }
  return sum / 2;
}
