import { bisector } from 'd3-array';
import type { Day } from './day.ts';

/** How the clock moves: evenly, or from event to event. */
export type Pace = 'clock' | 'event';

/** A day that playing by event dwells on. */
export interface Stop {
  day: Day;
  /** Seconds at speed 1. */
  dwell: number;
}

/** Days per second of playing by the clock at speed 1: the whole atlas in about a minute and a half. */
const CLOCK = 320;
/** Seconds that an event of an importance is given to be read. */
const DWELL: Readonly<Record<1 | 2 | 3, number>> = { 1: 2.6, 2: 1, 3: 0.4 };
/** The most that a day is given, however much happened on it. */
const LONGEST = 3.5;
/** Seconds between two stops: a moment from day to day, and more for a long way, but never much. */
const HOP = 0.1;
const LEAP = 0.22;
/** Days of a way that is long: about three quarters of the leap is reached after twice as many. */
const FAR = 900;

/** The least time in which a title can be read, in seconds. */
const READING = 0.35;

/** Whether an event is dwelt on long enough to be read, at a speed of play. */
export function isReadable(importance: 1 | 2 | 3, speed: number): boolean {
  return DWELL[importance] / speed >= READING;
}

const byDay = bisector((stop: Stop) => stop.day).right;

/**
 * The stops of playing by event. A day with several events is dwelt on longer than with its weightiest, but not as long
 * as with one after the other.
 * @param events sorted by day
 */
export function stopsOf(events: readonly { day: Day; importance: 1 | 2 | 3 }[]): Stop[] {
  const squares = new Map<Day, number>();
  for (const { day, importance } of events) {
    squares.set(day, (squares.get(day) ?? 0) + DWELL[importance] ** 2);
  }
  return [...squares].map(([day, sum]) => ({ day, dwell: Math.min(LONGEST, Math.sqrt(sum)) }));
}

/** The stretch of even speed that a Time lies in: where it ends, and its speed in days per second. */
function stretchAt(stops: readonly Stop[], time: number): { end: number; speed: number } {
  const next = byDay(stops as Stop[], time);
  const before = stops[next - 1];
  // Dwelling is creeping through the day: the date stands, and the playhead is seen to live.
  if (before && time < before.day + 1) return { end: before.day + 1, speed: 1 / before.dwell };
  const end = stops[next]?.day ?? Infinity;
  // Before the first and after the last there is no way to measure.
  if (!before || end === Infinity) return { end, speed: FAR / LEAP };
  const days = end - before.day - 1;
  return { end, speed: days / (HOP + LEAP * (1 - Math.exp(-days / FAR))) };
}

/**
 * Where the playhead is after some seconds, crossing events on its way at their own pace.
 * @param seconds of play, already multiplied by the speed
 * @param last Day of the data; the playhead stops there
 */
export function advance(
  stops: readonly Stop[],
  time: number,
  seconds: number,
  pace: Pace,
  last: Day,
): number {
  if (pace === 'clock') return Math.min(last, time + seconds * CLOCK);
  let at = time;
  let left = seconds;
  while (left > 0 && at < last) {
    const { end, speed } = stretchAt(stops, at);
    const needed = (end - at) / speed;
    if (needed > left) return Math.min(last, at + left * speed);
    at = end;
    left -= needed;
  }
  return Math.min(at, last);
}

/** Seconds from one Time to a later one, played by event at speed 1. */
export function secondsBetween(stops: readonly Stop[], from: number, to: number): number {
  let at = from;
  let seconds = 0;
  while (at < to) {
    const { end, speed } = stretchAt(stops, at);
    const next = Math.min(end, to);
    seconds += (next - at) / speed;
    at = next;
  }
  return seconds;
}
