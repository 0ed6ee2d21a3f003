import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compileFiles } from '../../../data/compile.ts';
import { compileOperations, compileOperationTexts } from '../../../data/compileOperations.ts';
import { phaseOn } from '../../../src/core/operations/phaseOn.ts';
import { fromIso, toIso } from '../../../src/core/time/day.ts';
import { record } from './authored.ts';

const facts = compileOperations(record);
const texts = compileOperationTexts(record);
const operations = new Map(facts.operations.map((item) => [item.id, item]));
const strikes = new Map(facts.strikes.map((item) => [item.id, item]));

function operation(id: string) {
  const found = operations.get(id);
  if (!found) throw new Error(`no operation ${id}`);
  return found;
}

/** The rival values of a figure. */
const rivals = (id: string, label: string) =>
  (texts.operations[id] ?? texts.strikes[id])?.figures
    .find((figure) => figure.label === label)
    ?.values.map(({ text }) => text);

describe('what was carried over', () => {
  it('is whole', () => {
    expect(facts.operations).toHaveLength(99);
    expect(facts.strikes).toHaveLength(47);
    expect(facts.places).toHaveLength(157);
    expect(facts.forceLevels).toHaveLength(51);
    expect(facts.control).toHaveLength(5);
    const count = (kind: string) => facts.operations.filter((item) => item.kind === kind).length;
    expect(['operation', 'zone', 'force', 'diplomacy', 'incident'].map(count)).toEqual([
      35, 27, 27, 8, 2,
    ]);
    expect(facts.strikes.filter(({ kind }) => kind === 'incident')).toHaveLength(7);
  });

  it('keeps verified apart from established', () => {
    const open = facts.operations.filter(({ verified }) => !verified).map(({ id }) => id);
    expect(open.sort()).toEqual([
      'actreq-1998',
      'kfor-rc-east',
      'nato-hq-tirana',
      'oaf-phase-3',
      'rsk-held-territory',
    ]);
    expect(facts.strikes.filter(({ verified }) => !verified)).toHaveLength(10);
    expect(facts.forceLevels.filter(({ verified }) => !verified)).toHaveLength(11);
  });

  it('has words for every card, with sources that are known', () => {
    for (const { id, phases } of facts.operations) {
      expect(texts.operations[id]?.summary, id).toBeTruthy();
      expect(texts.operations[id]?.phases, id).toHaveLength(phases.length);
    }
    for (const { id } of facts.strikes) expect(texts.strikes[id]?.summary, id).toBeTruthy();
    const cards = [texts.operations, texts.strikes, texts.forceLevels, texts.control, texts.places];
    for (const { sources } of cards.flatMap((card) => Object.values<{ sources: string[] }>(card))) {
      expect(sources.length).toBeGreaterThan(0);
      for (const id of sources) expect(texts.sources[id]?.title, id).toBeTruthy();
    }
  });

  it('stays small enough to load before the map is ready', () => {
    const files = compileFiles(record);
    const size = (name: string) => brotliCompressSync(files[name] ?? '').length;
    expect(size('operations.json')).toBeLessThan(12_000);
    expect(size('events.json')).toBeLessThan(12_000);
  });
});

