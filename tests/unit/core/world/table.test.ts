import { describe, expect, it } from 'vitest';
import { fromIso, toIso } from '../../../../src/core/time/day.ts';
import { tableOf } from '../../../../src/core/world/table.ts';
import { world } from '../../realWorld.ts';

const rows = (date: string) => tableOf(world, fromIso(date));
const row = (date: string, id: string) => rows(date).find(({ entity }) => entity === id);

describe('tableOf', () => {
  it('lists entities that are their own sovereign on the date', () => {
    const ids = rows('1970-01-01').map(({ entity }) => entity);
    expect(ids).toContain('YU');
    expect(ids).toContain('CSHH');
    expect(ids).toContain('SUHH');
    for (const id of ['HR', 'XK', 'CZ', 'MD', 'FI', 'SE', 'GB']) expect(ids).not.toContain(id);
  });

  it('sorts by the name of the date', () => {
    const names = rows('2026-01-01').map(({ name }) => name);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
    expect(names).toContain('Türkiye');
    expect(rows('2000-01-01').map(({ name }) => name)).toContain('Turkey');
  });

  it('gives since and qualifier', () => {
    expect(row('2009-03-31', 'HR')).toMatchObject({ status: 'invited' });
    expect(toIso(row('2009-04-01', 'HR')!.since)).toBe('2009-04-01');
    const greece = row('1976-01-01', 'GR')!;
    expect(greece.qualifier).toBe('outside the integrated military structure');
    expect(toIso(greece.qualifierSince!)).toBe('1974-08-14');
  });
});
