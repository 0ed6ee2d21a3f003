/**
 * Operations, zones, strikes and places, compiled: what `data/compile.ts` writes to `public/data/operations.json`
 * (needed for lanes and map) and `public/data/operation-texts.json` (cards, loaded on use), and what `geo/compile.ts`
 * writes to `public/data/zones.topojson`. Dates are Days, intervals half-open `[from, to)`.
 */
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Precision } from '../time/format.ts';
import type { Day } from '../time/day.ts';
import type { EntityId, SourceRef } from '../world/types.ts';

/** How a rule stood at a time; the words of the public contract. */
export const phaseWords = [
  'announced',
  'in_force',
  'breached',
  'enforced',
  'suspended',
  'complied',
  'ended',
] as const;
export type PhaseWord = (typeof phaseWords)[number];

export const operationKinds = ['operation', 'zone', 'force', 'diplomacy', 'incident'] as const;
export type OperationKind = (typeof operationKinds)[number];

/** Who led it. */
export const leads = ['nato', 'un', 'eu', 'weu', 'osce', 'national', 'parties'] as const;
export type Lead = (typeof leads)[number];

/** Where it belongs in the lanes: one row per theatre when years are shown. */
export const theatres = ['bosnia', 'croatia', 'kosovo', 'macedonia', 'albania', 'serbia', 'adriatic', 'region'] as const; // prettier-ignore
export type Theatre = (typeof theatres)[number];

/**
 * What a drawing rests on, and so how its edge looks. `text`: built from a legal text (crisp); `unit`: along the lines of
 * municipalities or states; `hand`: placed by hand (dashed, with a fringe as wide as its error); `undelimited`: named,
 * never delimited (hatched).
 */
export const certainties = ['text', 'unit', 'hand', 'undelimited'] as const;
export type Certainty = (typeof certainties)[number];

/** What kind of thing a drawn zone is, and so which look it has on the map. */
export const zoneLooks = [
  'exclusion', // a ring
  'safe-area', // hatched
  'no-fly', // dash-dot outline, no fill
  'sea', // edge in sea ink
  'sector', // of a force: dotted ink between names
  'safety', // a band along a boundary
  'line', // the entity boundary line and the like
  'area', // a mandate or a territory: outline
] as const;
export type ZoneLook = (typeof zoneLooks)[number];

export interface Phase {
  from: Day;
  to: Day | null;
  word: PhaseWord;
  /** How exactly `from` is known; left out where it is known to the day. */
  precision?: Precision;
  /** "About"; left out where it is not. */
  approximate?: true;
}

export interface Operation {
  id: string;
  kind: OperationKind;
  name: string;
  /** For lanes and labels: at most 28 characters. */
  short: string;
  lead: Lead;
  theatre: Theatre;
  /** 1 shown in every lane view, 2 from months, 3 only close by. */
  rank: 1 | 2 | 3;
  /** Another operation that this is a phase or sector of, or ''. Drawn in its parent's lane. */
  parent: string;
  from: Day;
  to: Day | null;
  fromPrecision: Precision;
  /** Of the last day, the one before `to`. */
  toPrecision: Precision;
  /** "About": the record knows the start or the end only roughly. */
  fromApproximate: boolean;
  toApproximate: boolean;
  /** The end was inferred: it fades instead of snapping. */
  endInferred: boolean;
  /** Without gap over `[from, to)`; at least one. */
  phases: Phase[];
  verified: boolean;
  /** Places named by the record as points: bases, headquarters, towns; `[lon, lat]`. */
  points: { name: string; lon: number; lat: number }[];
  /** Roads and moves, as `[lon, lat]` lines; schematic. */
  lines: [number, number][][];
  /** Error of points and lines, km; 0 where none is given. */
  errorKm: number;
}

/** A strike or incident: a point on the map, "selected, documented sites: not a strike density". */
export interface Strike {
  id: string;
  kind: 'strike' | 'incident';
  name: string;
  from: Day;
  to: Day;
  points: { name: string; lon: number; lat: number }[];
  errorKm: number;
  verified: boolean;
}

export interface GazetteerPlace {
  id: string;
  name: string;
  lon: number;
  lat: number;
  country: EntityId;
  kind: string;
  precisionKm: number;
}

/** A force whose strength is known by date; its operations in order of time. */
export interface Force {
  id: string;
  name: string;
  operations: string[];
}

