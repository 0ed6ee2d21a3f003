import type {
  Feature,
  FeatureCollection,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
  Position,
} from 'geojson';
import { isFilled, isStanding, type Zone, type Zones } from '../core/frame/zones.ts';
import type { Geometry } from '../core/geo/geometry.ts';
import { arcsOnCircle, bandOf, radiusScale, ticksOf, type RadiusScale } from '../core/geo/rings.ts';
import {
  areaOfZone,
  handPlaced,
  outlineOfZone,
  ringsOf,
  sectorLinesOf,
  type SectorLine,
} from '../core/geo/zoneLines.ts';

/** How a line of a zone is drawn; each has a layer of its own. */
export type ZoneLineStyle = 'solid' | 'hand' | 'safety' | 'no-fly' | 'sector' | 'tick' | 'scale';

export interface ZoneLineProperties {
  /** The id of the piece, or of the sector line. */
  id: string;
  style: ZoneLineStyle;
  look: Zone['look'];
  /** Width of a solid line, px on a desk. */
  width: number;
}

export interface ZoneFillProperties {
  id: string;
  look: Zone['look'];
  /** `band`: the ground that the edge of a circle may lie on; `hatch`: named, never delimited. */
  part: 'fill' | 'hatch' | 'band';
}

/** Zones as MapLibre's sources take them: made once, shown and hidden by feature-state. */
export interface ZoneData {
  fills: FeatureCollection<Polygon | MultiPolygon, ZoneFillProperties>;
  lines: FeatureCollection<MultiLineString, ZoneLineProperties>;
  /** Fills and lines as one source. */
  drawn: FeatureCollection;
  /** Outlines of territories. */
  territories: FeatureCollection<MultiLineString, ZoneLineProperties>;
  /** Edges placed by hand; `km`: half the width of their fringe. */
  bands: FeatureCollection<MultiLineString, { id: string; look: Zone['look']; km: number }>;
  /** Centres of circles, for the ring that grows out of them. */
  centres: FeatureCollection<Point, { id: string; point: 'centre' }>;
  sectors: readonly SectorLine[];
  scales: ReadonlyMap<string, RadiusScale>;
}

const CRISP = 2.6;
const UNIT = 1.6;
const BORDER = 1.2;

/** Turns the pieces of zones that stand by themselves into sources. */
export function zoneDataOf(zones: Zones, geometry: Geometry): ZoneData {
  const data = {
    fills: collection<ZoneData['fills']['features'][number]>([]),
    lines: collection<Feature<MultiLineString, ZoneLineProperties>>([]),
    territories: collection<Feature<MultiLineString, ZoneLineProperties>>([]),
    bands: collection<ZoneData['bands']['features'][number]>([]),
    centres: collection<ZoneData['centres']['features'][number]>([]),
  };
  const scales = new Map<string, RadiusScale>();
  const standing = zones.list.filter(isStanding);
  for (const zone of standing) {
    const area = areaOfZone(geometry.zones, zone.id);
    const { id, look, certainty, circle, errorKm } = zone;
    if (area && isFilled(zone)) {
      const part = certainty === 'undelimited' ? ('hatch' as const) : ('fill' as const);
      data.fills.features.push(featureOf({ id, look, part }, area));
    }
    const line = (style: ZoneLineStyle, lines: Position[][], width = 0) => {
      const target = style === 'no-fly' ? data.territories : data.lines;
      if (lines.length > 0) target.features.push(linesOf({ id, style, look, width }, lines));
    };
    if (certainty === 'undelimited') continue;
    if (look === 'no-fly') line('no-fly', outlineOfZone(geometry, zone));
    else if (certainty === 'hand') {
      const { hand, rest } = handPlaced(geometry.zones, id);
      if (look === 'sector') continue;
      data.bands.features.push(fringeOf(id, look, hand, errorKm));
      line('hand', hand);
      line('solid', rest, BORDER);
    } else if (look === 'sector') continue;
    else if (look === 'safety') line('safety', outlineOfZone(geometry, zone));
    else {
      const outline = area ? ringsOf(area) : outlineOfZone(geometry, zone);
      line('solid', outline, certainty === 'text' ? CRISP : UNIT);
    }
    if (!circle || !area) continue;
    const arcs = arcsOnCircle(ringsOf(area), circle);
    if (errorKm > 0) {
      const coordinates = bandOf(arcs, circle, errorKm);
      const band = { type: 'MultiPolygon' as const, coordinates };
      data.fills.features.push(featureOf({ id, look, part: 'band' }, band));
    }
    line('tick', ticksOf(arcs, circle));
    const scale = radiusScale(arcs, circle);
    scales.set(id, scale);
    if (circle.km >= 10) line('scale', scale.lines);
    data.centres.features.push(
      featureOf({ id, point: 'centre' }, { type: 'Point', coordinates: [circle.lon, circle.lat] }),
    );
  }
  const sectors = sectorLinesOf(
    geometry.zones,
    new Set(standing.filter(({ look }) => look === 'sector').map(({ id }) => id)),
  );
  for (const { id, owners, byHand, lines } of sectors) {
    const errorKm = Math.max(...owners.map((owner) => zones.byId.get(owner)?.errorKm ?? 0));
    if (byHand) data.bands.features.push(fringeOf(id, 'sector', lines, errorKm));
    data.lines.features.push(linesOf({ id, style: 'sector', look: 'sector', width: 0 }, lines));
  }
  const drawn = collection<Feature>([...data.fills.features, ...data.lines.features]);
  return { ...data, drawn, sectors, scales };
}

function collection<T extends Feature>(
  features: T[],
): { type: 'FeatureCollection'; features: T[] } {
  return { type: 'FeatureCollection', features };
}

function featureOf<P, G extends Feature['geometry']>(
  properties: P,
  geometry: G,
): { type: 'Feature'; properties: P; geometry: G } {
  // prettier-ignore
  return { type: 'Feature', properties, geometry };
}

function linesOf<P>(properties: P, coordinates: Position[][]) {
  return featureOf(properties, { type: 'MultiLineString' as const, coordinates });
}

/** The ground that an edge placed by hand may lie on. */
function fringeOf(id: string, look: Zone['look'], edge: Position[][], km: number) {
  const lines = edge.map((part) => thinned(part, km / 2));
  return linesOf({ id, look, km }, lines);
}

/** Leaves out points nearer to the last one kept than `km`: a wide band needs few, and bends of its own length fold it. */
function thinned(line: readonly Position[], km: number): Position[] {
  const kept: Position[] = [];
  for (const [index, point] of line.entries()) {
    const [lon = 0, lat = 0] = point;
    const [lastLon = Infinity, lastLat = Infinity] = kept.at(-1) ?? [];
    // Kilometres of a degree at these latitudes: near enough to thin by.
    const far = Math.hypot((lon - lastLon) * 80, (lat - lastLat) * 111) >= km;
    if (far || index === line.length - 1) kept.push(point);
  }
  return kept;
}
