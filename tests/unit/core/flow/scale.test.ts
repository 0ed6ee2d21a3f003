import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  growthAt,
  headOf,
  leastWidth,
  radiusOf,
  widthOf,
} from '../../../../src/core/flow/scale.ts';

const zoom = fc.double({ min: 3.6, max: 12, noNaN: true });

describe('the scale of arrows', () => {
  it('is 11 px for 100,000 at zoom 8.5, and never under the least', () => {
    expect(widthOf(100_000, 8.5)).toBeCloseTo(11);
    expect(widthOf(400_000, 8.5)).toBeCloseTo(44);
    expect(widthOf(33, 8.5)).toBe(leastWidth(8.5));
    expect(leastWidth(8.5)).toBeCloseTo(2.4);
  });

  it('is proportional to persons at every zoom, above the least', () => {
    fc.assert(
      fc.property(zoom, fc.integer({ min: 60_000, max: 500_000 }), (at, persons) => {
        expect(widthOf(2 * persons, at) / widthOf(persons, at)).toBeCloseTo(2, 6);
      }),
    );
  });

  it('grows with the zoom only, and no further from close by', () => {
    expect(growthAt(8.5)).toBe(1);
    expect(growthAt(6.5)).toBeCloseTo(0.5);
    expect(growthAt(12)).toBe(growthAt(11));
  });

  it('has heads that are wider than the body and no longer than half of a short arrow', () => {
    expect(headOf(40, 20)).toEqual({ width: 60, length: 10 });
    expect(headOf(2, 400).width).toBe(7);
    expect(headOf(2, 0).length).toBe(0);
  });
});

describe('the scale of circles', () => {
  it('has areas that are proportional to persons', () => {
    fc.assert(
      fc.property(zoom, fc.integer({ min: 60_000, max: 1_500_000 }), (at, persons) => {
        const ratio = (radiusOf(4 * persons, at) / radiusOf(persons, at)) ** 2;
        expect(ratio).toBeCloseTo(4, 6);
      }),
    );
  });
});
