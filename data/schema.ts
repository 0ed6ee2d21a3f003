/**
 * One schema per authored table: what each column holds, in words and as a rule. Types are inferred from it; JSON Schema,
 * the Table Schemas of the datapackage and the check's error messages are made from it. The schemas stand in `schema/`.
 */
import type * as v from 'valibot';
import { eventSchemas } from './schema/events.ts';
import { flowSchemas } from './schema/flows.ts';
import { operationSchemas } from './schema/operations.ts';
import { statusSchemas } from './schema/status.ts';
import { stockSchemas } from './schema/stocks.ts';

export { scenesSchema, type AuthoredScenes } from './schema/scenes.ts';
export { datasetSchema, sourceSchema, type Dataset, type Source } from './schema/sources.ts';

export const schemas = {
  ...statusSchemas,
  ...operationSchemas,
  ...eventSchemas,
  ...flowSchemas,
  ...stockSchemas,
} as const;

export type TableName = keyof typeof schemas;
export type RowOf<T extends TableName> = v.InferOutput<(typeof schemas)[T]>;

/** Where each table is kept, and whether the record can do without it. */
export const tableFiles: Record<TableName, { file: string; title: string; optional?: boolean }> = {
  entities: { file: 'entities.csv', title: 'Entities and their lives' },
  names: { file: 'entity-names.csv', title: 'Names of entities by date' },
  nato: { file: 'nato-status.csv', title: 'Relation to NATO by date' },
  eu: { file: 'eu-status.csv', title: 'Relation to the European Union by date' },
  members: { file: 'nato-members.csv', title: 'Members of NATO' },
  facts: { file: 'facts.csv', title: 'Dated facts' },
  qualifiers: { file: 'qualifiers.csv', title: 'Qualifiers of a status' },
  townNames: { file: 'town-names.csv', title: 'Names of towns by date', optional: true },
  heldLand: { file: 'held-land.csv', title: 'Land outside the record that a union held' },
  lines: { file: 'lines.csv', title: 'Lines within a state, by date' },
  operations: { file: 'operations.csv', title: 'Operations, zones, forces and diplomacy' },
  phases: { file: 'phases.csv', title: 'Phases of operations' },
  strikes: { file: 'strikes.csv', title: 'Strikes and incidents: selected, documented sites' },
  points: { file: 'operation-points.csv', title: 'Points and lines of operations and strikes' },
  figures: { file: 'figures.csv', title: 'Figures of operations and strikes, rivals side by side' },
  places: { file: 'places.csv', title: 'Places of the operations' },
  forces: { file: 'forces.csv', title: 'Forces whose strength is known by date' },
  sequences: { file: 'sequences.csv', title: 'Operations that are steps of one thing' },
  forceLevels: { file: 'force-levels.csv', title: 'Strength of forces by date' },
  control: {
    file: 'territorial-control.csv',
    title: 'Who held how much of Bosnia and Herzegovina: estimates',
  },
  events: { file: 'events.csv', title: 'Events' },
  claims: { file: 'claims.csv', title: 'What the paper claims, and how it stands to the record' },
  surveys: { file: 'surveys.csv', title: 'Opinion surveys' },
  episodes: { file: 'episodes.csv', title: 'Episodes of flight, evacuation and return' },
  flowPlaces: { file: 'flow-places.csv', title: 'Places of flows and stocks' },
  flows: {
    file: 'flows.csv',
    title: 'People who fled or were expelled, were evacuated, or returned',
  },
  flowTotals: { file: 'flow-totals.csv', title: 'Published totals of episodes, and what is drawn' },
  rivals: { file: 'rival-figures.csv', title: 'Figures of flows, rivals side by side' },
  unhcrCodes: { file: 'unhcr-codes.csv', title: 'What the codes of UNHCR mean, by year' },
  stocks: {
    file: 'stocks.csv',
    title: 'People displaced, by origin and host, at the end of each year',
  },
  unknownStocks: {
    file: 'stocks-unknown-origin.csv',
    title: 'Refugees of unknown origin, by host, at the end of each year',
  },
  stockTotals: { file: 'stock-totals.csv', title: 'Sums of the seven origins by year' },
  yearlyFlows: {
    file: 'yearly-flows.csv',
    title: 'Returns, arrivals and applications for asylum, by year',
  },
  stockRemarks: { file: 'stock-remarks.csv', title: 'Gaps and breaks of the tables by year' },
  kosovoSeries: { file: 'kosovo-1999-series.csv', title: 'Series of Kosovo 1999' },
  kosovoValues: { file: 'kosovo-1999.csv', title: 'Kosovo 1999 by day' },
  provenance: { file: 'provenance.csv', title: 'Where whole tables come from' },
};
