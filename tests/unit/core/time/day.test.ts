import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  dayOf,
  daysInMonth,
  fromIso,
  partsOf,
  toIso,
} from '../../../../src/core/time/day.ts';
import { knownDate, longDate } from '../../../../src/core/time/format.ts';

const days = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2100, 12, 31) });

describe('a Day', () => {
  it('survives the way through its parts and through ISO', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, month, date } = partsOf(day);
        expect(dayOf(year, month, date)).toBe(day);
        expect(fromIso(toIso(day))).toBe(day);
      }),
    );
  });

  it('counts from 1970 and knows leap years', () => {
    expect(fromIso('1970-01-01')).toBe(0);
    expect(fromIso('1949-01-01')).toBe(-7670);
    expect(daysInMonth(1996, 2)).toBe(29);
    expect(daysInMonth(1900, 2)).toBe(28);
  });

  it.each(['1994-02-30', '94-01-01', '1994-2-1', '', '1994-02-10T00:00'])(
    'refuses "%s"',
    (text) => {
      expect(() => fromIso(text)).toThrow(RangeError);
    },
  );

  it('moves by months without leaving the month', () => {
    expect(toIso(addMonths(fromIso('1995-01-31'), 1))).toBe('1995-02-28');
    expect(toIso(addMonths(fromIso('1995-03-31'), -13))).toBe('1994-02-28');
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const from = partsOf(day);
        const to = partsOf(addMonths(day, months));
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months);
      }),
    );
  });

  it('is told no more exactly than it is known', () => {
    const day = fromIso('1994-02-10');
    expect(longDate(day)).toBe('10 February 1994');
    expect(knownDate(day, 'month')).toBe('February 1994');
    expect(knownDate(day, 'year', true)).toBe('about 1994');
  });
});
