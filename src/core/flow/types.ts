/**
 * People who fled or were expelled, were evacuated, or returned: what `data/compile.ts` writes to `public/data/flows.json`
 * (what the map needs) and `public/data/flow-texts.json` (words and sources, loaded on use). Dates are Days, intervals
 * half-open `[from, to)`. Stocks by year and Kosovo 1999 by day are in `stocks.ts`.
 */
import type { Precision } from '../time/format.ts';
import type { Day } from '../time/day.ts';
import type { EntityId, SourceRef } from '../world/types.ts';

export const flowKinds = ['refugee', 'idp', 'return', 'evacuation'] as const;
export type FlowKind = (typeof flowKinds)[number];

/** `flow`: people who moved during the interval; `stock`: people who were there at the date. One is never the other. */
export const flowMeasures = ['flow', 'stock'] as const;
export type FlowMeasure = (typeof flowMeasures)[number];

/**
 * What an end of a flow is. `entity`: a whole territory, at its capital, which is not where people lived; `area`: a part of
 * one, at a town in it; `town`: just there; `aggregate`: no place at all, never drawn.
 */
export const flowPlaceKinds = ['entity', 'area', 'town', 'aggregate'] as const;

export interface FlowPlace {
  id: string;
  /** English; of an entity its name when the flow began: "Macedonia" in 1999. */
  name: string;
  kind: (typeof flowPlaceKinds)[number];
  /** The entity that it is or lies in: an id of the record, else ISO 3166-1 alpha-2; '' for an aggregate. */
  entity: EntityId;
  /** Degrees (WGS 84); null for an aggregate. */
  lon: number | null;
  lat: number | null;
}

/** Persons: never more exact than low to high. */
export interface Persons {
  low: number;
  best: number;
  high: number;
}

/**
 * What may be drawn: an `arrow` only where people moved from one place to another during the interval; a `circle` at the
 * destination for stocks and for movement within one territory; `none` where it would count someone twice or has no place.
 */
export type FlowShape = 'arrow' | 'circle' | 'none';

export interface Flow extends Persons {
  id: string;
  /** Key of an episode. */
  episode: string;
  kind: FlowKind;
  /** Applications for asylum: no displacement by war. */
  asylum: boolean;
  measure: FlowMeasure;
  origin: FlowPlace;
  destination: FlowPlace;
  from: Day;
  to: Day;
  fromPrecision: Precision;
  /** Of the last day, the one before `to`. */
  toPrecision: Precision;
  fromApproximate: boolean;
  toApproximate: boolean;
  shape: FlowShape;
  /** How far an arrow's middle lies from the straight line, a share of its length, to the right of its way; else 0. */
  bend: number;
  /** Ids of flows and stocks that count some of the same people; symmetric. */
  overlaps: string[];
  verified: boolean;
}

/** A total that was published for an episode, and the flows and stocks that are drawn of it. */
export interface FlowTotal {
  id: string;
  episode: string;
  /** What is counted: "Kosovars flown out of Macedonia". */
  label: string;
  low: number;
  /** null where only a range was published. */
  best: number | null;
  high: number;
  parts: string[];
  /** Whether the parts are all of it; else they add up to less. */
  complete: boolean;
}

/** Flows that belong together. */
export interface Episode {
  id: string;
  title: string;
  /** From the first of its flows and stocks to the last. */
  from: Day;
  to: Day;
  /** Whether the series of Kosovo 1999 count its people by day. */
  byDay: boolean;
}

/** `public/data/flows.json` */
export interface FlowFacts {
  /** In order of time. */
  episodes: Episode[];
  /** Sorted by first day, then id. */
  flows: Flow[];
  totals: FlowTotal[];
  /** The days `[from, to)` of an episode for which people present were counted from day to day, in `stocks.json`. */
  daily: { episode: string; from: Day; to: Day } | null;
}

/** What one claimant says of a flow; those of a flow stand side by side. */
export interface RivalFigure {
  claimant: string;
  low: number;
  /** null: "more than", no upper bound. */
  high: number | null;
  note: string;
  verified: boolean;
  sources: string[];
}

export interface FlowText {
  /** Who: "Kosovo Albanians who fled or were expelled". */
  people: string;
  note: string;
  /** The way that they took, or ''. */
  route: string;
  /** Why it is not drawn, or ''. */
  drawnNote: string;
  /** [] where no one says otherwise. */
  rivals: RivalFigure[];
  /** Ids of claims of the paper that speak of it (`event-texts.json`). */
  claims: string[];
  /** From UNHCR's tables: their attribution stands beside it. */
  fromTables: boolean;
  /** What UNHCR's codes for its ends mean in its years, where they mislead. */
  codeNotes: string[];
  sources: string[];
}

export interface EpisodeText {
  /** "What am I looking at?": two or three sentences. */
  summary: string;
  leftOut: string;
  fromTables: boolean;
  /** Of all its flows and stocks. */
  sources: string[];
}

/** `public/data/flow-texts.json` */
export interface FlowTexts {
  /** Must stand wherever figures of UNHCR's tables are shown. */
  attribution: string;
  episodes: Record<string, EpisodeText>;
  flows: Record<string, FlowText>;
  totals: Record<string, { note: string; sources: string[] }>;
  sources: Record<string, SourceRef>;
}
