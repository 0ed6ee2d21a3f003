import { monthName } from '../time/format.ts';
import { partsOf as datePartsOf, type Day } from '../time/day.ts';
import { natoRowsOf, partsOf, standingOf, type NamedEntity, type Standing } from './life.ts';
import { nameAt, type World } from './load.ts';
import { recordOf, sourceLines, type RecordLine, type SourceLine } from './record.ts';
import { qualifierRuns, runAt, statusRuns, type Run } from './runs.ts';
import type {
  EntityId,
  EntityName,
  EuStatus,
  NatoStatus,
  Pattern,
  RecordTexts,
  StatusInterval,
} from './types.ts';

/** A qualifier on a date, with the reason that the record gives. */
export interface QualifierDetail {
  label: string;
  pattern: Pattern;
  /** What such a qualifier means in general. */
  legend: string;
  /** Why here: the interval's note, '' before the texts have loaded. */
  reason: string;
  since: Day;
}

/** A status as it holds over a stretch of time. */
export interface StatusDetail<S extends string> {
  status: S;
  /** Start of the unbroken run of status and sovereign. */
  since: Day;
  /** Last day of the run, inclusive; null while it still holds. */
  until: Day | null;
  /** Other days that sources give for the beginning. */
  rivalSince: Day[];
  qualifier: QualifierDetail | null;
  verified: boolean;
  note: string;
  sources: SourceLine[];
}

/** A piece of a strip: one status, qualifier and sovereign, half-open. */
export interface StripSpan<S extends string> {
  from: Day;
  to: Day;
  status: S;
  pattern: Pattern;
  label: string;
  /** Id of the sovereign where that is another entity. */
  within: EntityId | '';
  verified: boolean;
  note: string;
  sources: SourceLine[];
}

/** What the record knows of a member that lies beyond the map: the day on which it joined. */
export interface MembershipDetail {
  from: Day;
  verified: boolean;
  note: string;
  sources: SourceLine[];
}

/** Everything that the panel tells about one entity on one date. */
export interface CountryDetail {
  id: EntityId;
  day: Day;
  name: EntityName;
  capital: string;
  standing: Standing;
  /** Recorded pieces that it is made of on the date. */
  parts: NamedEntity[];
  claimedBy: NamedEntity | null;
  nato: StatusDetail<NatoStatus> | null;
  /** Of a member without a status line of its own (Finland, Sweden, the United Kingdom), else null. */
  membership: MembershipDetail | null;
  /** The run just before; `within` names the sovereign where that was another entity, else ''. */
  before: { status: NatoStatus; from: Day; until: Day; within: string } | null;
  eu: StatusDetail<EuStatus> | null;
  strip: {
    from: Day;
    to: Day;
    ended: boolean;
    nato: StripSpan<NatoStatus>[];
    eu: StripSpan<EuStatus>[];
  };
  /** Names by date where there was more than one, oldest first. */
  names: { from: Day; to: Day | null; english: string; official: string }[];
  record: RecordLine[];
  /** The latest survey up to the date. */
  opinion: RecordLine | null;
  sourceCount: number;
  /** "as last confirmed July 2026" on dates after that, else ''. */
  confirmed: string;
}

/**
 * What the record says about an entity on a date.
 * @param texts null while the long texts load: notes, sources and the record are empty then
 * @throws RangeError for an id that the record does not know
 */
export function detailOf(
  world: World,
  texts: RecordTexts | null,
  id: EntityId,
  day: Day,
): CountryDetail {
  const entity = world.entities.get(id);
  if (!entity) throw new RangeError(`The record knows no entity "${id}"`);
  const natoRows = natoRowsOf(world, id);
  const runs = statusRuns(natoRows);
  const run = runAt(runs, day);
  const claimant = run?.rows.find((row) => row.from <= day && (row.to === null || day < row.to));
  const record = recordOf(world, texts, id);
  const cited = new Set(record.flatMap((line) => line.sources.map((source) => source.id)));
  const euRows = euRowsOf(world, id);
  return {
    id,
    day,
    name: nameAt(entity, day),
    capital: entity.capital?.name ?? '',
    standing: standingOf(world, id, day),
    parts: partsOf(world, id, day),
    claimedBy: claimant?.claimedBy ? namedClaimant(world, claimant.claimedBy, day) : null,
    membership: natoRows.length > 0 ? null : membershipOf(world, texts, id),
    nato: statusDetail(world, natoRows, day, textsOf(texts, 'nato')),
    before: run ? beforeOf(world, id, runs, run) : null,
    eu: statusDetail(world, euRows, day, textsOf(texts, 'eu')),
    strip: stripOf(world, texts, natoRows, euRows, id, day),
    names: namesOf(entity.names),
    record,
    opinion: record.findLast((line) => line.domain === 'opinion' && line.day <= day) ?? null,
    sourceCount: cited.size,
    confirmed: day > world.facts.confirmedDay ? confirmedWords(world.facts.confirmedDay) : '',
  };
}

