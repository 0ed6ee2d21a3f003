import type { FeatureCollection, GeoJSON, LineString, Point } from 'geojson';
import type { BorderPair } from '../core/frame/frame.ts';
import type { Geometry } from '../core/geo/geometry.ts';
import { isNote, type Label, type LabelLanguage } from '../core/labels/labels.ts';
import { dueZoom, type WaterLabel } from '../core/labels/choose.ts';
import { countrySizes, scriptSizes, sizeAt } from '../core/labels/sizes.ts';
import type { Mark } from '../core/frame/marks.ts';
import type { Zones } from '../core/frame/zones.ts';
import type { World } from '../core/world/load.ts';
import { borderPairs, shapeAddress, shapeOf, topologyOf, type GroundShape } from './ground.ts';
import { isolated } from './packed.ts';
import { zoneDataOf, type ZoneData } from './zoneData.ts';

/** The ground as MapLibre's sources take it: with it the map can be scrubbed. */
export interface GroundData {
  /** A shape, or the address at which MapLibre's worker finds it. */
  shape: (shape: GroundShape) => GeoJSON | string;
  pairs: readonly BorderPair[];
  capitals: FeatureCollection<Point>;
  relief: {
    bounds: Geometry['relief']['bounds'];
    url: (theme: string) => string;
  };
}

/** What stands on the ground: it costs as much as the ground itself, and comes right after it. */
export interface DetailData {
  labels: readonly Label[];
  /** Pieces of zones and marks that a label belongs to. */
  noted: ReadonlySet<string>;
  water: readonly WaterLabel[];
  labelPoints: FeatureCollection<Point>;
  waterLines: FeatureCollection<LineString>;
  zones: ZoneData;
  marks: readonly Mark[];
}

/**
 * Turns the fetched files into sources. Pieces and borders come from one topology, so that they meet exactly.
 * @param urlOf the address of a file of `data/`
 */
export function groundOf(
  world: World,
  geometry: Geometry,
  urlOf: (file: string) => string,
): GroundData {
  const files = { map: urlOf('map.topojson'), rivers: urlOf('rivers.topojson') };
  const here = new Map<GroundShape, GeoJSON>();
  return {
    shape: (shape) => {
      if (!isolated()) return shapeAddress(shape, files[topologyOf(shape)]);
      const known = here.get(shape) ?? shapeOf(shape, geometry);
      here.set(shape, known);
      return known;
    },
    pairs: borderPairs(geometry.map),
    capitals: points(
      [...world.entities.values()].flatMap(({ id, capital }) =>
        capital
          ? [{ lon: capital.lon, lat: capital.lat, properties: { id, point: 'capital' } }]
          : [],
      ),
    ),
    relief: {
      bounds: geometry.relief.bounds,
      url: (theme) => urlOf(`relief-${theme === 'dark' ? 'dark' : 'light'}.webp`),
    },
  };
}

/** Turns zones, marks and labels into sources. */
export function detailOf(
  geometry: Geometry,
  zones: Zones,
  marks: readonly Mark[],
  labels: readonly Label[],
  language: LabelLanguage = 'local',
): DetailData {
  const water = geometry.anchors.water.map(({ name, english, size, line }, index) => ({
    id: index + 1,
    name: language === 'local' ? name : english,
    size,
    line,
  }));
  return {
    labels,
    noted: new Set(labels.filter(isNote).map(({ subject }) => subject)),
    water,
    labelPoints: points(
      labels.map((label) => {
        const { id, kind, text, size, side, below, tone = '', lon, lat } = label;
        const drop = kind === 'event' ? text.split('\n').length - 1 : dropOf(size, below);
        return { lon, lat, properties: { id, kind, text, size, side, drop, tone, due: dueZoom(label) } }; // prettier-ignore
      }),
    ),
    waterLines: {
      type: 'FeatureCollection',
      features: water.map(({ id, name, size, line }) => ({
        type: 'Feature',
        properties: { id, name, size },
        geometry: { type: 'LineString', coordinates: line },
      })),
    },
    zones: zoneDataOf(zones, geometry),
    marks,
  };
}

/** How far the other script stands below the middle of a name, in ems of its own size. */
function dropOf(size: number, below: number): number {
  const stops = countrySizes[size];
  if (!stops || below === 0) return 0;
  const ratio = sizeAt(stops, 6.5) / sizeAt(scriptSizes, 6.5);
  return (below * 1.2 * ratio) / 2 + 0.6;
}

function points(
  items: readonly {
    lon: number;
    lat: number;
    properties: Record<string, unknown>;
  }[],
): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: items.map(({ lon, lat, properties }) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  };
}
