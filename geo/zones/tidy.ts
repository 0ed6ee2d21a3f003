import { cleanCoords, multiPolygon, rewind } from '@turf/turf';
import type { MultiPolygon, Position } from 'geojson';
import { areaKm2 } from '../../src/core/geo/area.ts';
import { offSegment } from './segment.ts';

/** Pieces and holes smaller than this are leftovers of two outlines that should be one, km². */
const SLIVER = 0.05;
/** What is narrower than this is dropped, degrees: the grid of the topology could fold it over. */
const CLOSE = 0.00012;
/** Decimals that are kept of a degree: a tenth of a metre. */
const DECIMALS = 1e6;

const round = ([lon, lat]: Position): Position => [
  Math.round(lon! * DECIMALS) / DECIMALS,
  Math.round(lat! * DECIMALS) / DECIMALS,
];

/** Whether the outline runs to the point and comes back the same way, or hardly moves at all. */
function isSpike(before: Position, point: Position, after: Position): boolean {
  return offSegment(before, point, after) < CLOSE || offSegment(after, before, point) < CLOSE;
}

/** A closed ring without the spikes and crowded points that are left where two outlines meet at a flat angle. */
function withoutSpikes(ring: Position[]): Position[] {
  const points = ring.slice(0, -1);
  for (let i = 0; i < points.length && points.length > 3;) {
    const at = (k: number) => points.at(k % points.length)!;
    if (isSpike(at(i - 1), at(i), at(i + 1))) {
      points.splice(i, 1);
      // What comes before may be a spike now.
      i = Math.max(0, i - 1);
    } else i += 1;
  }
  return [...points, points[0]!];
}

const ringKm2 = (ring: Position[]) => areaKm2({ type: 'Polygon', coordinates: [ring] });

/** An area without slivers and doubled points, rounded, wound as RFC 7946 asks: outlines counter-clockwise, holes clockwise. */
export function tidy(area: MultiPolygon): MultiPolygon {
  const coordinates = area.coordinates.flatMap((polygon) => {
    const [outline, ...holes] = polygon.map((ring) => withoutSpikes(ring.map(round)));
    if (!outline || ringKm2(outline) < SLIVER) return [];
    return [[outline, ...holes.filter((hole) => ringKm2(hole) >= SLIVER)]];
  });
  if (coordinates.length === 0) return { type: 'MultiPolygon', coordinates };
  const clean = cleanCoords(multiPolygon(coordinates)) as ReturnType<typeof multiPolygon>;
  return (rewind(clean) as typeof clean).geometry;
}
