import { describe, expect, it } from 'vitest';
import { fromIso } from '../../../../src/core/time/day.ts';
import { differenceOf, isEmpty, lastChange } from '../../../../src/core/world/difference.ts';
import { snapshotAt } from '../../../../src/core/world/snapshot.ts';
import { world } from '../../realWorld.ts';

const between = (a: string, b: string) =>
  differenceOf(world, snapshotAt(world, fromIso(a)), snapshotAt(world, fromIso(b)));

describe('the difference between two days', () => {
  it('is empty when nothing changed', () => {
    expect(isEmpty(between('1970-01-01', '1970-12-31'))).toBe(true);
  });

  it('names steps and the members of the whole Alliance', () => {
    const { statuses, joined, memberCount } = between('2004-03-28', '2004-03-29');
    expect(statuses.map(({ entity }) => entity).sort()).toEqual(['BG', 'RO', 'SI', 'SK']);
    expect(joined).toHaveLength(7);
    expect(memberCount).toEqual({ from: 19, to: 26 });
  });

  it('names what appears, ends and is renamed', () => {
    expect(between('1992-04-26', '1992-04-27')).toMatchObject({
      appeared: ['CS'],
      disappeared: ['YU'],
    });
    expect(between('2019-02-11', '2019-02-12').renamed).toEqual([
      { entity: 'MK', from: 'Macedonia', to: 'North Macedonia' },
    ]);
    expect(between('1999-03-23', '1999-03-24').qualified).toEqual([
      { entity: 'CS', from: '', to: 'armed_conflict' },
    ]);
  });

  it('finds the last change before a day', () => {
    expect(lastChange(world, fromIso('2009-06-01'))?.day).toBe(fromIso('2009-04-01'));
    expect(lastChange(world, fromIso('1949-01-01'))).toBeNull();
  });
});
