import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import {
  borderPairs,
  borderShapes,
  groundShapes,
  readShapeAddress,
  shapeAddress,
  shapeOf,
} from '../../../src/map/ground.ts';
import { geometry } from '../realMap.ts';

describe('the shapes of the ground', () => {
  it.each(groundShapes)('%s has positions within the map', (shape) => {
    const numbers = JSON.stringify(shapeOf(shape, geometry)).match(/\[-?[\d.]+,-?[\d.]+\]/g) ?? [];
    expect(numbers.length).toBeGreaterThan(1000);
    for (const pair of numbers) {
      const [lon, lat] = JSON.parse(pair) as [number, number];
      expect(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90, pair).toBe(true);
    }
  });

  it('number borders as the page does, which never sees their coordinates', () => {
    const pairs = borderPairs(geometry.map);
    expect(borderShapes(geometry.map).map(({ properties }) => properties)).toEqual(pairs);
    const { features } = shapeOf('lines', geometry) as FeatureCollection;
    const borders = features.filter(({ properties }) => properties?.['line'] === 'border');
    expect(borders.map(({ properties }) => properties)).toEqual(
      pairs.map((pair) => ({ ...pair, line: 'border' })),
    );
    expect(new Set(features.map(({ properties }) => properties?.['line'] as string))).toEqual(
      new Set(['coast', 'border', 'entity']),
    );
  });
});

describe('the address of a shape', () => {
  it('leads back to the shape and its file', () => {
    const from = 'https://example.org/a%20b/data/map.topojson?v=1&x=ö#top';
    for (const shape of groundShapes) {
      expect(readShapeAddress(shapeAddress(shape, from))).toEqual({ shape, from });
    }
  });

  it.each(['ground://moon?from=a', 'ground://atoms', 'ground://atoms?from=', 'https://a.org/'])(
    'names %s as one that leads nowhere',
    (address) => expect(() => readShapeAddress(address)).toThrow(address),
  );
});
