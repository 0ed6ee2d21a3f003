import { Geodesic } from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { destination, distanceKm, type LonLat } from '../../../../src/core/geo/geodesic.ts';

const wgs84 = Geodesic.WGS84;

/** Metres between our answer and geographiclib's. */
function missMetres(from: LonLat, bearing: number, km: number): number {
  const [lon, lat] = destination(from, bearing, km);
  const exact = wgs84.Direct(from[1], from[0], bearing, km * 1000);
  return wgs84.Inverse(lat, lon, exact.lat2!, exact.lon2!).s12!;
}

const places: [string, LonLat][] = [
  ['Sarajevo', [18.4131, 43.8563]],
  ['on the equator', [0, 0]],
  ['in Svalbard', [15.6, 78.2]],
  ['in Tierra del Fuego', [-68.3, -54.8]],
];

describe('destination', () => {
  it.each(places)('is right to a millimetre %s, from 1 m to 1000 km', (_, from) => {
    for (const km of [0.001, 3, 20, 25, 1000]) {
      for (let bearing = 0; bearing < 360; bearing += 30) {
        expect(missMetres(from, bearing, km)).toBeLessThan(0.001);
      }
    }
  });

  it('stays where it is after no distance', () => {
    expect(destination([20, 42], 77, 0)).toEqual([
      expect.closeTo(20, 12) as number,
      expect.closeTo(42, 12) as number,
    ]);
  });
});

describe('distanceKm', () => {
  // Vincenty's test of the inverse, on the ellipsoid of WGS84: Flinders Peak to Buninyong, 54972.271 m.
  it('finds the surveyed line from Flinders Peak to Buninyong', () => {
    const flinders: LonLat = [144 + 25 / 60 + 29.5244 / 3600, -(37 + 57 / 60 + 3.7203 / 3600)];
    const buninyong: LonLat = [143 + 55 / 60 + 35.3839 / 3600, -(37 + 39 / 60 + 10.1561 / 3600)];
    expect(distanceKm(flinders, buninyong)).toBeCloseTo(54.972271, 5);
  });

  it('agrees with geographiclib to a millimetre', () => {
    for (const [, from] of places) {
      for (const [, to] of places) {
        const exact = wgs84.Inverse(from[1], from[0], to[1], to[0]).s12! / 1000;
        expect(distanceKm(from, to)).toBeCloseTo(exact, 6);
      }
    }
    const [sarajevo, pale] = [places[0]![1], [18.5695, 43.8166] as LonLat];
    const exact = wgs84.Inverse(sarajevo[1], sarajevo[0], pale[1], pale[0]).s12! / 1000;
    expect(distanceKm(sarajevo, pale)).toBeCloseTo(exact, 6);
  });

  it('measures along the equator and to the same place', () => {
    expect(distanceKm([0, 0], [1, 0])).toBeCloseTo((6378.137 * Math.PI) / 180, 6);
    expect(distanceKm([18.4, 43.9], [18.4, 43.9])).toBe(0);
  });

  it('falls back to a sphere between nearly opposite points', () => {
    const exact = wgs84.Inverse(0, 0, 0.5, 179.7).s12! / 1000;
    expect(Math.abs(distanceKm([0, 0], [179.7, 0.5]) / exact - 1)).toBeLessThan(0.006);
  });
});
