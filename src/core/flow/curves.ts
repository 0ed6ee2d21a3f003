import { maxBounds, mercatorX, mercatorY } from '../geo/camera.ts';
import type { Flow, FlowPlace } from './types.ts';

/** Web Mercator as shares of the world: x from the left, y from the top, 0 to 1. */
export type Point = readonly [x: number, y: number];

/** A quadratic Bézier curve. */
export interface Curve {
  from: Point;
  control: Point;
  to: Point;
}

/** Shorter than this no way has a direction: far less than a pixel at any zoom. */
const NOTHING = 1e-14;
/** Degrees that an end beyond the map keeps from the map's edge, so that its head is seen. */
const INSIDE = 0.8;

/** A place in Web Mercator. An aggregate has none: it is never an end of an arrow. @throws Error for an aggregate */
function pointOf({ lon, lat, id }: FlowPlace): Point {
  if (lon === null || lat === null) throw new Error(`${id} is no place`);
  return [mercatorX(lon), mercatorY(lat)];
}

/**
 * Where an arrow begins and ends: exactly at its places; at the way out of the map, or in, where a place lies beyond it.
 */
export function endsOf({ origin, destination }: Pick<Flow, 'origin' | 'destination'>): {
  from: Point;
  to: Point;
} {
  const [from, to] = [pointOf(origin), pointOf(destination)];
  return { from: onMap(from, to), to: onMap(to, from) };
}

/** A point moved towards another until it lies on the map. */
function onMap(point: Point, other: Point): Point {
  const [west, south, east, north] = maxBounds;
  const low: Point = [mercatorX(west + INSIDE), mercatorY(north - INSIDE)];
  const high: Point = [mercatorX(east - INSIDE), mercatorY(south + INSIDE)];
  let share = 0;
  for (const axis of [0, 1] as const) {
    const way = other[axis] - point[axis];
    if (way === 0) continue;
    if (point[axis] < low[axis]) share = Math.max(share, (low[axis] - point[axis]) / way);
    if (point[axis] > high[axis]) share = Math.max(share, (high[axis] - point[axis]) / way);
  }
  return share > 0 && share < 1 ? mix(point, other, share) : point;
}

function mix([ax, ay]: Point, [bx, by]: Point, share: number): Point {
  return [ax + (bx - ax) * share, ay + (by - ay) * share];
}

/**
 * A curve between two points.
 * @param bend how far its middle lies from the straight line, as a share of the line's length; more than 0 to the right of
 *   the way, so that there and back again lie apart
 */
export function curveOf(from: Point, to: Point, bend: number): Curve {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const [x, y] = mix(from, to, 0.5);
  return { from, to, control: [x - 2 * bend * dy, y + 2 * bend * dx] };
}

/** The curve of an arrow, as it was bent when the record was compiled. */
export function curveOfFlow(flow: Pick<Flow, 'origin' | 'destination' | 'bend'>): Curve {
  const { from, to } = endsOf(flow);
  return curveOf(from, to, flow.bend);
}

/** The point of a curve at a share of its way, 0 to 1; the ends exactly. */
export function pointAt({ from, control, to }: Curve, t: number): Point {
  if (t === 0 || t === 1) return t === 0 ? from : to;
  return mix(mix(from, control, t), mix(control, to, t), t);
}

/** The direction of a curve at a share of its way, of length 1; to the right where all its points are one. */
export function directionAt({ from, control, to }: Curve, t: number): Point {
  const [ax, ay] = mix(from, control, t);
  const [bx, by] = mix(control, to, t);
  const [dx, dy] = [bx - ax, by - ay];
  const length = Math.hypot(dx, dy);
  return length < NOTHING ? [1, 0] : [dx / length, dy / length];
}

/** About how long a curve is, in shares of the world: between its chord and its polygon. */
export function lengthOf({ from, control, to }: Curve): number {
  const apart = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);
  return (2 * apart(from, to) + apart(from, control) + apart(control, to)) / 3;
}

/** Points along a curve, both ends among them. */
export function pointsOf(curve: Curve, segments: number): Point[] {
  return Array.from({ length: segments + 1 }, (_, index) => pointAt(curve, index / segments));
}
