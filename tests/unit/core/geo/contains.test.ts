import { describe, expect, it } from 'vitest';
import { extentOf, placesInside, placesWithin } from '../../../../src/core/geo/contains.ts';

/** A square of ten degrees with a hole of two in its middle, and another square beside it. */
const shape = {
  type: 'MultiPolygon' as const,
  coordinates: [
    [
      [[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]],
      [[4, 4], [4, 6], [6, 6], [6, 4], [4, 4]],
    ],
    [[[20, 0], [30, 0], [30, 10], [20, 10], [20, 0]]],
  ],
}; // prettier-ignore
const strip = {
  type: 'Polygon' as const,
  coordinates: [[[0, 0], [10, 10], [10.4, 10], [0.4, 0], [0, 0]]], // prettier-ignore
};

describe('placesWithin', () => {
  it('knows inside, outside, a hole and a second part', () => {
    const inside = [[2, 2], [25, 5]]; // prettier-ignore
    const outside = [[5, 5], [15, 5], [5, -1]]; // prettier-ignore
    expect(placesWithin(shape, [...outside, ...inside])).toEqual(inside);
  });
});

describe('placesInside', () => {
  it('spreads places inside, none of them in a hole', () => {
    const places = placesInside(shape);
    expect(places.length).toBeGreaterThanOrEqual(8);
    expect(placesWithin(shape, places)).toEqual(places);
  });

  it('finds places in a thin strip, with a finer grid', () => {
    const places = placesInside(strip);
    expect(places.length).toBeGreaterThanOrEqual(8);
    expect(placesWithin(strip, places)).toEqual(places);
  });
});

describe('extentOf', () => {
  it('encloses all parts', () => expect(extentOf(shape)).toEqual([0, 0, 30, 10]));
});
