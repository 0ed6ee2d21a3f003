/**
 * The compiled record: what `data/compile.ts` writes to `public/data/facts.json` (needed for the first picture) and
 * `public/data/record.json` (texts and sources, loaded on use), and what the rest of the app reads. Dates are Days.
 * Every interval is half-open `[from, to)`; `to: null` means it still holds on the last day of the data.
 */
import type { Day } from '../time/day.ts';
import type { Precision } from '../time/format.ts';

/** ISO 3166-1 alpha-2, `XK` Kosovo, `YU` SFR Yugoslavia, `CS` FR Yugoslavia / Serbia and Montenegro, `CSHH`, `SUHH`. */
export type EntityId = string;

export const natoStatuses = [
  'non_aligned',
  'warsaw_pact',
  'neutral',
  'none',
  'dialogue',
  'pfp',
  'intensified_dialogue',
  'map',
  'invited',
  'member',
  'aspirant',
] as const;
export type NatoStatus = (typeof natoStatuses)[number];

export const euStatuses = [
  'none',
  'potential_candidate',
  'applicant',
  'candidate',
  'negotiating',
  'acceding',
  'member',
] as const;
export type EuStatus = (typeof euStatuses)[number];

/** The pattern drawn over a fill for a qualifier; `none` for qualifiers that only words tell. */
export const patterns = [
  'none',
  'conditional',
  'outside',
  'inactive',
  'disputed',
  'un',
  'neutrality',
  'war',
] as const;
export type Pattern = (typeof patterns)[number];

/** A name that an entity bears during `[from, to)`. */
export interface EntityName {
  from: Day;
  to: Day | null;
  /** English, as in panels and tables: "SFR Yugoslavia". */
  english: string;
  /** English, for ribbons and narrow places: "Bosnia and Herz."; equal to `english` where that is short. */
  short: string;
  /** The full official name in English: "Socialist Federal Republic of Yugoslavia". */
  official: string;
  /** Local, Latin script: "Jugoslavija". */
  local: string;
  /** Local in the other script, or '' : "Југославија". */
  script: string;
  /** A footnote that the name must carry ("*"), or ''. */
  footnote: string;
}

export interface Entity {
  id: EntityId;
  /** balkans: the twelve of the region and YU, CS; neighbour: others with a record; union: CSHH, SUHH, GB (named as sovereign
   * only); beyond: FI, SE (no place on the map, counted only). */
  ring: 'balkans' | 'neighbour' | 'union' | 'beyond';
  /** Life as an entity of its own or as a part of another: `[from, to)`. */
  from: Day;
  to: Day | null;
  capital: { name: string; lon: number; lat: number } | null;
  /** In order of time, without gaps within `[from, to)`. */
  names: EntityName[];
  /** Ids of what it is followed by, or [] (YU: SI HR MK BA CS). */
  successors: EntityId[];
}

/** One line of the NATO or EU record: an entity's status during `[from, to)`. */
export interface StatusInterval<S extends string = string> {
  /** Position in its table, the key of its note and sources in `record.json`. */
  row: number;
  entity: EntityId;
  from: Day;
  to: Day | null;
  fromPrecision: Precision;
  /** Rival dates for `from`, as Days. */
  altFrom: Day[];
  status: S;
  /** Key of `qualifiers`, or ''. */
  qualifier: string;
  sovereign: EntityId;
  claimedBy: EntityId | '';
  verified: boolean;
}

/** What a qualifier means: words for the panel, a pattern for the map. */
export interface Qualifier {
  id: string;
  /** "conditional", as in "Membership Action Plan, conditional". */
  label: string;
  pattern: Pattern;
  /** Of which domain its reason speaks; the reason itself is the interval's note. */
  legend: string;
}

export interface Membership {
  entity: EntityId;
  name: string;
  from: Day;
  verified: boolean;
}

/** A dated fact, reduced to what the timeline needs; its text is in `record.json` under the same id. */
export interface FactMark {
  id: string;
  entity: EntityId;
  domain: 'statehood' | 'nato' | 'eu' | 'opinion';
  kind: string;
  day: Day;
  /** Inclusive last day, null for a single day. */
  lastDay: Day | null;
  precision: Precision;
  approximate: boolean;
}

/** `public/data/facts.json` */
export interface Facts {
  version: string;
  firstDay: Day;
  lastDay: Day;
  /** Nothing after this day is confirmed: "as last confirmed July 2026". */
  confirmedDay: Day;
  entities: Entity[];
  nato: StatusInterval<NatoStatus>[];
  eu: StatusInterval<EuStatus>[];
  qualifiers: Qualifier[];
  members: Membership[];
  /** When lines within a state are drawn: `iebl`, between the entities of Bosnia and Herzegovina. */
  lines?: { id: string; from: Day; to: Day | null }[];
  /** Land outside the record that a union of the record held, so that no modern border shows through an old date. */
  contextSovereigns?: {
    atom: string;
    sovereign: EntityId;
    from: Day;
    to: Day | null;
  }[];
  /** Sorted by day, then entity. */
  marks: FactMark[];
}

export interface RecordFact {
  text: string;
  note: string;
  sources: string[];
  verified: boolean;
  confidence: 'high' | 'medium' | 'low';
}

/** A source, short enough to name beside a line; the whole CSL-JSON item is in `sources.json`. */
export interface SourceRef {
  title: string;
  publisher: string;
  /** EDTF date of issue, or ''. */
  issued: string;
  url: string;
  /** Whether the text was opened and read. */
  read: boolean;
}

/** `public/data/record.json`: long texts and sources, loaded on use. */
export interface RecordTexts {
  facts: Record<string, RecordFact>;
  /** By `StatusInterval.row`. */
  nato: { note: string; sources: string[] }[];
  eu: { note: string; sources: string[] }[];
  members: { note: string; sources: string[]; altFrom: string[] }[];
  sources: Record<string, SourceRef>;
}
