import type { Day } from '../time/day.ts';
import type { EntityId } from '../world/types.ts';
import { eventDates, type EventLink } from './card.ts';
import type { Events } from './load.ts';

/** An event by its place in time: before the date shown, on it, or after it. */
export interface NearEvent extends EventLink {
  when: 'before' | 'on' | 'after';
}

/**
 * The events of some countries nearest to a date, in order of time: the last ones before it, all on it, the first ones
 * after it.
 * @param each how many before, and how many after
 */
export function eventsNear(
  events: Events,
  countries: readonly EntityId[],
  day: Day,
  each = 2,
): NearEvent[] {
  const own = events.list.filter((event) => event.countries.some((id) => countries.includes(id)));
  const lastDay = (event: (typeof own)[number]) => event.lastDay ?? event.day;
  const link = (when: NearEvent['when']) => (event: (typeof own)[number]) => ({
    id: event.id,
    day: event.day,
    title: event.title,
    dates: eventDates(event),
    when,
  });
  return [
    ...own
      .filter((event) => lastDay(event) < day)
      .slice(-each)
      .map(link('before')),
    ...own.filter((event) => event.day <= day && day <= lastDay(event)).map(link('on')),
    ...own
      .filter((event) => event.day > day)
      .slice(0, each)
      .map(link('after')),
  ];
}
