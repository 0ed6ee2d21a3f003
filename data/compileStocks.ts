/** The authored record → `stocks.json`: stocks and flows by year, and Kosovo 1999 by day; loaded on use. */
import type {
  KosovoSeries,
  Stock,
  StockFacts,
  StockParty,
  YearlyFlow,
} from '../src/core/flow/stocks.ts';
import type { AuthoredRecord } from './record.ts';
import type { RowOf } from './schema.ts';
import { sourceRefs } from './sourceRefs.ts';
import { codeReader } from './unhcrCodes.ts';

/**
 * Compiles the tables: the codes of UNHCR become the entities that they meant in the year.
 * @param record checked: `checkRecord` found no error in it
 */
export function compileStocks(record: AuthoredRecord): StockFacts {
  const { stocks, yearlyFlows, unknownStocks, kosovoValues, provenance } = record;
  const placeOf = codeReader(record);
  const entityOf = (code: string, year: number) => placeOf(code, year)?.entity ?? '';
  const ends = ({ year, origin, host }: RowOf<'stocks'> | RowOf<'yearlyFlows'>) => ({
    origin: entityOf(origin, year),
    host: entityOf(host, year),
  });
  const years = stocks.map(({ row }) => row.year);
  const table = provenance.find(({ row }) => row.file === stocks[0]?.file)?.row;
  return {
    attribution: table?.attribution ?? '',
    tableSources: [stocks[0]?.file, yearlyFlows[0]?.file].flatMap(
      (file) => provenance.find(({ row }) => row.file === file)?.row.source ?? [],
    ),
    threshold: table?.threshold ?? 1,
    firstYear: Math.min(...years),
    lastYear: Math.max(...years),
    parties: partiesOf(record),
    codes: codesOf(record),
    stocks: stocks.map(({ row }): Stock => ({ ...row, ...ends(row) })),
    yearlyFlows: yearlyFlows.map(({ row }): YearlyFlow => ({ ...row, ...ends(row) })),
    unknownOrigin: unknownStocks.map(({ row }) => ({
      year: row.year,
      host: entityOf(row.host, row.year),
      category: row.category,
      persons: row.persons,
      inferredYugoslav: row.inferred_origin === 'former_yugoslavia',
    })),
    totals: record.stockTotals.map(({ row }) => ({
      year: row.year,
      refugees: row.refugees,
      asylumSeekers: row.asylum_seekers,
      idps: row.idps,
      returnedRefugees: row.returned_refugees,
      returnedIdps: row.returned_idps,
    })),
    remarks: record.stockRemarks.map(({ row }) => ({
      ...row,
      origin: row.origin && entityOf(row.origin, row.from),
      host: row.host && entityOf(row.host, row.from),
    })),
    kosovo1999: record.kosovoSeries.map(({ row }) => compileSeries(record, row)),
    sources: sourceRefs(
      record,
      [...kosovoValues, ...provenance].map(({ row }) => ({ sources: [row.source] })),
    ),
  };
}

function codesOf({ unhcrCodes, flowPlaces }: AuthoredRecord): StockFacts['codes'] {
  const entities = new Map(flowPlaces.map(({ row }) => [row.id, row.entity]));
  return unhcrCodes.map(({ row: { code, from, to, place, also, name, note } }) => ({
    code,
    from,
    to,
    entity: entities.get(place) ?? '',
    also,
    name,
    note,
  }));
}

function partiesOf({ unhcrCodes, flowPlaces }: AuthoredRecord): StockParty[] {
  const used = new Set(unhcrCodes.map(({ row }) => row.place));
  return flowPlaces.flatMap(({ row: { id, entity, name, lon, lat } }) =>
    used.has(id) && lon !== null && lat !== null ? [{ entity, name, lon, lat }] : [],
  );
}

function compileSeries(record: AuthoredRecord, row: RowOf<'kosovoSeries'>): KosovoSeries {
  return {
    ...row,
    since: row.since?.from ?? null,
    values: record.kosovoValues
      .filter((value) => value.row.series === row.id)
      .map(({ row: { date, persons, bound, note, source } }) => ({
        day: date.from,
        approximate: date.approximate,
        persons,
        bound,
        note,
        source,
      })),
  };
}
