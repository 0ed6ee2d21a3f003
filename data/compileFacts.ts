/** The authored record → `facts.json`, what the first picture needs, and `record.json`, the texts behind it. */
import { fromIso, type Day } from '../src/core/time/day.ts';
import type {
  Entity,
  EuStatus,
  FactMark,
  Facts,
  NatoStatus,
  RecordTexts,
  StatusInterval,
} from '../src/core/world/types.ts';
import type { AuthoredRecord } from './record.ts';
import type { RowOf } from './schema.ts';
import { sourceRefs } from './sourceRefs.ts';

/**
 * Compiles what the first picture needs.
 * @param record checked: `checkRecord` found no error in it
 */
export function compileFacts(record: AuthoredRecord): Facts {
  const { dataset } = record;
  if (!dataset) throw new Error('The record was not checked: dataset.json could not be read');
  const firstDay = fromIso(dataset.firstDay);
  return {
    version: dataset.version,
    firstDay,
    lastDay: fromIso(dataset.lastDay),
    confirmedDay: fromIso(dataset.confirmedDay),
    entities: record.entities.map(({ row }) => compileEntity(record, row)),
    nato: record.nato.map(({ row }, index) =>
      compileInterval<NatoStatus>(record, 'nato', row, index),
    ),
    eu: record.eu.map(({ row }, index) => compileInterval<EuStatus>(record, 'eu', row, index)),
    qualifiers: record.qualifiers.map(({ row }) => row),
    members: record.members.map(({ row }) => ({
      entity: row.entity,
      name: row.name,
      from: row.from.from,
      verified: row.verified,
    })),
    contextSovereigns: record.heldLand.map(({ row }) => ({
      atom: row.piece,
      sovereign: row.sovereign,
      from: row.from.from,
      to: row.to?.from ?? null,
    })),
    lines: record.lines.map(({ row }) => ({
      id: row.id,
      from: row.from.from,
      to: row.to?.from ?? null,
    })),
    marks: compileMarks(record, firstDay),
  };
}

function compileEntity(record: AuthoredRecord, row: RowOf<'entities'>): Entity {
  return {
    id: row.id,
    ring: row.ring,
    from: row.from.from,
    to: row.to?.from ?? null,
    capital:
      row.lon === null || row.lat === null
        ? null
        : { name: row.capital, lon: row.lon, lat: row.lat },
    names: record.names
      .filter(({ row: name }) => name.entity === row.id)
      .map(({ row: name }) => ({
        from: name.from.from,
        to: name.to?.from ?? null,
        english: name.english,
        short: name.short,
        official: name.official,
        local: name.local,
        script: name.script,
        footnote: name.footnote,
      })),
    successors: row.successors,
  };
}

function compileInterval<S extends string>(
  record: AuthoredRecord,
  domain: 'nato' | 'eu',
  row: RowOf<'nato'> | RowOf<'eu'>,
  index: number,
): StatusInterval<S> {
  return {
    row: index,
    entity: row.entity,
    from: row.from.from,
    to: row.to?.from ?? null,
    fromPrecision: row.from.precision,
    altFrom: row.alt_from.map((date) => date.from),
    status: row.status as string as S,
    qualifier: row.qualifier,
    sovereign: row.sovereign,
    claimedBy: row.claimed_by,
    verified: isVerified(record, domain, row.entity, row.from.from),
  };
}

/**
 * Whether an interval may be called verified: it inherits from the facts of the same entity that begin on its first day
 * and belong to its domain or to statehood. One verified fact among them is enough; without a fact it is not verified.
 */
export function isVerified(
  record: AuthoredRecord,
  domain: 'nato' | 'eu',
  entity: string,
  from: Day,
): boolean {
  return record.facts.some(
    ({ row }) =>
      row.verified &&
      row.entity === entity &&
      row.date.from === from &&
      (row.domain === domain || row.domain === 'statehood'),
  );
}

function compileMarks(record: AuthoredRecord, firstDay: Day): FactMark[] {
  return record.facts
    .filter(({ row }) => row.date.from >= firstDay)
    .map(({ row }) => ({
      id: row.id,
      entity: row.entity,
      domain: row.domain,
      kind: row.kind,
      day: row.date.from,
      lastDay: row.date.isRange ? row.date.to - 1 : null,
      precision: row.date.precision,
      approximate: row.date.approximate,
    }))
    .sort((a, b) => a.day - b.day || compareText(a.entity, b.entity) || compareText(a.id, b.id));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Compiles the texts and sources that are loaded on use. */
export function compileTexts(record: AuthoredRecord): RecordTexts {
  const { facts, nato, eu, members, names } = record;
  return {
    facts: Object.fromEntries(
      record.facts.map(({ row }) => [
        row.id,
        {
          text: row.text,
          note: row.note,
          sources: row.sources,
          verified: row.verified,
          confidence: row.confidence,
        },
      ]),
    ),
    nato: record.nato.map(({ row }) => ({ note: intervalNote(row), sources: row.sources })),
    eu: record.eu.map(({ row }) => ({ note: intervalNote(row), sources: row.sources })),
    members: record.members.map(({ row }) => ({
      note: row.note,
      sources: row.sources,
      altFrom: row.alt_from.map((date) => date.text),
    })),
    sources: sourceRefs(
      record,
      [...facts, ...nato, ...eu, ...members, ...names].map(({ row }) => row),
    ),
  };
}

/** The note of an interval, with a sentence where its first day is known more exactly than it was read. */
export function intervalNote(row: RowOf<'nato'> | RowOf<'eu'>): string {
  if (row.confirmed_to === '' || row.confirmed_to === row.from.precision) return row.note;
  return `${row.note} The sources read confirm the ${row.confirmed_to} in which it began; the exact day is established knowledge.`;
}
