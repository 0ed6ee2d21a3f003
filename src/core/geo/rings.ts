import type { Position } from 'geojson';
import { destination, distanceKm, type LonLat } from './geodesic.ts';

/** A circle that a text names: centre in degrees, radius in km. */
export interface RingCircle {
  lon: number;
  lat: number;
  km: number;
}

/** How far a point of an outline may be from the circle that it lies on, km: the grid of the topology. */
const NEAR = 0.03;

/**
 * The parts of an outline that lie on a circle; what was cut along a border is left out.
 * @param outline closed rings, degrees
 */
export function arcsOnCircle(
  outline: readonly (readonly Position[])[],
  { lon, lat, km }: RingCircle,
): Position[][] {
  const on = (position: Position) =>
    Math.abs(distanceKm([lon, lat], position as [number, number]) - km) < NEAR;
  return outline.flatMap((ring) => {
    const flags = ring.map(on);
    if (flags.every(Boolean)) return [[...ring]];
    // Begins after a point that is off the circle, so that no arc is cut where the ring happens to begin.
    const start = flags.indexOf(false);
    const arcs: Position[][] = [];
    let arc: Position[] = [];
    for (let step = 1; step < ring.length; step += 1) {
      const at = (start + step) % (ring.length - 1);
      const point = ring[at];
      if (point && flags[at]) arc.push(point);
      else if (arc.length > 0) {
        arcs.push(arc);
        arc = [];
      }
    }
    if (arc.length > 0) arcs.push(arc);
    return arcs.filter(({ length }) => length > 1);
  });
}

/**
 * The band that an edge may lie in when its centre is off by `error`.
 * @returns polygons in degrees: a ring with a hole, or a strip along each arc
 */
export function bandOf(
  arcs: readonly (readonly Position[])[],
  of: RingCircle,
  error: number,
): Position[][][] {
  // prettier-ignore
  const centre: LonLat = [of.lon, of.lat];
  const along = (arc: readonly Position[], km: number) =>
    arc.map((point) => destination(centre, bearingTo(centre, point), km));
  return arcs.map((arc) => {
    const outer = along(arc, of.km + error);
    const inner = along(arc, Math.max(0.01, of.km - error)).reverse();
    const [first] = outer;
    const closed = arc.length > 3 && String(arc[0]) === String(arc.at(-1));
    return closed ? [outer, inner] : [[...outer, ...inner, ...(first ? [first] : [])]];
  });
}

/** The bearing from a centre to a point near it, degrees; exact enough to keep points of a circle apart. */
function bearingTo([lon, lat]: LonLat, [toLon = 0, toLat = 0]: Position): number {
  const east = (toLon - lon) * Math.cos((lat * Math.PI) / 180);
  return (Math.atan2(east, toLat - lat) * 180) / Math.PI;
}

/** Whether a bearing from the centre meets one of the arcs: one of their points lies no further than half a chord. */
function meets(arcs: readonly (readonly Position[])[], point: LonLat, km: number): boolean {
  const chord = (2 * Math.PI * km) / 180;
  return arcs.some((arc) =>
    arc.some(([lon = 0, lat = 0]) => {
      // Near enough for a chord of a few hundred metres, and a hundred times as quick as a geodesic.
      const east = (lon - point[0]) * Math.cos((lat * Math.PI) / 180);
      return Math.hypot(east, lat - point[1]) * KM_PER_DEGREE <= chord;
    }),
  );
}

const KM_PER_DEGREE = 111.2;

/** Length of a tick as a share of the radius. */
const TICK = 0.035;

/**
 * Short lines that point into a circle from its edge.
 * @returns one line per tick, from the edge inwards
 */
export function ticksOf(arcs: readonly (readonly Position[])[], of: RingCircle): Position[][] {
  const { lon, lat, km } = of;
  // On a small circle, fewer: they stay as far apart as on one of 20 km.
  const step = Math.max(5, Math.round(100 / km / 5) * 5);
  return Array.from({ length: Math.floor(360 / step) }, (_, i) => i * step).flatMap((bearing) => {
    const edge = destination([lon, lat], bearing, km);
    return meets(arcs, edge, km) ? [[edge, destination([lon, lat], bearing, km * (1 - TICK))]] : [];
  });
}

/** The bearing that a scale runs along, and others for where the zone does not reach that far. */
const BEARING = 62;
const OTHERS = [118, 90, 45, 135, 242, 298, 0, 180];

/** The radius as a scale. */
export interface RadiusScale {
  /** The radius and its crossbars. */
  lines: Position[][];
  /** Where each figure stands. */
  marks: { km: number; lon: number; lat: number }[];
  /** Where the radius ends. */
  end: LonLat;
}

/** A radius with a mark every 5 km (every km below 10), on a bearing on which it ends at the edge of the zone. */
export function radiusScale(arcs: readonly (readonly Position[])[], of: RingCircle): RadiusScale {
  const { lon, lat, km } = of;
  const centre: LonLat = [lon, lat];
  const bearing =
    [BEARING, ...OTHERS].find((angle) => meets(arcs, destination(centre, angle, km), km)) ??
    BEARING;
  const end = destination(centre, bearing, km);
  const unit = km >= 10 ? 5 : 1;
  const distances = Array.from({ length: Math.ceil(km / unit) - 1 }, (_, i) => (i + 1) * unit);
  const beside = (at: LonLat, side: number, share: number) =>
    destination(at, bearing + side, km * share);
  return {
    lines: [
      [[lon, lat], end],
      ...distances.map((distance) => {
        const at = destination(centre, bearing, distance);
        return [beside(at, -90, 0.014), beside(at, 90, 0.014)];
      }),
    ],
    marks: distances.map((distance) => {
      const [markLon, markLat] = beside(destination(centre, bearing, distance), -90, 0.05);
      return { km: distance, lon: markLon, lat: markLat };
    }),
    end,
  };
}
