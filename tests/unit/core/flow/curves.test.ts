import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  curveOf,
  directionAt,
  endsOf,
  lengthOf,
  pointAt,
  pointsOf,
  type Point,
} from '../../../../src/core/flow/curves.ts';
import type { FlowPlace } from '../../../../src/core/flow/types.ts';
import { latitudeOf, maxBounds, mercatorX, mercatorY } from '../../../../src/core/geo/camera.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const point = fc.tuple(share, share) as fc.Arbitrary<Point>;
const bend = fc.double({ min: -0.24, max: 0.24, noNaN: true });
const apart = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);

describe('a curve', () => {
  it('ends exactly where it should', () => {
    fc.assert(
      fc.property(point, point, bend, (from, to, by) => {
        const curve = curveOf(from, to, by);
        expect(pointAt(curve, 0)).toEqual(from);
        expect(pointAt(curve, 1)).toEqual(to);
        expect(pointsOf(curve, 7)).toHaveLength(8);
      }),
    );
  });

  it('is finite everywhere, with a direction of length 1, also where its ends are one or nearly so', () => {
    const near = fc.tuple(point, fc.double({ min: 0, max: 1e-12, noNaN: true })).map(
      ([[x, y], by]) =>
        [
          [x, y],
          [x + by, y],
        ] as [Point, Point],
    );
    const far = fc.tuple(point, point);
    fc.assert(
      fc.property(fc.oneof(near, far), bend, share, ([from, to], by, t) => {
        const curve = curveOf(from, to, by);
        for (const value of [...pointAt(curve, t), ...directionAt(curve, t), lengthOf(curve)]) {
          expect(Number.isFinite(value)).toBe(true);
        }
        expect(Math.hypot(...directionAt(curve, t))).toBeCloseTo(1, 9);
      }),
    );
  });

  it('lies to the right of its way for a bend of more than 0, as far off as the bend says, and back again to the other side', () => {
    fc.assert(
      fc.property(
        point,
        point,
        fc.double({ min: 0.02, max: 0.24, noNaN: true }),
        (from, to, by) => {
          const span = apart(from, to);
          fc.pre(span > 1e-6);
          const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
          const there = pointAt(curveOf(from, to, by), 0.5);
          const back = pointAt(curveOf(to, from, by), 0.5);
          expect(apart(there, middle) / span).toBeCloseTo(by, 6);
          const side = (at: Point) =>
            (to[0] - from[0]) * (at[1] - middle[1]) - (to[1] - from[1]) * (at[0] - middle[0]);
          // With y downwards a turn to the right is positive.
          expect(Math.sign(side(there))).toBe(1);
          expect(Math.sign(side(back))).toBe(-1);
        },
      ),
    );
  });

  it('never comes back over its own ends', () => {
    fc.assert(
      fc.property(point, point, bend, (from, to, by) => {
        fc.pre(apart(from, to) > 1e-6);
        const points = pointsOf(curveOf(from, to, by), 24);
        points.slice(1).forEach((at, index) => {
          const before = points[index] as Point;
          expect(apart(at, from)).toBeGreaterThan(apart(before, from));
          expect(apart(at, to)).toBeLessThan(apart(before, to));
        });
      }),
    );
  });
});

describe('the ends of an arrow', () => {
  const place = (lon: number | null, lat: number | null): FlowPlace => ({
    id: 'p',
    name: 'P',
    kind: 'entity',
    entity: 'P',
    lon,
    lat,
  });

  it('are its places', () => {
    const { from, to } = endsOf({ origin: place(18.4, 43.9), destination: place(20.5, 44.8) });
    expect(from).toEqual([mercatorX(18.4), mercatorY(43.9)]);
    expect(to).toEqual([mercatorX(20.5), mercatorY(44.8)]);
  });

  it('beyond the map are on the straight way there, just inside its edge', () => {
    const [west, south, east, north] = maxBounds;
    for (const [lon, lat] of [
      [149, -35],
      [-75, 45],
      [13.4, 52.5],
      [-21, 64],
      [35, 31],
    ] as const) {
      // prettier-ignore
      const { from, to } = endsOf({ origin: place(21.4, 42), destination: place(lon, lat) });
      const [x, y] = [to[0] * 360 - 180, latitudeOf(to[1])];
      expect(x > west && x < east && y > south && y < north, `${lon}/${lat}`).toBe(true);
      const goal = [mercatorX(lon), mercatorY(lat)] as const;
      const cross = (to[0] - from[0]) * (goal[1] - from[1]) - (to[1] - from[1]) * (goal[0] - from[0]); // prettier-ignore
      expect(cross).toBeCloseTo(0, 12);
    }
  });

  it('are never an aggregate', () => {
    expect(() => endsOf({ origin: place(null, null), destination: place(1, 1) })).toThrow(
      'is no place',
    );
  });
});
