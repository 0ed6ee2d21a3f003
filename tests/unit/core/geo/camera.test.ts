import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  constrain,
  homeView,
  latitudeOf,
  maxBounds,
  mercatorX,
  mercatorY,
} from '../../../../src/core/geo/camera.ts';
import { degreeTicks } from '../../../../src/core/geo/graticule.ts';

const sizes = fc.record({
  width: fc.integer({ min: 200, max: 4000 }),
  height: fc.integer({ min: 200, max: 2200 }),
});

describe('the camera', () => {
  it('inverts Mercator', () => {
    fc.assert(
      fc.property(fc.double({ min: -80, max: 80, noNaN: true }), (lat) => {
        expect(latitudeOf(mercatorY(lat))).toBeCloseTo(lat, 8);
      }),
    );
  });

  it('never shows what lies outside the geometry', () => {
    fc.assert(
      fc.property(sizes, ({ width, height }) => {
        const [west, , east] = maxBounds;
        for (const view of [
          homeView(width, height),
          constrain({ zoom: 0, lat: 0, lon: 100 }, width, height),
        ]) {
          const half = width / 2 / (512 * 2 ** view.zoom);
          expect(mercatorX(view.lon) - half).toBeGreaterThan(mercatorX(west) - 1e-6);
          expect(mercatorX(view.lon) + half).toBeLessThan(mercatorX(east) + 1e-6);
        }
      }),
    );
  });

  it('opens on the Balkans', () => {
    const { lon, lat, zoom } = homeView(1280, 536);
    expect(lon).toBeGreaterThan(16);
    expect(lon).toBeLessThan(23);
    expect(lat).toBeGreaterThan(41);
    expect(lat).toBeLessThan(45);
    expect(zoom).toBeGreaterThan(5);
  });
});

describe('the ticks of the neatline', () => {
  it('stand where the degrees are, with room between them', () => {
    const { longitudes, latitudes } = degreeTicks({ zoom: 6, lat: 44, lon: 20 }, 1000, 600);
    expect(longitudes.find(({ label }) => label === '20° E')?.at).toBeCloseTo(500);
    expect(latitudes.find(({ label }) => label === '44° N')?.at).toBeCloseTo(300);
    longitudes.slice(1).forEach(({ at }, index) => {
      expect(at - (longitudes[index]?.at ?? 0)).toBeGreaterThan(100);
    });
  });
});
