import { describe, expect, it } from 'vitest';
import {
  accessionsOf,
  bandNamesOf,
  bandsOf,
  ribbonsOf,
} from '../../../../src/core/time/ribbons.ts';
import type {
  Entity,
  Facts,
  NatoStatus,
  StatusInterval,
} from '../../../../src/core/world/types.ts';

const entity = (id: string, to: number | null = null, names: [string, number][] = []): Entity => ({
  id,
  ring: 'balkans',
  from: 0,
  to,
  capital: null,
  names: names.map(([short, from], index) => ({
    from,
    to: names[index + 1]?.[1] ?? to,
    english: short,
    short,
    official: short,
    local: short,
    script: '',
    footnote: '',
  })),
  successors: [],
});

const row = (
  id: string,
  from: number,
  to: number | null,
  status: NatoStatus,
  sovereign = id,
  qualifier = '',
): StatusInterval<NatoStatus> => ({
  row: 0,
  entity: id,
  from,
  to,
  fromPrecision: 'day',
  altFrom: [],
  status,
  qualifier,
  sovereign,
  claimedBy: '',
  verified: true,
});

/** A union U of three: A leaves on day 30, B on 40, C outlives it; Z always stood alone. */
const facts: Facts = {
  version: '0',
  firstDay: 0,
  lastDay: 99,
  confirmedDay: 99,
  entities: [
    entity('C'),
    entity('U', 40, [
      ['Union', 0],
      ['Union', 10],
      ['New Union', 20],
    ]),
    entity('B'),
    entity('A'),
    entity('Z'),
  ],
  nato: [
    row('C', 0, 40, 'non_aligned', 'U'),
    row('C', 40, null, 'none'),
    row('U', 0, 40, 'non_aligned'),
    row('B', 0, 40, 'non_aligned', 'U'),
    row('B', 40, null, 'none'),
    row('A', 0, 30, 'non_aligned', 'U'),
    row('A', 30, 60, 'map'),
    row('A', 60, 70, 'map', 'A', 'silent'),
    row('A', 70, 80, 'map', 'A', 'held'),
    row('A', 80, null, 'member'),
    row('Z', 0, null, 'member'),
  ],
  eu: [],
  qualifiers: [
    { id: 'held', label: '', pattern: 'conditional', legend: '' },
    { id: 'silent', label: '', pattern: 'none', legend: '' },
  ],
  members: [
    { entity: 'Z', name: '', from: 0, verified: true },
    { entity: 'A', name: '', from: 80, verified: true },
    { entity: 'elsewhere', name: '', from: 80, verified: true },
  ],
  marks: [],
};

describe('ribbonsOf', () => {
  it('puts pieces of a divided state side by side, in the order in which they left', () => {
    expect(ribbonsOf(facts).map((ribbon) => ribbon.entity)).toEqual(['Z', 'A', 'B', 'C']);
  });

  it('parts segments only where the drawing changes', () => {
    const ribbon = ribbonsOf(facts).find((candidate) => candidate.entity === 'A');
    expect(ribbon?.segments).toEqual([
      { from: 0, to: 30, status: 'non_aligned', pattern: 'none' },
      { from: 30, to: 70, status: 'map', pattern: 'none' },
      { from: 70, to: 80, status: 'map', pattern: 'conditional' },
      { from: 80, to: 100, status: 'member', pattern: 'none' },
    ]);
  });
});

describe('bandsOf', () => {
  it('joins the rows that a state held, fewer as they leave', () => {
    const bands = bandsOf(ribbonsOf(facts), facts);
    expect(bands.map(({ top, bottom, from, to }) => [top, bottom, from, to])).toEqual([
      [1, 3, 0, 30],
      [2, 3, 30, 40],
    ]);
    expect(bands[1]?.segments).toEqual([
      { from: 30, to: 40, status: 'non_aligned', pattern: 'none' },
    ]);
  });

  it('names the state where it is whole, once for each name', () => {
    const names = bandNamesOf(bandsOf(ribbonsOf(facts), facts), facts);
    expect(names.map(({ text, from, to, middle }) => [text, from, to, middle])).toEqual([
      ['Union', 0, 20, 2.5],
      ['New Union', 20, 30, 2.5],
    ]);
  });
});

describe('accessionsOf', () => {
  it('tells the days on which countries of the record joined', () => {
    expect(accessionsOf(facts)).toEqual([
      { day: 0, entities: ['Z'], region: true },
      { day: 80, entities: ['A'], region: true },
    ]);
  });
});
