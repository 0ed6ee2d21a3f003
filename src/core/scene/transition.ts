import { advance, secondsBetween, stopsOf, type Stop } from '../time/pace.ts';
import type { Day } from '../time/day.ts';
import type { Importance } from '../events/types.ts';
import type { Scene } from './types.ts';

/** How the clock goes from where it stands to where a scene rests. Times in ms from the scene's start. */
export interface Transition {
  /** Until then the camera flies and the clock catches up with the scene's first day. */
  flight: number;
  /** Until then the clock plays to the scene's last day. */
  total: number;
  /** The Time at the start. */
  start: number;
  from: Day;
  to: Day;
  stops: readonly Stop[];
}

/** The camera's flight between scenes, ms. */
export const FLIGHT = 1800;
/** A scene's days play no shorter and no longer than this, ms. */
const PLAY = { least: 2500, most: 9000 } as const;

/**
 * From a Time to a scene: forward the clock runs on while the camera flies, backward it is set. Then the scene's days play,
 * dwelling on its events.
 * @param now Time of the playhead
 * @param events of the scene, with their weight
 * @param flight ms of the camera; 0 without motion: then the clock stands at the scene's last day at once
 */
export function transitionTo(
  scene: Pick<Scene, 'from' | 'to'>,
  now: number,
  events: readonly { day: Day; importance: Importance }[],
  flight: number,
): Transition {
  const { from, to } = scene;
  const stops = stopsOf([...events].sort((a, b) => a.day - b.day));
  const start = now < from ? now : from;
  if (flight === 0) return { flight: 0, total: 0, start: to, from, to, stops };
  const seconds = secondsBetween(stops, from, to);
  const play = from === to ? 0 : Math.min(PLAY.most, Math.max(PLAY.least, seconds * 1000));
  return { flight, total: flight + play, start, from, to, stops };
}

/** The Time after some ms of a transition; at its end the scene's last day. */
export function timeOf({ flight, total, start, from, to, stops }: Transition, ms: number): number {
  if (ms >= total) return to;
  if (ms < flight) return start + (from - start) * ease(ms / flight);
  // The stretch is as long as the scene allows: the pace of its events is kept in proportion.
  const whole = secondsBetween(stops, from, to);
  return advance(stops, from, ((ms - flight) / (total - flight)) * whole, 'event', to);
}

/** Slow at both ends. @param share of the way, 0 to 1 */
export function ease(share: number): number {
  return share * share * (3 - 2 * share);
}
