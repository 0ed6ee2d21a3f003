import type { Scene } from './types.ts';

/** How long each scene stood in one telling of a talk, by its id, ms. */
export type Timings = Readonly<Record<string, number>>;

/** Adds time to a scene; one that is shown twice has both. */
export function spend(timings: Timings, scene: string, ms: number): Timings {
  return { ...timings, [scene]: (timings[scene] ?? 0) + ms };
}

/** When a scene is meant to begin and to end, seconds from the talk's start. */
export function plannedFor(
  scenes: readonly Pick<Scene, 'seconds'>[],
  index: number,
): { from: number; to: number } {
  const from = scenes.slice(0, index).reduce((sum, { seconds }) => sum + seconds, 0);
  return { from, to: from + (scenes[index]?.seconds ?? 0) };
}

/** Whether a talk runs early, as planned or late: seconds by which it is off, late above 0. */
export function lateBy(plan: { from: number; to: number }, elapsed: number): number {
  if (elapsed > plan.to) return elapsed - plan.to;
  return elapsed < plan.from ? elapsed - plan.from : 0;
}

/** "4:05", "1:02:07"; minus in front where it is less than nothing. */
export function clockWords(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]; // prettier-ignore
  const two = (value: number) => String(value).padStart(2, '0');
  const words = hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
  return seconds < -0.5 ? `−${words}` : words;
}
