import { describe, expect, it } from 'vitest';
import { eventDate } from '../../../../src/core/events/dates.ts';
import type { AtlasEvent } from '../../../../src/core/events/types.ts';
import { fromIso } from '../../../../src/core/time/day.ts';

const date = (
  day: string,
  last: string | null = null,
  precision: AtlasEvent['precision'] = 'day',
) =>
  eventDate({
    day: fromIso(day),
    lastDay: last === null ? null : fromIso(last),
    precision,
  } as AtlasEvent);

describe('the date of an event under its year', () => {
  it('is short', () => {
    expect(date('1994-02-21')).toBe('21 Feb');
    expect(date('1994-01-10', '1994-01-11')).toBe('10 to 11 Jan');
    expect(date('1998-02-28', '1998-03-07')).toBe('28 Feb to 7 Mar');
    expect(date('1992-10-18', '1994-03-18')).toBe('18 Oct to 18 Mar 1994');
  });

  it('is no more exact than it is known', () => {
    expect(date('1989-03-01', null, 'month')).toBe('Mar');
    expect(date('1990-04-01', '1990-12-31', 'month')).toBe('Apr to Dec');
    expect(date('1990-01-01', null, 'year')).toBe('1990');
  });
});
