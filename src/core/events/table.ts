import { addMonths, dayOf, partsOf, type Day } from '../time/day.ts';
import { eventDates } from './card.ts';
import type { Events } from './load.ts';
import { tagWords } from './words.ts';

/** An event as a table lists it. */
export interface EventRow {
  id: string;
  day: Day;
  date: string;
  title: string;
  place: string;
  tags: string;
  /** It falls on the day shown. */
  now: boolean;
}

/** The events that touch the calendar month of a day, in order. */
export function eventRows(events: Events, day: Day): EventRow[] {
  const { year, month } = partsOf(day);
  const from = dayOf(year, month, 1);
  const to = addMonths(from, 1);
  return events.list
    .filter((event) => event.day < to && (event.lastDay ?? event.day) >= from)
    .map((event) => ({
      id: event.id,
      day: event.day,
      date: eventDates(event),
      title: event.title,
      place: event.place.name,
      tags: event.tags.map((tag) => tagWords[tag]).join(', '),
      now: event.day <= day && day <= (event.lastDay ?? event.day),
    }));
}
