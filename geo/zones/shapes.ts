/** The shapes that a step of a recipe names, as geometry. */
import { bboxClip, buffer, lineString, multiPolygon, polygon, rewind, simplify } from '@turf/turf';
import type { Feature, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { Step } from '../../data/zones/recipe.ts';
import { areaKm2 } from '../../src/core/geo/area.ts';
import { circle } from '../../src/core/geo/circle.ts';
import type { MapPieces } from './mapPieces.ts';
import { asMulti, plusAll } from './overlay.ts';

/** Segments of a quarter of a circle, at the ends and corners of a strip. */
const CORNER = 12;
/** How far points may be moved when a strip is thinned out, before and after, as a share of its width. */
const THIN = 0.003;
/** Points of a line that are widened at a time: all at once takes four times as long. */
const CHUNK = 20;
const KM_PER_DEGREE = 111.2;

const asArea = (...outline: Position[][]): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [outline],
});

/**
 * All within `km` of lines, on both sides. turf leaves out bays of the line that are flatter than 1 % of the width; with
 * the thinning its edge is right to some 1.5 % of it.
 */
function strip(lines: MultiLineString, km: number): MultiPolygon {
  const tolerance = (THIN * km) / KM_PER_DEGREE;
  const parts = lines.coordinates.flatMap((line) => {
    const axis = simplify(lineString(line), { tolerance, highQuality: true }).geometry.coordinates;
    return Array.from({ length: Math.ceil((axis.length - 1) / CHUNK) }, (_, i) =>
      buffer(lineString(axis.slice(i * CHUNK, (i + 1) * CHUNK + 1)), km, { steps: CORNER }),
    );
  });
  const wide = plusAll(parts.flatMap((part) => (part ? [asMulti(part)] : [])));
  const { geometry } = simplify(multiPolygon(wide.coordinates), { tolerance, highQuality: true });
  return geometry;
}

function box([west, south, east, north]: readonly [number, number, number, number]): MultiPolygon {
  return asArea([
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]);
}

/** Half of an area, east or west of the meridian that divides it into equal areas. */
function half(area: MultiPolygon, side: 'east' | 'west'): MultiPolygon {
  const target = areaKm2(area) / 2;
  let [west, east] = [-180, 180];
  while (east - west > 1e-6) {
    const middle = (west + east) / 2;
    const left = bboxClip(multiPolygon(area.coordinates), [-180, -80, middle, 80]);
    if (areaKm2(left.geometry as MultiPolygon) < target) west = middle;
    else east = middle;
  }
  return side === 'west' ? box([-180, -80, west, 80]) : box([west, -80, 180, 80]);
}

/** A ring placed by hand, closed and counter-clockwise. */
function outline(positions: readonly Position[]): MultiPolygon {
  const ring = rewind(polygon([[...positions, positions[0]!]])) as Feature<Polygon>;
  return asArea(...ring.geometry.coordinates);
}

/**
 * The shape of a step.
 * @param zoneOf the shape of another zone, by its id
 * @throws Error if the map lacks a piece that the step names
 */
export function shapeOf(
  step: Step,
  pieces: MapPieces,
  zoneOf: (id: string) => MultiPolygon,
): MultiPolygon {
  if (step.circle) return asArea(circle(step.circle.center, step.circle.km));
  if (step.outline) return outline(step.outline);
  if (step.atoms) return pieces.atoms(step.atoms);
  if (step.units) return pieces.units(step.units);
  if (step.entities) return pieces.entities(step.entities);
  if (step.near) return strip(pieces.borders(step.near.borders), step.near.km);
  if (step.box) return box(step.box);
  if (step.half) return half(pieces.atoms([step.half.of]), step.half.side);
  if (step.land) return pieces.atoms([...pieces.known.atoms]);
  if (step.zone) return zoneOf(step.zone);
  throw new Error(`No area can be made of "${Object.keys(step).join(', ')}"`);
}
