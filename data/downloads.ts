/** The tables that others download: schemas of their rows, and the rows. */
import { stringify } from 'csv-stringify/sync';
import * as v from 'valibot';
import { toIso, type Day } from '../src/core/time/day.ts';
import { euStatuses, natoStatuses } from '../src/core/world/types.ts';
import * as cell from './cells.ts';
import { isVerified } from './compileFacts.ts';
import { englishNameOn } from './names.ts';
import type { AuthoredRecord, Entry } from './record.ts';
import type { RowOf } from './schema.ts';

const SOURCES = 'Ids of sources.json, with | between them.';

const statusRow = <const W extends string>(words: readonly W[], relation: string) =>
  v.object({
    entity: cell.entityId(
      'ISO 3166-1 alpha-2; XK Kosovo, YU SFR Yugoslavia, CS FR Yugoslavia / Serbia and Montenegro.',
    ),
    name: cell.text('English name of the entity on the first day of the interval.', 40),
    status: cell.word(relation, words),
    qualifier: cell.key('What sets the status apart; empty if nothing.', false),
    from: cell.isoDay('First day.'),
    to: cell.isoDay('The day after the last day; empty if the status still holds.', false),
    sovereign: cell.entityId('The entity that holds the territory; the entity itself if a state.'),
    verified: cell.yesNo('Whether a source was read that supports the first day.'),
    sources: cell.list(SOURCES),
  });

/** One schema per downloaded table, its columns in order. */
export const downloadSchemas = {
  'nato-status.csv': statusRow(natoStatuses, 'The relation to NATO.'),
  'eu-status.csv': statusRow(euStatuses, 'The relation to the European Union.'),
  'nato-members.csv': v.object({
    entity: cell.entityId('ISO 3166-1 alpha-2.'),
    name: cell.text('English name on the day of accession.', 40),
    from: cell.isoDay('The day on which the accession, or in 1949 the treaty, took effect.'),
    source: cell.list(SOURCES),
  }),
} as const;

export type DownloadName = keyof typeof downloadSchemas;
type Row = Record<string, string>;

/** The rows of each downloaded table, in the order of the authored ones. */
export function downloadRows(record: AuthoredRecord): Record<DownloadName, Row[]> {
  return {
    'nato-status.csv': record.nato.map((entry) => statusOf(record, 'nato', entry)),
    'eu-status.csv': record.eu.map((entry) => statusOf(record, 'eu', entry)),
    'nato-members.csv': record.members.map(({ row }) => ({
      entity: row.entity,
      name: row.name,
      from: toIso(row.from.from),
      source: row.sources.join('|'),
    })),
  };
}

/** A downloaded table as CSV text: RFC 4180 but for its line ends, which are LF. */
export function toCsv(name: DownloadName, rows: readonly Row[]): string {
  return stringify([...rows], {
    header: true,
    columns: Object.keys(downloadSchemas[name].entries),
  });
}

function statusOf(
  record: AuthoredRecord,
  domain: 'nato' | 'eu',
  { row }: Entry<RowOf<'nato'>> | Entry<RowOf<'eu'>>,
): Row {
  return {
    entity: row.entity,
    name: nameOn(record, row.entity, row.from.from),
    status: row.status,
    qualifier: row.qualifier,
    from: toIso(row.from.from),
    to: row.to ? toIso(row.to.from) : '',
    sovereign: row.sovereign,
    verified: String(isVerified(record, domain, row.entity, row.from.from)),
    sources: row.sources.join('|'),
  };
}

function nameOn(record: AuthoredRecord, entity: string, day: Day): string {
  const name = englishNameOn(record, entity, day);
  if (name === undefined) throw new Error(`${entity} has no name on ${toIso(day)}`);
  return name;
}
