import type { Position } from 'geojson';
import { feature } from 'topojson-client';
import type { MapTopology } from './geometry.ts';

/** The lines within a state that the map has (object `entityLine`) under these ids, `[lon, lat]` in degrees. */
export function entityLines(map: MapTopology, ids: readonly string[]): Position[][] {
  return feature(map, map.objects.entityLine).features.flatMap(({ properties, geometry }) => {
    if (!ids.includes(properties.id)) return [];
    if (geometry.type === 'LineString') return [geometry.coordinates];
    return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
  });
}
