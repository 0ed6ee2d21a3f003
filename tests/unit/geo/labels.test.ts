import { booleanPointInPolygon, point } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { labelAnchors } from '../../../geo/labels.ts';
import { committed, featuresOf, geoDir } from './built.ts';

const { countries, water } = labelAnchors(geoDir);
const atoms = featuresOf<{ id: string }>(committed('countries.topojson'), 'atoms');
const atomAt = (lon: number, lat: number) =>
  atoms.find((atom) => booleanPointInPolygon(point([lon, lat]), atom))?.properties.id;

/** Where the name of a state that is gone may stand. */
const pieces: Record<string, string[]> = {
  YU: ['BA', 'RS'],
  CS: ['RS'],
  CSHH: ['CZ', 'SK'],
  SUHH: ['UA'],
};

describe('label anchors', () => {
  it.each(countries)('the name of $entity stands on its own land', ({ entity, lon, lat }) => {
    expect(pieces[entity] ?? [entity]).toContain(atomAt(lon, lat));
  });

  it.each(water)('$name runs over water, from west to east', ({ line }) => {
    expect(line.filter(([lon, lat]) => atomAt(lon, lat) !== undefined)).toEqual([]);
    expect(line.at(-1)![0]).toBeGreaterThan(line[0]![0]);
  });
});
