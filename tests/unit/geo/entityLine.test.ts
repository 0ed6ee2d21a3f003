import { booleanPointInPolygon, area, point, pointToLineDistance, lineString } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { entityLine } from '../../../geo/entityLine.ts';
import { committed, featuresOf, polygonsOf } from './built.ts';

const entities = committed('entities.topojson');
const countries = committed('countries.topojson');
const parts = featuresOf<{ id: string }>(entities, 'entities');

/** Towns near the line or far inside, and the side on which the General Framework Agreement left them. */
const towns: [name: string, lon: number, lat: number, side: string][] = [
  ['Sarajevo', 18.4131, 43.8563, 'federation'], ['Mostar', 17.8078, 43.3438, 'federation'],
  ['Tuzla', 18.6671, 44.5384, 'federation'], ['Zenica', 17.9078, 44.2017, 'federation'],
  ['Bihać', 15.8708, 44.8169, 'federation'], ['Goražde', 18.9756, 43.6679, 'federation'],
  ['Travnik', 17.6658, 44.2264, 'federation'], ['Livno', 17.0078, 43.8269, 'federation'],
  ['Konjic', 17.9608, 43.6519, 'federation'], ['Orašje', 18.6928, 45.0369, 'federation'],
  ['Odžak', 18.3264, 45.0106, 'federation'], ['Gradačac', 18.4278, 44.8786, 'federation'],
  ['Sanski Most', 16.6678, 44.7653, 'federation'], ['Jajce', 17.2706, 44.3419, 'federation'],
  ['Olovo', 18.58, 44.1275, 'federation'], ['Vogošća', 18.3453, 43.8967, 'federation'],
  ['Banja Luka', 17.191, 44.7722, 'republika-srpska'], ['Prijedor', 16.7139, 44.9794, 'republika-srpska'],
  ['Doboj', 18.0875, 44.7317, 'republika-srpska'], ['Bijeljina', 19.2147, 44.7569, 'republika-srpska'],
  ['Zvornik', 19.1025, 44.3864, 'republika-srpska'], ['Srebrenica', 19.2967, 44.1061, 'republika-srpska'],
  ['Višegrad', 19.2881, 43.7828, 'republika-srpska'], ['Pale', 18.5708, 43.8167, 'republika-srpska'],
  ['Foča', 18.7792, 43.5064, 'republika-srpska'], ['Trebinje', 18.3436, 42.7119, 'republika-srpska'],
  ['Bosanski Brod', 18.0069, 45.1361, 'republika-srpska'], ['Brčko', 18.8083, 44.8728, 'brcko'],
]; // prettier-ignore

describe('the inter-entity boundary line', () => {
  it.each(towns)('%s (%f, %f) lies in %s', (_, lon, lat, side) => {
    const found = parts.filter((part) => booleanPointInPolygon(point([lon, lat]), part));
    expect(found.map((part) => part.properties.id)).toEqual([side]);
  });

  it.each([
    ['federation', 26110],
    ['republika-srpska', 24641],
    ['brcko', 493],
  ])('%s has its official %i km² within 1.5 %%', (id, km2) => {
    const part = parts.find((feature) => feature.properties.id === id)!;
    expect(Math.abs(area(part) / 1e6 / km2 - 1) * 100).toBeLessThan(1.5);
  });

  it('ends on the border of Bosnia and Herzegovina or on itself', () => {
    const { coordinates } = entityLine(entities, countries);
    const bosnia = featuresOf<{ id: string }>(countries, 'atoms').find(
      (feature) => feature.properties.id === 'BA',
    )!;
    const rings = polygonsOf(bosnia.geometry)
      .flat()
      .map((ring) => lineString(ring));
    const visits = coordinates.flat().map(String);
    const ends = coordinates.flatMap((line) => [line[0]!, line.at(-1)!]);
    const loose = ends.filter(
      (end) => visits.filter((visit) => visit === String(end)).length === 1,
    );
    expect(loose.length).toBeGreaterThanOrEqual(6);
    for (const end of loose) {
      const km = Math.min(...rings.map((ring) => pointToLineDistance(point(end), ring)));
      expect(km).toBeLessThan(0.05);
    }
  });
});
