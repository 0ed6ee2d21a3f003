import type { Day } from './day.ts';

/** The first and the last day of the data, both inclusive. */
export interface Bounds {
  first: Day;
  last: Day;
}

/** The part of time that a timeline shows: `[from, to)` in fractional Days. */
export interface Window {
  from: number;
  to: number;
}

/** A window on a strip of pixels: what a drawing needs to place a Day. */
export interface Scale extends Window {
  /** CSS pixels. */
  width: number;
}

/** The least span of a window, in days: a fortnight. */
export const leastSpan = 14;

/** The window that shows everything; the last day has its width too. */
export function wholeWindow({ first, last }: Bounds): Window {
  return { from: first, to: last + 1 };
}

/** Distance from the left edge, in CSS pixels; outside the window it lies outside `[0, width]`. */
export function pxOf({ from, to, width }: Scale, day: number): number {
  return ((day - from) / (to - from)) * width;
}

/** The Time under a distance from the left edge. */
export function timeAt({ from, to, width }: Scale, px: number): number {
  return width > 0 ? from + (px / width) * (to - from) : from;
}

/**
 * Brings a window into the bounds: its span first (at least a fortnight, at most everything), then
 * its place. A span that fits is kept.
 */
export function clampWindow(window: Window, bounds: Bounds): Window {
  const whole = wholeWindow(bounds);
  const most = whole.to - whole.from;
  const span = Math.min(most, Math.max(Math.min(leastSpan, most), window.to - window.from));
  const from = Math.min(Math.max(window.from, whole.from), whole.to - span);
  return { from, to: from + span };
}

/** Moves a window by days, as far as the bounds let it. */
export function pan(window: Window, days: number, bounds: Bounds): Window {
  return clampWindow({ from: window.from + days, to: window.to + days }, bounds);
}

/**
 * A window that follows the playhead: it turns pages instead of gliding, so that what is drawn in it
 * is drawn anew once a page and not on every frame. Each page keeps a fifth of the one before.
 */
export function follow(window: Window, time: number, bounds: Bounds): Window {
  if (time >= window.from && time < window.to) return window;
  const page = (window.to - window.from) * 0.8;
  const pages =
    time < window.from
      ? -Math.ceil((window.from - time) / page)
      : Math.floor((time - window.to) / page) + 1;
  return pan(window, pages * page, bounds);
}

/** Whether a window shows less than everything. */
export function isZoomed(window: Window, bounds: Bounds): boolean {
  const whole = wholeWindow(bounds);
  return window.to - window.from < whole.to - whole.from - 0.5;
}
