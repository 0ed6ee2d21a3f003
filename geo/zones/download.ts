/** `zones.geojson`, the download: every zone with its full geometry, as RFC 7946 asks. */
import { rewind, truncate } from '@turf/turf';
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon } from 'geojson';
import { toIso, type Day } from '../../src/core/time/day.ts';
import type { BuiltZone } from './build.ts';

/** What the tables say of a zone's operation. */
export interface ZoneFacts {
  name: string;
  from: Day;
  to: Day | null;
  /** Ids of sources.json. */
  sources: string[];
}

export interface DownloadProperties {
  id: string;
  name: string;
  /** ISO days; `to` is exclusive, '' while it still holds. */
  from: string;
  to: string;
  /** The steps of the construction and what was assumed. */
  construction: string;
  error_km: number;
  /** With `|` between them. */
  sources: string;
}

/** A metre: RFC 7946 advises against more than the data bear. */
const DECIMALS = 5;

/**
 * @param facts by operation; a zone whose operation has none is left out
 */
export function zoneDownload(
  zones: readonly BuiltZone[],
  facts: ReadonlyMap<string, ZoneFacts>,
): FeatureCollection<MultiPolygon | MultiLineString, DownloadProperties> {
  return {
    type: 'FeatureCollection',
    features: zones.flatMap(({ properties, geometry }) => {
      const known = facts.get(properties.operation);
      if (!known) return [];
      const from = Math.max(known.from, properties.from ?? known.from);
      const ends = [known.to, properties.to].filter((day) => day !== null);
      const feature: Feature<MultiPolygon | MultiLineString, DownloadProperties> = {
        type: 'Feature',
        properties: {
          id: properties.id,
          name: known.name,
          from: toIso(from),
          to: ends.length > 0 ? toIso(Math.min(...ends)) : '',
          construction: [...properties.steps, properties.note]
            .map((s) => s.replace(/\.?$/, '.'))
            .join(' '),
          error_km: properties.errorKm,
          sources: known.sources.join('|'),
        },
        geometry,
      };
      const wound =
        geometry.type === 'MultiPolygon' ? (rewind(feature) as typeof feature) : feature;
      return [truncate(wound, { precision: DECIMALS })];
    }),
  };
}
