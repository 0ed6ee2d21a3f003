import { describe, expect, it } from 'vitest';
import { fewerRibbons } from '../../../../src/core/time/fewerRibbons.ts';
import type { Ribbon, Segment } from '../../../../src/core/time/ribbons.ts';
import { ribbonsOf } from '../../../../src/core/time/ribbons.ts';
import type { NatoStatus } from '../../../../src/core/world/types.ts';
import { world } from '../../realWorld.ts';

const ribbon = (entity: string, ...statuses: NatoStatus[]): Ribbon => ({
  entity,
  parts: [],
  segments: statuses.map((status, index): Segment => ({
    from: index,
    to: index + 1,
    status,
    pattern: 'none',
  })),
});
const all = [
  ribbon('A', 'none'),
  ribbon('B', 'none', 'pfp', 'member'),
  // A change of qualifier only is no change of status.
  ribbon('C', 'none', 'none', 'none', 'pfp'),
  ribbon('D', 'none', 'pfp', 'map', 'member'),
];
const ids = (count: number, kept: string | null = null) =>
  fewerRibbons(all, count, kept).map(({ entity }) => entity);

describe('fewer ribbons', () => {
  it('are all where there is room', () => {
    expect(ids(4)).toEqual(['A', 'B', 'C', 'D']);
    expect(ids(Infinity)).toEqual(['A', 'B', 'C', 'D']);
  });

  it('are those that changed most, in their order', () => {
    expect(ids(2)).toEqual(['B', 'D']);
    expect(ids(3)).toEqual(['B', 'C', 'D']);
  });

  it('keep the selected one', () => {
    expect(ids(2, 'A')).toEqual(['A', 'D']);
    expect(ids(2, 'nowhere')).toEqual(['B', 'D']);
  });

  it('leave the pieces of a divided state side by side', () => {
    const ribbons = ribbonsOf(world.facts);
    const pieces = fewerRibbons(ribbons, 8, null).map(({ parts }) => parts.length > 0);
    expect(pieces).toHaveLength(8);
    expect(pieces.lastIndexOf(true) - pieces.indexOf(true) + 1).toBe(pieces.filter(Boolean).length);
  });
});
