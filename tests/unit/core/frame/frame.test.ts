import { describe, expect, it } from 'vitest';
import { bordersAt, frameAt } from '../../../../src/core/frame/frame.ts';
import { fromIso } from '../../../../src/core/time/day.ts';
import { Ripples } from '../../../../src/core/world/ripples.ts';
import { snapshotAt } from '../../../../src/core/world/snapshot.ts';
import { Turns } from '../../../../src/core/world/turns.ts';
import type { NatoStatus } from '../../../../src/core/world/types.ts';
import { world } from '../../realWorld.ts';

const pairs = [
  { id: 1, a: 'HR', b: 'SI' },
  { id: 2, a: 'RS', b: 'XK' },
  { id: 3, a: 'AL', b: 'XK' },
  { id: 4, a: 'CZ', b: 'SK' },
  { id: 5, a: 'RU', b: 'UA' },
  { id: 6, a: 'RS', b: 'RO' },
];
const kindsOn = (date: string) => {
  const borders = bordersAt(world, snapshotAt(world, fromIso(date)), pairs);
  return pairs.map(({ id, a, b }) => `${a}-${b} ${borders.get(id)}`);
};

describe('boundaries of the date', () => {
  it('are republic lines inside one state', () => {
    expect(kindsOn('1970-01-01')).toEqual([
      'HR-SI republic',
      'RS-XK republic',
      'AL-XK state',
      'CZ-SK republic',
      'RU-UA republic',
      'RS-RO state',
    ]);
  });

  it('become state lines with the states, and a disputed one where one side claims the other', () => {
    expect(kindsOn('2010-01-01')).toEqual([
      'HR-SI state',
      'RS-XK disputed',
      'AL-XK state',
      'CZ-SK state',
      'RU-UA state',
      'RS-RO state',
    ]);
  });
});

describe('a frame', () => {
  const frame = (filter: NatoStatus[], statusShown = true) =>
    frameAt(world, snapshotAt(world, fromIso('2009-04-01')), pairs, {
      turns: new Turns(0),
      ripples: new Ripples(0),
      now: 0,
      filter: new Set(filter),
      statusShown,
    });

  it('fills each piece with its status', () => {
    expect(frame([]).fills.get('HR')).toEqual({
      from: 'member',
      to: 'member',
      mix: 1,
      dimmed: false,
    });
    expect(frame([]).moving).toBe(false);
  });

  it('lets what the filter leaves out step back, without its pattern', () => {
    const filtered = frame(['member']);
    expect(filtered.fills.get('RS')?.dimmed).toBe(true);
    expect(filtered.patterns.has('RS')).toBe(false);
    expect(filtered.fills.get('HR')?.dimmed).toBe(false);
  });

  it('draws no status when the layer is off', () => {
    expect(frame([], false).fills.size).toBe(0);
  });
});
