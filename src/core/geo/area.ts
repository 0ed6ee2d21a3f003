import type { MultiPolygon, Polygon, Position } from 'geojson';

/** WGS84: squared eccentricity, and the equatorial radius in km. */
const E2 = 0.00669437999014;
const E = Math.sqrt(E2);
const A = 6378.137;

/** Snyder, Map Projections: A Working Manual, eq. 3-12 (https://doi.org/10.3133/pp1395). */
function q(sin: number): number {
  return (
    (1 - E2) * (sin / (1 - E2 * sin * sin) - Math.log((1 - E * sin) / (1 + E * sin)) / (2 * E))
  );
}

/** Signed area of a ring, km², positive counter-clockwise. */
function ringArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const [lon1 = 0, lat1 = 0] = ring[i - 1] ?? [];
    const [lon2 = 0, lat2 = 0] = ring[i] ?? [];
    const height = q(Math.sin((lat1 * Math.PI) / 180)) + q(Math.sin((lat2 * Math.PI) / 180));
    sum -= (((lon2 - lon1) * Math.PI) / 180) * height;
  }
  return (sum * A * A) / 4;
}

/**
 * Area on the WGS84 ellipsoid, km²: every ring in the cylindrical equal-area projection of the ellipsoid, where areas
 * are true. Edges are straight in that projection, which for edges of a few km changes nothing that can be seen.
 * @param geometry degrees; the first ring of a polygon is its outline, the others are holes, wound either way
 */
export function areaKm2(geometry: Polygon | MultiPolygon): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  let area = 0;
  for (const [outline = [], ...holes] of polygons) {
    area += Math.abs(ringArea(outline));
    for (const hole of holes) area -= Math.abs(ringArea(hole));
  }
  return area;
}
