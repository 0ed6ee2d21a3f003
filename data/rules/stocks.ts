/** Tables by year: each cell once, each code known in its year, and nothing where the tables are blank. */
import { dayOf, fromIso } from '../../src/core/time/day.ts';
import type { AuthoredRecord, Entry } from '../record.ts';
import type { RowOf } from '../schema.ts';
import { codeReader, type PlaceOfCode } from '../unhcrCodes.ts';
import { refer } from './ids.ts';
import { at, type Report } from './report.ts';

type YearEntry = Entry<RowOf<'stocks'>> | Entry<RowOf<'yearlyFlows'>>;

export function checkStocks(record: AuthoredRecord, report: Report): void {
  const { stocks, unknownStocks, yearlyFlows, stockTotals } = record;
  checkCodes(record, report);
  checkRemarks(record, report);
  const placeOf = codeReader(record);
  for (const table of [stocks, yearlyFlows]) {
    onceEach<{ year: number; origin: string; host: string; category: string }>(
      table,
      ({ year, origin, host, category }) => [year, origin, host, category].join(' '),
      'one row per year, origin, host and category',
      report,
    );
    for (const entry of table) {
      checkYear(record, entry, report);
      checkCode(record, entry, 'origin', placeOf, report);
      checkCode(record, entry, 'host', placeOf, report);
      checkBlank(record, entry, report);
    }
  }
  const unknownKey = ({ year, host, category }: RowOf<'unknownStocks'>) =>
    [year, host, category].join(' ');
  onceEach(unknownStocks, unknownKey, 'one row per year, host and category', report);
  for (const entry of unknownStocks) {
    checkYear(record, entry, report);
    checkCode(record, entry, 'host', placeOf, report);
  }
  onceEach(stockTotals, ({ year }) => String(year), 'one row per year', report);
  for (const entry of stockTotals) checkYear(record, entry, report);
  checkSums(record, report);
  checkThresholds(record, report);
}

function onceEach<Row>(
  table: Entry<Row>[],
  keyOf: (row: Row) => string,
  expected: string,
  report: Report,
): void {
  const lines = new Map<string, number>();
  for (const entry of table) {
    const key = keyOf(entry.row);
    const first = lines.get(key);
    if (first === undefined) lines.set(key, entry.line);
    else report(at(entry, 'year', `${expected}: line ${first} has the same`));
  }
}

/** A code means one thing in a year, and what it means exists when the year ends. */
function checkCodes(record: AuthoredRecord, report: Report): void {
  const places = new Map(record.flowPlaces.map(({ row }) => [row.id, row]));
  refer(
    record.unhcrCodes,
    'place',
    ({ place }) => place,
    places,
    'an id of flow-places.csv',
    report,
  );
  const entities = new Set(record.entities.map(({ row }) => row.id));
  refer(record.unhcrCodes, 'also', ({ also }) => also, entities, 'ids of entities.csv', report);
  const last = new Map<string, Entry<RowOf<'unhcrCodes'>>>();
  for (const entry of record.unhcrCodes) {
    const { code, from, to, place } = entry.row;
    if (to !== null && to <= from) report(at(entry, 'to', `a year after ${from}`));
    const before = last.get(code);
    if (before && (before.row.to === null || from < before.row.to)) {
      report(at(entry, 'from', `the year in which line ${before.line} ends, or later (overlap)`));
    }
    last.set(code, entry);
    const kind = places.get(place)?.kind;
    if (kind && kind !== 'entity') report(at(entry, 'place', 'a place of the kind entity'));
    const life = record.entities.find(({ row }) => row.id === places.get(place)?.entity)?.row;
    const ends = to === null ? null : dayOf(to, 1, 1) - 1;
    if (
      life &&
      (life.from.from > dayOf(from, 12, 31) || (life.to && !(ends && ends < life.to.from)))
    ) {
      const span = `${life.from.text} to ${life.to?.text ?? 'today'}`;
      report(
        at(entry, 'place', `an entity that exists when each year ends; ${life.id} does ${span}`),
      );
    }
  }
}

function checkRemarks(record: AuthoredRecord, report: Report): void {
  const codes = new Set(record.unhcrCodes.map(({ row }) => row.code));
  const CODE = 'a code of unhcr-codes.csv';
  refer(record.stockRemarks, 'origin', ({ origin }) => origin, codes, CODE, report);
  refer(record.stockRemarks, 'host', ({ host }) => host, codes, CODE, report);
  for (const entry of record.stockRemarks) {
    const { from, to } = entry.row;
    if (to !== null && to <= from) report(at(entry, 'to', `a year after ${from}`));
  }
}

/** A year that is over counts in full: no later than the record's last day. */
function checkYear(record: AuthoredRecord, entry: Entry<{ year: number }>, report: Report): void {
  const { dataset } = record;
  if (dataset && dayOf(entry.row.year, 12, 31) > fromIso(dataset.lastDay)) {
    report(at(entry, 'year', `a year that ended by ${dataset.lastDay}`));
  }
}

function checkCode<Column extends 'origin' | 'host'>(
  record: AuthoredRecord,
  entry: Entry<{ year: number } & Record<Column, string>>,
  column: Column,
  placeOf: PlaceOfCode,
  report: Report,
): void {
  const code = entry.row[column];
  const place = placeOf(code, entry.row.year);
  if (place === undefined) {
    report(at(entry, column, `a code that unhcr-codes.csv has for ${entry.row.year}`));
  } else if (place === null && column === 'origin') {
    report(at(entry, column, 'a country; unknown origins are in stocks-unknown-origin.csv'));
  }
}

/** A gap is what the table does not have: a number in it means that one of the two is wrong. */
function checkBlank(record: AuthoredRecord, entry: YearEntry, report: Report): void {
  const { year, category, origin } = entry.row;
  for (const { line, row } of record.stockRemarks) {
    if (row.kind !== 'gap' || row.category !== category) continue;
    if (row.origin !== '' && row.origin !== origin) continue;
    if (row.from <= year && (row.to === null || year < row.to)) {
      report(at(entry, 'year', `no number in the gap of line ${line} of stock-remarks.csv`));
    }
  }
}

/** Which column of the sums holds which category. */
const sumColumns = {
  refugee: 'refugees',
  asylum_seeker: 'asylum_seekers',
  idp: 'idps',
  returned_refugee: 'returned_refugees',
  returned_idp: 'returned_idps',
} as const;

/** The rows leave small cells out, so they add up to no more than the sums; where there is a row, there is a sum. */
function checkSums(record: AuthoredRecord, report: Report): void {
  const sums = new Map<string, number>();
  for (const { row } of [...record.stocks, ...record.yearlyFlows] as YearEntry[]) {
    const key = `${row.year} ${row.category}`;
    sums.set(key, (sums.get(key) ?? 0) + row.persons);
  }
  for (const entry of record.stockTotals) {
    for (const [category, column] of Object.entries(sumColumns)) {
      const sum = sums.get(`${entry.row.year} ${category}`) ?? 0;
      if (sum > (entry.row[column] ?? 0)) {
        report(at(entry, column, `at least ${sum}, the sum of the rows that are listed`));
      }
    }
  }
}

function checkThresholds(record: AuthoredRecord, report: Report): void {
  for (const { row } of record.provenance) {
    const { file, threshold } = row;
    for (const entry of [...record.stocks, ...record.yearlyFlows]) {
      if (entry.file === file && threshold !== null && entry.row.persons < threshold) {
        report(at(entry, 'persons', `at least ${threshold}, the threshold of the table`));
      }
    }
  }
}
