import { multiPolygon, rewind, simplify, truncate } from '@turf/turf';
import type { MultiPolygon } from 'geojson';
import type { ZoneSteps } from '../../src/core/operations/types.ts';
import type { BuiltZone } from './build.ts';

/** Of a picture of a hundred pixels, a tenth of a pixel, in shares of its width. */
const THIN = 0.001;
/** A metre. */
const DECIMALS = 5;

/** Fewer points, for a small picture. */
function thinned(area: MultiPolygon): MultiPolygon {
  const lats = area.coordinates.flat(2).map(([, lat]) => lat!);
  const tolerance = (Math.max(...lats) - Math.min(...lats)) * THIN;
  const thin = simplify(multiPolygon(area.coordinates), { tolerance, highQuality: true });
  const wound = rewind(truncate(thin, { precision: DECIMALS })) as typeof thin;
  return wound.geometry;
}

/** The construction step by step, of zones that a text defines and that take two steps or more. */
export function zoneSteps(zones: readonly BuiltZone[]): ZoneSteps {
  return Object.fromEntries(
    zones
      .filter(({ properties, stages }) => properties.certainty === 'text' && stages.length > 1)
      .map(({ properties, stages }) => [
        properties.id,
        stages.map((stage, i) => ({ words: properties.steps[i]!, geometry: thinned(stage) })),
      ]),
  );
}
