import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Whether a place lies in a polygon, holes left out; degrees are taken as flat, which is exact enough inside a country. */
export function contains(shape: Polygon | MultiPolygon, [lon = 0, lat = 0]: Position): boolean {
  const rings = shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat();
  let inside = false;
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index += 1) {
      const [x1 = 0, y1 = 0] = ring[index - 1] ?? [];
      const [x2 = 0, y2 = 0] = ring[index] ?? [];
      if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) {
        inside = !inside;
      }
    }
  }
  return inside;
}

/**
 * Places evenly spread inside a polygon, for asking what it lies in: the coarsest grid of which some fall inside.
 * @param least how many are enough
 */
export function placesInside(shape: Polygon | MultiPolygon, least = 8): Position[] {
  const corners = shape.type === 'Polygon' ? shape.coordinates.flat() : shape.coordinates.flat(2);
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of corners) {
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  let places: Position[] = [];
  for (let rows = 6; rows <= 48 && places.length < least; rows *= 2) {
    places = [];
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < rows; column += 1) {
        const place = [
          west + ((column + 0.5) / rows) * (east - west),
          south + ((row + 0.5) / rows) * (north - south),
        ];
        if (contains(shape, place)) places.push(place);
      }
    }
  }
  return places;
}
