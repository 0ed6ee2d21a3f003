import type { Feature, FeatureCollection } from 'geojson';
import { geoInterpolate } from 'd3-geo';
import type { Place } from '../labels/labels.ts';
import type { Day } from '../time/day.ts';
import { areaKm2 } from './area.ts';
import { circle } from './circle.ts';
import { distanceKm, type LonLat } from './geodesic.ts';

/** What the measuring tool says and draws. Lengths in km on the WGS84 ellipsoid, positions in degrees. */
export interface Measured {
  /** The distance, or the radius; null while there is one point only. */
  km: number | null;
  /** What the circle encloses, km²; null of a distance. */
  areaKm2: number | null;
  shape: FeatureCollection;
}

/** Points along the shortest line: on this map it bends. */
const STEPS = 32;

/** The shortest line from one point to another. @param to null: there is none yet */
export function measureLine(from: LonLat, to: LonLat | null): Measured {
  const features = [pointAt(from)];
  if (!to) return { km: null, areaKm2: null, shape: collectionOf(features) };
  const at = geoInterpolate([from[0], from[1]], [to[0], to[1]]);
  const coordinates = Array.from({ length: STEPS + 1 }, (_, step) => at(step / STEPS));
  features.push(pointAt(to), featureOf({ type: 'LineString', coordinates }));
  return { km: distanceKm(from, to), areaKm2: null, shape: collectionOf(features) };
}

/** A circle around a point, by the construction that draws the zones. @param km null: no radius yet */
export function measureCircle(centre: LonLat, km: number | null): Measured {
  const features = [pointAt(centre)];
  if (km === null || km <= 0) return { km: null, areaKm2: null, shape: collectionOf(features) };
  const ring = { type: 'Polygon' as const, coordinates: [circle(centre, km)] };
  features.push(featureOf(ring));
  return { km, areaKm2: areaKm2(ring), shape: collectionOf(features) };
}

/** The towns within a circle by their name on a day, the nearest first. */
export function placesWithin(
  places: readonly Place[],
  centre: LonLat,
  km: number,
  day: Day,
): { id: string; name: string; km: number }[] {
  return places
    .flatMap(({ id, lon, lat, names }) => {
      const away = distanceKm(centre, [lon, lat]);
      const name = names.find(
        ({ from, to }) => (from === null || from <= day) && (to === null || day < to),
      );
      return name && away <= km ? [{ id, name: name.local, km: away }] : [];
    })
    .sort((a, b) => a.km - b.km);
}

function featureOf(geometry: Feature['geometry']): Feature {
  return { type: 'Feature', properties: {}, geometry };
}

function pointAt([lon, lat]: LonLat): Feature {
  return featureOf({ type: 'Point', coordinates: [lon, lat] });
}

function collectionOf(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}
