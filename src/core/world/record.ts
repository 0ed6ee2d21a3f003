import { knownDate } from '../time/format.ts';
import { rangeOf } from '../time/range.ts';
import type { Day } from '../time/day.ts';
import { intervalAt, type World } from './load.ts';
import type { EntityId, FactMark, RecordTexts } from './types.ts';

/** A source as it stands beside a line. */
export interface SourceLine {
  id: string;
  /** Short: the publisher, else the title. */
  label: string;
  title: string;
  url: string;
  read: boolean;
}

/** A dated fact as the panel tells it. */
export interface RecordLine {
  id: string;
  day: Day;
  /** "8 Oct 1991", "Mar 1992", "about 1994", "2 to 10 Apr 2010". */
  date: string;
  domain: FactMark['domain'];
  text: string;
  note: string;
  verified: boolean;
  sources: SourceLine[];
}

/** Longest title that stands in for a missing publisher. */
const TITLE = 42;

/** Sources by id, without repeats; ids that the record does not know are left out. */
export function sourceLines(
  texts: Pick<RecordTexts, 'sources'>,
  ids: readonly string[],
): SourceLine[] {
  return [...new Set(ids)].flatMap((id) => {
    const source = texts.sources[id];
    if (!source) return [];
    const { title, publisher, url, read } = source;
    const short = title.length > TITLE ? `${title.slice(0, TITLE - 1).trimEnd()}…` : title;
    return [{ id, label: publisher || short, title, url, read }];
  });
}

/** A mark's date no more exact than it is known, spans as "2 to 10 Apr 2010". */
export function markDate(
  mark: Pick<FactMark, 'day' | 'lastDay' | 'precision' | 'approximate'>,
): string {
  const { day, lastDay, precision, approximate } = mark;
  const first = knownDate(day, precision, approximate, true);
  if (lastDay === null || lastDay === day) return first;
  return rangeOf(first, knownDate(lastDay, precision, approximate, true));
}

/**
 * The facts of an entity in order of time; none before the texts have loaded. A union without facts of its own
 * (Czechoslovakia) has those of its parts from the days on which it held them.
 */
export function recordOf(world: World, texts: RecordTexts | null, id: EntityId): RecordLine[] {
  if (!texts) return [];
  const own = world.facts.marks.filter((mark) => mark.entity === id);
  const held = (mark: FactMark) =>
    intervalAt(world.nato.get(mark.entity), mark.day)?.sovereign === id;
  return (own.length > 0 ? own : world.facts.marks.filter(held)).flatMap((mark) => {
    const fact = texts.facts[mark.id];
    if (!fact) return [];
    const { text, note, verified } = fact;
    const sources = sourceLines(texts, fact.sources);
    const { day, domain } = mark;
    return [{ id: mark.id, day, date: markDate(mark), domain, text, note, verified, sources }];
  });
}
