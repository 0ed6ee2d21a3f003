import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../../src/core/time/day.ts';
import { ticks } from '../../../../src/core/time/ticks.ts';
import { pxOf, wholeWindow } from '../../../../src/core/time/timeline.ts';

const bounds = { first: dayOf(1949, 1, 1), last: dayOf(2026, 11, 23) };
const measure = (label: string): number => label.length * 7;
const labels = (from: number, to: number, width: number): string[] =>
  ticks({ from, to }, width, measure).flatMap(({ label }) => (label ? [label] : []));

describe('ticks', () => {
  it('name decades on a phone and every fifth year on a desk', () => {
    const { from, to } = wholeWindow(bounds);
    expect(labels(from, to, 380)).toEqual([
      '1950',
      '1960',
      '1970',
      '1980',
      '1990',
      '2000',
      '2010',
      '2020',
    ]);
    expect(labels(from, to, 1100).slice(0, 3)).toEqual(['1950', '1955', '1960']);
  });

  it('name quarters within four years', () => {
    expect(labels(dayOf(1993, 1, 1), dayOf(1997, 1, 1), 985).slice(0, 6)).toEqual([
      '1993',
      'Apr',
      'Jul',
      'Oct',
      '1994',
      'Apr',
    ]);
  });

  it('number every day of a month', () => {
    const named = labels(dayOf(1994, 2, 1), dayOf(1994, 3, 1), 1100);
    expect(named).toHaveLength(28);
    expect(named.slice(0, 3)).toEqual(['Feb', '2', '3']);
  });

  it('leave every label its width and 12 px, at any zoom', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: bounds.first, max: bounds.last }),
        fc.integer({ min: 14, max: 28_000 }),
        fc.integer({ min: 250, max: 1900 }),
        (from, span, width) => {
          const scale = { from, to: from + span, width };
          const all = ticks(scale, width, measure);
          const named = all.filter(({ label }) => label);
          for (const [index, tick] of named.entries()) {
            const next = named[index + 1];
            const room = (next ? pxOf(scale, next.day) : width + 12) - pxOf(scale, tick.day);
            expect(room).toBeGreaterThanOrEqual(measure(tick.label) + 12 - 1e-6);
          }
          expect(all.map(({ day }) => day)).toEqual(
            [...new Set(all.map(({ day }) => day))].sort((a, b) => a - b),
          );
          expect(all.length).toBeLessThan(width / 4);
        },
      ),
    );
  });
});