/** Operations that are steps of one thing, as of an alert ladder; at least two, in order of time. */
export interface Sequence {
  id: string;
  name: string;
  operations: string[];
}

export interface ForceLevel {
  id: string;
  /** An id of `forces`. */
  force: string;
  day: Day;
  precision: Precision;
  troops: number;
  verified: boolean;
}

/** An estimate of who held how much of Bosnia and Herzegovina, in per cent. */
export interface Control {
  id: string;
  day: Day;
  precision: Precision;
  /** By side, in words. */
  percent: Record<string, number>;
  verified: boolean;
}

/** `public/data/operations.json` */
export interface OperationFacts {
  /** Sorted by `from`, then id. */
  operations: Operation[];
  strikes: Strike[];
  places: GazetteerPlace[];
  forces: Force[];
  sequences: Sequence[];
  /** In the order of `forces`, each by day. */
  forceLevels: ForceLevel[];
  control: Control[];
}

/** What the paper says of it, beside the record. */
export interface PaperWords {
  quote: string;
  verdict: 'agrees' | 'imprecise' | 'disagrees' | 'unverified' | 'absent';
  note: string;
}

/** A figure with its rivals side by side: `values` has one entry where sources agree. */
export interface Figure {
  label: string;
  values: { text: string; basis: string }[];
}

/** The words of a card. */
export interface OperationText {
  summary: string;
  aliases: string[];
  figures: Figure[];
  paper: PaperWords | null;
  verifyNote: string;
  sources: string[];
  /** One per phase of the operation, in order; '' where nothing needs saying. */
  phases: string[];
  /** What was assumed and drawn, in sentences; '' without a drawing. */
  drawingNote: string;
}

/** `public/data/operation-texts.json`, loaded on use. Sources are ids of `sources`. */
export interface OperationTexts {
  operations: Record<string, OperationText>;
  strikes: Record<string, OperationText>;
  forceLevels: Record<string, { note: string; sources: string[] }>;
  control: Record<string, { note: string; sources: string[] }>;
  places: Record<string, { names: string[]; basis: string; sources: string[] }>;
  sources: Record<string, SourceRef>;
}

/** Properties of a drawn zone in `zones.topojson`, object `zones`. A zone may have several pieces over time. */
export interface ZoneProperties {
  /** `<operation>` or `<operation>.<piece>`: unique. */
  id: string;
  operation: string;
  look: ZoneLook;
  certainty: Certainty;
  /** Half-width of the fringe or of the assumed centre's band, km; 0 where none. */
  errorKm: number;
  areaKm2: number;
  /** Shown only then, where the piece changes over time; both null: as long as its operation. */
  from: Day | null;
  to: Day | null;
  /** Circles: centre and radius in km, for the scale and the label; null for others. */
  circle: { lon: number; lat: number; km: number } | null;
  /** Holes that a text names (Pale): for their label. */
  holes: { lon: number; lat: number; km: number; name: string }[];
  /** Steps of the construction in words, for the card: "Circle of 20 km, centre assumed". */
  steps: string[];
  /** What was assumed, in a reader's words. */
  note: string;
  /**
   * A territory: the pieces of the map whose common outline is the zone. It has no geometry of its own, the map has its
   * arcs already (`outlineOf`). Empty for zones with a geometry.
   */
  atoms: EntityId[];
  /** A line that the map has already (`iebl`, object `entityLine`): no geometry of its own either. */
  lines: string[];
}

/** Of a zone with certainty `hand`: the part of its outline that was placed by hand; the rest is a border or a coast. */
export interface ZoneEdgeProperties {
  /** The zone's id. */
  id: string;
  /** Half-width of the fringe, km. */
  errorKm: number;
}

/** `public/data/zones.topojson`: the arcs are shared by both objects. */
export type ZoneTopology = Topology<{
  zones: GeometryCollection<ZoneProperties>;
  edges: GeometryCollection<ZoneEdgeProperties>;
}>;
/** Without geometry where `atoms` or `lines` says where it is. */
export type ZoneFeature = Feature<Polygon | MultiPolygon | null, ZoneProperties>;

/**
 * `public/data/zone-steps.json`, loaded on use: what each step of a construction from a text left, by zone id, for a small
 * picture beside its words. Only of zones with two steps or more.
 */
export type ZoneSteps = Record<string, { words: string; geometry: Polygon | MultiPolygon }[]>;
