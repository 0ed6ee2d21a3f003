import type { Position } from 'geojson';
import type { Events } from '../events/load.ts';
import { entityLines } from '../geo/entityLine.ts';
import type { Geometry } from '../geo/geometry.ts';
import { outlineOf } from '../geo/outline.ts';
import { maxBounds } from '../geo/camera.ts';
import type { Operations } from './load.ts';
import { zonesOf } from './zonesOf.ts';

/** `[west, south, east, north]`, degrees. */
export type Bounds = [west: number, south: number, east: number, north: number];

/** A single place is shown with this much around it, degrees of latitude to each side. */
const AROUND = 0.25;

/**
 * Where an operation, strike or event lies: its zones, territories, points and lines together. Places beyond the map
 * (Brussels, Washington) do not count.
 * @returns null for what lies nowhere on the map, and for an unknown id
 */
export function boundsOf(
  geometry: Pick<Geometry, 'zones' | 'map'>,
  operations: Operations,
  events: Events,
  id: string,
): Bounds | null {
  const places: Position[] = [];
  for (const { geometry: own, properties } of zonesOf(geometry.zones, id)) {
    if (own?.type === 'Polygon') places.push(...own.coordinates.flat());
    else if (own) places.push(...own.coordinates.flat(2));
    if (properties.atoms.length > 0) {
      places.push(...outlineOf(geometry.map, properties.atoms).geometry.coordinates.flat());
    }
    places.push(...entityLines(geometry.map, properties.lines).flat());
  }
  const operation = operations.operations.get(id);
  const points = (operation ?? operations.strikes.get(id))?.points ?? [];
  for (const { lon, lat } of points) places.push([lon, lat]);
  for (const line of operation?.lines ?? []) places.push(...line);
  const event = events.byId.get(id);
  if (event) places.push([event.place.lon, event.place.lat]);
  return around(places.filter(onMap));
}

function onMap([lon = NaN, lat = NaN]: Position): boolean {
  const [west, south, east, north] = maxBounds;
  return west <= lon && lon <= east && south <= lat && lat <= north;
}

/** What encloses places, with room around a single one. @returns null for none */
export function around(places: readonly Position[]): Bounds | null {
  if (places.length === 0) return null;
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of places) {
    bounds[0] = Math.min(bounds[0], lon);
    bounds[1] = Math.min(bounds[1], lat);
    bounds[2] = Math.max(bounds[2], lon);
    bounds[3] = Math.max(bounds[3], lat);
  }
  const [west, south, east, north] = bounds;
  const high = Math.max(0, AROUND - (north - south) / 2);
  const wide = Math.max(0, AROUND * 1.4 - (east - west) / 2);
  return [west - wide, south - high, east + wide, north + high];
}
