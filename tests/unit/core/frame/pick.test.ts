import { describe, expect, it } from 'vitest';
import { marksAt } from '../../../../src/core/frame/marks.ts';
import { pickItem, type Touched } from '../../../../src/core/frame/pick.ts';
import { zonesAt } from '../../../../src/core/frame/zones.ts';
import { operationsAt } from '../../../../src/core/operations/load.ts';
import { fromIso } from '../../../../src/core/time/day.ts';
import { marks, operations, zones } from '../../realMap.ts';

const ring = 'sarajevo-exclusion-zone';

function pick(date: string, touched: Partial<Touched>, zoom = 9, fits = false): string | null {
  const day = fromIso(date);
  const snapshot = operationsAt(operations, day);
  const view = { events: true, operations: true, holdsUp: () => true, raised: new Set<string>(), close: false }; // prettier-ignore
  return (
    pickItem(
      { marks: [], edges: [], insides: [], ...touched },
      marks,
      marksAt(marks, snapshot, day, view),
      zonesAt(zones, snapshot, day),
      zoom,
      () => fits,
    )?.id ?? null
  );
}

describe('picking', () => {
  it.each([
    ['the edge', { edges: [ring] }],
    ['the inside', { insides: [ring] }],
    ['a strike', { marks: ['strike/udbina-1994-11-21/0'] }],
  ])('%s of what is not there on the day means nothing, though the map holds it', (_, touched) => {
    expect(pick('1990-01-01', touched)).toBeNull();
    expect(pick('2020-01-01', touched)).toBeNull();
  });

  it('holds for every zone and mark on a date without any', () => {
    const everything = {
      marks: marks.list.map(({ id }) => id),
      edges: zones.list.map(({ id }) => id),
      insides: zones.list.map(({ id }) => id),
    };
    expect(pick('1949-01-01', everything)).toBeNull();
  });

  it('takes a mark before an edge, an edge before an inside', () => {
    const touched = {
      marks: ['strike/udbina-1994-11-21/0'],
      edges: [ring],
      insides: ['gorazde-military-exclusion-zone'],
    };
    expect(pick('1994-11-21', touched)).toBe('udbina-1994-11-21');
    expect(pick('1994-11-21', { ...touched, marks: [] })).toBe(ring);
    expect(pick('1994-11-21', { insides: touched.insides })).toBe('gorazde-military-exclusion-zone'); // prettier-ignore
  });

  it('takes the smaller of two zones', () => {
    const insides = ['gorazde-military-exclusion-zone', 'gorazde-total-exclusion-zone'];
    expect(pick('1994-06-01', { insides })).toBe('gorazde-total-exclusion-zone');
  });

  it('leaves the inside of a zone that is larger than the screen to the country, from afar', () => {
    expect(pick('1994-06-01', { insides: ['op-sharp-guard'] }, 5)).toBeNull();
    expect(pick('1994-06-01', { insides: ['op-sharp-guard'] }, 5, true)).toBe('op-sharp-guard');
    expect(pick('1994-06-01', { insides: ['op-sharp-guard'] }, 7)).toBe('op-sharp-guard');
  });

  it('never takes the inside of a no-fly zone, a sector or a mandate', () => {
    for (const id of ['bosnia-no-fly-zone', 'unpa-sector-east']) {
      expect(pick('1994-06-01', { insides: [id] }, 12, true)).toBeNull();
    }
    expect(pick('1994-06-01', { edges: ['bosnia-no-fly-zone'] }, 5)).toBe('bosnia-no-fly-zone');
  });
});
