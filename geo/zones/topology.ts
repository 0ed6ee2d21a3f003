import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { topology } from 'topojson-server';
import type { ZoneTopology } from '../../src/core/operations/types.ts';
import type { BuiltZone } from './build.ts';

/** Steps of the grid over the zones' extent, some 8 by 6 degrees: 7 m, half a pixel at zoom 12. */
const GRID = 1e5;

const collection = (
  features: { properties: object; geometry: Geometry | null }[],
): FeatureCollection<Geometry> => ({
  type: 'FeatureCollection',
  // TopoJSON knows features without geometry; the type of its input does not say so.
  features: features.map((item) => ({ type: 'Feature', ...item }) as Feature),
});

/** The zones for the map: territories and lines only by name, for the map has their arcs. */
export function zoneTopology(zones: readonly BuiltZone[]): ZoneTopology {
  return topology(
    {
      zones: collection(
        zones.map(({ properties, geometry }) => {
          const named = properties.atoms.length + properties.lines.length > 0;
          return { properties, geometry: named ? null : geometry };
        }),
      ),
      edges: collection(
        zones.flatMap(({ properties: { id, errorKm }, edges }) =>
          edges && edges.coordinates.length > 0
            ? [{ properties: { id, errorKm }, geometry: edges }]
            : [],
        ),
      ),
    },
    GRID,
  ) as ZoneTopology;
}
