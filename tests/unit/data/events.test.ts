import { describe, expect, it } from 'vitest';
import { compileEvents, compileEventTexts } from '../../../data/compileEvents.ts';
import { fromIso } from '../../../src/core/time/day.ts';
import { record } from './authored.ts';

const { events } = compileEvents(record);
const texts = compileEventTexts(record);
const event = (id: string) => events.find((item) => item.id === id);

describe('events', () => {
  it('are whole', () => {
    expect(events).toHaveLength(189);
    const count = (importance: number) =>
      events.filter((item) => item.importance === importance).length;
    expect([1, 2, 3].map(count)).toEqual([38, 93, 58]);
    expect(events.filter(({ tags }) => tags.includes('nato'))).toHaveLength(82);
    expect(Object.keys(texts.events)).toHaveLength(189);
  });

  it('are sorted by day, then importance', () => {
    events.slice(1).forEach((item, index) => {
      const before = events[index];
      if (!before) throw new Error('no event before');
      const later = item.day - before.day || item.importance - before.importance;
      expect(later, item.id).toBeGreaterThanOrEqual(0);
    });
  });

  it('tell when and where, no more exactly than known', () => {
    expect(event('ev-057')).toMatchObject({
      day: fromIso('1994-02-09'),
      lastDay: null,
      precision: 'day',
      place: { name: 'Brussels', lon: 4.35, lat: 50.85 },
      countries: ['BA'],
    });
    expect(event('ev-100')).toMatchObject({
      day: fromIso('1999-03-24'),
      lastDay: fromIso('1999-06-10'),
    });
    expect(event('ev-013')).toMatchObject({ day: fromIso('1989-03-01'), precision: 'month' });
    expect(event('ev-014')).toMatchObject({ lastDay: fromIso('1990-12-31'), precision: 'month' });
  });

  it('keep verified apart from established', () => {
    // Ten were cited without opening the page; the Union's enlargements of 2004 and 2007 were read elsewhere since.
    expect(events.filter(({ verified }) => !verified)).toHaveLength(8);
    expect(texts.events['ev-013']?.verifiedDetail).toBe('month');
    expect(texts.events['ev-086']).toMatchObject({
      verifiedDetail: '',
      verifyNote: 'The page cited was not opened.',
    });
  });
});

describe('claims', () => {
  const claims = Object.values(texts.claims);

  it('are whole', () => {
    expect(claims).toHaveLength(200);
    const count = (status: string) => claims.filter((claim) => claim.status === status).length;
    expect(['confirmed', 'imprecise', 'wrong', 'unverifiable'].map(count)).toEqual([
      70, 78, 25, 27,
    ]);
  });

  it('and events lead to each other', () => {
    expect(texts.events['ev-057']?.claims).toEqual([
      'claim-066',
      'claim-067',
      'claim-068',
      'claim-069',
    ]);
    expect(texts.claims['claim-069']).toMatchObject({
      line: 327,
      quote: 'the center of Pales',
      status: 'wrong',
      correction: 'Pale.',
    });
  });

  it('and events name sources that are known', () => {
    for (const { sources } of [...claims, ...Object.values(texts.events)]) {
      for (const id of sources) expect(texts.sources[id]?.title, id).toBeTruthy();
    }
  });
});

describe('surveys', () => {
  it('are whole, and those known from the paper only are marked', () => {
    expect(record.surveys).toHaveLength(40);
    expect(record.surveys.filter(({ row }) => row.from_paper)).toHaveLength(7);
    const survey = record.surveys.find(({ row }) => row.id === 'srb-2022')?.row;
    expect(survey).toMatchObject({ country: 'RS', n: 1228 });
    expect(survey?.answers).toEqual([
      { label: 'for', percent: 10 },
      { label: 'against', percent: 82 },
      { label: 'undecided', percent: 8 },
    ]);
  });
});
