import { capitalised } from '../text/capitalised.ts';
import { sentenceOf } from '../text/sentence.ts';
import type { Precision } from '../time/format.ts';
import { nextMark, previousMark } from '../time/jump.ts';
import type { Day } from '../time/day.ts';
import type { World } from '../world/load.ts';
import type { Events } from './load.ts';
import type { AtlasEvent, EventTag, Importance } from './types.ts';

/** A moment that the clock can go to: an event of the record, or a day on which NATO grew that no event tells of. */
export interface Moment {
  day: Day;
  importance: Importance;
  title: string;
  precision: Precision;
  /** Null for a day on which NATO grew beyond the events. */
  event: AtlasEvent | null;
  tags: readonly EventTag[];
}

/** Events and what they leave out of NATO's growth, in order of day, the weightiest of a day first. */
export function momentsOf(events: Events, world: World): readonly Moment[] {
  const { firstDay, lastDay, members } = world.facts;
  const told = new Set(events.list.map(({ day }) => day));
  const grown = new Set(members.map(({ from }) => from).filter((day) => !told.has(day)));
  const moments: Moment[] = [
    ...events.list.map((event) => ({ ...event, event })),
    ...[...grown].map((day): Moment => ({
      day,
      importance: 3,
      /** Said when it is asked for: it takes the state of the world on two days. */
      get title() {
        return titleOf(world, day);
      },
      precision: 'day',
      event: null,
      tags: ['nato', 'accession'],
    })),
  ];
  return moments
    .filter(({ day }) => day >= firstDay && day <= lastDay)
    .sort((a, b) => a.day - b.day || a.importance - b.importance);
}

/** What is said of a day on which NATO grew. */
function titleOf(world: World, day: Day): string {
  const { text, members } = sentenceOf(world, day);
  return capitalised(text) + (members === null ? '' : `: ${members} members`);
}

/** The latest moment on or before a Day, the weightiest of its day; null before the first. */
export function momentAt(moments: readonly Moment[], day: Day): Moment | null {
  const last = previousMark(moments, day + 1);
  return last && nextMark(moments, last.day - 1);
}

/** The moment that a step leads to: the weightiest of the next or previous day that has any; null at the end. */
export function momentBeside(
  moments: readonly Moment[],
  day: Day,
  direction: 1 | -1,
): Moment | null {
  return direction > 0 ? nextMark(moments, day) : momentAt(moments, day - 1);
}
