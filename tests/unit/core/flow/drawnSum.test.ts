import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnSum } from '../../../../src/core/flow/drawnSum.ts';

const exact = (id: string, persons: number, overlaps: string[] = []) => ({
  id,
  low: persons,
  best: persons,
  high: persons,
  overlaps,
});

describe('drawnSum', () => {
  it('adds up what does not overlap', () => {
    const parts = [
      { id: 'a', low: 10, best: 12, high: 15, overlaps: [] },
      { id: 'b', low: 1, best: 2, high: 3, overlaps: ['elsewhere'] },
    ];
    expect(drawnSum(parts)).toEqual({ low: 11, best: 14, high: 18 });
    expect(drawnSum([])).toEqual({ low: 0, best: 0, high: 0 });
  });

  it('leaves out what is a part of something larger', () => {
    expect(drawnSum([exact('all', 100, ['part']), exact('part', 30, ['all'])]).best).toBe(100);
  });

  it('takes off who is in two others', () => {
    const parts = [
      exact('a', 100, ['moved']),
      exact('b', 80, ['moved']),
      { id: 'moved', low: 5, best: 10, high: 12, overlaps: ['a', 'b'] },
    ];
    expect(drawnSum(parts)).toEqual({ low: 168, best: 170, high: 175 });
  });

  it('counts one of two of the same size', () => {
    expect(drawnSum([exact('a', 7, ['b']), exact('b', 7, ['a'])]).best).toBe(7);
  });

  it('does not depend on the order, and keeps low, best and high in theirs', () => {
    const part = fc.record({
      low: fc.integer({ min: 1, max: 100 }),
      more: fc.integer({ min: 0, max: 100 }),
      most: fc.integer({ min: 0, max: 100 }),
    });
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 8 }),
        fc.infiniteStream(fc.boolean()),
        (raw, coin) => {
          const parts = raw.map(({ low, more, most }, index) => {
            const [best, high] = [low + more, low + more + most];
            return { id: String(index), low, best, high, overlaps: [] as string[] };
          });
          parts.forEach((a, index) => {
            for (const b of parts.slice(index + 1)) {
              if (!coin.next().value) continue;
              a.overlaps.push(b.id);
              b.overlaps.push(a.id);
            }
          });
          const sum = drawnSum(parts);
          expect(sum.low).toBeLessThanOrEqual(sum.best);
          expect(sum.best).toBeLessThanOrEqual(sum.high);
          expect(drawnSum([...parts].reverse())).toEqual(sum);
        },
      ),
    );
  });
});
