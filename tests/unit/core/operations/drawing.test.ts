import { describe, expect, it } from 'vitest';
import { drawingsOf, INSET } from '../../../../src/core/operations/drawing.ts';
import { insetsOf } from '../../../../src/core/operations/inset.ts';
import { fromIso } from '../../../../src/core/time/day.ts';
import { operations } from '../../realOperations.ts';
import { geometry, steps } from '../../realZones.ts';

const drawings = (id: string, date: string, pictures: typeof steps | null = steps) => {
  const operation = operations.operations.get(id);
  if (!operation) throw new Error(`no operation ${id}`);
  return drawingsOf(geometry, operation, fromIso(date), pictures);
};

describe('drawingsOf', () => {
  it('builds the Sarajevo zone in three pictures: circle, hole, cut', () => {
    const [zone, ...others] = drawings('sarajevo-exclusion-zone', '1994-02-15');
    expect(others).toEqual([]);
    expect(zone).toMatchObject({
      area: '1,244 km²',
      certainty: 'Built from the text; centre assumed, give or take 1 km',
    });
    expect(zone?.steps).toHaveLength(3);
    const paths = zone?.steps.map(({ picture }) => picture?.inset.path ?? '') ?? [];
    const rings = paths.map((path) => path.split('M').length - 1);
    expect(rings).toEqual([1, 2, 2]);
    expect(zone?.steps[0]?.picture?.radius?.km).toBe(20);
    expect(zone?.steps[1]?.picture?.before).toBe(paths[0]);
  });

  it('has words at once, and one picture of the whole until those of the steps have loaded', () => {
    const [zone] = drawings('sarajevo-exclusion-zone', '1994-02-15', null);
    expect(zone?.steps.map(({ picture }) => picture !== null)).toEqual([false, false, true]);
  });

  it('shows the piece of the day, and on other days that of the beginning', () => {
    const ids = (date: string) => drawings('ground-safety-zone', date).map(({ id }) => id);
    expect(ids('2000-01-01')).toEqual(['ground-safety-zone.whole']);
    expect(ids('2001-03-20')).toEqual(['ground-safety-zone.from-14-march']);
    expect(ids('2020-01-01')).toEqual(['ground-safety-zone.whole']);
  });

  it('says of each zone what it rests on', () => {
    const certainty = (id: string, date: string) => drawings(id, date)[0]?.certainty;
    expect(certainty('unpa-sector-north', '1993-01-01')).toBe('Placed by hand, error about 8 km');
    expect(certainty('safe-area-srebrenica', '1994-01-01')).toMatch(/^Never delimited/);
    expect(certainty('kfor-mnb-north', '2000-01-01')).toBe('Along municipal lines, up to 5 km off');
    expect(certainty('op-allied-force', '1999-04-01')).toBe('Along borders, in outline');
    expect(drawings('safe-area-tuzla', '1994-01-01')[0]?.area).toBe('');
    expect(drawings('unpa-sector-north', '1993-01-01')[0]?.area).toBe('about 3,000 km²');
  });

  it('draws every zone of the record inside its box', () => {
    for (const operation of operations.facts.operations) {
      for (const drawing of drawingsOf(geometry, operation, operation.from, steps)) {
        for (const { picture } of drawing.steps) {
          const numbers = picture?.inset.path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
          for (const number of numbers) {
            expect(number, drawing.id).toBeGreaterThanOrEqual(0);
            expect(number, drawing.id).toBeLessThanOrEqual(INSET);
          }
        }
      }
    }
  });
});

describe('insetsOf', () => {
  const square = (size: number) => ({
    type: 'Polygon' as const,
    coordinates: [[[18, 0], [18 + size, 0], [18 + size, size], [18, size], [18, 0]]], // prettier-ignore
  });

  it('puts all shapes in one frame, the largest from edge to edge', () => {
    const [large, small] = insetsOf([square(1), square(0.5)], 60, 0);
    expect(large?.path).toBe('M0.0 60.0L60.0 60.0L60.0 0.0L0.0 0.0L0.0 60.0Z');
    expect(small?.path).toBe('M0.0 60.0L30.0 60.0L30.0 30.0L0.0 30.0L0.0 60.0Z');
    expect(large?.perKm).toBeCloseTo(60 / 111.2, 2);
  });
});
