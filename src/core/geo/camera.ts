import type { MapView } from '../permalink.ts';
import type { Bounds } from './inside.ts';

/** Pixels of the whole world at zoom 0 (MapLibre's tiles of 512). */
const WORLD = 512;

/** The Balkans: `[west, south, east, north]` in degrees. */
const homeBounds = [13.4, 39.4, 29.6, 46.9] as const;

/** How far a reader can move: inside the edges of the geometry. */
export const maxBounds = [4, 33.2, 38, 52] as const;

export const minZoom = 3.6;
export const maxZoom = 12;

/** Web Mercator of a latitude, as a share of the world from the top, 0 to 1. */
export function mercatorY(lat: number): number {
  const sin = Math.sin((lat * Math.PI) / 180);
  return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
}

/** Web Mercator of a longitude, as a share of the world from the left, 0 to 1. */
export function mercatorX(lon: number): number {
  return (lon + 180) / 360;
}

/** The latitude of a share of the world from the top. */
export function latitudeOf(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}

/** What plates cover of the map, in CSS pixels. */
export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/**
 * The view that shows bounds in a box of CSS pixels, clear of its padding, and stays inside `maxBounds`.
 * @param bounds `[west, south, east, north]` in degrees
 */
export function viewOf(
  bounds: readonly [number, number, number, number],
  width: number,
  height: number,
  padding: Padding = { top: 0, right: 0, bottom: 0, left: 0 },
): MapView {
  const [west, south, east, north] = bounds;
  const innerWidth = Math.max(60, width - padding.left - padding.right);
  const innerHeight = Math.max(60, height - padding.top - padding.bottom);
  const spanX = mercatorX(east) - mercatorX(west);
  const spanY = mercatorY(south) - mercatorY(north);
  const fitted = Math.log2(Math.min(innerWidth / spanX, innerHeight / spanY) / WORLD);
  const zoom = Math.min(maxZoom, Math.max(fitted, smallestZoom(width, height)));
  const scale = WORLD * 2 ** zoom;
  const x = mercatorX(west) + spanX / 2 + (padding.right - padding.left) / 2 / scale;
  const y = mercatorY(north) + spanY / 2 + (padding.bottom - padding.top) / 2 / scale;
  return constrain({ zoom, lon: x * 360 - 180, lat: latitudeOf(y) }, width, height);
}

/** What a view shows in a box of CSS pixels. @returns `[west, south, east, north]` in degrees */
export function boundsOfView(view: MapView, width: number, height: number): Bounds {
  const scale = WORLD * 2 ** view.zoom;
  const [x, y] = [mercatorX(view.lon), mercatorY(view.lat)];
  const [halfX, halfY] = [width / 2 / scale, height / 2 / scale];
  return [
    (x - halfX) * 360 - 180,
    latitudeOf(y + halfY),
    (x + halfX) * 360 - 180,
    latitudeOf(y - halfY),
  ];
}

/** From this width on plates stand at the map's left and cover part of it, px. */
const WIDE = 840;
/** What they take from it at most, px, and as a share of a narrower map. */
const PLATES = [200, 0.16] as const;
/** Below this height the legend is a row along the map's foot, and so high, px. */
const LOW = 760;
const ROW = 48;

/** The key at the foot of the map's left: as wide as this share of it, between these, px (`MapKey.svelte`). */
const KEY_SHARE = 0.4;
const KEY = [336, 496] as const;
/** Buttons at the map's right, px. */
const BUTTONS = 45;

function leftOf(width: number): number {
  const [most, share] = PLATES;
  return width >= WIDE ? Math.min(most, width * share) : 0;
}

/** The view that the atlas opens with, in a box of CSS pixels. */
export function homeView(width: number, height: number): MapView {
  const left = leftOf(width);
  const bottom = width >= WIDE && height < LOW ? ROW : 0;
  return viewOf(homeBounds, width, height, { top: 0, right: 0, bottom, left });
}

/**
 * The view that shows an operation, strike or event in a box of CSS pixels, with room around it and clear of the plates.
 * @param bounds `[west, south, east, north]` in degrees
 */
export function itemView(
  bounds: readonly [number, number, number, number],
  width: number,
  height: number,
): MapView {
  const around = Math.min(width, height) * 0.1;
  const left = width >= WIDE ? Math.min(KEY[1], Math.max(KEY[0], width * KEY_SHARE)) : 0;
  const right = width >= WIDE ? BUTTONS : 0;
  const padding = { top: around, right: around + right, bottom: around, left: around + left };
  return viewOf(bounds, width, height, padding);
}

/** The zoom at which `maxBounds` just fill the box. */
export function smallestZoom(width: number, height: number): number {
  const [west, south, east, north] = maxBounds;
  const spanX = mercatorX(east) - mercatorX(west);
  const spanY = mercatorY(south) - mercatorY(north);
  return Math.max(minZoom, Math.log2(Math.max(width / spanX, height / spanY) / WORLD));
}

/** Moves a view so that nothing outside `maxBounds` shows. */
export function constrain(view: MapView, width: number, height: number): MapView {
  const zoom = Math.min(maxZoom, Math.max(view.zoom, smallestZoom(width, height)));
  const scale = WORLD * 2 ** zoom;
  const [west, south, east, north] = maxBounds;
  const halfX = width / 2 / scale;
  const halfY = height / 2 / scale;
  const x = within(mercatorX(view.lon), mercatorX(west) + halfX, mercatorX(east) - halfX);
  const y = within(mercatorY(view.lat), mercatorY(north) + halfY, mercatorY(south) - halfY);
  return { zoom, lon: x * 360 - 180, lat: latitudeOf(y) };
}

function within(value: number, low: number, high: number): number {
  return low > high ? (low + high) / 2 : Math.min(Math.max(value, low), high);
}

/** The scale of a Mercator projection in radians (d3-geo) that equals a zoom: 512·2^z / 2π. */
export function mercatorScale(zoom: number): number {
  return (WORLD * 2 ** zoom) / (2 * Math.PI);
}
