import { describe, expect, it } from 'vitest';
import { checkRecord, formatError } from '../../../data/check.ts';
import type { DataError } from '../../../data/record.ts';
import { checkRecipes } from '../../../data/zones/check.ts';
import { rawRecord } from './authored.ts';

type Step = Record<string, unknown> & { do: string };
type Piece = Record<string, unknown> & { steps: Step[] };
type Recipes = Record<string, Piece[]>;

const sarajevo = (r: Recipes) => r['sarajevo-exclusion-zone']![0]!;
const strip = (r: Recipes) => r['ground-safety-zone']![0]!;

/** What breaks, how, and what the check must say: file, item, key path, and words of what it expected. */
const broken: [string, (recipes: Recipes) => void, string, string][] = [
  ['a radius of nothing', (r) => ((sarajevo(r).steps[0]!['circle'] as { km: number }).km = 0), 'zones.json:1:sarajevo-exclusion-zone.0.steps.0.circle.km: "0"', 'more than 0'],
  ['a centre out of the region', (r) => ((sarajevo(r).steps[0]!['circle'] as { center: number[] }).center = [43.86, 18.41]), 'zones.json:1:sarajevo-exclusion-zone.0.steps.0.circle.center.0: "43.86"', 'a longitude'],
  ['an unknown look', (r) => (sarajevo(r)['look'] = 'disc'), 'zones.json:1:sarajevo-exclusion-zone.0.look: "disc"', 'one of exclusion'],
  ['an unknown certainty', (r) => (sarajevo(r)['certainty'] = 'sure'), '.0.certainty', 'one of text'],
  ['a negative error', (r) => (sarajevo(r)['errorKm'] = -1), '.0.errorKm: "-1"', '0 to 50 km'],
  ['no note', (r) => delete sarajevo(r)['note'], '.0.note', 'the key "note"'],
  ['a key nobody knows', (r) => (sarajevo(r)['colour'] = 'red'), '.0.colour', 'no such key'],
  ['two shapes in a step', (r) => (sarajevo(r).steps[0]!['atoms'] = ['BA']), '.0.steps.0', 'exactly one shape'],
  ['a step that draws nothing', (r) => delete sarajevo(r).steps[1]!['circle'], '.0.steps.1', 'exactly one shape'],
  ['a recipe that begins by taking off', (r) => sarajevo(r).steps.shift(), '.0.steps', 'draw as the first step'],
  ['a step that does what no step does', (r) => (sarajevo(r).steps[1]!.do = 'cut'), '.0.steps.1.do', 'one of draw'],
  ['pieces without ids', (r) => delete strip(r)['piece'], 'ground-safety-zone', 'a piece id in each'],
  ['a piece id twice', (r) => (r['ground-safety-zone']![1]!['piece'] = 'whole'), 'ground-safety-zone', 'each piece id once'],
  ['a day that does not exist', (r) => (strip(r)['to'] = '2001-02-30'), 'ground-safety-zone.0.to: "2001-02-30"', 'a day of the calendar'],
  ['a piece turned round', (r) => (r['ground-safety-zone']![1]!['to'] = '2001-03-01'), 'ground-safety-zone.1.to', 'a day after from'],
  ['a country that the map lacks', (r) => (sarajevo(r).steps[2]!['atoms'] = ['BA', 'YU']), '.0.steps.2.atoms.1: "YU"', 'countries.topojson'],
  ['a border turned round', (r) => (strip(r).steps[0]!['near'] = { borders: ['XK-RS'], km: 5 }), '.0.steps.0.near.borders.0: "XK-RS"', 'alphabetical order'],
  ['a municipality that nobody drew', (r) => (r['kfor-mnb-west']![0]!.steps[0]!['units'] = ['XK-X99']), 'kfor-mnb-west.0.steps.0.units.0: "XK-X99"', 'units.topojson'],
  ['a zone that does not exist', (r) => (r['presevo-insurgency']![0]!.steps[0]!['zone'] = 'gsz-sector-e'), 'presevo-insurgency.0.steps.0.zone: "gsz-sector-e"', 'a zone of this file'],
  ['zones built on each other', (r) => (r['op-flash']![0]!.steps[1] = { do: 'plus', zone: 'rsk-held-territory', words: 'All' }), 'op-flash > rsk-held-territory > op-flash', 'in a circle'],
]; // prettier-ignore

function errorsOf(change: (recipes: Recipes) => void): string[] {
  const raw = rawRecord();
  change(raw.zones as Recipes);
  return checkRecord(raw).map(formatError);
}

describe('the check of zones.json', () => {
  it('finds no error in the recipes as they are', () => {
    expect(errorsOf(() => undefined)).toEqual([]);
  });

  it.each(broken)('names %s', (_, change, place, expected) => {
    const errors = errorsOf(change);
    expect(errors.join('\n')).toContain(place);
    expect(errors.find((error) => error.includes(place))).toContain(expected);
  });

  it('tells all errors at once', () => {
    const errors = errorsOf((r) => {
      sarajevo(r)['look'] = 'disc';
      sarajevo(r)['errorKm'] = 'some';
      strip(r)['to'] = 'March 2001';
    });
    expect(errors.length).toBe(3);
  });

  it('says so if the file is no JSON', () => {
    const raw = rawRecord();
    raw.zones = new Error('Unexpected end of JSON input');
    expect(checkRecord(raw).map(formatError)).toEqual([
      expect.stringContaining('zones.json:1:*: "Unexpected end of JSON input"') as string,
    ]);
  });

  it('holds pieces to the operations and their days', () => {
    const none = new Set<string>();
    const known = {
      atoms: new Set(['BA']),
      units: none,
      entities: none,
      borders: none,
      line: none,
    };
    const piece = (more: object) => ({
      ...more, look: 'area', certainty: 'unit', errorKm: 0, note: 'A note.',
      steps: [{ do: 'draw', atoms: ['BA'], words: 'The territory' }],
    }); // prettier-ignore
    const found: DataError[] = [];
    checkRecipes(
      { known: [piece({ from: '1995-01-01', to: '1997-01-01' })], unknown: [piece({})] },
      known,
      new Map([['known', { from: '1995-06', to: '1996-12-20' }]]),
      (error) => found.push(error),
    );
    expect(found.map(({ column, value }) => [column, value])).toEqual([
      ['known.0.from', '1995-01-01'],
      ['known.0.to', '1997-01-01'],
      ['unknown', 'unknown'],
    ]);
  });
});
