import { bisectRight } from 'd3-array';
import type { Day } from './day.ts';

/** How the clock moves: evenly, or from event to event. */
export type Pace = 'clock' | 'event';

/** Days per second of playing by the clock at speed 1: the whole atlas in about a minute and a half. */
const CLOCK = 320;
/** Seconds from one event to the next at speed 1, as long as the gap between them allows it. */
const BETWEEN_EVENTS = 0.9;
/** Bounds of playing by event, in days per second. */
const SLOWEST = 12;
const FASTEST = 1500;

/**
 * The speed of play at a moment, in days per second.
 * By event a quiet decade passes quickly and a crowded month can be read.
 * @param days of events, sorted and distinct
 */
export function paceAt(days: readonly Day[], time: number, pace: Pace): number {
  if (pace === 'clock') return CLOCK;
  const next = bisectRight(days, time);
  const from = days[next - 1] ?? time;
  const to = days[next] ?? from + FASTEST;
  return Math.min(FASTEST, Math.max(SLOWEST, (to - from) / BETWEEN_EVENTS));
}

/**
 * Where the playhead is after some seconds, crossing events on its way at their own pace.
 * @param seconds of play, already multiplied by the speed
 * @param last Day of the data; the playhead stops there
 */
export function advance(
  days: readonly Day[],
  time: number,
  seconds: number,
  pace: Pace,
  last: Day,
): number {
  let at = time;
  let left = seconds;
  for (let guard = 0; guard < 1000 && left > 0 && at < last; guard += 1) {
    const speed = paceAt(days, at, pace);
    const next = days[bisectRight(days, at)] ?? last;
    const needed = (next - at) / speed;
    if (needed > left) return Math.min(last, at + left * speed);
    at = next;
    left -= needed;
  }
  return Math.min(at, last);
}