// Each written from the documents and from general history, not from the tables.
const stood: [string, string, string][] = [
  ['sarajevo-exclusion-zone', '1994-02-08', ''],
  ['sarajevo-exclusion-zone', '1994-02-09', 'announced'],
  ['sarajevo-exclusion-zone', '1994-02-20', 'announced'],
  ['sarajevo-exclusion-zone', '1994-02-21', 'in_force'],
  ['sarajevo-exclusion-zone', '1994-08-05', 'in_force'],
  ['sarajevo-exclusion-zone', '1995-05-25', 'breached'],
  ['sarajevo-exclusion-zone', '1995-07-11', 'breached'],
  ['sarajevo-exclusion-zone', '1995-08-30', 'enforced'],
  ['sarajevo-exclusion-zone', '1995-09-05', 'enforced'],
  ['sarajevo-exclusion-zone', '1995-09-14', 'suspended'],
  ['sarajevo-exclusion-zone', '1995-09-20', 'complied'],
  ['sarajevo-exclusion-zone', '1995-12-20', 'complied'],
  ['sarajevo-exclusion-zone', '1995-12-21', ''],
  ['gorazde-total-exclusion-zone', '1994-04-21', ''],
  ['gorazde-total-exclusion-zone', '1994-04-23', 'announced'],
  ['gorazde-total-exclusion-zone', '1994-04-24', 'in_force'],
  ['gorazde-military-exclusion-zone', '1994-04-26', 'announced'],
  ['gorazde-military-exclusion-zone', '1994-04-27', 'in_force'],
  ['safe-area-srebrenica', '1993-04-15', ''],
  ['safe-area-srebrenica', '1993-04-16', 'in_force'],
  ['safe-area-srebrenica', '1995-07-11', 'breached'],
  ['safe-area-srebrenica', '1995-07-12', ''],
  ['safe-area-zepa', '1995-07-24', 'in_force'],
  ['safe-area-zepa', '1995-07-26', ''],
  ['safe-area-gorazde', '1994-04-11', 'breached'],
  ['safe-area-bihac', '1994-11-21', 'breached'],
  ['bosnia-no-fly-zone', '1993-04-11', 'in_force'],
  ['bosnia-no-fly-zone', '1994-02-28', 'enforced'],
  ['op-deliberate-force', '1995-08-31', 'enforced'],
  ['op-deliberate-force', '1995-09-01', 'suspended'],
  ['op-deliberate-force', '1995-09-05', 'enforced'],
  ['op-deliberate-force', '1995-09-20', 'suspended'],
  ['op-deliberate-force', '1995-09-21', ''],
  ['op-sharp-guard', '1996-06-18', 'in_force'],
  ['op-sharp-guard', '1996-06-19', 'suspended'],
  ['op-sharp-guard', '1996-10-03', ''],
  ['dayton-iebl', '1995-12-13', ''],
  ['dayton-iebl', '2026-01-01', 'in_force'],
  ['actwarn-1998', '1998-09-24', 'announced'],
  ['actord-1998', '1998-10-15', 'announced'],
  ['actord-1998', '1998-10-27', 'suspended'],
  ['op-allied-force', '1999-03-23', ''],
  ['op-allied-force', '1999-05-07', 'enforced'],
  ['op-allied-force', '1999-06-10', 'suspended'],
  ['op-allied-force', '1999-06-11', ''],
  ['ground-safety-zone', '2001-03-14', 'in_force'],
  ['ground-safety-zone', '2001-08-01', 'suspended'],
  ['ground-safety-zone', '2001-08-18', ''],
  ['gsz-sector-b', '2001-05-20', 'in_force'],
  ['gsz-sector-b', '2001-06-01', ''],
  ['air-safety-zone-25', '2001-12-28', 'in_force'],
  ['air-safety-zone-10', '2015-11-20', 'in_force'],
  ['air-safety-zone-10', '2015-11-21', ''],
  ['op-althea', '2004-12-01', ''],
  ['op-althea', '2026-07-01', 'in_force'],
];

describe('phases', () => {
  it.each(stood)('%s on %s: %s', (id, day, expected) => {
    expect(phaseOn(operation(id), fromIso(day))?.word ?? '').toBe(expected);
  });

  it('cover each life without gap or overlap', () => {
    for (const { id, from, to, phases } of facts.operations) {
      expect(phases[0]?.from, id).toBe(from);
      expect(phases.at(-1)?.to, id).toBe(to);
      phases.slice(1).forEach((phase, index) => expect(phase.from, id).toBe(phases[index]?.to));
    }
  });

  it('change six times at Sarajevo', () => {
    expect(operation('sarajevo-exclusion-zone').phases.map(({ word }) => word)).toEqual([
      'announced',
      'in_force',
      'breached',
      'enforced',
      'suspended',
      'complied',
    ]);
  });
});

describe('ends', () => {
  it.each([
    ['op-allied-force', '1999-06-11'],
    ['op-deny-flight', '1995-12-21'],
    ['op-joint-guard', '1998-06-20'],
    ['ex-determined-falcon', '1998-06-16'],
    ['op-essential-harvest', '2001-09-27'],
    ['nato-hq-tirana', '2010-07-01'],
  ])('%s is over from %s on', (id, day) => {
    const { to } = operation(id);
    expect(to === null ? '' : toIso(to)).toBe(day);
  });

  it('tell how sure they are', () => {
    expect(operation('sarajevo-exclusion-zone').endInferred).toBe(true);
    expect(operation('op-deny-flight').endInferred).toBe(false);
    expect(operation('kfor-mnb-north')).toMatchObject({
      toPrecision: 'month',
      toApproximate: true,
    });
    expect(operation('oaf-phase-3')).toMatchObject({ fromPrecision: 'day', fromApproximate: true });
    expect(operation('op-joint-guarantor').fromPrecision).toBe('month');
  });
});

