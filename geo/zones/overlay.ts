/** Set operations on areas, with turf. Only what lies near is handed to it: a coast has hundreds of islands. */
import {
  bbox,
  bboxClip,
  difference,
  featureCollection,
  intersect,
  multiPolygon,
  polygon as turfPolygon,
  union,
} from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';

type Box = [west: number, south: number, east: number, north: number];
type Polygons = Position[][][];

export const EMPTY: MultiPolygon = { type: 'MultiPolygon', coordinates: [] };

function boxOf(coordinates: Polygons): Box {
  return bbox(multiPolygon(coordinates)) as Box;
}

function meet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** Degrees around a box that are kept, so that the cut lies outside of what it is cut for. */
const MARGIN = 0.05;

/** What of `area` lies in and around the box of `other`: the rest of a continent need not be looked at. */
function around(other: MultiPolygon, area: MultiPolygon): MultiPolygon {
  if (other.coordinates.length === 0) return EMPTY;
  const [west, south, east, north] = boxOf(other.coordinates);
  const box: Box = [west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN];
  const coordinates = area.coordinates.flatMap((polygon) => {
    const own = boxOf([polygon]);
    if (!meet(own, box)) return [];
    const inside = box[0] <= own[0] && box[1] <= own[1] && own[2] <= box[2] && own[3] <= box[3];
    return inside
      ? [polygon]
      : [bboxClip(turfPolygon(polygon), box).geometry.coordinates as Position[][]];
  });
  return { type: 'MultiPolygon', coordinates: coordinates.filter((polygon) => polygon.length > 0) };
}

/** The result of turf as a MultiPolygon, empty for nothing. */
export function asMulti(result: Feature<Polygon | MultiPolygon> | null): MultiPolygon {
  if (!result) return EMPTY;
  const { geometry } = result;
  return geometry.type === 'Polygon'
    ? { type: 'MultiPolygon', coordinates: [geometry.coordinates] }
    : geometry;
}

const pair = (a: MultiPolygon, b: MultiPolygon) =>
  featureCollection([multiPolygon(a.coordinates), multiPolygon(b.coordinates)]);

export function plus(a: MultiPolygon, b: MultiPolygon): MultiPolygon {
  return asMulti(union(pair(a, b)));
}

/** The union of at least one area. */
export function plusAll(areas: readonly MultiPolygon[]): MultiPolygon {
  const [only, ...others] = areas.map(({ coordinates }) => multiPolygon(coordinates));
  if (!only) throw new Error('No areas to put together');
  return others.length === 0 ? only.geometry : asMulti(union(featureCollection([only, ...others])));
}

export function less(a: MultiPolygon, b: MultiPolygon): MultiPolygon {
  const taken = around(a, b);
  return taken.coordinates.length === 0 ? a : asMulti(difference(pair(a, taken)));
}

export function within(a: MultiPolygon, b: MultiPolygon): MultiPolygon {
  const frame = around(a, b);
  return frame.coordinates.length === 0 ? EMPTY : asMulti(intersect(pair(a, frame)));
}
