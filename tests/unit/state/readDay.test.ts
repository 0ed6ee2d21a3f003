import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fromIso } from '../../../src/core/time/day.ts';
import { Atlas } from '../../../src/state/Atlas.svelte.ts';
import { Shown } from '../../../src/state/Shown.svelte.ts';
import { events, geometry, operations } from '../realMap.ts';
import { world } from '../realWorld.ts';

const day = fromIso('1994-02-15');

describe('the day of what is read', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function moved() {
    const atlas = new Atlas(world, operations, events);
    atlas.moveTo(day - 1, 'link');
    vi.advanceTimersByTime(2000);
    return atlas;
  }

  it('is that of the map at once after a link, a jump, or a movement that begins', () => {
    const atlas = moved();
    expect(atlas.readDay).toBe(day - 1);
    atlas.moveTo(day, 'scrub');
    expect(atlas.readDay).toBe(day);
    atlas.moveTo(day + 400, 'jump');
    expect(atlas.readDay).toBe(day + 400);
  });

  it('follows a movement at rest, and in a long one once a second', () => {
    const atlas = moved();
    atlas.moveTo(day, 'scrub');
    for (let step = 1; step <= 12; step += 1) {
      vi.advanceTimersByTime(50);
      atlas.moveTo(day + step, 'scrub');
    }
    expect(atlas.readDay).toBe(day);
    vi.advanceTimersByTime(400);
    expect(atlas.readDay).toBe(day + 12);
    for (let step = 1; step <= 30; step += 1) {
      atlas.moveTo(day + 100 + step, 'scrub');
      vi.advanceTimersByTime(50);
    }
    expect(atlas.readDay).toBeGreaterThan(day + 110);
    expect(atlas.readDay).toBeLessThan(day + 130);
  });

  it('is what the words of zones, marks and people are of', () => {
    const atlas = moved();
    const shown = new Shown(atlas, geometry);
    atlas.moveTo(day, 'scrub');
    const before = shown.read;
    expect(before.zones).toBe(shown.zones);
    // In the same movement the map goes on, and the words stay.
    const later = fromIso('1996-06-01');
    atlas.moveTo(later, 'scrub');
    expect(shown.zones).not.toBe(before.zones);
    expect(shown.read).toBe(before);
    vi.advanceTimersByTime(400);
    expect(shown.read.zones).toBe(shown.zones);
  });
});
