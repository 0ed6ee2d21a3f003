import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compileStocks } from '../../../data/compileStocks.ts';
import { toIso } from '../../../src/core/time/day.ts';
import { record } from './authored.ts';

const facts = compileStocks(record);
const { stocks, yearlyFlows, unknownOrigin, totals, remarks, kosovo1999 } = facts;

const stock = (year: number, origin: string, host: string, category = 'refugee') =>
  stocks.find(
    (row) =>
      row.year === year && row.origin === origin && row.host === host && row.category === category,
  )?.persons;
const series = (id: string) => {
  const found = kosovo1999.find((item) => item.id === id);
  if (!found) throw new Error(`no series ${id}`);
  return found;
};
const sum = (rows: readonly { persons: number }[]) =>
  rows.reduce((total, { persons }) => total + persons, 0);

describe('the tables by year', () => {
  it('are whole: 1,738 rows of stocks and returns, 576 of flows', () => {
    const returns = yearlyFlows.filter(({ category }) => category.startsWith('returned'));
    expect(stocks.length + returns.length).toBe(1738);
    expect(yearlyFlows.length - returns.length).toBe(576);
    expect(unknownOrigin).toHaveLength(77);
    expect([facts.firstYear, facts.lastYear]).toEqual([1991, 2025]);
    expect(totals.map(({ year }) => year)).toEqual(Array.from({ length: 35 }, (_, i) => 1991 + i));
  });

  it('add up to what was counted when they were cut', () => {
    const refugees = (year: number) =>
      sum(stocks.filter((row) => row.year === year && row.category === 'refugee'));
    // The column of kept refugees in the sums that came with the tables.
    expect([1991, 1996, 2002, 2013, 2025].map(refugees)).toEqual([
      48_477, 1_427_840, 1_021_402, 127_949, 89_635,
    ]);
  });

  it('hold what UNHCR has of some years', () => {
    expect(stock(2005, 'BA', 'US')).toBe(20_446);
    expect(stock(2006, 'BA', 'US')).toBe(114_615);
    expect(stock(2002, 'CS', 'DE')).toBe(183_170);
    expect(stock(2013, 'RS', 'DE')).toBe(8_410);
    expect(stock(1996, 'HR', 'CS')).toBe(297_099);
  });

  it('stay small enough to load on use', () => {
    expect(brotliCompressSync(JSON.stringify(facts)).length).toBeLessThan(25_000);
  });

  it('carry their attribution and threshold', () => {
    expect(facts.attribution).toMatch(/UNHCR Refugee Data Finder.*CC BY 4\.0/);
    expect(facts.threshold).toBe(500);
    for (const { persons } of [...stocks, ...yearlyFlows]) expect(persons).toBeGreaterThan(499);
    expect(facts.sources['unhcr-rdf-2025']?.publisher).toBe('UNHCR');
  });
});

describe('the code SRB', () => {
  it('is three states, one after the other', () => {
    expect(stock(1991, 'YU', 'HU')).toBe(43_000);
    const origins = (from: number, to: number) =>
      new Set(stocks.filter(({ year }) => year >= from && year < to).map(({ origin }) => origin));
    expect(origins(1991, 1992)).toEqual(new Set(['AL', 'YU']));
    for (const id of ['YU', 'RS', 'ME', 'XK']) expect(origins(1992, 2006)).not.toContain(id);
    expect(origins(1992, 2006)).toContain('CS');
    for (const id of ['YU', 'CS', 'XK']) expect(origins(2006, 2026)).not.toContain(id);
    expect(origins(2006, 2026)).toContain('ME');
  });

  it('is explained in each of its times', () => {
    const meanings = facts.codes.filter(({ code }) => code === 'SRB');
    expect(meanings.map(({ entity, from, to }) => [entity, from, to])).toEqual([
      ['YU', 1991, 1992],
      ['CS', 1992, 2006],
      ['RS', 2006, null],
    ]);
    for (const { note } of meanings) expect(note).toMatch(/SRB/);
    expect(meanings[2]?.name).toBe('Serbia with Kosovo');
  });

  it('and all others stand for countries with a place', () => {
    const known = new Set(facts.parties.map(({ entity }) => entity));
    for (const { origin, host } of stocks) {
      expect(known, origin).toContain(origin);
      expect(known, host).toContain(host);
    }
    for (const { host } of yearlyFlows) expect(host === '' || known.has(host), host).toBe(true);
  });
});

