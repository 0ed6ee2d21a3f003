import { describe, expect, it } from 'vitest';
import { spotsOf } from '../../../../src/core/scene/spots.ts';
import { fromIso } from '../../../../src/core/time/day.ts';
import { events, geometry, marks, operations, zones } from '../../realMap.ts';

const subjects = { events, operations, anchors: geometry.anchors, zones, marks };
const near = (spots: ReturnType<typeof spotsOf>, lon: number, lat: number) =>
  spots.some(([x, y]) => Math.hypot(x - lon, y - lat) < 0.15);

describe('what a scene is about', () => {
  it('are the zones and strikes that stand when it rests, and its events', () => {
    const scene = { events: ['ev-061'], selected: null, layers: ['zones', 'operations'] as const, to: fromIso('1994-04-11') }; // prettier-ignore
    const spots = spotsOf(scene, subjects);
    // The zone around Sarajevo, and Goražde.
    expect(near(spots, 18.41, 43.86)).toBe(true);
    expect(near(spots, 18.98, 43.67)).toBe(true);
  });

  it('is the selected country, at every place of its name', () => {
    const scene = { events: [], selected: 'XK', layers: ['status'] as const, to: fromIso('2020-03-27') }; // prettier-ignore
    const spots = spotsOf(scene, subjects);
    expect(spots.length).toBeGreaterThan(0);
    expect(spots.every(([lon, lat]) => lon > 20 && lon < 21.8 && lat > 41.8 && lat < 43.3)).toBe(true); // prettier-ignore
  });

  it('is no zone that the scene does not show', () => {
    const scene = { events: [], selected: null, layers: ['status'] as const, to: fromIso('1994-04-11') }; // prettier-ignore
    expect(spotsOf(scene, subjects)).toEqual([]);
  });
});
