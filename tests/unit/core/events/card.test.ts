import { describe, expect, it } from 'vitest';
import { eventCard } from '../../../../src/core/events/card.ts';
import { claimBoxes } from '../../../../src/core/events/claims.ts';
import { eventsNear } from '../../../../src/core/events/near.ts';
import { fromIso } from '../../../../src/core/time/day.ts';
import { events, eventTexts } from '../../realOperations.ts';
import { world } from '../../realWorld.ts';

const card = (id: string) => eventCard(world, events, eventTexts, id);
/** The words that the contract knows for a status. */
const labels = ['confirmed', 'imprecise', 'wrong', 'could not be traced'];

describe('eventCard', () => {
  it('tells every event of the record, in a chain without end', () => {
    events.list.forEach(({ id }, index) => {
      const told = card(id);
      expect(told.summary, id).not.toBe('');
      expect(told.sources.length, id).toBeGreaterThan(0);
      expect(told.previous?.id).toBe(events.list[index - 1]?.id);
      expect(told.next?.id).toBe(events.list[index + 1]?.id);
      for (const { name } of told.countries) expect(name, id).toMatch(/[a-z]{2}|United/);
    });
  });

  it('names countries as on the day, and knows which have a panel', () => {
    expect(card('ev-001').countries).toEqual([
      { id: 'US', name: 'United States', known: false },
      { id: 'IT', name: 'Italy', known: true },
    ]);
  });

  it('gives ranges and months as they are known', () => {
    expect(card('ev-007').dates).toBe('1 to 6 September 1961');
    expect(card('ev-014').dates).toBe('April to December 1990');
  });

  it('sets claims of the paper beside the record, labelled by word and shape', () => {
    const all = events.list.flatMap(({ id }) => card(id).claims);
    expect(all.length).toBeGreaterThan(50);
    const shapes = new Map(all.map(({ verdict }) => [verdict.label, verdict.shape]));
    expect([...shapes.keys()].sort()).toEqual([...labels].sort());
    expect(new Set(shapes.values()).size).toBe(4);
    for (const { id, quote, line } of all) {
      expect(quote.split(/\s+/).length, id).toBeLessThanOrEqual(14);
      expect(line, id).toBeGreaterThan(0);
    }
  });

  it('has no words before they have loaded', () => {
    expect(eventCard(world, events, null, 'ev-001')).toMatchObject({ summary: '', claims: [] });
    expect(() => card('ev-999')).toThrow(RangeError);
  });
});

describe('claimBoxes', () => {
  it('tells all 200 claims, with a note wherever one is not confirmed', () => {
    const boxes = claimBoxes(eventTexts, Object.keys(eventTexts.claims));
    expect(boxes).toHaveLength(200);
    expect(boxes.map(({ line }) => line)).toEqual(
      boxes.map(({ line }) => line).sort((a, b) => a - b),
    );
    for (const { id, verdict, note } of boxes) {
      expect(labels).toContain(verdict.label);
      if (verdict.label !== 'confirmed') expect(note, id).not.toBe('');
    }
    expect(boxes.filter(({ verdict }) => verdict.label === 'wrong')).toHaveLength(25);
    expect(boxes.filter(({ verdict }) => verdict.label === 'could not be traced')).toHaveLength(27);
  });
});

describe('eventsNear', () => {
  it('takes the last before, all on, and the first after the date', () => {
    const near = eventsNear(events, ['XK', 'CS'], fromIso('1999-03-24'));
    expect(near.filter(({ when }) => when === 'before')).toHaveLength(2);
    expect(near.filter(({ when }) => when === 'after')).toHaveLength(2);
    expect(
      near.some(({ when, dates }) => when === 'on' && dates === '24 March to 10 June 1999'),
    ).toBe(true);
    for (const { id } of near) {
      const countries = events.byId.get(id)?.countries ?? [];
      expect(
        countries.some((country) => ['XK', 'CS'].includes(country)),
        id,
      ).toBe(true);
    }
    expect(eventsNear(events, [], fromIso('1999-03-24'))).toEqual([]);
  });
});
