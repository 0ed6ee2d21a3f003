import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../../src/core/time/day.ts';
import { leastSpan, pxOf, wholeWindow } from '../../../../src/core/time/timeline.ts';
import { levelOf, windowFor, zoomAbout, zoomLevels } from '../../../../src/core/time/zoom.ts';

const bounds = { first: dayOf(1949, 1, 1), last: dayOf(2026, 11, 23) };
const whole = wholeWindow(bounds);

describe('zoomAbout', () => {
  it('keeps the date under the pointer in its place', () => {
    const window = { from: 5000, to: 9000 };
    const scale = { ...window, width: 1000 };
    const closer = { ...zoomAbout(window, 2, 6000, bounds), width: 1000 };
    expect(closer.to - closer.from).toBe(2000);
    expect(pxOf(closer, 6000)).toBeCloseTo(pxOf(scale, 6000), 6);
  });

  it('never leaves the data, and leads back to everything', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 1000, noNaN: true }),
        fc.integer({ min: bounds.first, max: bounds.last }),
        (factor, anchor) => {
          const { from, to } = zoomAbout(whole, factor, anchor, bounds);
          expect(from).toBeGreaterThanOrEqual(whole.from - 1e-6);
          expect(to).toBeLessThanOrEqual(whole.to + 1e-6);
          expect(to - from).toBeGreaterThanOrEqual(leastSpan - 1e-6);
        },
      ),
    );
    expect(zoomAbout({ from: 0, to: 20 }, 1e-9, 10, bounds)).toEqual(whole);
  });
});

describe('levels', () => {
  it('open at the width that they are named after, on phone and desk', () => {
    for (const width of [330, 1000, 1750]) {
      for (const level of zoomLevels) {
        const window = windowFor(level, dayOf(1994, 2, 10), width, bounds);
        expect(levelOf(window, width)).toBe(level);
        expect(window.from).toBeLessThanOrEqual(dayOf(1994, 2, 10));
        expect(window.to).toBeGreaterThan(dayOf(1994, 2, 10));
      }
    }
  });
});
