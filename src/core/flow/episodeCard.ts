import type { Day } from '../time/day.ts';
import { knownDate } from '../time/format.ts';
import { rangeOf } from '../time/range.ts';
import { sourceLines, type SourceLine } from '../world/record.ts';
import { drawnSum } from './drawnSum.ts';
import { flowLink, type FlowLink } from './flowCard.ts';
import { partsOf, type Flows } from './load.ts';
import type { Episode, FlowTexts } from './types.ts';
import { personsWords, spreadWords } from './words.ts';

/** A published total beside what is drawn of it. */
export interface TotalBox {
  id: string;
  label: string;
  /** "850,000 to 870,900; best figure 862,979". */
  published: string;
  drawn: string;
  /** How many arrows and circles it is the sum of, and whether they are all. */
  basis: string;
  note: string;
  sources: SourceLine[];
}

/** A flow of the episode, with whether it is under way. */
export interface EpisodeLine extends FlowLink {
  drawn: boolean;
  rivals: boolean;
  now: boolean;
}

/** Everything that a card tells of an episode. */
export interface EpisodeCard {
  id: string;
  title: string;
  dates: string;
  /** First day: where a button leads that finds nothing of it on the map. */
  from: Day;
  now: boolean;
  byDay: boolean;
  summary: string;
  leftOut: string;
  /** People who moved, and people counted on dates: each from the largest to the smallest. */
  moved: EpisodeLine[];
  counted: EpisodeLine[];
  totals: TotalBox[];
  verified: boolean;
  sources: SourceLine[];
  attribution: string;
}

/**
 * The card of an episode: "What am I looking at?"
 * @param texts null while the words load: what they tell is empty then
 * @throws RangeError for an id that the record does not know
 */
export function episodeCard(
  flows: Flows,
  texts: FlowTexts | null,
  id: string,
  day: Day,
): EpisodeCard {
  const episode = flows.episodes.get(id);
  if (!episode) throw new RangeError(`The record knows no episode "${id}"`);
  const text = texts?.episodes[id];
  const own = flows.facts.flows
    .filter((flow) => flow.episode === id)
    .sort((a, b) => b.best - a.best || a.from - b.from);
  const lines = (measure: 'flow' | 'stock') =>
    own
      .filter((flow) => flow.measure === measure)
      .flatMap((flow) =>
        flowLink(flow).map((link) => ({
          ...link,
          drawn: flow.shape !== 'none',
          rivals: (texts?.flows[flow.id]?.rivals.length ?? 0) > 0,
          now: flow.from <= day && day < flow.to,
        })),
      );
  return {
    id,
    title: episode.title,
    dates: episodeDates(episode),
    from: episode.from,
    now: episode.from <= day && day < episode.to,
    byDay: episode.byDay,
    summary: text?.summary ?? '',
    leftOut: text?.leftOut ?? '',
    moved: lines('flow'),
    counted: lines('stock'),
    totals: flows.facts.totals
      .filter((total) => total.episode === id)
      .map((total) => {
        const parts = partsOf(flows, total);
        const said = texts?.totals[total.id];
        return {
          id: total.id,
          label: total.label,
          published:
            spreadWords(total) +
            (total.best === null || total.low === total.high
              ? ''
              : `; best figure ${personsWords(total.best)}`),
          drawn: spreadOfSum(drawnSum(parts)),
          basis: `${parts.length} on the map, ${
            total.complete ? 'which are all of it' : 'which are not all of it'
          }; nobody is counted twice`,
          note: said?.note ?? '',
          sources: texts && said ? sourceLines(texts, said.sources) : [],
        };
      }),
    verified: own.every(({ verified }) => verified),
    sources: texts && text ? sourceLines(texts, text.sources) : [],
    attribution: text?.fromTables ? (texts?.attribution ?? '') : '',
  };
}

/** From the first to the last of its flows, in months: flows have their own days. */
export function episodeDates({ from, to }: Episode): string {
  const exact = to - from < 62;
  const words = (day: Day) => knownDate(day, exact ? 'day' : 'month');
  return rangeOf(words(from), words(to - 1));
}

function spreadOfSum(sum: { low: number; best: number; high: number }): string {
  const best = personsWords(sum.best);
  return sum.low === sum.high ? best : `${best} (${spreadWords(sum)})`;
}
