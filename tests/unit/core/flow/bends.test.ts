import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bendsOf, type Unbent } from '../../../../src/core/flow/bends.ts';
import { crossingsOf } from '../../../../src/core/flow/crossings.ts';
import { curveOf, type Point } from '../../../../src/core/flow/curves.ts';

const arrow = (id: string, from: Point, to: Point, best = 1, since = 0, until = 10): Unbent => ({
  id,
  from,
  to,
  best,
  since,
  until,
});

const place = fc.constantFrom<Point>(
  [0.55, 0.36],
  [0.551, 0.362],
  [0.558, 0.365],
  [0.553, 0.37],
  [0.561, 0.358],
);
const arrows = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z]{4}$/),
    from: place,
    to: place,
    best: fc.integer({ min: 1, max: 1000 }),
    since: fc.integer({ min: 0, max: 20 }),
    until: fc.integer({ min: 21, max: 40 }),
  }),
  { maxLength: 9, selector: ({ id }) => id },
);

describe('bends', () => {
  it('are the same for any order of the arrows', () => {
    fc.assert(
      fc.property(arrows, fc.infiniteStream(fc.nat()), (list, keys) => {
        const shuffled = list
          .map((item) => ({ item, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item);
        const sorted = (of: Unbent[]) => [...bendsOf(of)].sort(([a], [b]) => (a < b ? -1 : 1));
        expect(sorted(shuffled)).toEqual(sorted(list));
      }),
      { numRuns: 40 },
    );
  });

  it('lie between 0.10 and 0.24 of the length, to one side or the other', () => {
    fc.assert(
      fc.property(arrows, (list) => {
        for (const bend of bendsOf(list).values()) {
          expect(Math.abs(bend)).toBeGreaterThanOrEqual(0.1);
          expect(Math.abs(bend)).toBeLessThanOrEqual(0.24);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keep there and back again apart', () => {
    const [a, b] = [[0.55, 0.36], [0.56, 0.365]] as const; // prettier-ignore
    const list = [arrow('there', a, b), arrow('back', b, a)];
    const straight = crossingsOf(list.map(({ from, to }) => curveOf(from, to, 0)));
    const bends = bendsOf(list);
    const bent = crossingsOf(list.map(({ id, from, to }) => curveOf(from, to, bends.get(id) ?? 0)));
    expect(straight.overlaps).toBe(1);
    expect(bent).toEqual({ crossings: 0, overlaps: 0, narrow: 0 });
  });

  it('do not mind what is never drawn at the same time', () => {
    const [a, b] = [[0.55, 0.36], [0.56, 0.365]] as const; // prettier-ignore
    const bends = bendsOf([arrow('first', a, b, 9, 0, 5), arrow('later', a, b, 1, 5, 9)]);
    expect(bends.get('later')).toBe(bends.get('first'));
    expect(bendsOf([arrow('first', a, b, 9), arrow('later', a, b)]).get('later')).not.toBe(
      bends.get('first'),
    );
  });
});
