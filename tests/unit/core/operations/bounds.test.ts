import { describe, expect, it } from 'vitest';
import { itemView } from '../../../../src/core/geo/camera.ts';
import { boundsOf } from '../../../../src/core/operations/bounds.ts';
import { events, operations } from '../../realOperations.ts';
import { geometry } from '../../realZones.ts';

const bounds = (id: string) => boundsOf(geometry, operations, events, id);

describe('boundsOf', () => {
  it('encloses the ring of 20 km around Sarajevo', () => {
    const [west = 0, south = 0, east = 0, north = 0] = bounds('sarajevo-exclusion-zone') ?? [];
    // A degree of latitude is some 111 km; the least height shown is half a degree.
    expect(south).toBeCloseTo(43.86 - 0.25, 1);
    expect(north).toBeCloseTo(43.86 + 0.25, 1);
    expect(west).toBeLessThan(18.41 - 0.24);
    expect(east).toBeGreaterThan(18.41 + 0.24);
  });

  it('takes territories from the pieces of the map, lines from its lines', () => {
    const [west, south, east, north] = bounds('bosnia-no-fly-zone') ?? [];
    expect(west).toBeCloseTo(15.7, 0);
    expect(south).toBeCloseTo(42.6, 0);
    expect(east).toBeCloseTo(19.6, 0);
    expect(north).toBeCloseTo(45.3, 0);
    expect(bounds('dayton-iebl')).not.toBeNull();
  });

  it('has none for what lies nowhere on the map', () => {
    expect(bounds('actord-1998')).toBeNull();
    expect(bounds('nobody')).toBeNull();
    const washington = events.list.find(({ place }) => place.name === 'Washington');
    expect(bounds(washington?.id ?? '')).toBeNull();
  });

  it('finds every strike that has a place', () => {
    for (const { id, points } of operations.strikes.values()) {
      expect(bounds(id) !== null, id).toBe(points.length > 0);
    }
  });
});

describe('itemView', () => {
  it('shows the whole of it, with room around', () => {
    const view = itemView(bounds('sarajevo-exclusion-zone') ?? [0, 0, 0, 0], 1056, 640);
    expect(view.zoom).toBeGreaterThan(8);
    expect(view.zoom).toBeLessThan(11);
    expect(view.lat).toBeCloseTo(43.86, 1);
    const wide = itemView(bounds('op-allied-force') ?? [0, 0, 0, 0], 1056, 640);
    expect(wide.zoom).toBeLessThan(view.zoom - 2);
  });
});
