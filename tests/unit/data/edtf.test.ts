import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf, parseEdtfDate } from '../../../data/edtf.ts';
import { daysInMonth, fromIso, partsOf, toIso } from '../../../src/core/time/day.ts';

const anyDay = fc.integer({ min: fromIso('1900-01-01'), max: fromIso('2100-12-31') });

describe('parseEdtf', () => {
  it('reads a day, a month and a year as half-open spans', () => {
    const spans = ['1995-07-11', '1992-03', '1994'].map((text) => {
      const { from, to, precision } = parseEdtf(text);
      return [toIso(from), toIso(to), precision];
    });
    expect(spans).toEqual([
      ['1995-07-11', '1995-07-12', 'day'],
      ['1992-03-01', '1992-04-01', 'month'],
      ['1994-01-01', '1995-01-01', 'year'],
    ]);
  });

  it('keeps what is approximate', () => {
    expect(parseEdtf('1994~')).toMatchObject({ precision: 'year', approximate: true });
    expect(parseEdtf('1991-03-02~')).toMatchObject({ precision: 'day', approximate: true });
    expect(parseEdtf('1994').approximate).toBe(false);
  });

  it('reads a range from the first day of its start to the last of its end', () => {
    const range = parseEdtf('2002/2010-06');
    expect([toIso(range.from), toIso(range.to)]).toEqual(['2002-01-01', '2010-07-01']);
    expect(range).toMatchObject({ precision: 'year', isRange: true });
  });

  it.each([
    ['1994-02-30', 'a date as'],
    ['1995-02-29', 'does not exist'],
    ['1994-13', 'a date as'],
    ['199u', 'a date as'],
    ['foo', 'a date as'],
    ['', 'a date as'],
    ['1994?', 'not ? or %'],
    ['1994-21', 'not a Season'],
    ['199', 'not a Decade'],
    ['../1994', 'both ends'],
    ['1994/..', 'both ends'],
    ['1994-02-11/1994-02-10', 'before it starts'],
    ['1994-02-10T08:00:00Z', 'a date as'],
    ['Y20000', 'not a Year'],
    ['0044', 'four digits'],
  ])('refuses %j', (text, message) => {
    expect(() => parseEdtf(text)).toThrow(RangeError);
    expect(() => parseEdtf(text)).toThrow(message);
  });

  it('refuses a range where one date is wanted', () => {
    expect(() => parseEdtfDate('1991/1992')).toThrow('not a range');
  });

  it('comes back to every day, month and year', () => {
    fc.assert(
      fc.property(anyDay, fc.boolean(), (day, approximate) => {
        const iso = toIso(day);
        const mark = approximate ? '~' : '';
        const { year, month } = partsOf(day);
        const exact = parseEdtf(iso + mark);
        expect([exact.from, exact.to, exact.approximate]).toEqual([day, day + 1, approximate]);
        const inMonth = parseEdtf(iso.slice(0, 7) + mark);
        expect(inMonth.to - inMonth.from).toBe(daysInMonth(year, month));
        const inYear = parseEdtf(iso.slice(0, 4) + mark);
        expect(inYear.from <= inMonth.from && inMonth.to <= inYear.to).toBe(true);
      }),
    );
  });

  it('spans a range of any two days, and refuses it turned round', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        const [first, last] = [Math.min(one, other), Math.max(one, other)];
        const range = parseEdtf(`${toIso(first)}/${toIso(last)}`);
        expect([range.from, range.to]).toEqual([first, last + 1]);
        if (first < last) expect(() => parseEdtf(`${toIso(last)}/${toIso(first)}`)).toThrow();
      }),
    );
  });

  it('never returns nonsense: any text is a date or a RangeError', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[\d~/?%.-]{0,12}$/));
    fc.assert(
      fc.property(text, (input) => {
        try {
          const { from, to } = parseEdtf(input);
          expect(Number.isInteger(from) && Number.isInteger(to) && from < to).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });
});
