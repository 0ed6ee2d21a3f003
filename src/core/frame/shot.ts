import type { Bounds } from '../geo/inside.ts';
import type { Box } from '../labels/place.ts';
import type { LayerName, MapView } from '../permalink.ts';
import type { EntityId, NatoStatus } from '../world/types.ts';
import type { MarkItem } from './marks.ts';

/** One picture to take of the map: plain data, so that who writes files needs to know nothing of how it is drawn. */
export interface Shot {
  /** Time, a fractional Day. */
  time: number;
  /** Where the camera stands, or what it must show (degrees). */
  view: MapView | Bounds;
  layers: readonly LayerName[];
  /** The entity that is outlined. */
  selected: EntityId | null;
  /** The operation, strike or event that is raised. */
  item: MarkItem | null;
  /** Statuses that are held up; empty: all. */
  filter: ReadonlySet<NatoStatus>;
  /** What plates cover, in the picture's CSS pixels: no label goes there. */
  blocked: readonly Box[];
}
