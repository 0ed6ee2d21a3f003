import { maxBounds } from '../geo/camera.ts';
import type { MapView } from '../permalink.ts';
import type { AtlasEvent } from './types.ts';

/** The least zoom at which a place is gone to: its surroundings can be told apart. */
const CLOSE = 6.4;
/** The greatest: what is around stays in sight. */
const CLOSEST = 8;

/**
 * The view of an event's place, for a camera that follows the clock. Null where the camera had better rest: at lesser
 * events, and at places outside the map.
 * @param view the camera as it is
 */
export function viewToFollow(
  { importance, place }: Pick<AtlasEvent, 'importance' | 'place'>,
  view: MapView,
): MapView | null {
  const [west, south, east, north] = maxBounds;
  const { lon, lat } = place;
  if (importance === 3 || lon < west || lon > east || lat < south || lat > north) return null;
  return { lon, lat, zoom: Math.min(CLOSEST, Math.max(CLOSE, view.zoom)) };
}
