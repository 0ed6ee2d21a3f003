import { pxOf, timeAt, type Scale } from '../time/timeline.ts';
import type { Day } from '../time/day.ts';
import type { Importance } from './types.ts';

interface Weighed {
  day: Day;
  importance: Importance;
}

/** An event in words on the timeline. */
export interface Pin<E> {
  event: E;
  x: number;
  /** On which side of the pin its words stand; null where there is no room for them. */
  words: 'right' | 'left' | null;
}

/** Room between words and their pin, and between words and the next thing, in CSS pixels. */
const GAP = 6;
const APART = 12;

/**
 * Pins of the events in sight, with words where they fit: the weightiest choose first.
 * @param text what is written beside a pin, and its width in CSS pixels
 */
export function pinsOf<E extends Weighed>(
  events: readonly E[],
  scale: Scale,
  text: (event: E) => number,
): Pin<E>[] {
  const pins = events
    .map((event): Pin<E> => ({ event, x: pxOf(scale, event.day), words: null }))
    .filter(({ x }) => x >= 0 && x <= scale.width);
  // Another pin's stem may not run through words.
  const taken: [number, number][] = pins.map(({ x }) => [x - GAP, x + GAP]);
  for (const pin of pins.toSorted((a, b) => a.event.importance - b.event.importance)) {
    const width = text(pin.event);
    const own = pins.indexOf(pin);
    const free = (from: number, to: number): boolean =>
      from >= 0 &&
      to <= scale.width &&
      taken.every(([a, b], index) => index === own || to + APART <= a || from >= b + APART - GAP);
    const right: [number, number] = [pin.x + GAP, pin.x + GAP + width];
    const left: [number, number] = [pin.x - GAP - width, pin.x - GAP];
    if (free(...right)) pin.words = 'right';
    else if (free(...left)) pin.words = 'left';
    if (pin.words) taken.push(pin.words === 'right' ? right : left);
  }
  return pins;
}

/** The weightiest of the events within some pixels of a place, the nearest of those; null where there is none. */
export function eventNear<E extends Weighed>(
  events: readonly E[],
  scale: Scale,
  px: number,
  reach: number,
): E | null {
  const at = timeAt(scale, px);
  const days = (reach / scale.width) * (scale.to - scale.from);
  const near = events.filter(({ day }) => Math.abs(day - at) <= Math.max(days, 0.5));
  const [first] = near.toSorted(
    (a, b) => a.importance - b.importance || Math.abs(a.day - at) - Math.abs(b.day - at),
  );
  return first ?? null;
}
