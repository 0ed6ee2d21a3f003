/**
 * Stocks and yearly flows by origin and host, and Kosovo 1999 by day: what `data/compile.ts` writes to
 * `public/data/stocks.json`, loaded on use. A year without a row is not zero: it is missing, or under the threshold.
 */
import type { Day } from '../time/day.ts';
import type { EntityId, SourceRef } from '../world/types.ts';

/** Present on 31 December of a year. Drawn as circles; two years are never subtracted to make an arrow. */
export const stockCategories = ['refugee', 'asylum_seeker', 'idp', 'of_concern'] as const;
export type StockCategory = (typeof stockCategories)[number];

/** Counted over a year. */
export const yearlyFlowCategories = [
  'returned_refugee',
  'returned_idp',
  'asylum_application',
  'refugee_arrival',
] as const;
export type YearlyFlowCategory = (typeof yearlyFlowCategories)[number];

interface YearRow<Category> {
  year: number;
  origin: EntityId;
  /** '' where no country of asylum was recorded. */
  host: EntityId | '';
  category: Category;
  persons: number;
}
export type Stock = YearRow<StockCategory>;
export type YearlyFlow = YearRow<YearlyFlowCategory>;

/** Refugees whose origin was not recorded: people of all nationalities, so never added to the stocks by origin. */
export interface UnknownOriginStock {
  year: number;
  host: EntityId;
  category: StockCategory;
  persons: number;
  /** Inferred, not recorded: almost certainly from former Yugoslavia. */
  inferredYugoslav: boolean;
}

/** Sums over the seven origins of the region without the threshold; null where the table has no value, which is not zero. */
export interface StockTotal {
  year: number;
  refugees: number | null;
  asylumSeekers: number | null;
  idps: number | null;
  returnedRefugees: number | null;
  returnedIdps: number | null;
}

/** A country as origin or host. */
export interface StockParty {
  entity: EntityId;
  /** English; '' for an entity of the record, whose name depends on the date. */
  name: string;
  lon: number;
  lat: number;
}

/** What a code of UNHCR's tables means in the years `[from, to)`. */
export interface UnhcrCode {
  code: string;
  from: number;
  to: number | null;
  /** '' where no country was recorded. */
  entity: EntityId | '';
  /** Other entities whose people it counts as well. */
  also: EntityId[];
  /** What it is called, where that is not just the entity: "Serbia with Kosovo"; else ''. */
  name: string;
  /** Where the code misleads: what it holds in these years; else ''. */
  note: string;
}

/**
 * What the tables do not say. `gap`: missing, not zero; `break`: a jump that comes from reporting, not from people;
 * `register`: a number carried forward from year to year.
 */
export const remarkKinds = ['gap', 'break', 'register'] as const;

export interface StockRemark {
  kind: (typeof remarkKinds)[number];
  category: StockCategory | YearlyFlowCategory;
  /** '' for every origin. */
  origin: EntityId | '';
  /** '' for every host. */
  host: EntityId | '';
  /** Years `[from, to)`. */
  from: number;
  to: number | null;
  text: string;
}

export const seriesMeasures = ['stock', 'cumulative', 'daily'] as const;
export const seriesSubjects = [
  'present',
  'inside',
  'arrived',
  'evacuated',
  'returned',
  'left',
] as const;
/** A value may be a bound: "at least", "just under". */
export const bounds = ['', 'least', 'most'] as const;

export interface SeriesValue {
  day: Day;
  approximate: boolean;
  persons: number;
  bound: (typeof bounds)[number];
  note: string;
  source: string;
}

/** Dated values of Kosovo 1999: drawn as steps. They need not rise, and sources of one day may differ. */
export interface KosovoSeries {
  id: string;
  title: string;
  /** What tells it from others of its kind, beside a line of a chart. */
  short: string;
  measure: (typeof seriesMeasures)[number];
  what: (typeof seriesSubjects)[number];
  /** Where it was counted; '' for more than one country. */
  host: EntityId | '';
  people: string;
  /** First day of a cumulative count, where it is known. */
  since: Day | null;
  note: string;
  /** Sorted by day. */
  values: SeriesValue[];
}

/** `public/data/stocks.json` */
export interface StockFacts {
  /** Must stand wherever these tables are shown. */
  attribution: string;
  /** Ids of the sources of the tables by year. */
  tableSources: string[];
  /** Cells of fewer persons are not in the tables by origin. */
  threshold: number;
  firstYear: number;
  lastYear: number;
  parties: StockParty[];
  codes: UnhcrCode[];
  stocks: Stock[];
  yearlyFlows: YearlyFlow[];
  unknownOrigin: UnknownOriginStock[];
  totals: StockTotal[];
  remarks: StockRemark[];
  kosovo1999: KosovoSeries[];
  sources: Record<string, SourceRef>;
}
