/** Relations to NATO and the Union, and the members of NATO, as others download them. */
import * as v from 'valibot';
import { toIso, type Day } from '../../src/core/time/day.ts';
import { euStatuses, natoStatuses } from '../../src/core/world/types.ts';
import * as cell from '../cells.ts';
import { isVerified } from '../compileFacts.ts';
import { englishNameOn } from '../names.ts';
import type { AuthoredRecord, Entry } from '../record.ts';
import { SOURCES } from '../schema/columns.ts';
import type { RowOf } from '../schema.ts';
import type { Row } from './rows.ts';

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

export const statusDownloads = {
  'nato-status.csv': statusRow(natoStatuses, 'The relation to NATO.'),
  'eu-status.csv': statusRow(euStatuses, 'The relation to the European Union.'),
  'nato-members.csv': v.object({
    entity: cell.entityId('ISO 3166-1 alpha-2.'),
    name: cell.text('English name on the day of accession.', 40),
    from: cell.isoDay('The day on which the accession, or in 1949 the treaty, took effect.'),
    source: cell.list(SOURCES),
  }),
} as const;

export function statusRows(record: AuthoredRecord): Record<keyof typeof statusDownloads, Row[]> {
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
