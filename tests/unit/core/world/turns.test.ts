import { describe, expect, it } from 'vitest';
import { fromIso } from '../../../../src/core/time/day.ts';
import { Ripples } from '../../../../src/core/world/ripples.ts';
import { snapshotAt } from '../../../../src/core/world/snapshot.ts';
import { Turns } from '../../../../src/core/world/turns.ts';
import { world } from '../../realWorld.ts';

const on = (date: string) => snapshotAt(world, fromIso(date));

describe('turning from one status to another', () => {
  it('takes its time from the clock, and ends', () => {
    const turns = new Turns(700);
    const changed = turns.change(on('2009-03-31'), on('2009-04-01'), 1000, false);
    expect(changed.sort()).toEqual(['AL', 'HR']);
    expect(turns.fillOf('HR', 'member', 1000)).toEqual({ from: 'invited', to: 'member', mix: 0 });
    expect(turns.fillOf('HR', 'member', 1350).mix).toBeCloseTo(0.5);
    expect(turns.fillOf('HR', 'member', 1700).mix).toBe(1);
    expect(turns.turning(1600)).toHaveLength(2);
    expect(turns.turning(1700)).toHaveLength(0);
  });

  it('is cut when changes rush, so that a scrub never queues', () => {
    const turns = new Turns(700);
    turns.change(on('2009-03-31'), on('2009-04-01'), 1000, false);
    turns.change(on('2009-04-01'), on('2009-03-31'), 1100, false);
    expect(turns.fillOf('HR', 'invited', 1100).mix).toBe(1);
    expect(turns.turning(1100)).toEqual([]);
  });

  it('does not turn at all with reduced motion, nor when asked to cut', () => {
    for (const [duration, cut] of [
      [0, false],
      [700, true],
    ] as const) {
      const turns = new Turns(duration);
      turns.change(on('2009-03-31'), on('2009-04-01'), 1000, cut);
      expect(turns.fillOf('HR', 'member', 1000).mix).toBe(1);
    }
  });

  it('shows the first snapshot at once', () => {
    const turns = new Turns(700);
    turns.change(null, on('2009-04-01'), 0, false);
    expect(turns.turning(0)).toEqual([]);
  });
});

describe('rings that leave a capital', () => {
  it('follow each other, grow, and are over', () => {
    const ripples = new Ripples(1400);
    ripples.start('HR', 0);
    expect(ripples.rings(100).map(({ index }) => index)).toEqual([0]);
    expect(ripples.rings(400).map(({ index }) => index)).toEqual([0, 1, 2]);
    const [first, second] = ripples.rings(700);
    expect(first?.progress).toBeGreaterThan(second?.progress ?? 1);
    expect(ripples.rings(1400 + 2 * 180)).toEqual([]);
  });

  it('stand still with reduced motion', () => {
    const ripples = new Ripples(0);
    ripples.start('HR', 0);
    expect(ripples.rings(10)).toEqual(ripples.rings(1000));
    expect(ripples.rings(2000)).toEqual([]);
  });
});
