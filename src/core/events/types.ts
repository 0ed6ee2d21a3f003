/**
 * Events, claims of the paper and surveys, compiled: `public/data/events.json` (marks of timeline and map) and
 * `public/data/event-texts.json` (cards, lists and captions, loaded after the map).
 */
import type { Precision } from '../time/format.ts';
import type { Day } from '../time/day.ts';
import type { EntityId, SourceRef } from '../world/types.ts';

export const eventTags = [
  'nato',
  'accession',
  'summit',
  'diplomacy',
  'un',
  'eu',
  'statehood',
  'war',
  'humanitarian',
] as const;
export type EventTag = (typeof eventTags)[number];

/** 1 a turning point: a filled pin with words; 2 a pin; 3 a tick. */
export type Importance = 1 | 2 | 3;

export interface AtlasEvent {
  id: string;
  day: Day;
  /** Last day, inclusive; null for a single day. */
  lastDay: Day | null;
  precision: Precision;
  title: string;
  importance: Importance;
  tags: EventTag[];
  place: { name: string; lon: number; lat: number };
  countries: EntityId[];
  verified: boolean;
}

/** `public/data/events.json`: sorted by day, then importance, then id. */
export interface EventFacts {
  events: AtlasEvent[];
}

export const claimKinds = ['date', 'number', 'name', 'place', 'quote', 'causal'] as const;
export const claimStatuses = ['confirmed', 'imprecise', 'wrong', 'unverifiable'] as const;
/** What a status rests on: sources that were read, general knowledge, a search in vain, the paper itself. */
export const claimBases = ['read', 'established', 'not_found', 'paper', 'mixed'] as const;

/** What the paper claims, and how it stands to the record. */
export interface Claim {
  id: string;
  line: number;
  quote: string;
  claim: string;
  kind: (typeof claimKinds)[number];
  status: (typeof claimStatuses)[number];
  /** '' where there is nothing to add. */
  correction: string;
  basis: (typeof claimBases)[number];
  sources: string[];
}

export interface EventText {
  summary: string;
  sources: string[];
  /** Ids of claims that speak of it. */
  claims: string[];
  /** To which precision the cited text was read: 'day', 'month'..., '' where none. */
  verifiedDetail: string;
  /** What of it was read and what is established knowledge; '' where nothing needs saying. */
  verifyNote: string;
}

/** `public/data/event-texts.json` */
export interface EventTexts {
  events: Record<string, EventText>;
  claims: Record<string, Claim>;
  sources: Record<string, SourceRef>;
}
