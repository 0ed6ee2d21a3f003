import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { entityLines } from '../geo/entityLine.ts';
import { extentOf, placesInside, placesWithin } from '../geo/contains.ts';
import type { Geometry } from '../geo/geometry.ts';
import type { Day } from '../time/day.ts';
import { atomsOfEntity, type Snapshot } from '../world/snapshot.ts';
import type { EntityId } from '../world/types.ts';
import { spanWords } from './dates.ts';
import { operationsAt, type Operations } from './load.ts';
import type { Operation } from './types.ts';
import { kindWords, phaseNames } from './words.ts';
import { zonesOf } from './zonesOf.ts';

/** An operation or zone under way in a country. */
export interface HereLink {
  id: string;
  name: string;
  kind: string;
  phase: string;
  dates: string;
}

type Pieces = {
  id: string;
  shape: Polygon | MultiPolygon;
  extent: ReturnType<typeof extentOf>;
}[];
const pieces = new WeakMap<Geometry['map'], Pieces>();
const reaches = new WeakMap<Geometry['map'], Map<string, ReadonlySet<string>>>();

/** A zone reaches into a piece of the map that holds at least this share of it: borders are drawn no more exactly. */
const SHARE = 0.04;

/**
 * The operations and zones under way in a country on a day, the weightiest first: those whose zone, territory or points
 * lie in it.
 */
export function operationsHere(
  geometry: Pick<Geometry, 'zones' | 'map'>,
  operations: Operations,
  snapshot: Snapshot,
  entity: EntityId,
  day: Day,
): HereLink[] {
  const own = atomsOfEntity(snapshot, entity);
  return [...operationsAt(operations, day).active.values()]
    .filter(({ operation }) => {
      const reach = reachOf(geometry, operation);
      return own.some((atom) => reach.has(atom));
    })
    .sort((a, b) => a.operation.rank - b.operation.rank || a.operation.from - b.operation.from)
    .map(({ operation, phase }) => ({
      id: operation.id,
      name: operation.short,
      kind: kindWords[operation.kind],
      phase: phaseNames[phase.word],
      dates: spanWords(operation, true),
    }));
}

/** The pieces of the map that an operation lies in; found once. */
export function reachOf(
  geometry: Pick<Geometry, 'zones' | 'map'>,
  operation: Pick<Operation, 'id' | 'points'>,
): ReadonlySet<string> {
  let known = reaches.get(geometry.map);
  if (!known) reaches.set(geometry.map, (known = new Map<string, ReadonlySet<string>>()));
  let reach = known.get(operation.id);
  if (!reach) {
    const found = new Set<string>();
    for (const { lon, lat } of operation.points) add(found, geometry, [[lon, lat]]);
    for (const { geometry: shape, properties } of zonesOf(geometry.zones, operation.id)) {
      for (const atom of properties.atoms) found.add(atom);
      if (shape) add(found, geometry, placesInside(shape));
      const lines = entityLines(geometry.map, properties.lines);
      add(
        found,
        geometry,
        lines.map((line) => line[line.length >> 1] ?? []),
      );
    }
    known.set(operation.id, (reach = found));
  }
  return reach;
}

function add(
  found: Set<string>,
  { map }: Pick<Geometry, 'map'>,
  places: readonly Position[],
): void {
  for (const { id, shape, extent } of piecesOf(map)) {
    const [west, south, east, north] = extent;
    const near = places.filter(
      ([lon = 0, lat = 0]) => west <= lon && lon <= east && south <= lat && lat <= north,
    );
    const inside = placesWithin(shape, near).length;
    if (inside > 0 && inside >= places.length * SHARE) found.add(id);
  }
}

function piecesOf(map: Geometry['map']): Pieces {
  let known = pieces.get(map);
  if (!known) {
    // Land that the record does not cover is nobody's panel.
    const { geometries } = map.objects.atoms;
    const covered = geometries.filter(
      ({ properties }) => properties && 'covered' in properties && properties.covered,
    );
    const atoms: typeof map.objects.atoms = { type: 'GeometryCollection', geometries: covered };
    known = feature(map, atoms).features.map(({ properties, geometry }) => {
      const shape = geometry as Polygon | MultiPolygon;
      return { id: properties.id, shape, extent: extentOf(shape) };
    });
    pieces.set(map, known);
  }
  return known;
}
