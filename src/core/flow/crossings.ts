import { directionAt, pointsOf, type Curve, type Point } from './curves.ts';

/** What makes curves hard to tell apart. */
export interface Crossings {
  /** Pairs that cross away from an end that they share. */
  crossings: number;
  /** Pairs that run side by side for a fifth of the shorter one, away from an end that they share. */
  overlaps: number;
  /** Pairs that leave or reach the same place less than `ANGLE` apart. */
  narrow: number;
}

/** Curves of one place are told apart from this angle on, radians. */
const ANGLE = Math.PI / 15;
/** So near to each other curves are one line: about 4 px where the whole map is seen. */
const NEAR = 4 / (512 * 2 ** 5.6);
/** What lies so near to an end that both share is the place itself, a share of the shorter curve. */
const AT_END = 0.12;
const SEGMENTS = 20;

const drawn = new WeakMap<Curve, Point[]>();

function points(curve: Curve): Point[] {
  let found = drawn.get(curve);
  if (!found) drawn.set(curve, (found = pointsOf(curve, SEGMENTS)));
  return found;
}

/** What two curves do to each other, each 0 to 1: how often, how much, how narrowly. */
export function conflictOf(a: Curve, b: Curve): Crossings {
  const [left, right] = [points(a), points(b)];
  const shared = [a.from, a.to].filter((end) => [b.from, b.to].some((other) => same(end, other)));
  const least = Math.min(spanOf(a), spanOf(b)) * AT_END;
  const isFree = (point: Point) => shared.every((end) => apart(end, point) > least);
  return {
    crossings: crosses(left, right, isFree) ? 1 : 0,
    overlaps: Math.max(besides(left, right, isFree), besides(right, left, isFree)),
    narrow: narrowness(a, b),
  };
}

/** Adds up the conflicts of all pairs. @param together whether two, by their index, are ever drawn at the same time */
export function crossingsOf(
  curves: readonly Curve[],
  together: (a: number, b: number) => boolean = () => true,
): Crossings {
  const sum = { crossings: 0, overlaps: 0, narrow: 0 };
  curves.forEach((a, index) => {
    for (let other = index + 1; other < curves.length; other += 1) {
      const b = curves[other];
      if (!b || !together(index, other)) continue;
      const conflict = conflictOf(a, b);
      sum.crossings += conflict.crossings;
      sum.overlaps += conflict.overlaps >= 0.2 ? 1 : 0;
      sum.narrow += conflict.narrow > 0 ? 1 : 0;
    }
  });
  return sum;
}

function crosses(a: readonly Point[], b: readonly Point[], isFree: (at: Point) => boolean) {
  for (let i = 1; i < a.length; i += 1) {
    for (let j = 1; j < b.length; j += 1) {
      const at = meeting(a[i - 1] as Point, a[i] as Point, b[j - 1] as Point, b[j] as Point);
      if (at && isFree(at)) return true;
    }
  }
  return false;
}

/** Where two pieces of line meet, or null. */
function meeting(a: Point, b: Point, c: Point, d: Point): Point | null {
  const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const cross = ux * vy - uy * vx;
  if (cross === 0) return null;
  const [wx, wy] = [c[0] - a[0], c[1] - a[1]];
  const s = (wx * vy - wy * vx) / cross;
  const t = (wx * uy - wy * ux) / cross;
  return s < 0 || s > 1 || t < 0 || t > 1 ? null : [a[0] + s * ux, a[1] + s * uy];
}

/** Share of the first one's points that lie beside the second one. */
function besides(a: readonly Point[], b: readonly Point[], isFree: (at: Point) => boolean): number {
  const near = a.filter((point) => isFree(point) && b.some((other) => apart(point, other) < NEAR));
  return near.length / a.length;
}

/** How much less than `ANGLE` lies between two curves where they share an end, 0 to 1. */
function narrowness(a: Curve, b: Curve): number {
  let most = 0;
  for (const s of [0, 1] as const) {
    for (const t of [0, 1] as const) {
      if (!same(s ? a.to : a.from, t ? b.to : b.from)) continue;
      const [ax, ay] = outward(a, s);
      const [bx, by] = outward(b, t);
      const angle = Math.acos(Math.min(1, Math.max(-1, ax * bx + ay * by)));
      most = Math.max(most, 1 - angle / ANGLE);
    }
  }
  return Math.max(0, most);
}

function outward(curve: Curve, end: 0 | 1): Point {
  const [x, y] = directionAt(curve, end);
  return end === 0 ? [x, y] : [-x, -y];
}

function spanOf({ from, to }: Curve): number {
  return apart(from, to);
}

function apart(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function same(a: Point, b: Point): boolean {
  return apart(a, b) < 1e-6;
}
