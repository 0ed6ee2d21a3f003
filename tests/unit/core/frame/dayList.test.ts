import { describe, expect, it } from 'vitest';
import { peopleAt } from '../../../../src/core/flow/people.ts';
import { dayListOf } from '../../../../src/core/frame/dayList.ts';
import { operationsAt } from '../../../../src/core/operations/load.ts';
import { fromIso } from '../../../../src/core/time/day.ts';
import { flows, stocks } from '../../realFlows.ts';
import { operations, shownOn } from '../../realMap.ts';

function listOn(date: string, strikes = true) {
  const day = fromIso(date);
  const people = peopleAt(flows, stocks, day, { flows: true, stocks: true, nameOf: String });
  const underWay = operationsAt(operations, day);
  return { people, underWay, list: dayListOf({ zones: shownOn(date), people, underWay }, strikes) };
}

describe('the list of what is drawn on a date', () => {
  it('names an operation once however many pieces it is drawn from', () => {
    const names = listOn('1995-09-05').list.items.map(({ id }) => id);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('sarajevo-exclusion-zone');
  });

  it('has strikes only where they are drawn', () => {
    const { underWay, list } = listOn('1995-08-30');
    const strikes = [...underWay.strikes.keys()];
    expect(strikes.length).toBeGreaterThan(0);
    expect(list.items.map(({ id }) => id)).toEqual(expect.arrayContaining(strikes));
    const without = listOn('1995-08-30', false).list.items.map(({ id }) => id);
    expect(without.filter((id) => strikes.includes(id))).toEqual([]);
  });

  it('has every arrow and every part of every circle, the largest first', () => {
    const { people, list } = listOn('1999-04-10');
    const parts = people.circles.flatMap(({ parts }) => parts);
    expect(list.people).toHaveLength(people.arrows.length + parts.length);
    const sizes = list.people.map(({ best }) => best);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  it('is empty while nothing is drawn', () => {
    const underWay = operationsAt(operations, fromIso('1960-01-01'));
    expect(dayListOf({ zones: new Map(), people: null, underWay }, true)).toEqual({
      items: [],
      people: [],
    });
  });
});
