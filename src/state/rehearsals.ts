import type { Timings } from '../core/scene/timings.ts';

const KEY = 'open-door-atlas.rehearsals';

function kept(): Record<string, Timings> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, Timings>) : {};
  } catch {
    return {};
  }
}

/** How long each scene of a talk stood when it was last told; {} if it never was. @param title of the talk */
export function lastTimings(title: string): Timings {
  const value = kept()[title];
  const entries = Object.entries(value ?? {}).filter(([, ms]) => typeof ms === 'number');
  return Object.fromEntries(entries);
}

/** Keeps how long each scene stood; a talk that was only looked into is no rehearsal. */
export function keepTimings(title: string, timings: Timings): void {
  if (Object.keys(timings).length < 2) return;
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...kept(), [title]: timings }));
  } catch {
    // Without storage the times are shown until the page is left.
  }
}
