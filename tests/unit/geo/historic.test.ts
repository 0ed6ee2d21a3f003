import { area, booleanPointInPolygon, centroid, point, polygon } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { historicTopology, statePeriods } from '../../../geo/historic.ts';
import { placesFrom } from '../../../geo/places.ts';
import { fromIso } from '../../../src/core/time/day.ts';
import { world } from '../realWorld.ts';
import { committed, dataDir, featuresOf, geoDir, polygonsOf } from './built.ts';

const countries = committed('countries.topojson');
const topology = historicTopology(countries, world.facts);
interface State {
  id: string;
  name: string;
  from: string;
  to: string;
  claimed_by: string;
}
const states = featuresOf<State>(topology, 'entities');
const on = (date: string) =>
  states.filter(({ properties: { from, to } }) => from <= date && (to === '' || date < to));
const stateAt = (lon: number, lat: number, date: string) =>
  on(date)
    .filter((state) => booleanPointInPolygon(point([lon, lat]), state))
    .map((state) => state.properties.id);

const dates = [
  '1949-01-01',
  '1991-10-07',
  '1991-10-08',
  '1992-04-26',
  '1992-04-27',
  '1993-01-01',
  '2003-02-04',
  '2006-06-05',
  '2008-02-16',
  '2008-02-17',
  '2026-11-23',
];

describe('the states of every date', () => {
  it.each(dates)('every town lies in the state that the record names on %s', (date) => {
    const day = fromIso(date);
    for (const { id, atom, lon, lat } of placesFrom(geoDir, dataDir)) {
      const row = world.nato
        .get(atom)!
        .find((r) => r.from <= day && (r.to === null || day < r.to))!;
      const expected = ['SUHH', 'GB'].includes(row.sovereign) ? [] : [row.sovereign];
      expect(stateAt(lon, lat, date), `${id} on ${date}`).toEqual(expected);
    }
  });

  it('never covers the same land twice: the areas of a date add up to those of its pieces', () => {
    for (const date of dates.slice(1)) {
      const pieces = statePeriods(world.facts, [...world.atoms])
        .filter(({ from, to }) => from <= fromIso(date) && (to === null || fromIso(date) < to))
        .flatMap((period) => period.atoms);
      expect(new Set(pieces).size, date).toBe(pieces.length);
    }
  });

  it('shows SFR Yugoslavia whole, then losing its republics one by one', () => {
    const sizes = states
      .filter((state) => state.properties.id === 'YU')
      .map((state) => [state.properties.from, Math.round(area(state) / 1e9)]);
    expect(sizes.map(([from]) => from)).toEqual([
      '1949-01-01',
      '1991-10-08',
      '1991-11-17',
      '1992-03-06',
    ]);
    const thousands = sizes.map(([, size]) => size as number);
    expect(thousands[0]).toBeGreaterThan(252);
    expect(thousands[0]).toBeLessThan(257);
    expect(thousands).toEqual([...thousands].sort((a, b) => b - a));
    expect(thousands.at(-1)).toBeLessThan(104);
  });

  it('leaves no hole in them but a Croatian meander of the Sava, from 1991-10-08', () => {
    const holes = states
      .filter(({ properties }) => ['YU', 'CS'].includes(properties.id))
      .flatMap((state) => polygonsOf(state.geometry).flatMap((rings) => rings.slice(1)));
    for (const hole of holes) {
      const [lon, lat] = centroid(polygon([hole])).geometry.coordinates as [number, number];
      expect(stateAt(lon, lat, '1991-10-08')).toEqual(['HR']);
      expect([lon.toFixed(1), lat.toFixed(1)]).toEqual(['18.6', '45.1']);
    }
    const whole = states.find((state) => state.properties.id === 'YU')!;
    expect(polygonsOf(whole.geometry).flatMap((rings) => rings.slice(1))).toEqual([]);
  });

  it('draws Kosovo as its own from 17 February 2008, with the claim beside it', () => {
    const kosovo = states.find((state) => state.properties.id === 'XK')!;
    expect(kosovo.properties).toMatchObject({ from: '2008-02-17', to: '', claimed_by: 'RS' });
  });

  it('has one feature per id and first day', () => {
    const keys = states.map(({ properties: { id, from } }) => `${id} ${from}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('keeps only the arcs that it uses', () => {
    expect(topology.arcs.length).toBeLessThan(countries.arcs.length);
  });
});
