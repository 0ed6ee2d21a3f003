import { longRange } from '../time/range.ts';
import type { Day } from '../time/day.ts';
import { nameAt, type World } from '../world/load.ts';
import { sourceLines, type SourceLine } from '../world/record.ts';
import type { EntityId } from '../world/types.ts';
import { claimBoxes, type ClaimBox } from './claims.ts';
import type { Events } from './load.ts';
import type { AtlasEvent, EventTag, EventTexts } from './types.ts';
import { tagWords } from './words.ts';

/** Another event that a card leads to. */
export interface EventLink {
  id: string;
  day: Day;
  title: string;
  dates: string;
}

/** Everything that a card tells of an event. */
export interface EventCard {
  id: string;
  title: string;
  day: Day;
  dates: string;
  place: string;
  summary: string;
  tags: { id: EventTag; words: string }[];
  /** Countries by their name of the day; `known` where they have a panel. */
  countries: { id: EntityId; name: string; known: boolean }[];
  claims: ClaimBox[];
  previous: EventLink | null;
  next: EventLink | null;
  verified: boolean;
  verifyNote: string;
  sources: SourceLine[];
}

/**
 * The card of an event.
 * @param texts null while the words load: what they tell is empty then
 * @throws RangeError for an id that the record does not know
 */
export function eventCard(
  world: World,
  events: Events,
  texts: EventTexts | null,
  id: string,
): EventCard {
  const event = events.byId.get(id);
  if (!event) throw new RangeError(`The record knows no event "${id}"`);
  const text = texts?.events[id];
  const index = events.list.indexOf(event);
  return {
    id,
    title: event.title,
    day: event.day,
    dates: eventDates(event),
    place: event.place.name,
    summary: text?.summary ?? '',
    tags: event.tags.map((tag) => ({ id: tag, words: tagWords[tag] })),
    countries: event.countries.map((country) => named(world, country, event.day)),
    claims: texts && text ? claimBoxes(texts, text.claims) : [],
    previous: eventLink(events.list[index - 1]),
    next: eventLink(events.list[index + 1]),
    verified: event.verified,
    verifyNote: [confirmedWords(event, text?.verifiedDetail ?? ''), text?.verifyNote ?? '']
      .filter(Boolean)
      .join(' '),
    sources: texts && text ? sourceLines(texts, text.sources) : [],
  };
}

/** When it was: "10 February 1994", "2 to 10 April 2010", no more exact than it is known. */
export function eventDates({ day, lastDay, precision }: AtlasEvent): string {
  return longRange(day, lastDay ?? day, precision);
}

function eventLink(event: AtlasEvent | undefined): EventLink | null {
  if (!event) return null;
  return { id: event.id, day: event.day, title: event.title, dates: eventDates(event) };
}

/** What a read text bears out, where that is less than the date shown. */
function confirmedWords({ verified, precision }: AtlasEvent, detail: string): string {
  if (!verified || detail === '' || detail === precision) return '';
  return `The text read gives the ${detail}.`;
}

function named(world: World, id: EntityId, day: Day): EventCard['countries'][number] {
  const entity = world.entities.get(id);
  if (entity) return { id, name: nameAt(entity, day).english, known: true };
  const member = world.facts.members.find((row) => row.entity === id);
  return { id, name: member?.name ?? id, known: false };
}
