import { cleanCoords, multiPolygon, rewind } from '@turf/turf';
import type { MultiPolygon, Position } from 'geojson';
import { areaKm2 } from '../../src/core/geo/area.ts';

/** Pieces and holes smaller than this are leftovers of two outlines that should be one, km². */
const SLIVER = 0.05;
/** Decimals that are kept of a degree: a tenth of a metre. */
const DECIMALS = 1e6;

const round = ([lon, lat]: Position): Position => [
  Math.round(lon! * DECIMALS) / DECIMALS,
  Math.round(lat! * DECIMALS) / DECIMALS,
];

const ringKm2 = (ring: Position[]) => areaKm2({ type: 'Polygon', coordinates: [ring] });

/** An area without slivers and doubled points, rounded, wound as RFC 7946 asks: outlines counter-clockwise, holes clockwise. */
export function tidy(area: MultiPolygon): MultiPolygon {
  const coordinates = area.coordinates.flatMap((polygon) => {
    const [outline, ...holes] = polygon.map((ring) => ring.map(round));
    if (!outline || ringKm2(outline) < SLIVER) return [];
    return [[outline, ...holes.filter((hole) => ringKm2(hole) >= SLIVER)]];
  });
  if (coordinates.length === 0) return { type: 'MultiPolygon', coordinates };
  const clean = cleanCoords(multiPolygon(coordinates)) as ReturnType<typeof multiPolygon>;
  return (rewind(clean) as typeof clean).geometry;
}
