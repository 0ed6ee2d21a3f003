import { describe, expect, it } from 'vitest';
import { compileEvents } from '../../../../data/compileEvents.ts';
import { loadEvents } from '../../../../src/core/events/load.ts';
import { momentAt, momentBeside, momentsOf } from '../../../../src/core/events/moments.ts';
import { fromIso, toIso } from '../../../../src/core/time/day.ts';
import { record } from '../../data/authored.ts';
import { world } from '../../realWorld.ts';

const events = loadEvents(compileEvents(record));
const moments = momentsOf(events, world);

describe('moments', () => {
  it('are the events of the record, and the days on which NATO grew that none tells of', () => {
    expect(moments.filter(({ event }) => event)).toHaveLength(events.list.length);
    expect(moments.filter(({ event }) => !event).map(({ day }) => toIso(day))).toEqual([
      '1949-08-24',
      '1955-05-06',
      '1982-05-30',
      '1999-03-12',
      '2023-04-04',
      '2024-03-07',
    ]);
    expect(moments.find(({ day }) => day === fromIso('1982-05-30'))?.title).toBe(
      'Spain joins NATO: 16 members',
    );
  });

  it('are in order', () => {
    moments.slice(1).forEach((moment, index) => {
      const before = moments[index];
      expect(
        moment.day - (before?.day ?? 0) || moment.importance - (before?.importance ?? 0),
      ).toBeGreaterThanOrEqual(0);
    });
  });

  it('lead from the ultimatum to the deadline, and back past a crowded day to its weightiest', () => {
    const ultimatum = fromIso('1994-02-09');
    expect(momentBeside(moments, ultimatum, 1)?.title).toBe(
      'Sarajevo deadline passes without strikes',
    );
    expect(momentBeside(moments, ultimatum, -1)?.title).toBe('Markale market shelling');
    expect(momentBeside(moments, fromIso('1999-06-12'), -1)?.title).toBe('Resolution 1244');
    expect(momentBeside(moments, world.facts.lastDay, 1)).toBeNull();
    expect(momentBeside(moments, world.facts.firstDay, -1)).toBeNull();
  });

  it('are known by the latest of them', () => {
    expect(momentAt(moments, fromIso('1994-02-15'))?.title).toBe('NATO ultimatum on heavy weapons');
    expect(momentAt(moments, fromIso('1999-06-10'))?.title).toBe('Resolution 1244');
    expect(momentAt(moments, world.facts.firstDay)).toBeNull();
  });
});
