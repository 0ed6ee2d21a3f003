import { bisector } from 'd3-array';
import type { Day } from '../time/day.ts';
import type { AtlasEvent, EventFacts } from './types.ts';

/** Events with their index: immutable. */
export interface Events {
  /** Sorted by day, then importance, then id. */
  list: readonly AtlasEvent[];
  byId: ReadonlyMap<string, AtlasEvent>;
}

/** Builds the index from the compiled facts (`public/data/events.json`, checked when it was built). */
export function loadEvents({ events }: EventFacts): Events {
  return { list: events, byId: new Map(events.map((event) => [event.id, event])) };
}

const byDay = bisector((event: AtlasEvent) => event.day).left;

/** The events that begin within `[from, to)`, in order. */
export function eventsWithin(events: Events, from: Day, to: Day): readonly AtlasEvent[] {
  const { list } = events;
  return list.slice(byDay(list, from), byDay(list, to));
}
