/**
 * The shapes of the ground, taken from the topologies of `data/`: by the page where it draws them itself, and else by
 * MapLibre's worker (`mapWorker.ts`), so that the page's thread never holds their coordinates.
 */
import { feature } from 'topojson-client';
import type { MultiLineString as MultiLine } from 'topojson-specification';
import type { Feature, FeatureCollection, GeoJSON, MultiLineString } from 'geojson';
import type { BorderPair } from '../core/frame/frame.ts';
import type { Geometry, MapTopology } from '../core/geo/geometry.ts';

/** Pieces; coast, borders and the line between entities; the coast alone; rivers. */
export const groundShapes = ['atoms', 'lines', 'coast', 'rivers'] as const;
export type GroundShape = (typeof groundShapes)[number];

/** The files that hold them. */
export type GroundTopologies = Pick<Geometry, 'map' | 'rivers'>;

/** Which of them a shape comes from. */
export function topologyOf(shape: GroundShape): keyof GroundTopologies {
  return shape === 'rivers' ? 'rivers' : 'map';
}

/** The protocol under which MapLibre's worker offers shapes. */
export const GROUND = 'ground';

/** The address of a shape for MapLibre. @param from that of the file it comes from */
export function shapeAddress(shape: GroundShape, from: string): string {
  return `${GROUND}://${shape}?from=${encodeURIComponent(from)}`;
}

/** @throws Error at an address that `shapeAddress` has not made */
export function readShapeAddress(address: string): { shape: GroundShape; from: string } {
  const [, name, from] = new RegExp(`^${GROUND}://([a-z]+)\\?from=(.+)$`).exec(address) ?? [];
  const shape = groundShapes.find((known) => known === name);
  if (!shape || !from) throw new Error(`There is no shape of the ground at ${address}.`);
  return { shape, from: decodeURIComponent(from) };
}

/** A shape as GeoJSON; positions are `[lon, lat]` in degrees. Lines say in `line` what they are. */
export function shapeOf(shape: GroundShape, topologies: GroundTopologies): GeoJSON {
  const { map, rivers } = topologies;
  if (shape === 'rivers') return riverShapes(rivers);
  if (shape === 'coast') return coastOf(map);
  if (shape === 'atoms') return atomShapes(map);
  return {
    type: 'FeatureCollection',
    features: [
      { ...coastOf(map), properties: { line: 'coast' } },
      ...borderShapes(map).map((border) => ({
        ...border,
        properties: { ...border.properties, line: 'border' },
      })),
      ...entityLineOf(map).features.map((line) => ({ ...line, properties: { line: 'entity' } })),
    ],
  };
}

/** The rivers, with their `name` and `rank` (1 great to 3 small). */
export function riverShapes(rivers: Geometry['rivers']): FeatureCollection {
  return feature(rivers, rivers.objects.rivers) as FeatureCollection;
}

/** The pieces of the map, with their `id` and whether the record covers them. */
export function atomShapes(map: MapTopology): FeatureCollection {
  return feature(map, map.objects.atoms) as FeatureCollection;
}

/** Where land meets water. */
export function coastOf(map: MapTopology): Feature<MultiLineString> {
  return feature(map, map.objects.coast) as Feature<MultiLineString>;
}

/** The line between the entities of Bosnia and Herzegovina. */
export function entityLineOf(map: MapTopology): FeatureCollection {
  return feature(map, map.objects.entityLine) as FeatureCollection;
}

/** Borders between pieces, with the neighbours they part and the number that MapLibre knows them by. */
export function borderShapes(map: MapTopology): Feature<MultiLineString, BorderPair>[] {
  return borderPairs(map).map((properties, index) => {
    const border = map.objects.borders.geometries[index];
    return { ...feature(map, border as MultiLine), properties };
  });
}

/** What `borderShapes` say of themselves, in their order, without their coordinates. */
export function borderPairs(map: MapTopology): BorderPair[] {
  return map.objects.borders.geometries.map(({ properties }, index) => ({
    ...(properties as Omit<BorderPair, 'id'>),
    id: index + 1,
  }));
}
