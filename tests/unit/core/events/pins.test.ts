import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileEvents } from '../../../../data/compileEvents.ts';
import { eventNear, pinsOf } from '../../../../src/core/events/pins.ts';
import { dayOf } from '../../../../src/core/time/day.ts';
import { record } from '../../data/authored.ts';

const { events } = compileEvents(record);
const width = 1100;
const text = ({ title }: { title: string }) => title.length * 6;

describe('events in words', () => {
  it('are told in February 1994', () => {
    const scale = { from: dayOf(1994, 2, 1), to: dayOf(1994, 3, 2), width };
    const told = pinsOf(events, scale, text).filter(({ words }) => words);
    expect(told.map(({ event }) => event.title)).toEqual(
      expect.arrayContaining(['Markale market shelling', 'NATO ultimatum on heavy weapons']),
    );
    // The last one has no room on its right.
    expect(told.find(({ event }) => event.id === 'ev-059')?.words).toBe('left');
  });

  it('never run into each other, through a pin, or over the edge', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: dayOf(1991, 1, 1), max: dayOf(2002, 1, 1) }),
        fc.integer({ min: 14, max: 700 }),
        (from, span) => {
          const pins = pinsOf(events, { from, to: from + span, width }, text);
          const boxes = pins
            .filter(({ words }) => words)
            .map(({ event, x, words }) => ({
              id: event.id,
              from: words === 'right' ? x + 6 : x - 6 - text(event),
              to: words === 'right' ? x + 6 + text(event) : x - 6,
            }));
          for (const box of boxes) {
            expect(box.from).toBeGreaterThanOrEqual(0);
            expect(box.to).toBeLessThanOrEqual(width);
            for (const other of boxes) {
              if (other !== box) expect(box.to <= other.from || other.to <= box.from).toBe(true);
            }
            for (const { event, x } of pins) {
              if (event.id !== box.id) expect(x < box.from || x > box.to).toBe(true);
            }
          }
        },
      ),
    );
  });

  it('lets the weightier speak where two want the same room', () => {
    const event = (day: number, importance: 1 | 2 | 3) => ({ day, importance });
    const scale = { from: 0, to: 100, width: 100 };
    const pins = pinsOf([event(5, 3), event(45, 1)], scale, () => 42);
    expect(pins.map(({ words }) => words)).toEqual([null, 'right']);
  });
});

describe('a press on the density', () => {
  it('finds the weightiest event within reach', () => {
    const event = (day: number, importance: 1 | 2 | 3) => ({ day, importance });
    const list = [event(10, 3), event(12, 1), event(60, 2)];
    const scale = { from: 0, to: 100, width: 100 };
    expect(eventNear(list, scale, 10, 5)).toBe(list[1]);
    expect(eventNear(list, scale, 58, 5)).toBe(list[2]);
    expect(eventNear(list, scale, 90, 5)).toBeNull();
  });
});
