import { describe, expect, it } from 'vitest';
import { fromIso } from '../../../../src/core/time/day.ts';
import { epochAt } from '../../../../src/core/world/load.ts';
import { atomsOfEntity, entityOfAtom, snapshotAt } from '../../../../src/core/world/snapshot.ts';
import { world } from '../../realWorld.ts';

const on = (date: string) => snapshotAt(world, fromIso(date));

describe('the snapshot of a day', () => {
  it('is one object for all days on which nothing changes, and another after', () => {
    expect(on('1970-01-01')).toBe(on('1971-06-30'));
    expect(on('2009-03-31')).not.toBe(on('2009-04-01'));
    expect(epochAt(world, fromIso('2009-04-01'))).toBe(epochAt(world, fromIso('2009-03-31')) + 1);
  });

  it.each([
    ['1949-01-01', 0],
    ['1949-08-24', 12],
    ['1999-03-12', 19],
    ['2004-03-29', 26],
    ['2009-04-01', 28],
    ['2024-03-07', 32],
  ])('counts the members of the whole Alliance on %s', (date, count) => {
    expect(on(date).memberCount).toBe(count);
  });

  it('shows SFR Yugoslavia whole, then without those who left on their days', () => {
    const held = (date: string) => atomsOfEntity(on(date), 'YU').sort().join(' ');
    expect(held('1991-10-07')).toBe('BA HR ME MK RS SI XK');
    expect(held('1991-10-08')).toBe('BA ME MK RS XK');
    expect(held('1991-11-17')).toBe('BA ME RS XK');
    expect(held('1992-03-06')).toBe('ME RS XK');
    expect(held('1992-04-27')).toBe('');
    expect(atomsOfEntity(on('1992-04-27'), 'CS').sort().join(' ')).toBe('ME RS XK');
    expect(atomsOfEntity(on('2006-06-03'), 'CS').sort().join(' ')).toBe('RS XK');
  });

  it('paints a piece with the status of who holds it, and keeps its own pattern', () => {
    const war = on('1999-04-10').atoms;
    for (const atom of ['RS', 'ME', 'XK']) expect(war.get(atom)?.patterns).toEqual(['war']);
    expect(on('2000-01-01').atoms.get('XK')?.patterns).toEqual(['un']);
    expect(on('2008-02-17').atoms.get('XK')).toMatchObject({
      sovereign: 'XK',
      claimedBy: 'RS',
      status: 'aspirant',
      patterns: ['disputed'],
    });
  });

  it('speaks of sovereigns: in 1970 of SFR Yugoslavia and Czechoslovakia, not of Croatia', () => {
    const { entities } = on('1970-01-01');
    expect([...entities.keys()]).toEqual(expect.arrayContaining(['YU', 'CSHH', 'SUHH', 'AL']));
    for (const id of ['HR', 'CZ', 'UA', 'XK', 'CS']) expect(entities.has(id)).toBe(false);
    expect(entities.get('CSHH')?.status).toBe('warsaw_pact');
  });

  it('does not count the United Kingdom among the countries of the map while it held Cyprus', () => {
    expect(on('1955-06-01').entities.has('GB')).toBe(false);
    expect(entityOfAtom(on('1955-06-01'), 'CY')).toBe('CY');
  });

  it('begins a run of status where status and sovereign began, across qualifiers', () => {
    expect(on('1990-01-01').entities.get('GR')?.since).toBe(fromIso('1952-02-18'));
    expect(on('2020-01-01').entities.get('RS')?.since).toBe(fromIso('2006-12-14'));
    expect(on('2000-01-01').entities.get('YU')).toBeUndefined();
  });

  it('has, for every entity and epoch, the status that the record has', () => {
    for (const epoch of world.epochs) {
      for (const state of snapshotAt(world, epoch).entities.values()) {
        const row = world.nato
          .get(state.entity)
          ?.find(({ from, to }) => from <= epoch && (to === null || epoch < to));
        if (row) expect(state.status).toBe(row.status);
      }
    }
  });
});
