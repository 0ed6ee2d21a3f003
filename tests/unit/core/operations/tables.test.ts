import { describe, expect, it } from 'vitest';
import { eventRows } from '../../../../src/core/events/table.ts';
import { phaseOn } from '../../../../src/core/operations/phaseOn.ts';
import { strikeRows, underWayRows } from '../../../../src/core/operations/tables.ts';
import { fromIso } from '../../../../src/core/time/day.ts';
import { events, operations } from '../../realOperations.ts';
import { geometry } from '../../realZones.ts';

describe('underWayRows', () => {
  it('parts zones from all else, each operation under way once', () => {
    for (let day = fromIso('1990-01-01'); day < fromIso('2026-11-01'); day += 97) {
      const { zones, others } = underWayRows(operations, geometry.zones, day);
      const expected = operations.facts.operations.filter((operation) => phaseOn(operation, day));
      expect(zones.length + others.length).toBe(expected.length);
      for (const { kind } of zones) expect(kind).toBe('Zone');
      for (const { kind } of others) expect(kind).not.toBe('Zone');
    }
  });

  it('tells phase, lead and what the drawing rests on', () => {
    const { zones } = underWayRows(operations, geometry.zones, fromIso('1995-09-05'));
    expect(zones.find(({ id }) => id === 'sarajevo-exclusion-zone')).toMatchObject({
      phase: 'Enforced',
      since: '30 August 1995',
      until: '20 December 1995 (inferred)',
      lead: 'NATO',
      certainty: 'Built from the text; centre assumed, give or take 1 km',
    });
  });
});

describe('strikeRows', () => {
  it('lists the 30 days up to the date, the latest first', () => {
    const day = fromIso('1999-05-10');
    const rows = strikeRows(operations, day);
    expect(rows.length).toBeGreaterThan(5);
    for (const { id, from } of rows) {
      expect(from, id).toBeLessThanOrEqual(day);
      expect(operations.strikes.get(id)?.to, id).toBeGreaterThan(fromIso('1999-04-11'));
    }
    expect(rows.map(({ from }) => from)).toEqual(
      rows.map(({ from }) => from).sort((a, b) => b - a),
    );
    expect(strikeRows(operations, fromIso('1980-01-01'))).toEqual([]);
  });
});

describe('eventRows', () => {
  it('lists the month of the date and marks the day', () => {
    const rows = eventRows(events, fromIso('1999-03-24'));
    expect(rows.some(({ now }) => now)).toBe(true);
    for (const { day } of rows) expect(day).toBeLessThan(fromIso('1999-04-01'));
    const marked = rows.filter(({ now }) => now).map(({ date }) => date);
    expect(marked).toEqual(['24 March to 10 June 1999']);
  });

  it('keeps an event that began in a month before and lasts', () => {
    const long = events.list.find(({ day, lastDay }) => lastDay !== null && lastDay > day + 62);
    if (!long) throw new Error('no long event');
    expect(eventRows(events, long.day + 45).map(({ id }) => id)).toContain(long.id);
  });
});
