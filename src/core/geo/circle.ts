import { destination, type LonLat } from './geodesic.ts';

/** So many that at 20 km the chords stay within 4 m of the arc. */
const POINTS = 180;

/**
 * A circle on the WGS84 ellipsoid: what a zone "within 20 km" encloses, and what the measuring tool draws.
 * @param km radius along the ground
 * @returns a closed ring of `points` + 1 positions in degrees, counter-clockwise from due north
 */
export function circle(center: LonLat, km: number, points = POINTS): [lon: number, lat: number][] {
  return Array.from({ length: points + 1 }, (_, i) =>
    destination(center, (-360 * (i % points)) / points, km),
  );
}
