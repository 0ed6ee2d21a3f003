import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileEvents } from '../../../../data/compileEvents.ts';
import { loadEvents } from '../../../../src/core/events/load.ts';
import { momentsOf } from '../../../../src/core/events/moments.ts';
import { dayOf } from '../../../../src/core/time/day.ts';
import { advance, isReadable, secondsBetween, stopsOf } from '../../../../src/core/time/pace.ts';
import { record } from '../../data/authored.ts';
import { world } from '../../realWorld.ts';

const moments = momentsOf(loadEvents(compileEvents(record)), world);
const stops = stopsOf(moments);
const { firstDay, lastDay } = world.facts;
/** Seconds from the start of one year to the end of another. */
const seconds = (first: number, last: number) =>
  secondsBetween(stops, Math.max(firstDay, dayOf(first, 1, 1)), dayOf(last + 1, 1, 1));

describe('playing by event', () => {
  it('passes four quiet decades in seconds and gives the wars time to be read', () => {
    expect(seconds(1949, 1989)).toBeLessThan(20);
    expect(seconds(1994, 1995)).toBeGreaterThan(30);
    expect(seconds(1998, 1999)).toBeGreaterThan(30);
    expect(seconds(1949, 2026)).toBeLessThan(300);
  });

  it('dwells by importance, longer where more happened on a day, and never too long', () => {
    const event = (day: number, importance: 1 | 2 | 3) => ({ day, importance });
    const [first, second, third, both, crowd] = stopsOf([
      event(0, 1),
      event(10, 2),
      event(20, 3),
      event(30, 2),
      event(30, 3),
      ...Array.from({ length: 9 }, () => event(40, 1)),
    ]).map(({ dwell }) => dwell);
    expect(first).toBeGreaterThanOrEqual(2.5);
    expect(first).toBeLessThanOrEqual(3);
    expect(second).toBeCloseTo(1, 1);
    expect(third).toBeLessThanOrEqual(0.5);
    expect(both).toBeGreaterThan(second ?? 0);
    expect(both).toBeLessThan((second ?? 0) + (third ?? 0));
    expect(crowd).toBeLessThanOrEqual(3.5);
  });

  it('stays on the day of an event while it dwells, and then goes on', () => {
    const two = stopsOf([
      { day: 100, importance: 1 },
      { day: 5000, importance: 1 },
    ]);
    expect(Math.floor(advance(two, 100, 2.5, 'event', 9000))).toBe(100);
    expect(advance(two, 100, 4, 'event', 9000)).toBeGreaterThanOrEqual(5000);
  });

  it('reaches the first event and the end, also where a filter left none', () => {
    expect(advance([], firstDay, 60, 'event', lastDay)).toBe(lastDay);
    const frames = (from: number, count: number) => {
      let time = from;
      for (let frame = 0; frame < count; frame += 1) {
        time = advance(stops, time, 1 / 60, 'event', lastDay);
      }
      return time;
    };
    const first = moments[0]?.day ?? 0;
    expect(frames(firstDay, 60)).toBeGreaterThanOrEqual(first);
    expect(frames(firstDay, 300 * 60)).toBe(lastDay);
  });

  it('goes forward and never past the end, whatever the time that passed', () => {
    fc.assert(
      fc.property(
        fc.double({ min: firstDay, max: lastDay, noNaN: true }),
        fc.double({ min: 0, max: 60, noNaN: true }),
        (from, passed) => {
          const at = advance(stops, from, passed, 'event', lastDay);
          expect(at).toBeGreaterThanOrEqual(from);
          expect(at).toBeLessThanOrEqual(lastDay);
          expect(advance(stops, from, passed + 1, 'event', lastDay)).toBeGreaterThanOrEqual(at);
        },
      ),
    );
  });

  it('takes as long in one stride as in small steps', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: firstDay, max: lastDay }),
        fc.double({ min: 0.1, max: 5, noNaN: true }),
        (from, passed) => {
          const at = advance(stops, from, passed, 'event', lastDay);
          fc.pre(at < lastDay && from >= (stops[0]?.day ?? 0));
          expect(secondsBetween(stops, from, at)).toBeCloseTo(passed, 5);
        },
      ),
    );
  });
});

describe('playing by the clock', () => {
  it('is even', () => {
    const way = (from: number) => advance(stops, from, 1, 'clock', lastDay) - from;
    expect(way(dayOf(1960, 1, 1))).toBe(way(dayOf(1994, 1, 1)));
  });
});

describe('a caption', () => {
  it('is shown for what can be read at that speed', () => {
    const readable = (speed: number) =>
      ([1, 2, 3] as const).filter((importance) => isReadable(importance, speed));
    expect(readable(1)).toEqual([1, 2, 3]);
    expect(readable(2)).toEqual([1, 2]);
    expect(readable(4)).toEqual([1]);
  });
});
