import { describe, expect, it } from 'vitest';
import { maxBounds } from '../../../../src/core/geo/camera.ts';
import { boundsOf } from '../../../../src/core/flow/boundsOf.ts';
import { flows } from '../../realFlows.ts';

describe('where people moved', () => {
  it('is from where an arrow begins to where it ends', () => {
    const { origin, destination } = flows.byId.get('k99-alb') ?? {};
    const [west = 0, south = 0, east = 0, north = 0] = boundsOf(flows, 'k99-alb') ?? [];
    for (const place of [origin, destination]) {
      expect(place?.lon).toBeGreaterThanOrEqual(west);
      expect(place?.lon).toBeLessThanOrEqual(east);
      expect(place?.lat).toBeGreaterThanOrEqual(south);
      expect(place?.lat).toBeLessThanOrEqual(north);
    }
    expect(east - west).toBeLessThan(2);
  });

  it('ends at the edge of the map, whatever leaves it', () => {
    const [west, south, east, north] = maxBounds;
    for (const id of [...flows.byId.keys(), ...flows.episodes.keys()]) {
      const bounds = boundsOf(flows, id);
      if (!bounds) continue;
      expect(bounds[0]).toBeGreaterThanOrEqual(west - 0.35);
      expect(bounds[1]).toBeGreaterThanOrEqual(south - 0.25);
      expect(bounds[2]).toBeLessThanOrEqual(east + 0.35);
      expect(bounds[3]).toBeLessThanOrEqual(north + 0.25);
    }
  });

  it('is nowhere for what nobody knows', () => {
    expect(boundsOf(flows, 'nobody')).toBeNull();
  });
});
