import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveOf, type Point } from '../../../../src/core/flow/curves.ts';
import { pathOf, ribbonOf } from '../../../../src/core/flow/ribbon.ts';

describe('the shape of an arrow', () => {
  const straight = ribbonOf(curveOf([0, 0], [100, 0], 0), { low: 10, best: 20, high: 30 });

  it('is narrower where it begins, and has a head that ends at the end', () => {
    const ys = (points: readonly Point[]) => points.map(([, y]) => Math.abs(y));
    expect(Math.max(...ys(straight.body))).toBeCloseTo(10);
    expect(Math.min(...ys(straight.body))).toBeCloseTo(5.5);
    expect(straight.head[1]).toEqual([100, 0]);
    expect(Math.max(...ys(straight.head))).toBeCloseTo(15);
    expect(Math.max(...ys(straight.band))).toBeCloseTo(15);
    expect(straight.low).toHaveLength(2);
  });

  it('has no edges of a low or high figure that is the best one', () => {
    const sure = ribbonOf(curveOf([0, 0], [100, 0], 0.2), { low: 20, best: 20, high: 20 });
    expect([sure.low, sure.band]).toEqual([[], []]);
  });

  it('is finite for ends that are one', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e-9, noNaN: true }), (by) => {
        const ribbon = ribbonOf(curveOf([5, 5], [5 + by, 5], 0.2), { low: 1, best: 9, high: 12 });
        const points = [ribbon.body, ribbon.head, ribbon.band, ribbon.middle, ...ribbon.low].flat();
        expect(points.flat().every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it('is a path', () => {
    expect(pathOf([[1, 2], [3.14159, 4]], true)).toBe('M1.0 2.0L3.1 4.0Z'); // prettier-ignore
    expect(pathOf([], true)).toBe('');
  });
});
