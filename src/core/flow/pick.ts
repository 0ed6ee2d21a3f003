import type { Curve } from './curves.ts';
import { pointsOf } from './curves.ts';
import type { People, PeopleCircle } from './people.ts';
import { headOf, radiusOf, widthOf } from './scale.ts';

interface Pixel {
  x: number;
  y: number;
}

/** The camera as picking needs it. */
export interface PickCamera {
  zoom: number;
  /** Times as wide as on a desk. */
  lines: number;
  /** `[lon, lat]` in degrees to pixels. */
  project: (lon: number, lat: number) => Pixel;
  /** Web Mercator as shares of the world to pixels. */
  place: (x: number, y: number) => Pixel;
}

/** How near to an arrow or a rim a pointer must be, px: a finger is no needle. */
const REACH = 6;
const SEGMENTS = 24;

/**
 * What a pointer is on: the nearest arrow within reach, else the smallest circle, by the part that lies there.
 * @param curveOf the curve of an arrow that is drawn
 * @returns the id of the item, or null
 */
export function pickPeople(
  { arrows, circles }: People,
  curveOf: (id: string) => Curve | undefined,
  at: Pixel,
  camera: PickCamera,
): string | null {
  let [nearest, least] = ['', REACH];
  for (const { id, best } of arrows) {
    const curve = curveOf(id);
    if (!curve) continue;
    const away = distanceTo(curve, best, at, camera);
    if (away < least) [nearest, least] = [id, away];
  }
  if (nearest !== '') return nearest;
  // The smallest is drawn last.
  for (const circle of [...circles].reverse()) {
    const { x, y } = camera.project(circle.lon, circle.lat);
    const radius = radiusOf(circle.best, camera.zoom, camera.lines);
    if (Math.hypot(at.x - x, at.y - y) > Math.max(REACH, radius)) continue;
    return partAt(circle, at.x - x, at.y - y);
  }
  return null;
}

/** How far a pointer is from the body of an arrow, px; 0 inside of it. */
export function distanceTo(curve: Curve, best: number, at: Pixel, camera: PickCamera): number {
  const points = pointsOf(curve, SEGMENTS).map(([x, y]) => camera.place(x, y));
  const lengths = points.slice(1).map((point, index) => apart(point, points[index] ?? point));
  const length = lengths.reduce((sum, part) => sum + part, 0);
  const width = widthOf(best, camera.zoom, camera.lines);
  const head = headOf(width, length);
  let least = Infinity;
  let along = 0;
  for (let index = 1; index < points.length; index += 1) {
    const [a, b] = [points[index - 1] as Pixel, points[index] as Pixel];
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const span = dx * dx + dy * dy;
    const t = span === 0 ? 0 : ((at.x - a.x) * dx + (at.y - a.y) * dy) / span;
    const share = Math.min(1, Math.max(0, t));
    const away = Math.hypot(at.x - a.x - share * dx, at.y - a.y - share * dy);
    const left = length - along - share * Math.sqrt(span);
    const half = left < head.length ? (head.width / 2) * (left / (head.length || 1)) : width / 2;
    least = Math.min(least, Math.max(0, away - half));
    along += Math.sqrt(span);
  }
  return least;
}

function apart(a: Pixel, b: Pixel): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The part of a circle in a direction: parts follow each other clockwise from the top. */
function partAt({ parts, best }: PeopleCircle, dx: number, dy: number): string {
  const share = ((Math.atan2(dx, -dy) / (2 * Math.PI) + 1) % 1) * best;
  let until = 0;
  for (const part of parts) {
    until += part.best;
    if (share < until) return part.item;
  }
  return parts[0]?.item ?? '';
}