/** "as last confirmed July 2026". */
export function confirmedWords(confirmedDay: Day): string {
  const { year, month } = datePartsOf(confirmedDay);
  return `as last confirmed ${monthName(month)} ${year}`;
}

function euRowsOf(world: World, id: EntityId): readonly StatusInterval<EuStatus>[] {
  const own = world.eu.get(id);
  if (own) return own;
  const part = world.facts.eu.find((row) => row.sovereign === id);
  return (world.eu.get(part?.entity ?? '') ?? []).filter((row) => row.sovereign === id);
}

type NoteOf = (row: number) => { note: string; sources: SourceLine[] };

function textsOf(texts: RecordTexts | null, table: 'nato' | 'eu'): NoteOf {
  return (row) => {
    const found = texts?.[table][row];
    if (!texts || !found) return { note: '', sources: [] };
    return { note: found.note, sources: sourceLines(texts, found.sources) };
  };
}

function namedClaimant(world: World, id: EntityId, day: Day): NamedEntity {
  const entity = world.entities.get(id);
  return { id, name: entity ? nameAt(entity, day).english : id, from: day };
}

function statusDetail<S extends string>(
  world: World,
  rows: readonly StatusInterval<S>[],
  day: Day,
  noteOf: NoteOf,
): StatusDetail<S> | null {
  const run = runAt(statusRuns(rows), day);
  const narrow = runAt(qualifierRuns(rows), day);
  const row = narrow?.rows.find((held) => held.from <= day && (held.to === null || day < held.to));
  if (!run || !narrow || !row) return null;
  const { note, sources } = noteOf(row.row);
  const qualifier = world.qualifiers.get(row.qualifier);
  return {
    status: run.status,
    since: run.from,
    until: run.to === null ? null : run.to - 1,
    rivalSince: run.rows[0]?.altFrom ?? [],
    qualifier: qualifier
      ? {
          label: qualifier.label,
          pattern: qualifier.pattern,
          legend: qualifier.legend,
          reason: note,
          since: narrow.from,
        }
      : null,
    verified: row.verified,
    note,
    sources,
  };
}

function membershipOf(
  world: World,
  texts: RecordTexts | null,
  id: EntityId,
): MembershipDetail | null {
  const row = world.facts.members.findIndex(({ entity }) => entity === id);
  const member = world.facts.members[row];
  if (!member) return null;
  const { from, verified } = member;
  const told = texts?.members[row];
  const sources = texts && told ? sourceLines(texts, told.sources) : [];
  return { from, verified, note: told?.note ?? '', sources };
}

function beforeOf(
  world: World,
  id: EntityId,
  runs: readonly Run<NatoStatus>[],
  run: Run<NatoStatus>,
): CountryDetail['before'] {
  const before = runs[runs.indexOf(run) - 1];
  if (!before || before.to === null) return null;
  const until = before.to - 1;
  const sovereign = before.rows[0]?.sovereign ?? id;
  const holder = sovereign === id ? undefined : world.entities.get(sovereign);
  const within = holder ? nameAt(holder, until).english : '';
  return { status: before.status, from: before.from, until, within };
}

/**
 * The strips of "The whole way": from the year in which the entity came to be its own, unless the date shown lies
 * before that, to the end of the data or of the entity.
 */
function stripOf(
  world: World,
  texts: RecordTexts | null,
  nato: readonly StatusInterval<NatoStatus>[],
  eu: readonly StatusInterval<EuStatus>[],
  id: EntityId,
  day: Day,
): CountryDetail['strip'] {
  const { firstDay, lastDay } = world.facts;
  const own = nato.find((row) => row.sovereign === id)?.from ?? firstDay;
  const from = day < own ? firstDay : own;
  const end = nato.at(-1)?.to;
  const to = end ?? lastDay + 1;
  const spans = <S extends string>(rows: readonly StatusInterval<S>[], noteOf: NoteOf) =>
    rows
      .filter((row) => row.to === null || row.to > from)
      .map((row): StripSpan<S> => {
        const qualifier = world.qualifiers.get(row.qualifier);
        return {
          from: Math.max(row.from, from),
          to: Math.min(row.to ?? to, to),
          status: row.status,
          pattern: qualifier?.pattern ?? 'none',
          label: qualifier?.label ?? '',
          within: row.sovereign === id ? '' : row.sovereign,
          verified: row.verified,
          ...noteOf(row.row),
        };
      });
  return {
    from,
    to,
    ended: to <= lastDay,
    nato: spans(nato, textsOf(texts, 'nato')),
    eu: spans(eu, textsOf(texts, 'eu')),
  };
}

/** English and official names by date; [] for an entity that always bore one and the same. */
function namesOf(names: readonly EntityName[]): CountryDetail['names'] {
  const list = names.map(({ from, to, english, official }) => ({ from, to, english, official }));
  return list.length > 1 ? list : [];
}
