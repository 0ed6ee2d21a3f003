import { describe, expect, it } from 'vitest';
import { fromIso } from '../../../../src/core/time/day.ts';
import { besideSteps, countsOf, steps } from '../../../../src/core/world/counts.ts';
import { snapshotAt } from '../../../../src/core/world/snapshot.ts';
import { natoStatuses } from '../../../../src/core/world/types.ts';
import { world } from '../../realWorld.ts';

const counts = (date: string) => countsOf(world, snapshotAt(world, fromIso(date)));

describe('countsOf', () => {
  it('counts every entity of the date once', () => {
    for (const date of ['1949-01-01', '1970-01-01', '1992-06-01', '2009-04-01', '2026-11-23']) {
      const sum = [...counts(date).statuses.values()].reduce((a, b) => a + b, 0);
      expect(sum).toBe(snapshotAt(world, fromIso(date)).entities.size);
    }
  });

  it('names who bears a pattern', () => {
    const named = (date: string) =>
      counts(date).qualifiers.map(({ pattern, names }) => `${pattern}: ${names.join()}`);
    expect(named('2009-04-01')).toContain('disputed: Kosovo*');
    expect(named('2009-04-01')).toContain('conditional: Macedonia');
    expect(named('2001-01-01')).toContain('un: Kosovo');
    expect(named('1976-01-01')).toContain('outside: Greece');
    expect(named('1999-04-01')).toContain('war: FR Yugoslavia');
  });
});

it('every status has its place in the key', () => {
  expect([...steps, ...besideSteps].sort()).toEqual([...natoStatuses].sort());
});
