import { describe, expect, it } from 'vitest';
import type { Topology } from 'topojson-specification';
import { bordersOf } from '../../../../src/core/geo/borders.ts';

/** Two unit squares side by side in an extract that ends at their outer left and right: a | b, water above and below. */
const squares: Topology = {
  type: 'Topology',
  arcs: [
    [[1, 0], [1, 1]],
    [[1, 1], [0.9, 1.2], [0, 1], [0, 0], [0.1, -0.2], [1, 0]],
    [[1, 0], [1.1, -0.1], [2, 0], [2, 1], [1.1, 1.1], [1, 1]],
  ],
  objects: {
    atoms: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', properties: { id: 'B', covered: true }, arcs: [[0, 1]] },
        { type: 'Polygon', properties: { id: 'A', covered: true }, arcs: [[~0, 2]] },
      ],
    },
  },
}; // prettier-ignore

describe('bordersOf', () => {
  const { coast, borders } = bordersOf(squares);

  it('draws the border of two neighbours once, its sides in alphabetical order', () => {
    expect(borders).toHaveLength(1);
    expect(borders[0]!.properties).toEqual({ a: 'A', b: 'B' });
    expect(borders[0]!.geometry.coordinates).toEqual([[[1, 0], [1, 1]]]); // prettier-ignore
  });

  it('leaves the edge of the extract out of the coast', () => {
    const segments = coast.coordinates.flatMap((line) =>
      line.slice(1).map((point, i) => [line[i]!, point] as const),
    );
    expect(segments).toHaveLength(8);
    for (const [p, q] of segments) {
      expect([0, 2].some((edge) => p[0] === edge && q[0] === edge)).toBe(false);
    }
  });

  it('refuses a topology without atoms', () => {
    expect(() => bordersOf({ type: 'Topology', arcs: [], objects: {} })).toThrow('atoms');
  });
});
