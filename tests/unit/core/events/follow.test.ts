import { describe, expect, it } from 'vitest';
import { viewToFollow } from '../../../../src/core/events/follow.ts';

const view = { lon: 20, lat: 43, zoom: 5 };
const at = (lon: number, lat: number) => ({ name: '', lon, lat });

describe('a camera that follows', () => {
  it('goes to the place, close enough to tell what is around it', () => {
    const seen = viewToFollow({ importance: 1, place: at(18.4, 43.9) }, view);
    expect(seen).toMatchObject({ lon: 18.4, lat: 43.9 });
    expect(seen?.zoom).toBeGreaterThan(6);
  });

  it('keeps the reader’s own zoom within reason', () => {
    const zoomed = (zoom: number) =>
      viewToFollow({ importance: 2, place: at(18.4, 43.9) }, { ...view, zoom })?.zoom;
    expect(zoomed(7)).toBe(7);
    expect(zoomed(12)).toBe(8);
  });

  it('rests at lesser events and at places beyond the map', () => {
    expect(viewToFollow({ importance: 3, place: at(18.4, 43.9) }, view)).toBeNull();
    expect(viewToFollow({ importance: 1, place: at(-77, 38.9) }, view)).toBeNull();
    expect(viewToFollow({ importance: 1, place: at(20, 53) }, view)).toBeNull();
  });
});
