import { booleanPointInPolygon, point } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { areaKm2 } from '../../../src/core/geo/area.ts';
import { committed, featuresOf } from './built.ts';

const units = featuresOf<{ id: string; name: string; country: string }>(
  committed('units.topojson'),
  'units',
);
const kosovo = featuresOf<{ id: string }>(committed('countries.topojson'), 'atoms').find(
  ({ properties }) => properties.id === 'XK',
)!;

/** Seats and towns, and the unit that they lie in. */
const towns: [string, number, number, string][] = [
  ['Prishtina', 21.1669, 42.6727, 'XK-X20'], ['Prizren', 20.7397, 42.2139, 'XK-X21'],
  ['Peja', 20.2883, 42.6591, 'XK-X18'], ['Gjakova', 20.4308, 42.3803, 'XK-X01'],
  ['Mitrovica', 20.866, 42.891, 'XK-X11'], ['Gjilan', 21.4699, 42.4605, 'XK-X05'],
  ['Ferizaj', 21.1553, 42.3706, 'XK-X26'], ['Podujeva', 21.1931, 42.9106, 'XK-X19'],
  ['Vushtrri', 20.9675, 42.8231, 'XK-X28'], ['Lipjan', 21.1258, 42.5217, 'XK-X13'],
  ['Deçan', 20.2879, 42.5402, 'XK-X02'], ['Istog', 20.4875, 42.7808, 'XK-X06'],
  ['Rahovec', 20.6547, 42.3994, 'XK-X17'], ['Suhareka', 20.825, 42.3586, 'XK-X25'],
  ['Medveđa', 21.585, 42.843, 'RS-23'], ['Leskovac', 21.9461, 42.9981, 'RS-23'],
  ['Vranje', 21.9003, 42.5514, 'RS-24'], ['Preševo', 21.6492, 42.3092, 'RS-24'],
]; // prettier-ignore

describe('municipalities and districts', () => {
  it('are the 30 of Kosovo in 1999 and two of Serbia', () => {
    const of = (country: string) => units.filter((unit) => unit.properties.country === country);
    expect(of('XK').length).toBe(30);
    expect(of('RS').map(({ properties }) => properties.id)).toEqual(['RS-23', 'RS-24']);
  });

  it.each(towns)('%s (%f, %f) lies in %s', (_, lon, lat, id) => {
    const found = units.filter((unit) => booleanPointInPolygon(point([lon, lat]), unit));
    expect(found.map((unit) => unit.properties.id)).toEqual([id]);
  });

  it('fill Kosovo to its border on the map within 0.1 %', () => {
    const sum = units
      .filter((unit) => unit.properties.country === 'XK')
      .reduce((km2, unit) => km2 + areaKm2(unit.geometry), 0);
    expect(Math.abs(sum / areaKm2(kosovo.geometry) - 1)).toBeLessThan(0.001);
  });
});
