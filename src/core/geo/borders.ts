/**
 * The lines of the map, taken from the shared arcs of its topology: each border once, however many states it parts.
 * An arc is a piece of boundary as in TopoJSON.
 */
import { mesh } from 'topojson-client';
import type { Feature, MultiLineString, Position } from 'geojson';
import type {
  GeometryObject,
  MultiLineString as TopoLines,
  Topology,
} from 'topojson-specification';

/** What the map's build writes to every atom: the record's id, and whether the record covers it. */
export interface AtomProperties {
  id: string;
  covered: boolean;
}

/** Ids of the two neighbours, in alphabetical order. */
export interface BorderSides {
  a: string;
  b: string;
}

export interface Borders {
  /** Where one atom meets water, without the edge of the extract. */
  coast: MultiLineString;
  /** One feature per pair of neighbours, sorted by `a`, then `b`. */
  borders: Feature<MultiLineString, BorderSides>[];
}

/** The indices of all arcs of a geometry, reversed ones (`~i`) as `i`; repeated where a geometry repeats them. */
export function arcsOf(geometry: GeometryObject): number[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(arcsOf);
  if (!('arcs' in geometry)) return [];
  return (geometry.arcs as unknown[])
    .flat(3)
    .map((arc) => ((arc as number) < 0 ? ~(arc as number) : (arc as number)));
}

/** The atoms of a topology as a list. @throws Error if it has no collection `atoms` */
export function atomsOf(topology: Topology): GeometryObject<AtomProperties>[] {
  const atoms = topology.objects['atoms'];
  if (atoms?.type !== 'GeometryCollection') throw new Error('The topology has no object "atoms"');
  return atoms.geometries as GeometryObject<AtomProperties>[];
}

/** Arcs stitched into as few lines as possible; in degrees. */
export function linesOf(topology: Topology, arcs: number[]): MultiLineString {
  const lines: TopoLines = { type: 'MultiLineString', arcs: arcs.map((arc) => [arc]) };
  return mesh(topology, lines);
}

/** Cuts out the segments that run along the edge of the extract: they are no coast. Bounds in the lines' units. */
function withoutEdge(lines: Position[][], bounds: [number, number, number, number]): Position[][] {
  const [west, south, east, north] = bounds;
  const near = (value: number, edge: number) => Math.abs(value - edge) < 0.002;
  const both = (p: Position, q: Position, axis: 0 | 1, edge: number) =>
    near(p[axis] ?? NaN, edge) && near(q[axis] ?? NaN, edge);
  const onEdge = (p: Position, q: Position) =>
    both(p, q, 0, west) || both(p, q, 0, east) || both(p, q, 1, south) || both(p, q, 1, north);
  return lines.flatMap((line) => {
    const parts: Position[][] = [];
    let part: Position[] = [];
    line.forEach((point, i) => {
      const before = line[i - 1];
      if (before && onEdge(before, point)) {
        parts.push(part);
        part = [];
      }
      part.push(point);
    });
    return [...parts, part].filter((piece) => piece.length > 1);
  });
}

/** West, south, east, north of all atoms, degrees. */
function boundsOf(lines: Position[][]): [number, number, number, number] {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    for (const [lon, lat] of line as [number, number][]) {
      bounds[0] = Math.min(bounds[0], lon);
      bounds[1] = Math.min(bounds[1], lat);
      bounds[2] = Math.max(bounds[2], lon);
      bounds[3] = Math.max(bounds[3], lat);
    }
  }
  return bounds;
}

/** Which atoms have an arc in their outline, by the arc's index. */
function ownersOf(topology: Topology): Map<number, Set<string>> {
  const owners = new Map<number, Set<string>>();
  for (const atom of atomsOf(topology)) {
    const { id } = atom.properties as AtomProperties;
    for (const arc of arcsOf(atom)) {
      const ids = owners.get(arc) ?? new Set<string>();
      owners.set(arc, ids.add(id));
    }
  }
  return owners;
}

/** The arcs between each pair of neighbours, sorted by `a`, then `b`. */
export function pairsOf(topology: Topology): (BorderSides & { arcs: number[] })[] {
  const pairs = new Map<string, number[]>();
  for (const [arc, ids] of ownersOf(topology)) {
    if (ids.size === 1) continue;
    const key = [...ids].sort().join('|');
    pairs.set(key, [...(pairs.get(key) ?? []), arc]);
  }
  return [...pairs]
    .sort(([p], [q]) => (p < q ? -1 : 1))
    .map(([key, arcs]) => {
      const [a, b] = key.split('|') as [string, string];
      return { a, b, arcs };
    });
}

/**
 * Where one atom meets water: arcs that are coast from end to end, and of arcs that run along the edge of the extract the
 * pieces that do not, in degrees.
 */
export function coastOf(topology: Topology): { whole: number[]; pieces: Position[][] } {
  const arcs = [...ownersOf(topology)].flatMap(([arc, ids]) => (ids.size === 1 ? [arc] : []));
  const bounds = boundsOf(linesOf(topology, arcs).coordinates);
  const whole: number[] = [];
  const pieces: Position[][] = [];
  for (const arc of arcs) {
    const { coordinates } = linesOf(topology, [arc]);
    const left = withoutEdge(coordinates, bounds);
    if (left.length === 1 && left[0]?.length === coordinates[0]?.length) whole.push(arc);
    else pieces.push(...left);
  }
  return { whole, pieces };
}

/**
 * The coast and the borders of a topology's object `atoms` (polygons with a property `id`).
 * @returns lines in degrees, [lon, lat] WGS84; their direction has no meaning
 */
export function bordersOf(topology: Topology): Borders {
  const { whole, pieces } = coastOf(topology);
  const coordinates = [...linesOf(topology, whole).coordinates, ...pieces];
  return {
    coast: { type: 'MultiLineString', coordinates },
    borders: pairsOf(topology).map(({ a, b, arcs }) => {
      return { type: 'Feature', properties: { a, b }, geometry: linesOf(topology, arcs) };
    }),
  };
}
