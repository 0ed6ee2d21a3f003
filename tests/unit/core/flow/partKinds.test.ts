import { describe, expect, it } from 'vitest';
import { partKindsOf } from '../../../../src/core/flow/partKinds.ts';
import { peopleAt } from '../../../../src/core/flow/people.ts';
import { fromIso } from '../../../../src/core/time/day.ts';
import { flows, stocks } from '../../realFlows.ts';

const layers = { flows: true, stocks: false, nameOf: (entity: string) => entity };
const june1999 = peopleAt(flows, stocks, fromIso('1999-06-11'), layers);

describe('the kinds of people in a key', () => {
  it('are those that are drawn, in the order of keys', () => {
    expect(partKindsOf(june1999)).toEqual({
      arrows: ['refugee', 'idp', 'return', 'evacuation'],
      circles: ['refugee', 'idp', 'return'],
    });
  });

  it('are fewer in a view, which an arrow may cross with both of its ends outside', () => {
    // Around the middle of the way from Kosovo to Belgrade and beyond; nobody is counted there.
    const serbia = [20.2, 43.6, 21, 44.2] as const;
    const { arrows, circles } = partKindsOf(june1999, [...serbia]);
    expect(arrows).toContain('idp');
    expect(circles).toEqual([]);
    expect(partKindsOf(june1999, [35, 50, 36, 51])).toEqual({ arrows: [], circles: [] });
  });
});
