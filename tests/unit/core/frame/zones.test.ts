import { describe, expect, it } from 'vitest';
import { zonesAt } from '../../../../src/core/frame/zones.ts';
import { operationsAt } from '../../../../src/core/operations/load.ts';
import { fromIso } from '../../../../src/core/time/day.ts';
import { operations, shownOn, zones } from '../../realMap.ts';

/** Written by hand from the record: piece, date, how it stands and how strongly it is filled; null: it is not drawn. */
const states: [piece: string, date: string, word: string | null, fill?: number][] = [
  ['sarajevo-exclusion-zone', '1994-02-08', null],
  ['sarajevo-exclusion-zone', '1994-02-09', 'announced', 0.07],
  ['sarajevo-exclusion-zone', '1994-02-15', 'announced', 0.07],
  ['sarajevo-exclusion-zone', '1994-02-20', 'announced', 0.07],
  ['sarajevo-exclusion-zone', '1994-02-21', 'in_force', 0.14],
  ['sarajevo-exclusion-zone', '1995-05-21', 'in_force', 0.14],
  ['sarajevo-exclusion-zone', '1995-05-22', 'breached', 0.14],
  ['sarajevo-exclusion-zone', '1995-08-29', 'breached', 0.14],
  ['sarajevo-exclusion-zone', '1995-08-30', 'enforced', 0.22],
  ['sarajevo-exclusion-zone', '1995-09-05', 'enforced', 0.22],
  ['sarajevo-exclusion-zone', '1995-09-14', 'suspended', 0.07],
  ['sarajevo-exclusion-zone', '1995-09-20', 'complied', 0.07],
  ['sarajevo-exclusion-zone', '1995-12-20', 'complied', 0.07],
  ['sarajevo-exclusion-zone', '1995-12-21', null],
  ['gorazde-total-exclusion-zone', '1994-04-21', null],
  ['gorazde-total-exclusion-zone', '1994-04-23', 'announced', 0.07],
  ['gorazde-total-exclusion-zone', '1994-04-24', 'in_force', 0.14],
  ['gorazde-military-exclusion-zone', '1994-04-24', 'announced', 0.07],
  ['gorazde-military-exclusion-zone', '1994-04-27', 'in_force', 0.14],
  ['gorazde-military-exclusion-zone', '1995-12-21', null],
  ['safe-area-srebrenica', '1993-04-15', null],
  ['safe-area-srebrenica', '1993-04-16', 'in_force', 0.14],
  ['safe-area-srebrenica', '1995-07-11', 'breached', 0.14],
  ['safe-area-srebrenica', '1995-07-12', null],
  ['safe-area-zepa', '1995-07-24', 'in_force', 0.14],
  ['safe-area-zepa', '1995-07-26', null],
  ['safe-area-gorazde', '1994-04-12', 'breached', 0.14],
  ['safe-area-bihac', '1994-11-20', 'breached', 0.14],
  ['safe-area-bihac', '1994-12-01', 'in_force', 0.14],
  ['bosnia-no-fly-zone', '1992-10-08', null],
  ['bosnia-no-fly-zone', '1992-10-09', 'in_force', 0],
  ['bosnia-no-fly-zone', '1993-04-12', 'enforced', 0],
  ['bosnia-no-fly-zone', '1995-12-21', null],
  // The same sky again: one outline is enough.
  ['op-sky-monitor', '1992-12-01', null],
  ['op-deny-flight', '1994-06-01', null],
  ['op-maritime-monitor', '1992-08-01', 'in_force', 0.14],
  ['op-maritime-guard', '1993-01-01', 'in_force', 0.14],
  ['op-sharp-guard', '1994-06-01', 'in_force', 0.14],
  ['op-sharp-guard', '1996-06-19', 'suspended', 0.07],
  ['op-sharp-guard', '1996-10-03', null],
  ['unpa-sector-west', '1995-05-02', 'in_force', 0],
  ['unpa-sector-west', '1995-05-03', null],
  ['unpa-sector-east', '1998-01-15', 'in_force', 0],
  ['dayton-zone-of-separation', '1996-01-18', null],
  ['dayton-zone-of-separation', '1996-06-15', 'in_force', 0.14],
  ['mnd-north', '1996-06-15', 'in_force', 0],
  ['mnd-southeast', '2004-12-03', null],
  ['brcko-district.supervision', '1999-01-01', 'in_force', 0.14],
  ['brcko-district.district', '1999-01-01', null],
  ['brcko-district.district', '2000-03-08', 'in_force', 0],
  // A country is never filled, and no outline is drawn unasked, for an air campaign or a mandate.
  ['op-deliberate-force', '1995-09-05', null],
  ['op-allied-force', '1999-04-10', null],
  ['oaf-phase-2', '1999-04-10', null],
  ['op-joint-guardian', '2001-05-20', null],
  ['mta-withdrawal-zones.zone-1', '1999-06-15', 'in_force', 0],
  ['mta-withdrawal-zones.zone-1', '1999-06-16', null],
  ['mta-withdrawal-zones.zone-3', '1999-06-20', 'in_force', 0],
  ['ground-safety-zone.whole', '1999-06-09', 'in_force', 0.14],
  ['ground-safety-zone.whole', '2001-03-14', null],
  ['ground-safety-zone.from-14-march', '2001-03-14', 'in_force', 0.14],
  ['ground-safety-zone.from-14-april', '2001-05-20', 'in_force', 0.14],
  ['ground-safety-zone.from-14-april', '2001-05-31', 'suspended', 0.07],
  ['ground-safety-zone.from-14-april', '2001-06-01', null],
  ['gsz-sector-b', '2001-05-20', 'in_force', 0],
  ['gsz-sector-d', '2001-05-20', null],
  ['air-safety-zone-25', '2001-05-20', 'in_force', 0.14],
  ['air-safety-zone-10', '2015-11-20', 'in_force', 0.14],
  ['air-safety-zone-10', '2015-11-21', null],
  ['kfor-mnb-north', '2001-05-20', 'in_force', 0],
  ['kfor-rc-east', '2026-01-01', 'in_force', 0],
  ['presevo-insurgency', '2000-12-01', null],
];

