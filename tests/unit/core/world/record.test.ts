import { describe, expect, it } from 'vitest';
import { fromIso } from '../../../../src/core/time/day.ts';
import { markDate } from '../../../../src/core/world/record.ts';
import type { FactMark } from '../../../../src/core/world/types.ts';

const mark = (part: Partial<FactMark>): FactMark => ({
  id: 'x',
  entity: 'MK',
  domain: 'opinion',
  kind: 'opinion',
  day: fromIso('2010-04-02'),
  lastDay: null,
  precision: 'day',
  approximate: false,
  ...part,
});

describe('markDate', () => {
  it('is no more exact than the date is known', () => {
    expect(markDate(mark({}))).toBe('2 Apr 2010');
    expect(markDate(mark({ precision: 'month' }))).toBe('Apr 2010');
    expect(markDate(mark({ precision: 'year', approximate: true }))).toBe('about 2010');
  });

  it('says a span without repeating what its ends share', () => {
    expect(markDate(mark({ lastDay: fromIso('2010-04-10') }))).toBe('2 to 10 Apr 2010');
    expect(markDate(mark({ lastDay: fromIso('2010-05-10') }))).toBe('2 Apr to 10 May 2010');
    expect(markDate(mark({ precision: 'month', lastDay: fromIso('2010-06-30') }))).toBe(
      'Apr to Jun 2010',
    );
    expect(markDate(mark({ precision: 'year', lastDay: fromIso('2010-12-31') }))).toBe('2010');
  });
});
