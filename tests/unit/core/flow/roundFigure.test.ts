import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundFigure } from '../../../../src/core/flow/roundFigure.ts';

describe('roundFigure', () => {
  it.each([
    [0, 0],
    [7, 7],
    [33, 33],
    [99, 99],
    [104, 100],
    [996, 1000],
    [4536, 4500],
    [344_500, 340_000],
    [862_979, 860_000],
    [1_290_000, 1_300_000],
  ])('of %i is %i', (persons, rounded) => {
    expect(roundFigure(persons)).toBe(rounded);
  });

  it('keeps two significant figures, is off by a twentieth at most, and rounds once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (persons) => {
        const rounded = roundFigure(persons);
        expect(String(rounded).replace(/0+$/, '').length).toBeLessThanOrEqual(2);
        expect(Math.abs(rounded - persons) / persons).toBeLessThanOrEqual(0.05);
        expect(roundFigure(rounded)).toBe(rounded);
      }),
    );
  });
});
