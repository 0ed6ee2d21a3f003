/** The committed geometry, by name: what the shapes of a recipe are made of. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature, merge } from 'topojson-client';
import type { Feature, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import { bordersOf } from '../../src/core/geo/borders.ts';
import { entityLine } from '../entityLine.ts';

type Piece = TopoPolygon<{ id: string }> | TopoMultiPolygon<{ id: string }>;

/** The ids that a recipe may name. */
export type KnownIds = Record<
  'atoms' | 'units' | 'entities' | 'borders' | 'line',
  ReadonlySet<string>
>;

export interface MapPieces {
  known: KnownIds;
  /** One outline of several pieces, their common borders gone. */
  atoms: (ids: readonly string[]) => MultiPolygon;
  units: (ids: readonly string[]) => MultiPolygon;
  entities: (ids: readonly string[]) => MultiPolygon;
  /** Borders between two pieces (`RS-XK`) and the entity line (`iebl`). */
  borders: (keys: readonly string[]) => MultiLineString;
}

/**
 * @param countries topology with the object `atoms`
 * @param entities topology with the object `entities`
 * @param units topology with the object `units`
 */
export function mapPieces(countries: Topology, entities: Topology, units: Topology): MapPieces {
  const lines = new Map<string, MultiLineString>(
    bordersOf(countries).borders.map(({ properties, geometry }) => [
      `${properties.a}-${properties.b}`,
      geometry,
    ]),
  );
  lines.set('iebl', entityLine(entities, countries));
  const [atoms, parts, districts] = [
    named(countries, 'atoms'),
    named(entities, 'entities'),
    named(units, 'units'),
  ];
  return {
    known: {
      atoms: new Set(atoms.keys()),
      units: new Set(districts.keys()),
      entities: new Set(parts.keys()),
      borders: new Set(lines.keys()),
      line: new Set(['iebl']),
    },
    atoms: (ids) => merged(countries, atoms, ids),
    units: (ids) => merged(units, districts, ids),
    entities: (ids) => merged(entities, parts, ids),
    borders: (keys) => ({
      type: 'MultiLineString',
      coordinates: keys.flatMap((key) => must(lines, key).coordinates),
    }),
  };
}

/** Reads the three committed topologies of the folder `geo/`. */
export function readMapPieces(geoDir: string): MapPieces {
  const [countries, entities, units] = ['countries', 'entities', 'units'].map(
    (name) => JSON.parse(readFileSync(join(geoDir, `${name}.topojson`), 'utf8')) as Topology,
  );
  return mapPieces(countries!, entities!, units!);
}

function named(topology: Topology, object: string): Map<string, Piece> {
  const { geometries } = topology.objects[object] as GeometryCollection<{ id: string }>;
  return new Map((geometries as Piece[]).map((piece) => [piece.properties!.id, piece]));
}

function merged(
  topology: Topology,
  pieces: Map<string, Piece>,
  ids: readonly string[],
): MultiPolygon {
  const wanted = ids.map((id) => must(pieces, id));
  // A single piece keeps its rings as they are; merging would look for common arcs in vain.
  if (wanted.length > 1) return merge(topology, wanted);
  const { geometry } = feature(topology, wanted[0]!) as Feature<Polygon | MultiPolygon>;
  return geometry.type === 'Polygon'
    ? { type: 'MultiPolygon', coordinates: [geometry.coordinates] }
    : geometry;
}

function must<T>(map: Map<string, T>, key: string): T {
  const found = map.get(key);
  if (found === undefined) throw new Error(`The map has no piece or border "${key}"`);
  return found;
}