describe('a zone on a date', () => {
  it('has been written down for more than sixty dates', () => {
    expect(states.length).toBeGreaterThan(60);
  });

  it.each(states)('%s on %s: %s', (piece, date, word, fill) => {
    expect(zones.byId.has(piece)).toBe(true);
    const paint = shownOn(date).get(piece);
    expect(paint?.phase ?? null).toBe(word);
    expect(paint?.fill).toBe(fill);
  });

  it('has gaps in its edge while the rule is broken, and only then', () => {
    const gaps = (date: string) => shownOn(date).get('sarajevo-exclusion-zone')?.gaps;
    expect(['1995-05-21', '1995-05-22', '1995-08-30'].map(gaps)).toEqual([false, true, false]);
  });
});

describe('where the record has a predecessor and a successor at once', () => {
  const force = (date: string) => [...shownOn(date).keys()].filter((id) => id.startsWith('kfor-'));

  it('draws the brigades of 2002 only once they begin', () => {
    expect(force('2002-10-31')).toEqual([
      'kfor-mnb-north',
      'kfor-mnb-west',
      'kfor-mnb-south',
      'kfor-mnb-east',
      'kfor-mnb-center.with-podujeve',
    ]);
    expect(force('2002-11-01').sort()).toEqual([
      'kfor-mnb-center.without-podujeve',
      'kfor-mnb-east',
      'kfor-mnb-northeast',
      'kfor-mnb-southwest',
    ]);
  });

  it('draws the task forces of 2006 instead of the brigades, not over them', () => {
    expect(force('2006-05-31').every((id) => id.startsWith('kfor-mnb'))).toBe(true);
    expect(force('2006-06-01').every((id) => id.startsWith('kfor-mntf'))).toBe(true);
  });

  it.each([
    ['1992-11-22', 'op-maritime-guard', 'op-maritime-monitor'],
    ['1993-06-15', 'op-sharp-guard', 'op-maritime-guard'],
    ['2001-12-28', 'air-safety-zone-10', 'air-safety-zone-25'],
  ])('on the day of the hand-over, %s, draws %s only', (date, successor, predecessor) => {
    const shown = shownOn(date);
    expect([shown.has(successor), shown.has(predecessor)]).toEqual([true, false]);
  });
});

describe('what is drawn', () => {
  it('is one object while nothing changes, and another once something does', () => {
    expect(shownOn('1994-02-09')).toBe(shownOn('1994-02-20'));
    expect(shownOn('1994-02-21')).not.toBe(shownOn('1994-02-20'));
  });

  it('changes with a piece whose days are no days of its operation', () => {
    const ids = (date: string) => [...shownOn(date).keys()].filter((id) => id.startsWith('mta-'));
    expect(ids('1999-06-18')).toHaveLength(2);
    expect(ids('1999-06-19')).toHaveLength(1);
  });

  it('is never filled on land but for exclusion and safety zones', () => {
    for (const day of operations.epochs) {
      for (const { zone, fill } of zonesAt(zones, operationsAt(operations, day), day).values()) {
        if (fill > 0 && zone.certainty !== 'undelimited') {
          expect(['exclusion', 'safety', 'sea']).toContain(zone.look);
        }
      }
    }
  });

  it('fills nothing before the operations begin', () => {
    expect(shownOn('1990-01-01').size).toBe(0);
    expect(fromIso('1990-01-01')).toBeLessThan(operations.epochs[0] ?? 0);
  });
});
