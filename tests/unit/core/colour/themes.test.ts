import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse as parseCss,
  type Color,
} from 'culori';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../../src/core/colour/contrast.ts';
import { themeNames, themes } from '../../../../src/core/colour/themes.ts';
import {
  euStatuses,
  natoStatuses,
  type EuStatus,
  type NatoStatus,
} from '../../../../src/core/world/types.ts';

const distance = differenceCiede2000();
/** Full strength, after Machado, Oliveira and Fernandes (2009). */
const sights: Record<string, { least: number; see: (colour: Color) => Color }> = {
  normal: { least: 10, see: (colour) => colour },
  protanopia: { least: 8, see: filterDeficiencyProt(1) },
  deuteranopia: { least: 8, see: filterDeficiencyDeuter(1) },
  tritanopia: { least: 8, see: filterDeficiencyTrit(1) },
};

interface Row {
  from: string;
  to: string;
  status: string;
}

/** Pairs of statuses that two entities bear on one and the same day, anywhere in the record. */
function pairsSharingADate<S extends string>(table: string): [S, S][] {
  const file = new URL(`../../../../data/${table}`, import.meta.url);
  const rows: Row[] = parse(readFileSync(file), { columns: true });
  const pairs = new Map<string, [S, S]>();
  for (const one of rows) {
    for (const other of rows) {
      if (one.status >= other.status) continue;
      // Dates of any precision compare as text: "1961-12" comes before "1961-12-05".
      const meet =
        (one.to === '' || other.from < one.to) && (other.to === '' || one.from < other.to);
      if (meet) pairs.set(`${one.status} ${other.status}`, [one.status as S, other.status as S]);
    }
  }
  return [...pairs.values()];
}

function tooClose<S extends string>(fills: Record<S, string>, pairs: [S, S][]): string[] {
  return Object.entries(sights).flatMap(([name, { least, see }]) =>
    pairs
      .map(([one, other]) => ({
        pair: `${one}/${other}`,
        apart: distance(see(parseCss(fills[one])!), see(parseCss(fills[other])!)),
      }))
      .filter(({ apart }) => apart < least)
      .map(({ pair, apart }) => `${name}: ${pair} ${apart.toFixed(1)}`),
  );
}

const natoPairs = pairsSharingADate<NatoStatus>('nato-status.csv');
const euPairs = pairsSharingADate<EuStatus>('eu-status.csv');

describe('pairs that share a date', () => {
  it('are found in the record', () => {
    expect(natoPairs.length).toBeGreaterThanOrEqual(35);
    expect(natoPairs).toContainEqual(['member', 'warsaw_pact']);
  });
});

describe.each(themeNames)('theme %s', (name) => {
  const theme = themes[name];

  it('keeps NATO statuses that share a date apart, in every kind of sight', () => {
    expect(tooClose(theme.nato, natoPairs)).toEqual([]);
  });

  it('keeps EU statuses that share a date apart, in every kind of sight', () => {
    expect(tooClose(theme.eu, euPairs)).toEqual([]);
  });

  it('writes labels at 4.5:1 or better on every fill', () => {
    const ratios = [
      ...natoStatuses.map((status) => [status, contrast(theme.nato[status], theme.onNato[status])]),
      ...euStatuses.map((status) => [
        `eu ${status}`,
        contrast(theme.eu[status], theme.onEu[status]),
      ]),
    ] as [string, number][];
    expect(ratios.filter(([, ratio]) => ratio < 4.5)).toEqual([]);
  });

  it('draws borders at 3:1 or better, by core or casing, on every fill and on open ground', () => {
    const grounds = [...Object.values(theme.nato), theme.landContext, theme.sea, theme.noData];
    const ratios = grounds.map((fill) => [
      fill,
      Math.max(contrast(fill, theme.borderCore), contrast(fill, theme.borderCasing)),
    ]) as [string, number][];
    expect(ratios.filter(([, ratio]) => ratio < 3)).toEqual([]);
    expect(contrast(theme.borderCore, theme.borderCasing)).toBeGreaterThan(7);
  });

  it('writes text at 4.5:1 or better on plates', () => {
    const texts = [theme.ink, theme.ink2, theme.ink3, theme.now, theme.force];
    for (const ground of [theme.surface, theme.surface2]) {
      expect(texts.filter((text) => contrast(text, ground) < 4.5)).toEqual([]);
    }
  });

  it('moves each step towards membership further from the ground', () => {
    const steps: NatoStatus[] = [
      'none',
      'dialogue',
      'pfp',
      'intensified_dialogue',
      'map',
      'invited',
      'member',
    ];
    const away = steps.map((status) => contrast(theme.nato[status], theme.surface));
    expect(away).toEqual([...away].sort((a, b) => a - b));
  });
});
