import type { Feature, FeatureCollection, LineString, MultiLineString, Point } from 'geojson';
import { feature } from 'topojson-client';
import type { BorderPair } from '../core/frame/frame.ts';
import type { Geometry } from '../core/geo/geometry.ts';
import { isNote, type Label, type LabelLanguage } from '../core/labels/labels.ts';
import { dueZoom, type WaterLabel } from '../core/labels/choose.ts';
import { countrySizes, scriptSizes, sizeAt } from '../core/labels/sizes.ts';
import type { Mark } from '../core/frame/marks.ts';
import type { Zones } from '../core/frame/zones.ts';
import type { World } from '../core/world/load.ts';
import { zoneDataOf, type ZoneData } from './zoneData.ts';

/** The ground as MapLibre's sources take it: with it the map can be scrubbed. */
export interface GroundData {
  atoms: FeatureCollection;
  /** Coast, borders and the line between entities as one source. */
  lines: FeatureCollection;
  borders: FeatureCollection<MultiLineString, BorderPair>;
  coast: Feature<MultiLineString>;
  entityLine: FeatureCollection;
  capitals: FeatureCollection<Point>;
  relief: {
    bounds: Geometry['relief']['bounds'];
    url: (theme: string) => string;
  };
}

/** What stands on the ground: it costs as much as the ground itself, and comes right after it. */
export interface DetailData {
  rivers: FeatureCollection;
  labels: readonly Label[];
  /** Pieces of zones and marks that a label belongs to. */
  noted: ReadonlySet<string>;
  water: readonly WaterLabel[];
  labelPoints: FeatureCollection<Point>;
  waterLines: FeatureCollection<LineString>;
  zones: ZoneData;
  marks: readonly Mark[];
}

/** Turns the fetched files into sources. Atoms and borders come from one topology, so that they meet exactly. */
export function groundOf(
  world: World,
  geometry: Geometry,
  reliefUrl: (theme: string) => string,
): GroundData {
  const { atoms, borders, coast, entityLine } = geometry.map.objects;
  const read = <T>(object: Parameters<typeof feature>[1]) => feature(geometry.map, object) as T;
  const numbered = read<GroundData['borders']>(borders).features.map((border, index) => ({
    ...border,
    properties: { ...border.properties, id: index + 1 },
  }));
  const [shore, inner] = [read<GroundData['coast']>(coast), read<FeatureCollection>(entityLine)];
  return {
    atoms: read<FeatureCollection>(atoms),
    lines: {
      type: 'FeatureCollection',
      features: [
        { ...shore, properties: { line: 'coast' } },
        ...numbered.map((border) => ({ ...border, properties: { ...border.properties, line: 'border' } })), // prettier-ignore
        ...inner.features.map((line) => ({ ...line, properties: { line: 'entity' } })),
      ],
    },
    borders: { type: 'FeatureCollection', features: numbered },
    coast: shore,
    entityLine: inner,
    capitals: points(
      [...world.entities.values()].flatMap(({ id, capital }) =>
        capital
          ? [{ lon: capital.lon, lat: capital.lat, properties: { id, point: 'capital' } }]
          : [],
      ),
    ),
    relief: { bounds: geometry.relief.bounds, url: reliefUrl },
  };
}

/** Turns rivers, zones, marks and labels into sources. */
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
    rivers: feature(geometry.rivers, geometry.rivers.objects.rivers) as FeatureCollection,
    labels,
    noted: new Set(labels.filter(isNote).map(({ subject }) => subject)),
    water,
    labelPoints: points(
      labels.map((label) => {
        const { id, kind, text, size, side, below, tone = '', lon, lat } = label;
        const drop = dropOf(size, below);
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
