/** Ids: each once, and each reference leads somewhere. */
import type { AuthoredRecord, Entry } from '../record.ts';
import { at, type Report } from './report.ts';

export function checkIds(record: AuthoredRecord, report: Report): void {
  once(record.entities, 'id', ({ id }) => id, report);
  once(record.qualifiers, 'id', ({ id }) => id, report);
  once(record.facts, 'id', ({ id }) => id, report);
  once(record.lines, 'id', ({ id }) => id, report);
  once(record.members, 'entity', ({ entity }) => entity, report);
  // Points and figures name operations and strikes alike, so the two share their ids.
  for (const table of [
    [...record.operations, ...record.strikes],
    record.places,
    record.forces,
    record.sequences,
    record.forceLevels,
    record.control,
    record.events,
    record.claims,
    record.surveys,
    record.episodes,
    record.flowPlaces,
    record.flows,
    record.flowTotals,
    record.kosovoSeries,
  ]) {
    once<{ id: string }>(table, 'id', ({ id }) => id, report);
  }
  checkEntities(record, report);
  checkQualifiers(record, report);
  checkSources(record, report);
}

function once<Row>(
  entries: Entry<Row>[],
  column: string,
  keyOf: (row: Row) => string,
  report: Report,
): void {
  const lines = new Map<string, number>();
  for (const entry of entries) {
    const first = lines.get(keyOf(entry.row));
    if (first === undefined) lines.set(keyOf(entry.row), entry.line);
    else report(at(entry, column, `a value of its own: line ${first} has the same`));
  }
}

function checkEntities(record: AuthoredRecord, report: Report): void {
  const known = new Set(record.entities.map(({ row }) => row.id));
  const must = (entry: Entry<unknown>, column: string, id: string) => {
    if (id !== '' && !known.has(id)) report(at(entry, column, 'an id of entities.csv'));
  };
  for (const entry of record.entities) {
    for (const id of entry.row.successors) must(entry, 'successors', id);
  }
  for (const entry of [...record.names, ...record.facts]) must(entry, 'entity', entry.row.entity);
  for (const entry of record.heldLand) must(entry, 'sovereign', entry.row.sovereign);
  for (const entry of [...record.nato, ...record.eu]) {
    must(entry, 'entity', entry.row.entity);
    must(entry, 'sovereign', entry.row.sovereign);
    must(entry, 'claimed_by', entry.row.claimed_by);
  }
}

function checkQualifiers(record: AuthoredRecord, report: Report): void {
  const known = new Set(record.qualifiers.map(({ row }) => row.id));
  for (const entry of [...record.nato, ...record.eu]) {
    if (entry.row.qualifier !== '' && !known.has(entry.row.qualifier)) {
      report(at(entry, 'qualifier', 'nothing, or an id of qualifiers.csv'));
    }
  }
}

/** References that a table makes to ids of another one. */
export function refer<Row>(
  entries: Entry<Row>[],
  column: string,
  idsOf: (row: Row) => string | string[],
  known: { has(id: string): boolean },
  expected: string,
  report: Report,
): void {
  for (const entry of entries) {
    for (const id of [idsOf(entry.row)].flat()) {
      if (id !== '' && !known.has(id)) report(at(entry, column, `${expected}; ${id} is none`));
    }
  }
}

function checkSources(record: AuthoredRecord, report: Report): void {
  const read = new Map(record.sources.map(({ item }) => [item.id, item.custom.read]));
  const { nato, eu, facts, names, members, townNames, heldLand, lines } = record;
  const { operations, strikes, phases, places, forceLevels, control } = record;
  const { events, claims, surveys, flows, flowTotals, rivals } = record;
  const told = [...operations, ...strikes, ...forceLevels, ...control, ...events, ...surveys];
  const sourced = [...told, ...flows, ...rivals];
  const judged = [...facts, ...names, ...members, ...townNames, ...heldLand, ...lines, ...sourced];
  for (const entry of [...nato, ...eu, ...judged, ...phases, ...places, ...claims, ...flowTotals]) {
    for (const id of entry.row.sources) {
      if (!read.has(id)) report(at(entry, 'sources', `ids of sources.json; ${id} is none`));
    }
  }
  for (const entry of [...nato, ...eu, ...facts, ...places, ...flowTotals, ...sourced]) {
    if (entry.row.sources.length === 0) report(at(entry, 'sources', 'at least one source'));
  }
  for (const entry of judged) {
    if (entry.row.verified && !entry.row.sources.some((id) => read.get(id))) {
      report(at(entry, 'verified', 'false, as long as none of its sources was read'));
    }
  }
  for (const entry of [...record.kosovoValues, ...record.provenance]) {
    if (!read.has(entry.row.source)) report(at(entry, 'source', 'an id of sources.json'));
  }
  checkItems(record, report);
}

function checkItems(record: AuthoredRecord, report: Report): void {
  const file = 'sources.json';
  const ids = new Map<string, number>();
  const urls = new Map<string, string>();
  for (const { line, item } of record.sources) {
    const first = ids.get(item.id);
    if (first !== undefined) {
      const expected = `an id of its own: item ${first} has the same`;
      report({ file, row: line, column: 'id', value: item.id, expected });
    } else ids.set(item.id, line);
    if (item.URL === undefined) continue;
    const other = urls.get(item.URL);
    if (other !== undefined) {
      const expected = `one item per address: ${other} has the same`;
      report({ file, row: line, column: 'URL', value: item.URL, expected });
    } else urls.set(item.URL, item.id);
  }
}
