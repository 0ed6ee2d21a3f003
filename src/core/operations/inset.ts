import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';

export type Shape = Polygon | MultiPolygon | MultiLineString;

/** A shape as the `d` of an SVG path, in the box of its inset. */
export interface Inset {
  path: string;
  /** Where a place of the map lies in the box. */
  at: (lon: number, lat: number) => [x: number, y: number];
  /** Pixels of a kilometre. */
  perKm: number;
}

const KM_PER_DEGREE = 111.2;

/**
 * Small pictures of shapes in one frame, so that they can be compared: steps of a construction.
 * @param shapes `[lon, lat]`, degrees; together no wider than the map
 * @param size of the square box, px
 * @param margin kept free on each side, px
 */
export function insetsOf(shapes: readonly Shape[], size: number, margin = 3): Inset[] {
  const rings = shapes.map(ringsOf);
  const all = rings.flat(2);
  if (all.length === 0) return shapes.map(() => ({ path: '', at: () => [0, 0], perKm: 0 }));
  const lons = all.map(([lon = 0]) => lon);
  const lats = all.map(([, lat = 0]) => lat);
  const [west, east] = extent(lons);
  const [south, north] = extent(lats);
  // A small part of the world: plate carrée with the middle parallel true.
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale =
    (size - 2 * margin) / Math.max((east - west) * squeeze, north - south, Number.EPSILON);
  const at = (lon: number, lat: number): [number, number] => [
    size / 2 + (lon - (west + east) / 2) * squeeze * scale,
    size / 2 - (lat - (south + north) / 2) * scale,
  ];
  return rings.map((lines) => ({
    path: lines.map((line) => pathOf(line, at)).join(''),
    at,
    perKm: scale / KM_PER_DEGREE,
  }));
}

function ringsOf(shape: Shape): Position[][] {
  return shape.type === 'MultiPolygon' ? shape.coordinates.flat() : shape.coordinates;
}

function extent(values: readonly number[]): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

/** Points nearer than half a pixel to the last one are left out: nobody sees them. */
function pathOf(line: readonly Position[], at: Inset['at']): string {
  let text = '';
  let last: [number, number] | null = null;
  for (const [lon = 0, lat = 0] of line) {
    const [x, y] = at(lon, lat);
    if (last && Math.hypot(x - last[0], y - last[1]) < 0.5) continue;
    text += `${last ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
    last = [x, y];
  }
  const first = line[0];
  const end = line.at(-1);
  const closed = first && end && first[0] === end[0] && first[1] === end[1];
  return closed ? `${text}Z` : text;
}
