import { latitudeOf, mercatorX, mercatorY } from './camera.ts';
import type { MapView } from '../permalink.ts';

/** A tick of the neatline: where it stands on its edge, in px, and what it says. */
export interface DegreeTick {
  at: number;
  label: string;
}

const STEPS = [10, 5, 2, 1, 0.5, 0.25, 0.1];
/** At least this many px between two ticks. */
const ROOM = 110;

/**
 * Ticks of longitude along the lower edge and of latitude along the right one.
 * @param view of the camera, centre of a box of `width` × `height` px
 */
export function degreeTicks(
  view: MapView,
  width: number,
  height: number,
): { longitudes: DegreeTick[]; latitudes: DegreeTick[] } {
  const scale = 512 * 2 ** view.zoom;
  const step = STEPS.filter((degrees) => (degrees / 360) * scale >= ROOM).at(-1) ?? 10;
  const centreX = mercatorX(view.lon);
  const centreY = mercatorY(view.lat);
  const west = view.lon - (width / 2 / scale) * 360;
  const east = view.lon + (width / 2 / scale) * 360;
  const north = latitudeOf(centreY - height / 2 / scale);
  const south = latitudeOf(centreY + height / 2 / scale);
  return {
    longitudes: multiples(west, east, step).map((lon) => ({
      at: (mercatorX(lon) - centreX) * scale + width / 2,
      label: degreesOf(lon, 'E', 'W'),
    })),
    latitudes: multiples(south, north, step).map((lat) => ({
      at: (mercatorY(lat) - centreY) * scale + height / 2,
      label: degreesOf(lat, 'N', 'S'),
    })),
  };
}

function multiples(from: number, to: number, step: number): number[] {
  const values: number[] = [];
  for (let index = Math.ceil(from / step); index * step <= to; index += 1)
    values.push(index * step);
  return values;
}

function degreesOf(value: number, positive: string, negative: string): string {
  const size = Math.abs(Number(value.toFixed(2)));
  return `${size}° ${value < 0 ? negative : positive}`;
}
