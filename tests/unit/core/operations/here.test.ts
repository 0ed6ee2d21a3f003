import { describe, expect, it } from 'vitest';
import { operationsHere, reachOf } from '../../../../src/core/operations/here.ts';
import { fromIso } from '../../../../src/core/time/day.ts';
import { snapshotAt } from '../../../../src/core/world/snapshot.ts';
import { operations } from '../../realOperations.ts';
import { geometry } from '../../realZones.ts';
import { world } from '../../realWorld.ts';

const here = (entity: string, date: string) => {
  const day = fromIso(date);
  return operationsHere(geometry, operations, snapshotAt(world, day), entity, day).map(
    ({ id }) => id,
  );
};
const reach = (id: string) => {
  const operation = operations.operations.get(id);
  if (!operation) throw new Error(`no operation ${id}`);
  return [...reachOf(geometry, operation)].sort();
};

describe('reachOf', () => {
  it('finds the land that a zone lies in, not what only touches it', () => {
    expect(reach('sarajevo-exclusion-zone')).toEqual(['BA']);
    expect(reach('safe-area-srebrenica')).toEqual(['BA']);
    expect(reach('gorazde-military-exclusion-zone')).toEqual(['BA']);
    expect(reach('unpa-sector-east')).toEqual(['HR']);
    expect(reach('ground-safety-zone')).toEqual(['ME', 'RS']);
    expect(reach('air-safety-zone-25')).toEqual(['ME', 'RS']);
    expect(reach('dayton-iebl')).toEqual(['BA']);
    expect(reach('kfor-mnb-west')).toEqual(['XK']);
    expect(reach('ex-determined-falcon')).toEqual(['AL', 'MK']);
    expect(reach('actord-1998')).toEqual([]);
  });
});

describe('operationsHere', () => {
  it('lists what is under way in Bosnia in February 1994, and nothing that is over', () => {
    const ids = here('BA', '1994-02-15');
    expect(ids).toContain('sarajevo-exclusion-zone');
    expect(ids).toContain('op-deny-flight');
    expect(ids).toContain('safe-area-tuzla');
    expect(ids).not.toContain('op-sky-monitor');
    expect(ids).not.toContain('op-allied-force');
    expect(here('BG', '1994-02-15')).toEqual([]);
  });

  it('counts what lies in any piece that an entity holds on the day', () => {
    expect(here('CS', '1999-04-10')).toContain('op-allied-force');
    expect(here('CS', '2001-05-01')).toContain('ground-safety-zone');
  });
});
