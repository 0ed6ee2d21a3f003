/** The authored record → `operations.json`, what lanes and map need, and `operation-texts.json`, the words of the cards. */
import type {
  Figure,
  Force,
  ForceLevel,
  Operation,
  OperationFacts,
  OperationText,
  OperationTexts,
  Strike,
} from '../src/core/operations/types.ts';
import type { AuthoredRecord } from './record.ts';
import type { RowOf } from './schema.ts';
import { sourceRefs } from './sourceRefs.ts';

/**
 * Compiles what lanes, map and step charts need.
 * @param record checked: `checkRecord` found no error in it
 */
export function compileOperations(record: AuthoredRecord): OperationFacts {
  const forces = record.forces.map(({ row }): Force => row);
  return {
    operations: record.operations
      .map(({ row }) => compileOperation(record, row))
      .sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1)),
    strikes: record.strikes
      .map(({ row }) => compileStrike(record, row))
      .sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1)),
    places: record.places.map(({ row }) => ({
      id: row.id,
      name: row.name,
      lon: row.lon,
      lat: row.lat,
      country: row.country,
      kind: row.kind,
      precisionKm: row.precision_km,
    })),
    forces,
    sequences: record.sequences.map(({ row }) => row),
    forceLevels: compileLevels(record, forces),
    control: record.control.map(({ row }) => ({
      id: row.id,
      day: row.date.from,
      precision: row.date.precision,
      percent: Object.fromEntries(row.percent.map(({ label, percent }) => [label, percent])),
      verified: row.verified,
    })),
  };
}

function compileOperation(record: AuthoredRecord, row: RowOf<'operations'>): Operation {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    short: row.short,
    lead: row.lead,
    theatre: row.theatre,
    rank: row.rank as Operation['rank'],
    parent: row.parent,
    from: row.from.from,
    to: row.to?.from ?? null,
    fromPrecision: row.from.precision,
    toPrecision: row.to?.precision ?? 'day',
    fromApproximate: row.from.approximate,
    toApproximate: row.to?.approximate ?? false,
    endInferred: row.to_certainty === 'inferred',
    phases: phasesOf(record, row.id).map(({ from, to, word }) => ({
      from: from.from,
      to: to?.from ?? null,
      word,
      ...(from.precision === 'day' ? {} : { precision: from.precision }),
      ...(from.approximate ? { approximate: true as const } : {}),
    })),
    verified: row.verified,
    points: pointsOf(record, row.id),
    lines: linesOf(record, row.id),
    errorKm: row.error_km,
  };
}

function compileStrike(record: AuthoredRecord, row: RowOf<'strikes'>): Strike {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    from: row.from.from,
    to: row.to.from,
    points: pointsOf(record, row.id),
    errorKm: row.error_km,
    verified: row.verified,
  };
}

function phasesOf(record: AuthoredRecord, operation: string): RowOf<'phases'>[] {
  return record.phases.map(({ row }) => row).filter((phase) => phase.operation === operation);
}

/** Points and the named corners of lines, each place once. */
function pointsOf(record: AuthoredRecord, subject: string): Operation['points'] {
  const points = new Map<string, Operation['points'][number]>();
  for (const { row } of record.points) {
    if (row.subject !== subject) continue;
    const { name, lon, lat } = row;
    points.set(`${name} ${lon} ${lat}`, { name, lon, lat });
  }
  return [...points.values()];
}

function linesOf(record: AuthoredRecord, subject: string): Operation['lines'] {
  const lines = new Map<number, [number, number][]>();
  for (const { row } of record.points) {
    if (row.subject !== subject || row.line === null) continue;
    const line = lines.get(row.line) ?? [];
    line.push([row.lon, row.lat]);
    lines.set(row.line, line);
  }
  return [...lines.values()];
}

function compileLevels(record: AuthoredRecord, forces: readonly Force[]): ForceLevel[] {
  const order = new Map(forces.map(({ id }, index) => [id, index]));
  return record.forceLevels
    .map(({ row }) => ({
      id: row.id,
      force: row.force,
      day: row.date.from,
      precision: row.date.precision,
      troops: row.troops,
      verified: row.verified,
    }))
    .sort((a, b) => (order.get(a.force) ?? 0) - (order.get(b.force) ?? 0) || a.day - b.day);
}

/** Compiles the words of the cards, with the sources that they name. */
export function compileOperationTexts(record: AuthoredRecord): OperationTexts {
  const { operations, phases, strikes, places, forceLevels, control } = record;
  const cited = [...operations, ...phases, ...strikes, ...places, ...forceLevels, ...control];
  const noted = ({ row }: { row: { id: string; note: string; sources: string[] } }) =>
    [row.id, { note: row.note, sources: row.sources }] as const;
  return {
    operations: Object.fromEntries(
      operations.map(({ row }) => [row.id, compileText(record, row, row.aliases)]),
    ),
    strikes: Object.fromEntries(strikes.map(({ row }) => [row.id, compileText(record, row, [])])),
    forceLevels: Object.fromEntries(forceLevels.map(noted)),
    control: Object.fromEntries(control.map(noted)),
    places: Object.fromEntries(
      places.map(({ row }) => [
        row.id,
        { names: row.names, basis: row.basis, sources: row.sources },
      ]),
    ),
    sources: sourceRefs(
      record,
      cited.map(({ row }) => row),
    ),
  };
}

function compileText(
  record: AuthoredRecord,
  row: RowOf<'operations'> | RowOf<'strikes'>,
  aliases: string[],
): OperationText {
  const phases = phasesOf(record, row.id);
  return {
    summary: row.summary,
    aliases,
    figures: figuresOf(record, row.id),
    paper: { quote: row.paper_quote, verdict: row.paper_status, note: row.paper_note },
    verifyNote: row.verify_note,
    sources: [...new Set([...row.sources, ...phases.flatMap(({ sources }) => sources)])],
    phases: phases.map(({ text }) => text),
    drawingNote: row.drawing_note,
  };
}

/** Rivals, figures with the same label, side by side in the order of the table. */
function figuresOf(record: AuthoredRecord, subject: string): Figure[] {
  const figures = new Map<string, Figure>();
  for (const { row } of record.figures) {
    if (row.subject !== subject) continue;
    const figure = figures.get(row.label) ?? { label: row.label, values: [] };
    figure.values.push({ text: row.value, basis: row.basis });
    figures.set(row.label, figure);
  }
  return [...figures.values()];
}
