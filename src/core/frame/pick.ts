import { isFilled, type Zone, type ZonesShown } from './zones.ts';
import type { MarkItem, Marks, MarksShown } from './marks.ts';

/** What lies under a pointer, as the drawing tells it: things of no opacity are among it. */
export interface Touched {
  /** Ids of marks, the topmost first. */
  marks: readonly string[];
  /** Ids of pieces of zones whose edge is near. */
  edges: readonly string[];
  /** Ids of pieces of zones that it is inside of. */
  insides: readonly string[];
}

/** From this zoom on the inside of every zone can be picked; further off only of one that fits on the screen. */
const INSIDE_ZOOM = 7;

/**
 * The thing that a click means, or null: then it is the country. Only what is there on the day is ever picked: a drawing
 * also has what it does not show. Marks come first, then edges, then insides, the smaller zone first.
 * @param fits whether the whole of a piece is on the screen at this zoom
 */
export function pickItem(
  touched: Touched,
  marks: Marks,
  marksShown: MarksShown,
  zonesShown: ZonesShown,
  zoom: number,
  fits: (zone: Zone) => boolean,
): MarkItem | null {
  for (const id of touched.marks) {
    const mark = marksShown.has(id) ? marks.byId.get(id) : undefined;
    if (mark) return mark.item;
  }
  const edge = smallest(touched.edges, zonesShown, () => true);
  const open = (zone: Zone) => isFilled(zone) && (zoom >= INSIDE_ZOOM || fits(zone));
  const found = edge ?? smallest(touched.insides, zonesShown, open);
  return found ? { kind: 'operation', id: found.operation } : null;
}

function smallest(
  ids: readonly string[],
  shown: ZonesShown,
  accepts: (zone: Zone) => boolean,
): Zone | null {
  // prettier-ignore
  let least: Zone | null = null;
  for (const id of ids) {
    const zone = shown.get(id)?.zone;
    if (zone && accepts(zone) && (!least || zone.areaKm2 < least.areaKm2)) least = zone;
  }
  return least;
}
