import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, fromIso, toIso } from '../../../../src/core/time/day.ts';
import { longDate, shortDate } from '../../../../src/core/time/format.ts';
import { parseTypedDate } from '../../../../src/core/time/parse.ts';

const bounds = { first: dayOf(1949, 1, 1), last: dayOf(2026, 11, 23) };

describe('parseTypedDate', () => {
  it.each([
    ['1994', '1994-12-31'],
    ['1994-02', '1994-02-28'],
    ['1994-02-10', '1994-02-10'],
    [' 1994~ ', '1994-12-31'],
    ['10 February 1994', '1994-02-10'],
    ['10th feb 1994', '1994-02-10'],
    ['Feb 1994', '1994-02-28'],
    ['Sept. 1994', '1994-09-30'],
    ['February 10, 1994', '1994-02-10'],
    ['10.2.1994', '1994-02-10'],
    ['10. 2. 1994.', '1994-02-10'],
    ['2026', '2026-11-23'],
  ])('reads “%s” as %s', (text, iso) => {
    expect(parseTypedDate(text, bounds)).toEqual({ day: fromIso(iso), note: '' });
  });

  it('says where the atlas begins and ends', () => {
    expect(parseTypedDate('1914', bounds)).toEqual({
      day: bounds.first,
      note: 'The atlas begins on 1 January 1949.',
    });
    expect(parseTypedDate('2040-01-01', bounds)).toMatchObject({ day: bounds.last });
    expect(parseTypedDate('December 2026', bounds)).toHaveProperty(
      'note',
      'The atlas ends on 23 November 2026.',
    );
  });

  it.each([
    ['30 February 1994', 'February 1994 has 28 days.'],
    ['1994-13', 'no such month'],
    ['10 Foo 1994', 'no such month'],
    ['yesterday', 'Type a date such as'],
    ['', 'Type a date such as'],
  ])('explains what is wrong with “%s”', (text, words) => {
    expect(parseTypedDate(text, bounds)).toHaveProperty('error', expect.stringContaining(words));
  });

  it('reads every date that the atlas writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: bounds.first, max: bounds.last }), (day) => {
        for (const write of [toIso, longDate, shortDate]) {
          expect(parseTypedDate(write(day), bounds)).toEqual({ day, note: '' });
        }
      }),
    );
  });

  it('has an answer for any text', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseTypedDate(text, bounds)));
  });
});
