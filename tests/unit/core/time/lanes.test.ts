import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileOperations } from '../../../../data/compileOperations.ts';
import type { Operation } from '../../../../src/core/operations/types.ts';
import { dayOf } from '../../../../src/core/time/day.ts';
import type { LaneOptions } from '../../../../src/core/time/laneBar.ts';
import { lanesOf } from '../../../../src/core/time/lanes.ts';
import { phaseShort, theatreShort } from '../../../../src/core/time/laneWords.ts';
import { pxOf, wholeWindow } from '../../../../src/core/time/timeline.ts';
import { record } from '../../data/authored.ts';
import { world } from '../../realWorld.ts';

const { operations } = compileOperations(record);
const bounds = { first: world.facts.firstDay, last: world.facts.lastDay };
const width = 1100;
const options = (changes: Partial<LaneOptions>): LaneOptions => ({
  scale: { ...wholeWindow(bounds), width },
  level: 'years',
  last: bounds.last,
  room: 6,
  measure: (label) => label.length * 7,
  theatre: (theatre) => theatreShort[theatre],
  phase: (word) => phaseShort[word],
  ...changes,
});
const months = (from: number, to: number) =>
  lanesOf(
    operations,
    options({
      level: 'months',
      room: 15,
      scale: { from, to, width },
      measure: (l) => l.length * 7,
    }),
  );
const window = (year: number, month: number, days: number) => ({
  from: dayOf(year, month, 1),
  to: dayOf(year, month, 1) + days,
  width,
});

describe('lanes over all years', () => {
  it('are one row per theatre, with the weightiest operations', () => {
    const { rows, bars } = lanesOf(operations, options({}));
    expect(rows).toEqual(['Region', 'Bosnia', 'Adriatic', 'Kosovo', 'Serbia', 'Macedonia']);
    expect(bars.every(({ operation }) => operation.rank === 1)).toBe(true);
    expect(bars).toHaveLength(operations.filter(({ rank }) => rank === 1).length);
    for (const { operation, row } of bars) {
      expect(rows[row]).toBe(theatreShort[operation.theatre]);
    }
  });

  it('share rows where there are few, without bars of two theatres over each other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 300, max: 3000 }),
        (room, px) => {
          const { rows, bars } = lanesOf(
            operations,
            options({ room, scale: { ...wholeWindow(bounds), width: px } }),
          );
          expect(rows.flatMap((name) => name.split(', ')).sort()).toEqual([
            'Adriatic',
            'Bosnia',
            'Kosovo',
            'Macedonia',
            'Region',
            'Serbia',
          ]);
          for (const one of bars) {
            for (const two of bars) {
              if (one.row !== two.row || one.operation.theatre === two.operation.theatre) continue;
              expect(one.x + one.width <= two.x || two.x + two.width <= one.x).toBe(true);
            }
          }
        },
      ),
    );
    expect(lanesOf(operations, options({ room: 5 })).rows).toHaveLength(5);
  });

  it('write a name only where it fits, also where another bar lies over the end', () => {
    const { bars } = lanesOf(operations, options({}));
    const named = bars.filter(({ stretches }) => stretches.some(({ label }) => label));
    expect(named.map(({ operation }) => operation.short)).toContain('EUFOR Althea');
    for (const bar of named) {
      const later = bars.filter(({ row, x }) => row === bar.row && x > bar.x);
      const free = Math.min(...later.map(({ x }) => x), bar.x + bar.width);
      expect(bar.operation.short.length * 7).toBeLessThanOrEqual(free - bar.x);
    }
  });
});