describe('figures', () => {
  it('keep rivals side by side', () => {
    const falcon = 'ex-determined-falcon';
    expect(rivals(falcon, 'Nations taking part')).toEqual(['13', '14']);
    expect(rivals(falcon, 'Aircraft')).toEqual(['85', '84']);
    expect(rivals('markale-1-1994-02-05', 'Killed')).toEqual(['67', '68']);
    expect(rivals('op-allied-force', 'Civilian deaths')).toHaveLength(2);
  });

  it('are in words that people read', () => {
    const all = [...Object.values(texts.operations), ...Object.values(texts.strikes)];
    for (const { figures } of all) {
      for (const { label, values } of figures) {
        expect(label).toMatch(/^[A-Z][^_]*$/);
        for (const { text } of values) expect(text).not.toContain('_');
      }
    }
  });
});

describe('points and lines', () => {
  it('are where the record has them', () => {
    expect(strikes.get('markale-1-1994-02-05')).toMatchObject({
      points: [{ name: 'Markale', lon: 18.4253, lat: 43.8594 }],
      errorKm: 0.5,
    });
    expect(operation('air-bases-balkans').points).toHaveLength(17);
    expect(operation('mnd-southeast').points).toEqual([
      { name: 'Mostar', lon: 17.8081, lat: 43.3433 },
    ]);
    expect(operation('sarajevo-exclusion-zone').points).toEqual([]);
  });

  it('draw the entry of KFOR as five lines, and name each place once', () => {
    const { lines, points, errorKm } = operation('kfor-entry-route-1999');
    expect(lines.map((line) => line.length)).toEqual([6, 3, 2, 3, 2]);
    expect(lines[0]?.[0]).toEqual([21.4314, 41.9965]);
    expect(points.filter(({ name }) => name === 'Prizren')).toHaveLength(1);
    expect(errorKm).toBe(10);
  });

  it('leave out what cannot be located, and say so', () => {
    const none = facts.strikes.filter(({ points }) => points.length === 0).map(({ id }) => id);
    expect(none).toEqual(['sam-selfdefence-1995-10-04']);
    expect(texts.strikes[none[0] ?? '']?.drawingNote).toContain('cannot be located');
  });
});

describe('forces', () => {
  it('have a name and their operations', () => {
    expect(facts.forces.find(({ id }) => id === 'sfor')).toEqual({
      id: 'sfor',
      name: 'SFOR',
      operations: ['op-joint-guard', 'op-joint-forge'],
    });
  });

  it('stand each in order of time', () => {
    const kfor = facts.forceLevels.filter(({ force }) => force === 'kfor');
    expect(kfor).toHaveLength(25);
    expect(kfor[0]).toMatchObject({ day: fromIso('1999-06-12'), troops: 20_000 });
    kfor.slice(1).forEach((level, index) => {
      expect(level.day).toBeGreaterThanOrEqual(kfor[index]?.day ?? 0);
    });
  });

  it('keep the estimates of control as shares', () => {
    expect(facts.control.map(({ percent }) => percent['Bosnian Serb side'])).toEqual([
      70, 70, 50, 48, 49,
    ]);
  });
});

describe('what the paper says', () => {
  const verdicts = (verdict: string) =>
    [...Object.values(texts.operations), ...Object.values(texts.strikes)].filter(
      ({ paper }) => paper?.verdict === verdict,
    ).length;

  it('stands beside the record, as the claims have it', () => {
    expect(['agrees', 'imprecise', 'disagrees', 'unverified'].map(verdicts)).toEqual([
      10, 13, 11, 1,
    ]);
    expect(texts.operations['op-storm']?.paper).toMatchObject({ verdict: 'imprecise' });
    expect(texts.operations['op-deliberate-force']?.paper?.quote).toContain('Intentional Force');
  });
});
