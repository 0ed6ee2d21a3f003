import { Geodesic } from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { areaKm2 } from '../../../../src/core/geo/area.ts';
import { circle } from '../../../../src/core/geo/circle.ts';

const sarajevo: [number, number] = [18.4131, 43.8563];

describe('circle', () => {
  const ring = circle(sarajevo, 20);

  it('is closed, counter-clockwise, of at least 128 points', () => {
    expect(ring.length).toBeGreaterThan(128);
    expect(ring[0]).toEqual(ring.at(-1));
    // From due north the second point lies to the west.
    expect(ring[1]![0]).toBeLessThan(ring[0]![0]);
  });

  it('has its radius at every point, measured by geographiclib', () => {
    for (const [lon, lat] of ring) {
      const { s12 } = Geodesic.WGS84.Inverse(sarajevo[1], sarajevo[0], lat, lon);
      expect(Math.abs(s12! / 20000 - 1)).toBeLessThan(1e-7);
    }
  });

  it.each([2, 3, 20, 100])('of %i km has the area of the formula within 0.1 %%', (km) => {
    const area = areaKm2({ type: 'Polygon', coordinates: [circle(sarajevo, km)] });
    expect(Math.abs(area / (Math.PI * km * km) - 1)).toBeLessThan(0.001);
  });
});

describe('areaKm2', () => {
  it('of a degree square agrees with geographiclib within 0.01 %', () => {
    // Edges along the parallels in steps, as geographiclib's are geodesics.
    const steps = Array.from({ length: 101 }, (_, i) => i / 100);
    const ring = [...steps.map((t) => [18 + t, 43]), ...steps.map((t) => [19 - t, 44]), [18, 43]];
    const polygon = Geodesic.WGS84.Polygon(false);
    for (const [lon, lat] of ring.slice(0, -1)) polygon.AddPoint(lat!, lon!);
    const exact = polygon.Compute(false, true).area! / 1e6;
    const area = areaKm2({ type: 'Polygon', coordinates: [ring] });
    expect(Math.abs(area / exact - 1)).toBeLessThan(1e-4);
  });

  it('takes holes off, whichever way they are wound', () => {
    const outline = circle(sarajevo, 20);
    const hole = circle(sarajevo, 2);
    const expected = Math.PI * (400 - 4);
    for (const ring of [hole, [...hole].reverse()]) {
      const area = areaKm2({ type: 'MultiPolygon', coordinates: [[outline, ring]] });
      expect(Math.abs(area / expected - 1)).toBeLessThan(0.001);
    }
  });
});
