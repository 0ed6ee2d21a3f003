import type { MultiPolygon, Position } from 'geojson';
import { maxBounds } from '../geo/camera.ts';
import type { Geometry } from '../geo/geometry.ts';
import { areaOfZone, outlineOfZone } from '../geo/zoneLines.ts';
import type { OperationSnapshot } from '../operations/load.ts';
import type { Day } from '../time/day.ts';
import { marksOfItem, type MarkItem, type Marks, type MarksShown } from './marks.ts';
import { isPresent, isStanding, type Zone, type Zones } from './zones.ts';

/** What is drawn on top for the item that is open and the one that is pointed at. */
export interface Raised {
  /** The same for the same drawing: who draws compares it. */
  key: string;
  /** Outlines that get a rim of brass: pointed at. */
  halos: Position[][];
  /** Outlines that are drawn for this item only, by the id of their piece: mandates and territories. */
  areas: { id: string; lines: Position[][] }[];
  /** Roads and moves. */
  roads: Position[][];
  /** Marks that get a ring. */
  points: [lon: number, lat: number][];
  /** Everything outside the open zone, or null. */
  veil: MultiPolygon | null;
}

/** What raising needs to know. */
export interface RaisedView {
  open: MarkItem | null;
  hovered: MarkItem | null;
  snapshot: OperationSnapshot;
  day: Day;
  zonesShown: boolean;
  marksShown: MarksShown;
}

/** What to raise, of what is there on the day. */
export function raisedOf(zones: Zones, marks: Marks, geometry: Geometry, view: RaisedView): Raised {
  const { open, hovered, snapshot, day } = view;
  const piecesOf = (item: MarkItem | null) =>
    item?.kind === 'operation' && view.zonesShown
      ? zones.list.filter((zone) => zone.operation === item.id && isPresent(zone, snapshot, day))
      : [];
  const opened = piecesOf(open);
  const pointed = piecesOf(hovered);
  const items = [open, hovered].filter((item) => item !== null);
  const shown = items
    .flatMap((item) => marksOfItem(marks, item))
    .filter(({ id }) => view.marksShown.has(id));
  const active = items.flatMap(({ id }) => snapshot.active.get(id)?.operation ?? []);
  const ids = (pieces: readonly Zone[]) => pieces.map(({ id }) => id).join(' ');
  return {
    key: `${ids(opened)}/${ids(pointed)}/${shown.map(({ id }) => id).join(' ')}/${active.map(({ id }) => id).join(' ')}`,
    halos: pointed.flatMap((zone) => outline(geometry, zone)),
    areas: [...new Set([...opened, ...pointed])]
      .filter((zone) => !isStanding(zone))
      .map((zone) => ({ id: zone.id, lines: outline(geometry, zone) })),
    roads: active.flatMap(({ lines }) => lines),
    points: shown.map(({ lon, lat }) => [lon, lat]),
    veil: veilOf(geometry, opened),
  };
}

const outlines = new WeakMap<Zone, Position[][]>();

/** The outline of a piece; merging a territory takes a moment, so it is remembered. */
function outline(geometry: Geometry, zone: Zone): Position[][] {
  let lines = outlines.get(zone);
  if (!lines) outlines.set(zone, (lines = outlineOfZone(geometry, zone)));
  return lines;
}

/** Everything but the pieces: the map with their outlines as holes, and their own holes filled. */
function veilOf(geometry: Geometry, pieces: readonly Zone[]): MultiPolygon | null {
  const rings = pieces.map((zone) => {
    const area = areaOfZone(geometry.zones, zone.id);
    const polygons = area?.type === 'Polygon' ? [area.coordinates] : (area?.coordinates ?? []);
    return area
      ? { outer: polygons.flatMap(([ring]) => (ring ? [ring] : [])), holes: polygons.flatMap(([, ...rest]) => rest) } // prettier-ignore
      : { outer: zone.atoms.length > 0 ? outline(geometry, zone) : [], holes: [] };
  });
  const outer = rings.flatMap((ring) => ring.outer);
  if (outer.length === 0) return null;
  const [west, south, east, north] = maxBounds;
  const world = [
    [west - 5, south - 5],
    [east + 5, south - 5],
    [east + 5, north + 3],
    [west - 5, north + 3],
    [west - 5, south - 5],
  ];
  const holes = rings.flatMap((ring) => ring.holes.map((hole) => [hole]));
  return { type: 'MultiPolygon', coordinates: [[world, ...outer], ...holes] };
}
