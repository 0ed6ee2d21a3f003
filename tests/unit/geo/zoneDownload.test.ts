import { check } from '@placemarkio/check-geojson';
import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { zoneDownload, type ZoneFacts } from '../../../geo/zones/download.ts';
import { fromIso } from '../../../src/core/time/day.ts';
import { zones } from './builtZones.ts';

/** As if each operation had been from 1990 on, until 2010 or still. */
const facts = new Map<string, ZoneFacts>(
  zones.map(({ properties: { operation } }, i) => [
    operation,
    {
      name: `Operation ${operation}`,
      from: fromIso('1990-01-01'),
      to: i % 2 === 0 ? null : fromIso('2010-01-01'),
      sources: ['one-source', 'another'],
    },
  ]),
);
const download = zoneDownload(zones, facts);
const properties = (id: string) =>
  download.features.find((item) => item.properties.id === id)!.properties;

/** Twice the signed area in square degrees: positive counter-clockwise. */
function turn(ring: Position[]): number {
  return ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i]![0]! * y! - x! * ring[i]![1]!, 0);
}

describe('zones.geojson', () => {
  it('passes a validator of RFC 7946', () => {
    expect(() => check(JSON.stringify(download))).not.toThrow();
    const open = structuredClone(download);
    (open.features[0]!.geometry as MultiPolygon).coordinates[0]![0]!.pop();
    expect(() => check(JSON.stringify(open))).toThrow();
  });

  it('winds outlines counter-clockwise and holes clockwise, in degrees with at most 5 decimals', () => {
    for (const { geometry } of download.features) {
      if (geometry.type !== 'MultiPolygon') continue;
      for (const rings of geometry.coordinates) {
        rings.forEach((ring, i) => {
          expect(turn(ring) > 0).toBe(i === 0);
          expect(ring[0]).toEqual(ring.at(-1));
        });
      }
    }
    const geometries = download.features.map(({ geometry }) => geometry.coordinates);
    expect(JSON.stringify(geometries)).not.toMatch(/\.\d{6}/);
    expect('crs' in download).toBe(false);
  });

  it('has every zone in full, territories and the entity line too', () => {
    expect(download.features.map((item) => item.properties.id)).toEqual(
      zones.map((zone) => zone.properties.id),
    );
    for (const { geometry } of download.features) {
      expect(geometry.coordinates.length).toBeGreaterThan(0);
    }
    const line = download.features.find((item) => item.properties.id === 'dayton-iebl');
    expect(line?.geometry.type).toBe('MultiLineString');
  });

  it('has the columns of the public contract, as texts and numbers', () => {
    for (const item of download.features) {
      expect(Object.keys(item.properties)).toEqual(['id', 'name', 'from', 'to', 'construction', 'error_km', 'sources']); // prettier-ignore
      expect(item.properties.from).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(item.properties.to).toMatch(/^(\d{4}-\d\d-\d\d)?$/);
      expect(item.properties.construction).toMatch(/^[A-Z].*\.$/);
    }
    expect(properties('sarajevo-exclusion-zone')).toMatchObject({
      name: 'Operation sarajevo-exclusion-zone',
      error_km: 1,
      sources: 'one-source|another',
    });
  });

  it('takes the days of the operation, and of a piece where these are narrower', () => {
    expect(properties('sarajevo-exclusion-zone')).toMatchObject({ from: '1990-01-01', to: '' });
    expect(properties('gorazde-total-exclusion-zone').to).toBe('2010-01-01');
    expect(properties('ground-safety-zone.from-14-march')).toMatchObject({ from: '2001-03-14', to: '2001-03-25' }); // prettier-ignore
    expect(properties('brcko-district.supervision')).toMatchObject({ from: '1990-01-01', to: '2000-03-08' }); // prettier-ignore
  });

  it('leaves out a zone that the tables do not know', () => {
    expect(zoneDownload(zones, new Map()).features).toEqual([]);
  });
});
