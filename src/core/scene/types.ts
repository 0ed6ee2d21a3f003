/** Talks, compiled: what `data/compile.ts` writes to `public/data/scenes.json`, loaded when the stage is. */
import type { Bounds } from '../geo/inside.ts';
import type { LayerName } from '../permalink.ts';
import type { Day } from '../time/day.ts';
import type { SourceRef } from '../world/types.ts';

/** What stands beside the map under the caption. */
export const besides = ['events', 'members', 'surveys', 'nothing'] as const;
export type Beside = (typeof besides)[number];

/** One view of a talk, with what is said about it. */
export interface Scene {
  id: string;
  title: string;
  /** Time plays from the first day of `from` and rests on `to`, which is inclusive; the same day: it stands. */
  from: Day;
  to: Day;
  /** What the map must show, degrees. */
  bounds: Bounds;
  layers: readonly LayerName[];
  /** An entity that is outlined or an item that is raised; null: none. */
  selected: string | null;
  /** Statuses that are held up in the map; empty: all. */
  highlighted: readonly string[];
  beside: Beside;
  /** One or two sentences for the audience. */
  caption: string;
  /** What the speaker reads, in Markdown. */
  note: string;
  /** Ids of the record. */
  events: readonly string[];
  claims: readonly string[];
  surveys: readonly string[];
  sources: readonly string[];
  /** How long it is meant to stand. */
  seconds: number;
}

/** A survey as a bar. */
export interface Poll {
  /** Who was asked. */
  people: string;
  /** The answer that the bar counts, as "support". */
  answer: string;
  percent: number;
  /** When, in words. */
  date: string;
  pollster: string;
}

/** A talk: its scenes in order. */
export interface Script {
  title: string;
  scenes: readonly Scene[];
}

/** `public/data/scenes.json`: the atlas's own talk, with what its ids stand for. */
export interface SceneFacts extends Script {
  polls: Record<string, Poll>;
  sources: Record<string, SourceRef>;
}
