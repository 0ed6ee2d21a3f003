import type { MultiPolygon, Polygon, Position } from 'geojson';

/** `[west, south, east, north]` in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** What lines or rings reach, degrees; null of nothing. */
export function boundsOf(lines: readonly (readonly Position[])[]): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    for (const [lon = 0, lat = 0] of line) {
      west = Math.min(west, lon);
      south = Math.min(south, lat);
      east = Math.max(east, lon);
      north = Math.max(north, lat);
    }
  }
  return west > east ? null : [west, south, east, north];
}

/** How many cells of the grid of candidates lie along each side of the bounds. */
const CELLS = 9;

/**
 * A place well inside an area, for its name: of a grid of candidates the one furthest from any point of the outline.
 * @returns `[lon, lat]`, or null where the area is so thin that no candidate lies in it
 */
export function placeInside(area: Polygon | MultiPolygon): [lon: number, lat: number] | null {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const bounds = boundsOf(polygons.flat());
  if (!bounds) return null;
  const [west, south, east, north] = bounds;
  let best: [number, number] | null = null;
  let furthest = 0;
  for (let column = 0; column < CELLS; column += 1) {
    for (let row = 0; row < CELLS; row += 1) {
      const lon = west + ((column + 0.5) / CELLS) * (east - west);
      const lat = south + ((row + 0.5) / CELLS) * (north - south);
      if (!polygons.some((rings) => isInside(rings, lon, lat))) continue;
      const room = roomAround(polygons, lon, lat);
      if (room > furthest) [furthest, best] = [room, [lon, lat]];
    }
  }
  return best;
}

/** Whether a position lies in a polygon: rings crossed by a line to the east, counted. */
function isInside(rings: readonly (readonly Position[])[], lon: number, lat: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let at = 1; at < ring.length; at += 1) {
      const [x1 = 0, y1 = 0] = ring[at - 1] ?? [];
      const [x2 = 0, y2 = 0] = ring[at] ?? [];
      if (y1 > lat !== y2 > lat && lon < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1))
        inside = !inside;
    }
  }
  return inside;
}

/** Squared distance to the nearest point of the outline, in degrees of latitude. */
function roomAround(
  polygons: readonly (readonly (readonly Position[])[])[],
  lon: number,
  lat: number,
): number {
  // prettier-ignore
  const shrink = Math.cos((lat * Math.PI) / 180);
  let least = Infinity;
  for (const rings of polygons) {
    for (const ring of rings) {
      for (const [x = 0, y = 0] of ring) {
        least = Math.min(least, ((x - lon) * shrink) ** 2 + (y - lat) ** 2);
      }
    }
  }
  return least;
}