describe('missing is not zero', () => {
  it('in the tables: no row has a zero, and the gaps are told', () => {
    for (const { persons } of [...stocks, ...yearlyFlows, ...unknownOrigin]) {
      expect(persons).toBeGreaterThan(0);
    }
    const gaps = remarks.filter(({ kind }) => kind === 'gap');
    expect(gaps.map(({ category, from, to }) => [category, from, to])).toEqual([
      ['idp', 1991, 1993],
      ['asylum_seeker', 1991, 2000],
      ['returned_idp', 1991, 1997],
    ]);
    for (const { category, from, to } of gaps) {
      const inside = [...stocks, ...yearlyFlows].filter(
        (row) => row.category === category && row.year >= from && row.year < (to ?? Infinity),
      );
      expect(inside, category).toEqual([]);
    }
  });

  it('in the sums', () => {
    const of = (year: number) => totals.find((row) => row.year === year);
    expect(of(1992)).toMatchObject({ refugees: 700_507, idps: null, asylumSeekers: null });
    expect(of(1993)).toMatchObject({ idps: 1_634_000, returnedRefugees: null });
    expect(of(2000)).toMatchObject({ asylumSeekers: 57_015 });
    for (const row of totals) expect(Object.values(row)).not.toContain(0);
  });

  it('and people of unknown origin are kept apart', () => {
    const inferred = unknownOrigin.filter(({ inferredYugoslav }) => inferredYugoslav);
    expect(inferred.map(({ year, host, persons }) => [year, host, persons])).toEqual([
      [1992, 'HR', 403_000],
      [1992, 'MK', 32_000],
      [1993, 'CS', 100_027],
      [1994, 'CS', 265_363],
      [1995, 'CS', 320_194],
    ]);
    for (const { origin } of stocks) expect(origin).not.toBe('');
  });
});

describe('Kosovo 1999 by day', () => {
  const values = kosovo1999.flatMap((item) => item.values);

  it('is whole', () => {
    expect(values).toHaveLength(281);
    expect(new Set(values.map(({ day }) => day)).size).toBe(79);
    expect(values.filter(({ approximate }) => approximate)).toHaveLength(20);
    expect(kosovo1999).toHaveLength(23);
  });

  it('has the four hosts on the day before the campaign ended', () => {
    const on = (id: string, day: string) =>
      series(id).values.find((value) => toIso(value.day) === day)?.persons;
    const hosts = ['al', 'mk', 'me', 'ba'].map((id) => on(`present-${id}`, '1999-06-10') ?? 0);
    expect(hosts.reduce((a, b) => a + b)).toBe(780_700);
    expect(on('evacuated', '1999-06-10')).toBe(81_705);
    expect(on('present-mk', '1999-05-27')).toBe(252_300);
  });

  it('falls where the record falls', () => {
    const returned = series('returned-al').values;
    const falls = returned.filter(({ persons }, i) => persons < (returned[i - 1]?.persons ?? 0));
    expect(falls.map(({ day, persons }) => [toIso(day), persons])).toEqual([
      ['1999-07-14', 389_100],
    ]);
    expect(series('present-mk').values.some(({ persons }) => persons === 193_220)).toBe(true);
  });

  it('keeps two sources of one day side by side', () => {
    const day = series('present-al').values.filter((value) => toIso(value.day) === '1999-04-22');
    expect(day.map(({ persons, source }) => [persons, source])).toEqual([
      [357_000, 'ofda-19990422'],
      [359_000, 'ofda-19990422b'],
    ]);
  });

  it('tells bounds from counts, and what the counts at Morinë are', () => {
    const least = values.filter(({ bound }) => bound === 'least');
    expect(least.length).toBeGreaterThan(10);
    expect(series('evacuated').values.filter(({ bound }) => bound === 'most')).toHaveLength(1);
    expect(series('arrived-morina').note).toMatch(/not statistically representative/);
    for (const { source } of values) expect(facts.sources[source]?.title, source).toBeTruthy();
  });
});
