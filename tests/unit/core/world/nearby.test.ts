import { describe, expect, it } from 'vitest';
import { fromIso } from '../../../../src/core/time/day.ts';
import { nearbyFacts } from '../../../../src/core/world/nearby.ts';
import { recordOf, type RecordLine } from '../../../../src/core/world/record.ts';
import { texts, world } from '../../realWorld.ts';

const line = (day: number): RecordLine => ({
  id: `fact-${day}`,
  day,
  date: '',
  domain: 'nato',
  text: '',
  note: '',
  verified: true,
  sources: [],
});
const lines = [1, 3, 5, 5, 8, 9, 12].map(line);
const near = (day: number, each?: number) =>
  nearbyFacts(lines, day, each).map(({ line: { day: at }, when }) => `${at} ${when}`);

describe('facts near a date', () => {
  it('are two before, all of the day, two after', () => {
    expect(near(5)).toEqual(['1 before', '3 before', '5 on', '5 on', '8 after', '9 after']);
  });

  it('are those around a day without facts', () => {
    expect(near(6)).toEqual(['5 before', '5 before', '8 after', '9 after']);
  });

  it('stop at the ends of the record', () => {
    expect(near(0)).toEqual(['1 after', '3 after']);
    expect(near(99)).toEqual(['9 before', '12 before']);
    expect(nearbyFacts([], 5)).toEqual([]);
  });

  it('can be fewer', () => {
    expect(near(5, 1)).toEqual(['3 before', '5 on', '5 on', '8 after']);
  });

  it('mark the accession of Albania on its day', () => {
    const found = nearbyFacts(recordOf(world, texts, 'AL'), fromIso('2009-04-01'));
    expect(found.some(({ line, when }) => when === 'on' && /NATO/.test(line.text))).toBe(true);
    expect(found.filter(({ when }) => when === 'before')).toHaveLength(2);
    expect(found.filter(({ when }) => when === 'after')).toHaveLength(2);
  });
});
