import { latitudeOf, mercatorX, mercatorY } from '../geo/camera.ts';
import type { LonLat } from '../geo/geodesic.ts';
import type { MapView } from '../permalink.ts';

/** A box of CSS pixels. */
interface Size {
  width: number;
  height: number;
}

/** Pixels of the whole world at a zoom. */
const world = (zoom: number) => 512 * 2 ** zoom;

/** Where a position is in a map's box, px from its top left. */
export function pixelAt([lon, lat]: LonLat, view: MapView, { width, height }: Size) {
  const scale = world(view.zoom);
  return {
    x: width / 2 + (mercatorX(lon) - mercatorX(view.lon)) * scale,
    y: height / 2 + (mercatorY(lat) - mercatorY(view.lat)) * scale,
  };
}

/** The position at a pixel of a map's box, degrees. */
export function positionAt(
  { x, y }: { x: number; y: number },
  view: MapView,
  { width, height }: Size,
): LonLat {
  const scale = world(view.zoom);
  const across = mercatorX(view.lon) + (x - width / 2) / scale;
  return [across * 360 - 180, latitudeOf(mercatorY(view.lat) + (y - height / 2) / scale)];
}

/**
 * The same land in a box of another size: the shorter side shows as much.
 * @param from the box that the view was made for
 */
export function viewFor(view: MapView, from: Size, to: Size): MapView {
  const ratio = Math.min(to.width / from.width, to.height / from.height);
  return { ...view, zoom: view.zoom + Math.log2(ratio) };
}
