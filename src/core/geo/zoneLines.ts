import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
import type { ZoneProperties, ZoneTopology } from '../operations/types.ts';
import { arcsOf, linesOf } from './borders.ts';
import type { Geometry } from './geometry.ts';
import { outlineOf } from './outline.ts';

/** The rings of a polygon or of several: outlines and holes alike, degrees. */
export function ringsOf(geometry: Polygon | MultiPolygon): Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

/** The id of a stored shape. */
function idOf({ properties }: GeometryObject): string {
  return (properties as { id?: string } | undefined)?.id ?? '';
}

/** The stored shape of a piece of a zone, or null where it has none of its own. */
function storedShape(topology: ZoneTopology, id: string): GeometryObject | null {
  const found = topology.objects.zones.geometries.find((stored) => idOf(stored) === id);
  return found?.type ? found : null;
}

const areas = new WeakMap<ZoneTopology, Map<string, Polygon | MultiPolygon | null>>();

/** The area of a piece of a zone in degrees, or null: territories and lines have no shape of their own. */
export function areaOfZone(topology: ZoneTopology, id: string): Polygon | MultiPolygon | null {
  let known = areas.get(topology);
  if (!known) areas.set(topology, (known = new Map<string, Polygon | MultiPolygon | null>()));
  let area = known.get(id);
  if (area === undefined) {
    const stored = storedShape(topology, id);
    const shape = stored && (feature(topology, stored) as Feature).geometry;
    area = shape?.type === 'Polygon' || shape?.type === 'MultiPolygon' ? shape : null;
    known.set(id, area);
  }
  return area;
}

/** The outline of a piece of a zone as lines: its own, that of its territory, or the line that it is. Degrees. */
export function outlineOfZone(
  geometry: Pick<Geometry, 'map' | 'zones'>,
  zone: ZoneProperties,
): Position[][] {
  if (zone.atoms.length > 0) return outlineOf(geometry.map, zone.atoms).geometry.coordinates;
  if (zone.lines.length > 0) {
    const { geometries } = geometry.map.objects.entityLine;
    const wanted = geometries.filter((line) => zone.lines.includes(idOf(line)));
    return linesOf(geometry.map, wanted.flatMap(arcsOf)).coordinates;
  }
  const area = areaOfZone(geometry.zones, zone.id);
  return area ? ringsOf(area) : [];
}

/** The arcs of each piece that was placed by hand, and of the rest of its outline. */
export function handPlaced(
  topology: ZoneTopology,
  id: string,
): { hand: Position[][]; rest: Position[][] } {
  const edge = topology.objects.edges.geometries.find((stored) => idOf(stored) === id);
  const hand = new Set(edge ? arcsOf(edge) : []);
  const stored = storedShape(topology, id);
  const rest = stored ? [...new Set(arcsOf(stored))].filter((arc) => !hand.has(arc)) : [];
  return {
    hand: linesOf(topology, [...hand]).coordinates,
    rest: linesOf(topology, rest).coordinates,
  };
}

/** A piece of line between sectors: drawn once, however many sectors it bounds. */
export interface SectorLine {
  id: string;
  /** Ids of the pieces that it bounds. */
  owners: readonly string[];
  /** Whether somebody placed it by hand: such a line is drawn with one of its sectors, others between two of them. */
  byHand: boolean;
  lines: Position[][];
}

/** The lines of sectors: arcs with the same owners stitched together. */
export function sectorLinesOf(topology: ZoneTopology, ids: ReadonlySet<string>): SectorLine[] {
  const owners = new Map<number, string[]>();
  for (const stored of topology.objects.zones.geometries) {
    const id = idOf(stored);
    if (!ids.has(id)) continue;
    for (const arc of new Set(arcsOf(stored))) owners.set(arc, [...(owners.get(arc) ?? []), id]);
  }
  const hand = new Set(
    topology.objects.edges.geometries.filter((stored) => ids.has(idOf(stored))).flatMap(arcsOf),
  );
  const groups = new Map<string, { owners: string[]; byHand: boolean; arcs: number[] }>();
  for (const [arc, of] of owners) {
    const byHand = hand.has(arc);
    const key = `${of.join(' ')}${byHand ? ' hand' : ''}`;
    const group = groups.get(key);
    if (group) group.arcs.push(arc);
    else groups.set(key, { owners: of, byHand, arcs: [arc] });
  }
  return [...groups].map(([id, { owners: of, byHand, arcs }]) => ({
    id: `sector ${id}`,
    owners: of,
    byHand,
    lines: linesOf(topology, arcs).coordinates,
  }));
}
