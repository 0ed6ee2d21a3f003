import type { MultiPolygon, Polygon, Position } from 'geojson';

type Shape = Polygon | MultiPolygon;

/**
 * Where a parallel crosses the edge of a polygon: longitudes in order, the inside lying between the first and the
 * second, the third and the fourth... Degrees are taken as flat, which is exact enough inside a country.
 */
function crossingsAt(shape: Shape, lat: number): number[] {
  const crossings: number[] = [];
  const rings = shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat();
  for (const ring of rings) {
    let [x1 = 0, y1 = 0] = ring[0] ?? [];
    for (const corner of ring) {
      const x2 = corner[0] as number;
      const y2 = corner[1] as number;
      if (y1 > lat !== y2 > lat) crossings.push(((x2 - x1) * (lat - y1)) / (y2 - y1) + x1);
      x1 = x2;
      y1 = y2;
    }
  }
  return crossings.sort((a, b) => a - b);
}

/** Whether a longitude lies inside, between crossings of its parallel. */
function isBetween(crossings: readonly number[], lon: number): boolean {
  let before = 0;
  while (before < crossings.length && (crossings[before] as number) <= lon) before += 1;
  return before % 2 === 1;
}

/** Those of some places `[lon, lat]` that lie in a polygon; holes are outside. Quick where places share a latitude. */
export function placesWithin(shape: Shape, places: readonly Position[]): Position[] {
  const rows = new Map<number, number[]>();
  return places.filter(([lon = 0, lat = 0]) => {
    let crossings = rows.get(lat);
    if (!crossings) rows.set(lat, (crossings = crossingsAt(shape, lat)));
    return isBetween(crossings, lon);
  });
}

/** `[west, south, east, north]` of a polygon, degrees. */
export function extentOf(shape: Shape): [number, number, number, number] {
  const corners = shape.type === 'Polygon' ? shape.coordinates.flat() : shape.coordinates.flat(2);
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of corners) {
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return [west, south, east, north];
}

/**
 * Places evenly spread inside a polygon, for asking what it lies in: the coarsest grid of which enough fall inside.
 * @param least how many are enough
 */
export function placesInside(shape: Shape, least = 8): Position[] {
  const [west, south, east, north] = extentOf(shape);
  let places: Position[] = [];
  for (let rows = 6; rows <= 48 && places.length < least; rows *= 2) {
    places = [];
    for (let row = 0; row < rows; row += 1) {
      const lat = south + ((row + 0.5) / rows) * (north - south);
      const crossings = crossingsAt(shape, lat);
      for (let column = 0; column < rows; column += 1) {
        const lon = west + ((column + 0.5) / rows) * (east - west);
        if (isBetween(crossings, lon)) places.push([lon, lat]);
      }
    }
  }
  return places;
}
