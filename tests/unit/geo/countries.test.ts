import {
  area,
  booleanPointInPolygon,
  centroid,
  length,
  point,
  polygon,
  polygonToLine,
} from '@turf/turf';
import type { Feature, LineString } from 'geojson';
import { geoArea } from 'd3-geo';
import { merge } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import type { GeometryCollection, MultiPolygon, Polygon } from 'topojson-specification';
import { placesFrom } from '../../../geo/places.ts';
import { bordersOf } from '../../../src/core/geo/borders.ts';
import { committed, dataDir, featuresOf, geoDir, polygonsOf } from './built.ts';

const topology = committed('countries.topojson');
const atoms = featuresOf<{ id: string; covered: boolean }>(topology, 'atoms');
const atom = (id: string) => atoms.find((feature) => feature.properties.id === id)!;
const atomAt = (lon: number, lat: number) =>
  atoms.filter((feature) => booleanPointInPolygon(point([lon, lat]), feature));

/** Official totals in km² (statistical offices) and the tolerance in per cent: lakes are holes in some files, land in others. */
const official: [id: string, km2: number, tolerance: number][] = [
  ['AL', 28748, 1], ['BA', 51209, 1], ['BG', 110994, 1], ['HR', 56594, 1], ['GR', 131957, 1], ['XK', 10887, 1],
  ['ME', 13812, 1], ['MK', 25713, 3], ['RO', 238391, 1], ['RS', 77474, 1], ['SI', 20273, 1], ['HU', 93030, 1],
  ['AT', 83879, 1], ['SK', 49035, 1], ['CZ', 78866, 1], ['PL', 312696, 1], ['MD', 33846, 1], ['IT', 302073, 1],
]; // prettier-ignore

const yugoslavia = ['SI', 'HR', 'BA', 'RS', 'ME', 'XK', 'MK'];
const merged = (ids: string[]) =>
  merge(
    topology,
    (topology.objects['atoms'] as GeometryCollection<{ id: string }>).geometries.filter(
      (geometry) => ids.includes((geometry.properties as { id: string }).id),
    ) as (Polygon | MultiPolygon)[],
  ).coordinates;

describe('countries.topojson', () => {
  it('has the pieces of the record, each once', () => {
    const covered = atoms.filter((feature) => feature.properties.covered);
    expect(covered.map((feature) => feature.properties.id).sort()).toEqual(
      'AL AT BA BG CY CZ GR HR HU IT MD ME MK PL RO RS SI SK TR UA XK'.split(' '),
    );
    expect(new Set(atoms.map((feature) => feature.properties.id)).size).toBe(atoms.length);
  });

  it.each(official)('%s has its official area of %i km² within %i %%', (id, km2, tolerance) => {
    const error = (area(atom(id)) / 1e6 / km2 - 1) * 100;
    expect(Math.abs(error)).toBeLessThan(tolerance);
  });

  it('winds every outer ring clockwise, as TopoJSON and d3-geo expect', () => {
    for (const { geometry, properties } of atoms) {
      for (const rings of polygonsOf(geometry)) {
        const steradians = geoArea({ type: 'Polygon', coordinates: rings });
        expect(steradians, properties.id).toBeLessThan(2 * Math.PI);
      }
    }
  });

  it('merges SFR Yugoslavia and FR Yugoslavia without a hole', () => {
    for (const ids of [yugoslavia, ['RS', 'ME', 'XK'], ['RS', 'XK'], ['CZ', 'SK']]) {
      const holes = merged(ids).flatMap((rings) => rings.slice(1));
      expect(holes, ids.join()).toEqual([]);
    }
  });

  it('leaves no sliver: what lies apart from Yugoslavia is an island of the Adriatic', () => {
    const pieces = merged(yugoslavia).map((rings) => polygon([rings[0]!]));
    const apart = pieces.filter((piece) => area(piece) < 1e10);
    expect(apart).toHaveLength(pieces.length - 1);
    for (const piece of apart) {
      const [lon, lat] = centroid(piece).geometry.coordinates as [number, number];
      // One exception: the corner of Lake Ohrid at Sveti Naum, cut off by the water.
      const place = `${lon.toFixed(1)} ${lat.toFixed(1)}`;
      if (lon + lat * 1.2 > 70) expect(place).toBe('20.8 41.0');
      const outline = length(polygonToLine(piece) as Feature<LineString>);
      // A sliver is long and thin: its area is small against the square of its outline.
      expect(area(piece) / 1e6 / outline ** 2, place).toBeGreaterThan(0.004);
    }
    expect(merged(['RS', 'ME', 'XK'])).toHaveLength(1);
  });

  it('draws each border once', () => {
    const { borders } = bordersOf(topology);
    const seen = new Set<string>();
    let repeated = 0;
    for (const border of borders) {
      for (const line of border.geometry.coordinates) {
        line.slice(1).forEach((end, i) => {
          const key = [line[i]!.join(), end.join()].sort().join('|');
          if (seen.has(key)) repeated++;
          seen.add(key);
        });
      }
    }
    expect(seen.size).toBeGreaterThan(5000);
    expect(repeated).toBe(0);
    const pairs = borders.map(({ properties: { a, b } }) => `${a} ${b}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const pair of ['BA HR', 'RS XK', 'ME XK', 'AL XK', 'MK XK', 'CZ SK', 'MD UA']) {
      expect(pairs).toContain(pair);
    }
  });

  it('puts every town into its country, and into no other', () => {
    const places = placesFrom(geoDir, dataDir);
    expect(places.length).toBeGreaterThan(120);
    for (const { id, atom: expected, lon, lat } of places) {
      const found = atomAt(lon, lat).map((feature) => feature.properties.id);
      expect(found, id).toEqual([expected]);
    }
  });

  it.each([
    ['Simferopol', 34.1, 44.95, 'UA'],
    ['Sevastopol', 33.525, 44.6, 'UA'],
    ['Kerch', 36.47, 45.35, 'UA'],
    ['Taman', 36.72, 45.21, 'RU'],
    ['Kaliningrad', 20.5, 54.71, 'RU'],
    ['Bosanski Brod, right bank of the Sava', 18.01, 45.13, 'BA'],
    ['Slavonski Brod, left bank', 18.01, 45.17, 'HR'],
    ['Neum, the coast of Bosnia', 17.62, 42.92, 'BA'],
    ['Kyrenia', 33.32, 35.33, 'CY'],
    ['Gornja Siga, claimed by neither', 18.9, 45.77, 'RS'],
    ['East Berlin', 13.45, 52.52, 'DE'],
  ])('%s', (_, lon, lat, id) => {
    expect(atomAt(lon, lat).map((feature) => feature.properties.id)).toEqual([id]);
  });

  it.each([
    ['Lake Balaton', 17.7, 46.85],
    ['Lake Ohrid', 20.72, 41.03],
    ['Lake Prespa', 21.0, 40.9],
    ['the Adriatic', 16, 43],
  ])('%s is water', (_, lon, lat) => {
    expect(atomAt(lon, lat)).toEqual([]);
  });
});
