import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../../src/core/time/day.ts';
import {
  clampWindow,
  follow,
  isZoomed,
  leastSpan,
  pan,
  pxOf,
  timeAt,
  wholeWindow,
} from '../../../../src/core/time/timeline.ts';

const bounds = { first: dayOf(1949, 1, 1), last: dayOf(2026, 11, 23) };
const whole = wholeWindow(bounds);
const anyDay = fc.integer({ min: bounds.first, max: bounds.last });
const anyWindow = fc
  .tuple(fc.integer({ min: -20_000, max: 40_000 }), fc.integer({ min: 1, max: 60_000 }))
  .map(([from, span]) => ({ from, to: from + span }));

describe('windows', () => {
  it('stay within the data and keep at least a fortnight', () => {
    fc.assert(
      fc.property(anyWindow, (window) => {
        const { from, to } = clampWindow(window, bounds);
        expect(from).toBeGreaterThanOrEqual(whole.from);
        expect(to).toBeLessThanOrEqual(whole.to + 1e-6);
        expect(to - from).toBeGreaterThanOrEqual(leastSpan - 1e-6);
      }),
    );
  });

  it('keep their span when they are moved', () => {
    const window = { from: 0, to: 100 };
    expect(pan(window, 30, bounds)).toEqual({ from: 30, to: 130 });
    expect(pan(window, 1e6, bounds)).toEqual({ from: whole.to - 100, to: whole.to });
  });

  it('follow the playhead by pages that keep their span', () => {
    fc.assert(
      fc.property(anyWindow, anyDay, (wanted, day) => {
        const window = clampWindow(wanted, bounds);
        const shown = follow(window, day, bounds);
        expect(day).toBeGreaterThanOrEqual(shown.from - 1e-6);
        expect(day).toBeLessThan(shown.to + 1e-6);
        expect(shown.to - shown.from).toBeCloseTo(window.to - window.from, 6);
      }),
    );
  });

  it('are the same object while the playhead is in sight, so that nothing is drawn anew', () => {
    const window = { from: 0, to: 100 };
    expect(follow(window, 99.9, bounds)).toBe(window);
    expect(follow(window, 100, bounds)).not.toBe(window);
  });

  it('know whether they show everything', () => {
    expect(isZoomed(whole, bounds)).toBe(false);
    expect(isZoomed({ from: 0, to: 100 }, bounds)).toBe(true);
  });
});

describe('the scale', () => {
  it('leads from a day to pixels and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 4000 }), (day, width) => {
        const scale = { ...whole, width };
        expect(timeAt(scale, pxOf(scale, day))).toBeCloseTo(day, 6);
      }),
    );
  });
});
