import { clampWindow, wholeWindow, type Bounds, type Window } from './timeline.ts';

/** How closely time is read: what one step of the slider is. */
export type ZoomLevel = 'years' | 'months' | 'days';

export const zoomLevels: readonly ZoomLevel[] = ['years', 'months', 'days'];

/** From this many days per pixel on, a step is a year (a year is narrower than 73 pixels). */
const YEARS_FROM = 5;
/** Under this many days per pixel, a step is a day (a day is wider than 5 pixels). */
const DAYS_UNDER = 0.2;
/** Days per pixel that a level opens at: quarters have room for names, and days for numbers. */
const OPENS_AT = { months: 1.5, days: 0.026 } as const;

/** The level at which a window of some width is read. */
export function levelOf({ from, to }: Window, width: number): ZoomLevel {
  const daysPerPixel = (to - from) / Math.max(1, width);
  if (daysPerPixel >= YEARS_FROM) return 'years';
  return daysPerPixel < DAYS_UNDER ? 'days' : 'months';
}

/**
 * Zooms a window about a Time that keeps its place in it.
 * @param factor over 1 looks closer: 2 halves the span
 */
export function zoomAbout(window: Window, factor: number, anchor: number, bounds: Bounds): Window {
  const span = window.to - window.from;
  const wanted = clampWindow({ from: 0, to: span / factor }, bounds);
  const next = wanted.to - wanted.from;
  const place = (anchor - window.from) / span;
  const from = anchor - place * next;
  return clampWindow({ from, to: from + next }, bounds);
}

/** The window that a level opens with, around a Time. */
export function windowFor(level: ZoomLevel, anchor: number, width: number, bounds: Bounds): Window {
  if (level === 'years') return wholeWindow(bounds);
  const span = OPENS_AT[level] * width;
  return clampWindow({ from: anchor - span / 2, to: anchor + span / 2 }, bounds);
}
