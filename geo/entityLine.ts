/** The inter-entity boundary line: the inner borders of `entities.topojson`, led to the border of Bosnia and Herzegovina. */
import { feature, mesh } from 'topojson-client';
import type { Feature, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';

/** The source's outline stops up to 3.4 km short of the border of our countries; its own pieces meet within 100 m. */
const SNAP_KM = 4.5;
const KM_PER_DEGREE = 111.2;

/** The point of a segment nearest to `p` and its distance in km; flat, which is exact enough within a few km. */
function nearestOnSegment(p: Position, a: Position, b: Position): { point: Position; km: number } {
  const shrink = Math.cos((p[1]! * Math.PI) / 180);
  const [dx, dy] = [(b[0]! - a[0]!) * shrink, b[1]! - a[1]!];
  const along = ((p[0]! - a[0]!) * shrink * dx + (p[1]! - a[1]!) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  const point = [a[0]! + t * (b[0]! - a[0]!), a[1]! + t * (b[1]! - a[1]!)];
  const km = KM_PER_DEGREE * Math.hypot((p[0]! - point[0]!) * shrink, p[1]! - point[1]!);
  return { point, km };
}

function nearestOnRings(p: Position, rings: Position[][]): { point: Position; km: number } {
  let best = { point: p, km: Infinity };
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const found = nearestOnSegment(p, ring[i - 1]!, ring[i]!);
      if (found.km < best.km) best = found;
    }
  }
  return best;
}

/**
 * @param entities topology with the object `entities`
 * @param countries topology with the object `atoms`, of which `BA` is the frame
 * @returns the line in degrees, every loose end on the border of `BA`
 * @throws Error if a loose end lies further from the border than the source's known error
 */
export function entityLine(entities: Topology, countries: Topology): MultiLineString {
  const parts = entities.objects['entities'] as GeometryCollection<{ id: string }>;
  const line = mesh(entities, parts, (a, b) => a !== b);
  const atoms = countries.objects['atoms'] as GeometryCollection<{ id: string }>;
  const bosnia = atoms.geometries.find(
    (atom) => (atom.properties as { id: string } | undefined)?.id === 'BA',
  ) as GeometryObject;
  const outline = (feature(countries, bosnia) as Feature).geometry as Polygon | MultiPolygon;
  const rings =
    outline.type === 'Polygon' ? outline.coordinates : outline.coordinates.flatMap((p) => p);

  // An end is loose if no other piece passes there: where Brčko meets both entities, one piece ends on another.
  const visits = new Map<string, number>();
  for (const point of line.coordinates.flat()) {
    visits.set(point.join(), (visits.get(point.join()) ?? 0) + 1);
  }
  const lead = (end: Position): Position[] => {
    if (visits.get(end.join())! > 1) return [];
    const { point, km } = nearestOnRings(end, rings);
    if (km > SNAP_KM) throw new Error(`The entity line ends ${km.toFixed(1)} km from the border`);
    return [point];
  };
  return {
    type: 'MultiLineString',
    coordinates: line.coordinates.map((piece) => [
      ...lead(piece[0]!),
      ...piece,
      ...lead(piece.at(-1)!),
    ]),
  };
}
