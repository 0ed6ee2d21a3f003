import { describe, expect, it } from 'vitest';
import { areaKm2 } from '../../../../src/core/geo/area.ts';
import { circle } from '../../../../src/core/geo/circle.ts';
import { distanceKm, type LonLat } from '../../../../src/core/geo/geodesic.ts';
import { arcsOnCircle, bandOf, radiusScale, ticksOf } from '../../../../src/core/geo/rings.ts';
import { areaOfZone, ringsOf } from '../../../../src/core/geo/zoneLines.ts';
import { geometry, zones } from '../../realMap.ts';

const centre: LonLat = [18.4, 43.85];
const of = { lon: 18.4, lat: 43.85, km: 20 };
const whole = [circle(centre, 20)];

describe('the arcs of a circle', () => {
  it('are the circle itself where nothing was cut off', () => {
    expect(arcsOnCircle(whole, of)).toEqual(whole);
  });

  it('leave out what was cut along a border, and every other ring', () => {
    const zone = zones.byId.get('gorazde-military-exclusion-zone');
    const area = areaOfZone(geometry.zones, 'gorazde-military-exclusion-zone');
    if (!zone?.circle || !area) throw new Error('no such ring');
    const { lon, lat, km } = zone.circle;
    const arcs = arcsOnCircle(ringsOf(area), zone.circle);
    const points = arcs.flat();
    expect(points.length).toBeLessThan(180);
    expect(points.length).toBeGreaterThan(100);
    for (const point of points) {
      expect(Math.abs(distanceKm([lon, lat], point as [number, number]) - km)).toBeLessThan(0.03);
    }
  });
});

describe('what is drawn with a circle', () => {
  it('has ticks that point inside', () => {
    const ticks = ticksOf(whole, of);
    expect(ticks).toHaveLength(72);
    for (const [from, to] of ticks) {
      expect(distanceKm(centre, from as [number, number])).toBeCloseTo(20, 3);
      expect(distanceKm(centre, to as [number, number])).toBeLessThan(20);
    }
  });

  it('has a band as wide as the error of its centre', () => {
    const [polygon = []] = bandOf(whole, of, 1);
    const area = areaKm2({ type: 'Polygon', coordinates: polygon });
    expect(area).toBeCloseTo(Math.PI * (21 ** 2 - 19 ** 2), 0);
  });

  it('has a scale of 5, 10 and 15 km', () => {
    const { marks, end } = radiusScale(whole, of);
    expect(marks.map(({ km }) => km)).toEqual([5, 10, 15]);
    for (const { km, lon, lat } of marks) {
      expect(Math.abs(distanceKm(centre, [lon, lat]) - km)).toBeLessThan(0.2);
    }
    expect(distanceKm(centre, end)).toBeCloseTo(20, 3);
  });
});
