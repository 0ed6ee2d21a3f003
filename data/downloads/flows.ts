/** Flows, stocks and what stands behind them, as others download them. */
import * as v from 'valibot';
import { dayOf, toIso } from '../../src/core/time/day.ts';
import * as cell from '../cells.ts';
import { flowPlaceOn, placeRow } from '../flowPlaces.ts';
import type { AuthoredRecord } from '../record.ts';
import { schemas, type RowOf } from '../schema.ts';
import { codeReader } from '../unhcrCodes.ts';
import { rowsOf, type Row } from './rows.ts';

const { episodes, flowPlaces, flows, flowTotals, rivals, unhcrCodes, provenance } = schemas;
const { stocks, unknownStocks, stockTotals, yearlyFlows, stockRemarks, kosovoValues } = schemas;
const precisions = ['day', 'month', 'year'] as const;
const certainty = (what: string) =>
  cell.word(`Set where ${what} is known roughly.`, ['', 'approximate']);

/** One end of a flow, beside its id: a reader of the table needs no other one. */
const end = (what: string) => ({
  [`${what}_name`]: cell.text('English, of an entity its name when the flow began.', 60),
  [`${what}_entity`]: cell.optionalEntityId('The entity that it is or lies in, if it is a place.'),
  [`${what}_lon`]: flowPlaces.entries.lon,
  [`${what}_lat`]: flowPlaces.entries.lat,
});

/** A country of a table by year, beside UNHCR's code for it. */
const party = (what: string) => ({
  [what]: cell.optionalEntityId('The entity that the code means in the year; empty if unknown.'),
  [`${what}_name`]: cell.text('English, its name at the end of the year.', 60, false),
  [`${what}_code`]: cell.key('UNHCR code: unhcr-codes.csv tells what it means in the year.'),
});

export const flowDownloads = {
  'episodes.csv': episodes,
  'flows.csv': v.object({
    ...v.pick(flows, ['id', 'episode', 'kind', 'detail', 'measure', 'origin']).entries,
    ...end('origin'),
    destination: flows.entries.destination,
    ...end('destination'),
    from: cell.isoDay('First day; of a month or year, where no more is known, its first day.'),
    to: cell.isoDay('The day after the last day.'),
    from_precision: cell.word('How exactly the first day is known.', precisions),
    from_certainty: certainty('the start'),
    to_precision: cell.word('How exactly the last day is known.', precisions),
    to_certainty: certainty('the end'),
    ...v.pick(flows, ['low', 'best', 'high', 'people', 'drawn', 'drawn_note', 'overlaps']).entries,
    ...v.pick(flows, ['route', 'note', 'verified', 'sources', 'claims']).entries,
  }),
  'flow-totals.csv': flowTotals,
  'rival-figures.csv': rivals,
  'stocks.csv': v.object({
    year: stocks.entries.year,
    ...party('origin'),
    ...party('host'),
    ...v.pick(stocks, ['category', 'persons']).entries,
  }),
  'stocks-unknown-origin.csv': v.object({
    year: unknownStocks.entries.year,
    ...party('host'),
    ...v.pick(unknownStocks, ['category', 'persons', 'inferred_origin']).entries,
  }),
  'stock-totals.csv': stockTotals,
  'yearly-flows.csv': v.object({
    year: yearlyFlows.entries.year,
    ...party('origin'),
    ...party('host'),
    ...v.pick(yearlyFlows, ['category', 'persons']).entries,
  }),
  'stock-remarks.csv': stockRemarks,
  'unhcr-codes.csv': unhcrCodes,
  'kosovo-1999.csv': v.object({
    series: kosovoValues.entries.series,
    ...v.pick(schemas.kosovoSeries, ['title', 'measure', 'what', 'host', 'people']).entries,
    date: cell.isoDay('The day.'),
    certainty: certainty('the day'),
    ...v.pick(kosovoValues, ['persons', 'bound', 'note', 'source']).entries,
    series_note: schemas.kosovoSeries.entries.note,
  }),
  'provenance.csv': provenance,
} as const;

export function flowRows(record: AuthoredRecord): Record<keyof typeof flowDownloads, Row[]> {
  const s = flowDownloads;
  const byYear = yearColumns(record);
  return {
    'episodes.csv': rowsOf(record.episodes, s['episodes.csv']),
    'flows.csv': rowsOf(record.flows, s['flows.csv'], (row) => flowColumns(record, row)),
    'flow-totals.csv': rowsOf(record.flowTotals, s['flow-totals.csv']),
    'rival-figures.csv': rowsOf(record.rivals, s['rival-figures.csv']),
    'stocks.csv': rowsOf(record.stocks, s['stocks.csv'], byYear),
    'stocks-unknown-origin.csv': rowsOf(
      record.unknownStocks,
      s['stocks-unknown-origin.csv'],
      byYear,
    ),
    'stock-totals.csv': rowsOf(record.stockTotals, s['stock-totals.csv']),
    'yearly-flows.csv': rowsOf(record.yearlyFlows, s['yearly-flows.csv'], byYear),
    'stock-remarks.csv': rowsOf(record.stockRemarks, s['stock-remarks.csv']),
    'unhcr-codes.csv': rowsOf(record.unhcrCodes, s['unhcr-codes.csv']),
    'kosovo-1999.csv': rowsOf(record.kosovoValues, s['kosovo-1999.csv'], seriesColumns(record)),
    'provenance.csv': rowsOf(record.provenance, s['provenance.csv']),
  };
}

function flowColumns(record: AuthoredRecord, row: RowOf<'flows'>): Row {
  const ends = (['origin', 'destination'] as const).map((what): Row => {
    const place = flowPlaceOn(record, placeRow(record, row[what]), row.from.from);
    return {
      [`${what}_name`]: place.name,
      [`${what}_entity`]: place.entity,
      [`${what}_lon`]: place.lon?.toString() ?? '',
      [`${what}_lat`]: place.lat?.toString() ?? '',
    };
  });
  return {
    ...ends[0],
    ...ends[1],
    from: toIso(row.from.from),
    to: toIso(row.to.from),
    from_precision: row.from.precision,
    from_certainty: row.from.approximate ? 'approximate' : '',
    to_precision: row.to.precision,
    to_certainty: row.to.approximate ? 'approximate' : '',
  };
}

/** Codes become entities, with their names when the year ends. */
function yearColumns(record: AuthoredRecord): (row: YearRow) => Row {
  const placeOf = codeReader(record);
  const columns = (what: string, code: string, year: number): Row => {
    const place = placeOf(code, year);
    const named = place ? flowPlaceOn(record, place, dayOf(year, 12, 31)) : null;
    return {
      [what]: named?.entity ?? '',
      [`${what}_name`]: named?.name ?? '',
      [`${what}_code`]: code,
    };
  };
  return ({ year, origin, host }) => ({
    ...(origin === undefined ? {} : columns('origin', origin, year)),
    ...columns('host', host, year),
  });
}

interface YearRow {
  year: number;
  origin?: string;
  host: string;
}

function seriesColumns(record: AuthoredRecord): (row: RowOf<'kosovoValues'>) => Row {
  const known = new Map(record.kosovoSeries.map(({ row }) => [row.id, row]));
  return ({ series, date }) => {
    const {
      title = '',
      measure = '',
      what = '',
      host = '',
      people = '',
      note = '',
    } = known.get(series) ?? {};
    return {
      ...{ title, measure, what, host, people, series_note: note },
      date: toIso(date.from),
      certainty: date.approximate ? 'approximate' : '',
    };
  };
}
