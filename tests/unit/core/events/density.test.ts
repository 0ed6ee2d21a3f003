import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileEvents } from '../../../../data/compileEvents.ts';
import { densityOf } from '../../../../src/core/events/density.ts';
import { dayOf, partsOf } from '../../../../src/core/time/day.ts';
import { wholeWindow } from '../../../../src/core/time/timeline.ts';
import { record } from '../../data/authored.ts';
import { world } from '../../realWorld.ts';

const { events } = compileEvents(record);
const whole = wholeWindow({ first: world.facts.firstDay, last: world.facts.lastDay });

describe('the density of events', () => {
  it('is highest where the most weighty things happened, and has no bar where nothing did', () => {
    const bars = densityOf(events, { ...whole, width: 400 });
    const at = (year: number) => bars.find(({ from }) => partsOf(from).year === year)?.height ?? 0;
    expect(Math.max(...bars.map(({ height }) => height))).toBe(1);
    expect(at(1999)).toBeGreaterThan(at(2010));
    expect(at(1995)).toBeGreaterThan(at(1955));
    expect(at(1962)).toBe(0);
  });

  it('has square-root heights', () => {
    const bars = densityOf(
      [
        { day: dayOf(1994, 1, 1), importance: 3 },
        ...Array.from({ length: 4 }, () => ({ day: dayOf(1995, 1, 1), importance: 1 as const })),
      ],
      { ...whole, width: 400 },
    );
    expect(bars.map(({ height }) => height)).toEqual([0.25, 1]);
  });

  it('loses no event, whatever the width, and never stands outside the window by more than a bar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 4000 }), (width) => {
        const bars = densityOf(events, { ...whole, width });
        const inside = events.filter(({ day }) =>
          bars.some(({ from, to }) => from <= day && day < to),
        );
        expect(inside).toHaveLength(events.length);
        for (const bar of bars) expect(bar.width).toBeGreaterThan(3);
      }),
    );
  });

  it('keeps its heights when the reader looks elsewhere', () => {
    const span = 365 * 4;
    const height = (from: number) =>
      densityOf(events, { from, to: from + span, width: 1000 }).find(
        (bar) => bar.from === dayOf(1994, 2, 1),
      )?.height;
    expect(height(dayOf(1992, 1, 1))).toBe(height(dayOf(1993, 6, 1)));
  });
});
