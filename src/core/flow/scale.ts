/**
 * How many persons are how many pixels: one scale for every year, which only the zoom changes, and the same for arrows and
 * circles, so that both grow together.
 */

/** The zoom at which the other numbers hold. */
const AT = 8.5;
/** Width of an arrow of 100,000, px. */
const WIDTH = 11;
/** The least width, px: fewer people are drawn no thinner. */
const LEAST = 2.4;
/** Radius of a circle of one person, px: its area is proportional to persons. */
const RADIUS = 0.0985;
const LEAST_RADIUS = 3;

/** Times as large as at zoom 8.5: half as fast as the map grows, and no further from close by. */
export function growthAt(zoom: number): number {
  return Math.min(1.6, 2 ** ((zoom - AT) / 2));
}

/** The least width of an arrow at a zoom, px. @param lines times as wide as on a desk */
export function leastWidth(zoom: number, lines = 1): number {
  return LEAST * lines * Math.sqrt(growthAt(zoom));
}

/** The width of an arrow, px: proportional to persons. */
export function widthOf(persons: number, zoom: number, lines = 1): number {
  const width = (persons / 100_000) * WIDTH * growthAt(zoom) * lines;
  return Math.max(leastWidth(zoom, lines), width);
}

/** The radius of a circle, px: its area is proportional to persons. */
export function radiusOf(persons: number, zoom: number, lines = 1): number {
  return Math.max(LEAST_RADIUS, Math.sqrt(persons) * RADIUS * growthAt(zoom) * lines);
}

/** How wide and how long the head of an arrow is, px. @param length of the whole arrow */
export function headOf(width: number, length: number): { width: number; length: number } {
  const wide = Math.max(1.5 * width, width + 5);
  return { width: wide, length: Math.min(0.95 * wide, 0.5 * length) };
}
