import { describe, expect, it } from 'vitest';
import { measureCircle, measureLine, placesWithin } from '../../../../src/core/geo/measured.ts';
import { fromIso } from '../../../../src/core/time/day.ts';
import { geometry } from '../../realMap.ts';

const sarajevo = [18.4131, 43.8563] as const;
const belgrade = [20.4651, 44.804] as const;

describe('measuring', () => {
  it('tells a distance, and draws it between its ends', () => {
    const { km, areaKm2, shape } = measureLine(sarajevo, belgrade);
    expect(km).toBeCloseTo(195, 0);
    expect(areaKm2).toBeNull();
    expect(shape.features.map(({ geometry: { type } }) => type)).toEqual(['Point', 'Point', 'LineString']); // prettier-ignore
  });

  it('waits for the second point', () => {
    expect(measureLine(sarajevo, null)).toMatchObject({ km: null });
    expect(measureCircle(sarajevo, null).shape.features).toHaveLength(1);
  });

  it('draws the circle that the zones are made of: 20 km are 1,257 km²', () => {
    expect(measureCircle(sarajevo, 20).areaKm2).toBeCloseTo(1256.6, 0);
  });

  it('names the towns within, the nearest first, as they were called', () => {
    const within = placesWithin(geometry.places, sarajevo, 20, fromIso('1994-02-15'));
    expect(within[0]?.name).toBe('Sarajevo');
    expect(within.map(({ name }) => name)).toContain('Pale');
    expect(within.map(({ name }) => name)).not.toContain('Konjic');
    expect(within.every(({ km }, index) => index === 0 || km >= (within[index - 1]?.km ?? 0))).toBe(true); // prettier-ignore
  });
});
