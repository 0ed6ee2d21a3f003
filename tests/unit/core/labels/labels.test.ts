import { describe, expect, it } from 'vitest';
import { brokenInLines, labelExists, labelsOf } from '../../../../src/core/labels/labels.ts';
import { fromIso } from '../../../../src/core/time/day.ts';
import { snapshotAt } from '../../../../src/core/world/snapshot.ts';
import { world } from '../../realWorld.ts';

const anchors = {
  countries: ['YU', 'HR', 'RS', 'MK', 'XK', 'TR'].map((entity) => ({
    entity,
    lon: 18,
    lat: 44,
    size: 2,
    atom: '',
  })),
  water: [],
};
const places = [
  {
    id: 'podgorica',
    atom: 'ME',
    lon: 19.26,
    lat: 42.44,
    rank: 1,
    capital: true,
    names: [
      { from: null, to: fromIso('1992-04-02'), local: 'Titograd', script: '', english: '' },
      { from: fromIso('1992-04-02'), to: null, local: 'Podgorica', script: '', english: '' },
    ],
  },
];
const labels = labelsOf(world, places, anchors);
const shownOn = (date: string) => {
  const day = fromIso(date);
  const snapshot = snapshotAt(world, day);
  return labels
    .filter((label) => label.side !== 'left' && labelExists(label, snapshot, world, day))
    .map(({ text, kind }) => `${kind} ${text}`);
};

describe('labels of the date', () => {
  it('name the federation in capitals and its republics small', () => {
    expect(shownOn('1970-01-01')).toEqual(
      expect.arrayContaining(['country JUGOSLAVIJA', 'republic Hrvatska', 'capital Titograd']),
    );
    expect(shownOn('1970-01-01')).not.toContain('country HRVATSKA');
  });

  it('name the states that followed, and the town by its new name', () => {
    const shown = shownOn('2020-01-01');
    expect(shown).toEqual(expect.arrayContaining(['country HRVATSKA', 'capital Podgorica']));
    expect(shown.some((text) => text.includes('JUGOSLAVIJA'))).toBe(false);
  });

  it('mark a name that carries a footnote, and dot the Turkish İ', () => {
    expect(shownOn('2010-01-01').some((text) => /^country KOSOV.*\*$/s.test(text))).toBe(true);
    expect(shownOn('2023-01-01')).toContain('country TÜRKİYE');
  });

  it('are numbered once each', () => {
    expect(new Set(labels.map(({ id }) => id)).size).toBe(labels.length);
  });
});

describe('a long name', () => {
  it.each([
    ['Bosna i Hercegovina', 'Bosna i\nHercegovina'],
    ['Crna Gora', 'Crna Gora'],
    ['Magyarország', 'Magyarország'],
  ])('%s', (text, lines) => expect(brokenInLines(text)).toBe(lines));
});
