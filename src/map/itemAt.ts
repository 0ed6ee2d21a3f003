import type { Map as MapLibreMap, Point } from 'maplibre-gl';
import type { MarkIcon, MarkItem, Marks } from '../core/frame/marks.ts';
import { pickItem } from '../core/frame/pick.ts';
import type { Zone, Zones } from '../core/frame/zones.ts';
import type { LayerId } from './ids.ts';
import type { Overlay } from './Surface.ts';

/** How near to an edge or a mark a pointer must be, px: a finger is no needle. */
const REACH = 6;
/** How far above its foot the middle of a pin stands, px. */
const rise: Readonly<Record<MarkIcon, number>> = {
  'pin-1': 17,
  'pin-2': 15,
  'pin-3': 6,
  strike: 0,
  incident: 0,
  base: 0,
};

const edges: readonly LayerId[] = ['zone-solid', 'zone-hand', 'zone-safety', 'zone-no-fly', 'zone-sector', 'raised-area']; // prettier-ignore
const insides: readonly LayerId[] = ['zone-fill', 'zone-fill-sea', 'zone-hatch'];

/**
 * The thing of the record at a point of the map, or null: the drawing says what could be there, the overlay what is there
 * on the day.
 */
export function itemAt(
  map: MapLibreMap,
  point: Point,
  zones: Zones,
  marks: Marks,
  overlay: Overlay,
): MarkItem | null {
  const { x, y } = point;
  const around: [[number, number], [number, number]] = [
    [x - REACH, y - REACH],
    [x + REACH, y + REACH],
  ];
  const idsIn = (area: Point | typeof around, layers: readonly LayerId[]) =>
    map
      .queryRenderedFeatures(area, { layers: [...layers] })
      .flatMap(({ properties }) => (properties['id'] as string).replace(/^sector /, '').split(' '));
  const anything = overlay.zones.shown.size > 0;
  return pickItem(
    {
      marks: marksNear(map, point, marks, overlay),
      edges: anything ? idsIn(around, edges) : [],
      insides: anything ? idsIn(point, insides) : [],
    },
    marks,
    overlay.marks,
    overlay.zones.shown,
    map.getZoom(),
    (zone) => fits(map, zones, zone),
  );
}

/** Marks that are shown near a point, the nearest first. */
function marksNear(map: MapLibreMap, point: Point, { byId }: Marks, overlay: Overlay): string[] {
  const near: { id: string; away: number }[] = [];
  for (const id of overlay.marks.keys()) {
    const mark = byId.get(id);
    if (!mark) continue;
    const at = map.project([mark.lon, mark.lat]);
    const away = Math.hypot(at.x - point.x, at.y - rise[mark.icon] - point.y);
    if (away <= 2 * REACH) near.push({ id, away });
  }
  return near.sort((a, b) => a.away - b.away).map(({ id }) => id);
}

/** Whether the whole of a piece is on the screen at this zoom, wherever the camera stands. */
function fits(map: MapLibreMap, zones: Zones, { id }: Zone): boolean {
  const bounds = zones.byId.get(id)?.bounds;
  if (!bounds) return false;
  const [west, south, east, north] = bounds;
  const [low, high] = [map.project([west, south]), map.project([east, north])];
  const { clientWidth, clientHeight } = map.getCanvas();
  return high.x - low.x < clientWidth && low.y - high.y < clientHeight;
}
