import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, fromIso, toIso } from '../../../../src/core/time/day.ts';
import { snapDay, stepDay } from '../../../../src/core/time/steps.ts';
import { zoomLevels, type ZoomLevel } from '../../../../src/core/time/zoom.ts';

const bounds = { first: dayOf(1949, 1, 1), last: dayOf(2026, 11, 23) };
const step = (
  day: string,
  level: ZoomLevel,
  direction: 1 | -1,
  size: 'step' | 'page' = 'step',
): string => toIso(stepDay(fromIso(day), level, direction, size, bounds));

describe('snapDay', () => {
  it('goes to the last day of the year or month, and of the data', () => {
    expect(toIso(snapDay(fromIso('1994-02-10'), 'years', bounds))).toBe('1994-12-31');
    expect(toIso(snapDay(fromIso('1996-02-10'), 'months', bounds))).toBe('1996-02-29');
    expect(toIso(snapDay(fromIso('1994-02-10') + 0.7, 'days', bounds))).toBe('1994-02-10');
    expect(toIso(snapDay(fromIso('2026-01-01'), 'years', bounds))).toBe('2026-11-23');
  });
});

describe('stepDay', () => {
  it('steps by years, and by ten on a page', () => {
    expect(step('1994-12-31', 'years', 1)).toBe('1995-12-31');
    expect(step('1994-12-31', 'years', -1)).toBe('1993-12-31');
    expect(step('1994-12-31', 'years', 1, 'page')).toBe('2004-12-31');
  });

  it('first completes a year that was begun', () => {
    expect(step('1994-02-10', 'years', 1)).toBe('1994-12-31');
    expect(step('1994-02-10', 'years', -1)).toBe('1993-12-31');
  });

  it('steps by months to their last days, and by a year on a page', () => {
    expect(step('1994-01-31', 'months', 1)).toBe('1994-02-28');
    expect(step('1994-12-31', 'months', 1)).toBe('1995-01-31');
    expect(step('1994-02-28', 'months', -1, 'page')).toBe('1993-02-28');
  });

  it('steps by days, and by a week on a page', () => {
    expect(step('1994-02-28', 'days', 1)).toBe('1994-03-01');
    expect(step('1994-02-10', 'days', -1, 'page')).toBe('1994-02-03');
  });

  it('comes back from the last day, which is no end of a year', () => {
    expect(step('2026-11-23', 'years', -1)).toBe('2025-12-31');
    expect(step('2025-12-31', 'years', 1)).toBe('2026-11-23');
    expect(step('1949-12-31', 'years', -1)).toBe('1949-01-01');
  });

  it('always moves, except at the ends, and never leaves the data', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: bounds.first, max: bounds.last }),
        fc.constantFrom(...zoomLevels),
        fc.constantFrom<1 | -1>(1, -1),
        fc.constantFrom<'step' | 'page'>('step', 'page'),
        (day, level, direction, size) => {
          const next = stepDay(day, level, direction, size, bounds);
          expect(next).toBeGreaterThanOrEqual(bounds.first);
          expect(next).toBeLessThanOrEqual(bounds.last);
          const end = direction > 0 ? bounds.last : bounds.first;
          if (day !== end) expect(Math.sign(next - day)).toBe(direction);
          else expect(next).toBe(end);
        },
      ),
    );
  });
});
