import { describe, expect, it } from 'vitest';
import { marksAt } from '../../../../src/core/frame/marks.ts';
import { raisedOf } from '../../../../src/core/frame/raised.ts';
import { operationsAt } from '../../../../src/core/operations/load.ts';
import { fromIso } from '../../../../src/core/time/day.ts';
import { geometry, marks, operations, zones } from '../../realMap.ts';

function raised(date: string, open: string | null, hovered: string | null = null) {
  const day = fromIso(date);
  const snapshot = operationsAt(operations, day);
  const ids = new Set([open, hovered].filter((id) => id !== null));
  const view = { events: true, operations: true, holdsUp: () => true, raised: ids, close: false };
  const item = (id: string | null) => (id ? { kind: 'operation' as const, id } : null);
  return raisedOf(zones, marks, geometry, {
    open: item(open),
    hovered: item(hovered),
    snapshot,
    day,
    zonesShown: true,
    marksShown: marksAt(marks, snapshot, day, view),
  });
}

describe('an open zone', () => {
  it('veils what lies outside, and the hole of its rule', () => {
    const { veil } = raised('1994-02-15', 'sarajevo-exclusion-zone');
    expect(veil?.coordinates).toHaveLength(2);
    expect(veil?.coordinates[0]?.length).toBeGreaterThan(1);
  });

  it('veils nothing on a date without it', () => {
    expect(raised('1996-02-15', 'sarajevo-exclusion-zone').veil).toBeNull();
  });

  it('draws the outline of a mandate only while it is open or pointed at', () => {
    expect(raised('1999-04-10', 'op-allied-force').areas.map(({ id }) => id)).toEqual(['op-allied-force']); // prettier-ignore
    expect(raised('1999-04-10', null, 'op-allied-force').areas).toHaveLength(1);
    expect(raised('1999-04-10', null).areas).toEqual([]);
  });
});

describe('what is pointed at', () => {
  it('gets a rim along its edge', () => {
    expect(raised('1994-02-15', null, 'sarajevo-exclusion-zone').halos).toHaveLength(2);
    expect(raised('1993-02-15', null, 'sarajevo-exclusion-zone').halos).toEqual([]);
  });

  it('shows its roads and places', () => {
    const { roads, points } = raised('1999-06-13', null, 'kfor-entry-route-1999');
    expect(roads).toHaveLength(5);
    expect(points.length).toBeGreaterThan(5);
  });

  it('has the same key for the same drawing', () => {
    const { key } = raised('1994-02-15', 'sarajevo-exclusion-zone');
    expect(raised('1994-02-16', 'sarajevo-exclusion-zone').key).toBe(key);
    expect(raised('1996-02-16', 'sarajevo-exclusion-zone').key).not.toBe(key);
  });
});