describe('lanes closer by', () => {
  it('never lie over each other by more than a day of handover', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: dayOf(1990, 1, 1), max: dayOf(2024, 1, 1) }),
        fc.integer({ min: 20, max: 4000 }),
        fc.constantFrom('months' as const, 'days' as const),
        (from, span, level) => {
          const { bars, rows } = lanesOf(
            operations,
            options({ level, room: 15, scale: { from, to: from + span, width } }),
          );
          for (const [index, one] of bars.entries()) {
            expect(one.row).toBeLessThan(rows.length);
            expect(one.x).toBeGreaterThanOrEqual(0);
            expect(one.x + one.width).toBeLessThanOrEqual(width + 1e-6);
            const next = bars[index + 1];
            if (next?.row === one.row) expect(one.x + one.width).toBeLessThanOrEqual(next.x + 4.01);
            // Phases lie end to end.
            let at = one.x;
            for (const stretch of one.stretches) {
              expect(stretch.x).toBeCloseTo(at, 6);
              at += stretch.width;
            }
            expect(at).toBeCloseTo(one.x + one.width, 6);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('show what is under way in February 1994, the ultimatum before it comes into force', () => {
    const { bars } = lanesOf(
      operations,
      options({ level: 'days', room: 15, scale: window(1994, 2, 28) }),
    );
    const find = (id: string) => bars.find(({ operation }) => operation.id === id);
    const zone = find('sarajevo-exclusion-zone');
    expect(zone?.stretches.map(({ word }) => word)).toEqual(['announced', 'in_force']);
    expect(zone?.stretches[0]?.label).toBe('Sarajevo exclusion zone: announced');
    expect(zone?.stretches[1]?.label).toBe('in force');
    expect(zone?.x).toBeCloseTo(pxOf(window(1994, 2, 28), dayOf(1994, 2, 9)), 6);
    expect(find('op-deny-flight')?.row).toBeLessThan(5);
    expect(find('op-allied-force')).toBeUndefined();
  });

  it('leave rank 3 to the days', () => {
    const { from, to } = window(1999, 3, 300);
    expect(months(from, to).bars.some(({ operation }) => operation.rank === 3)).toBe(false);
  });

  it('keep the order of rows when the reader looks aside', () => {
    const rowsAt = (from: number) =>
      new Map(months(from, from + 1500).bars.map(({ operation, row }) => [operation.id, row]));
    const [before, after] = [rowsAt(dayOf(1993, 1, 1)), rowsAt(dayOf(1993, 3, 1))];
    const shared = [...before.keys()].filter((id) => after.has(id));
    expect(shared.length).toBeGreaterThan(15);
    for (const one of shared) {
      for (const two of shared) {
        const order = (rows: Map<string, number>) =>
          Math.sign((rows.get(one) ?? 0) - (rows.get(two) ?? 0));
        if (order(before) !== 0 && order(after) !== 0) expect(order(after)).toBe(order(before));
      }
    }
  });

  it('put a name beside a bar that is too short for it', () => {
    const { bars } = months(dayOf(1998, 1, 1), dayOf(2000, 1, 1));
    const ladder = bars.filter(({ operation }) => /^act/.test(operation.id));
    expect(ladder).toHaveLength(3);
    for (const { beside, operation } of ladder) expect(beside).toBe(operation.short);
  });
});

describe('ends', () => {
  const base = operations.find(({ id }) => id === 'op-deny-flight');
  const end = (changes: Partial<Operation>) => {
    if (!base) throw new Error('no operation');
    const [bar] = lanesOf(
      [{ ...base, ...changes }],
      options({ level: 'months', room: 15, scale: window(1993, 1, 1400) }),
    ).bars;
    return bar;
  };

  it('are crisp where they are known to the day', () => {
    expect(end({})).toMatchObject({ fadeIn: 0, fadeOut: 0 });
  });

  it('fade where they were inferred, or are known to the month or the year', () => {
    expect(end({ endInferred: true })?.fadeOut).toBeGreaterThan(8);
    const day = width / 1400;
    expect(end({ fromPrecision: 'month' })?.fadeIn).toBeCloseTo(30 * day, 6);
    expect(end({ toPrecision: 'year' })?.fadeOut).toBeCloseTo(365 * day, 6);
    expect(end({ fromApproximate: true })?.fadeIn).toBeGreaterThan(4);
  });
});
