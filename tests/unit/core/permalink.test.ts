import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultLayers,
  emptyLink,
  formatLink,
  layerNames,
  modes,
  parseLink,
  type LinkState,
} from '../../../src/core/permalink.ts';
import { fromIso, toIso } from '../../../src/core/time/day.ts';

const bounds = {
  firstDay: fromIso('1949-01-01'),
  lastDay: fromIso('2026-11-23'),
  countries: new Set(['BA', 'HR', 'YU', 'XK']),
  items: new Set(['sarajevo-exclusion-zone', 'ev-056']),
};
const read = (fragment: string) => parseLink(fragment, bounds);

const links: fc.Arbitrary<LinkState> = fc.record({
  day: fc.integer({ min: bounds.firstDay, max: bounds.lastDay - 1 }),
  country: fc.constantFrom(null, ...bounds.countries),
  item: fc.constantFrom(null, ...bounds.items),
  map: fc.option(
    fc.record({
      zoom: fc.integer({ min: 300, max: 1200 }).map((n) => n / 100),
      lat: fc.integer({ min: -850000, max: 850000 }).map((n) => n / 10000),
      lon: fc.integer({ min: -1800000, max: 1800000 }).map((n) => n / 10000),
    }),
    { nil: null },
  ),
  layers: fc.subarray([...layerNames]),
  scene: fc.constantFrom(null, 's05', 's12'),
  mode: fc.constantFrom(...modes),
});

describe('links', () => {
  it('survive a round trip, whatever they say', () => {
    fc.assert(
      fc.property(links, (link) => {
        const { link: again, problems } = read(`#${formatLink(link, bounds.lastDay)}`);
        expect(again).toEqual(link);
        expect(problems).toEqual([]);
      }),
    );
  });

  it('never throw, whatever the fragment is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { link } = read(text);
        expect(
          link.day === null || (link.day >= bounds.firstDay && link.day <= bounds.lastDay),
        ).toBe(true);
      }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('date', 'map', 'layers', 'mode', 'country'),
        fc.string(),
        (k, v) => {
          expect(() => read(`${k}=${v}`)).not.toThrow();
        },
      ),
    );
  });

  it.each([
    ['1994-02-10', '1994-02-10'],
    ['2009', '2009-12-31'],
    ['1996-02', '1996-02-29'],
    ['2026', '2026-11-23'],
    ['2026-11', '2026-11-23'],
  ])('read the date %s as %s, without a word', (text, day) => {
    const { link, problems } = read(`date=${text}`);
    expect(toIso(link.day ?? 0)).toBe(day);
    expect(problems).toEqual([]);
  });

  it.each([
    ['1900-01-01', '1949-01-01'],
    ['2100', '2026-11-23'],
    ['2027-03', '2026-11-23'],
  ])('stop at the nearest end for %s, and say so', (text, day) => {
    const { link, problems } = read(`date=${text}`);
    expect(toIso(link.day ?? 0)).toBe(day);
    expect(problems).toHaveLength(1);
  });

  it.each(['1994-02-30', '1994-13', 'yesterday', '', '94', '1994-2-1'])(
    'leave out the date "%s", and name it',
    (text) => {
      const { link, problems } = read(`date=${text}`);
      expect(link.day).toBeNull();
      expect(problems).toHaveLength(1);
    },
  );

  it('leave out what is unknown and keep the rest', () => {
    const { link, problems } = read(
      'date=1994-02-10&country=ZZ&map=abc&layers=status,moon&mode=fly&x=1',
    );
    expect(link).toEqual({ ...emptyLink(), day: fromIso('1994-02-10'), layers: ['status'] });
    expect(problems).toHaveLength(4);
  });

  it('pass over what is reserved for later', () => {
    expect(read('lang=sr&compare=1991-06-25&mode=embed').problems).toEqual([]);
  });

  it('say nothing about what is the default', () => {
    expect(formatLink({ ...emptyLink(), day: bounds.lastDay }, bounds.lastDay)).toBe('');
    expect(read('').link.layers).toEqual(defaultLayers);
  });
});
