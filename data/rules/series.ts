/** Kosovo 1999 by day: values in order of time, one per source and day. They need not rise. */
import type { AuthoredRecord, Entry } from '../record.ts';
import type { RowOf } from '../schema.ts';
import { refer } from './ids.ts';
import { at, type Report } from './report.ts';

export function checkSeries(record: AuthoredRecord, report: Report): void {
  const { kosovoSeries, kosovoValues, entities } = record;
  const known = new Map(kosovoSeries.map(({ row }) => [row.id, row]));
  const own = new Set(entities.map(({ row }) => row.id));
  const SERIES = 'an id of kosovo-1999-series.csv';
  refer(kosovoValues, 'series', ({ series }) => series, known, SERIES, report);
  refer(kosovoSeries, 'host', ({ host }) => host, own, 'an id of entities.csv', report);
  const told = new Set(kosovoValues.map(({ row }) => row.series));
  for (const entry of kosovoSeries) {
    if (!told.has(entry.row.id)) report(at(entry, 'id', 'a row in kosovo-1999.csv'));
    if (entry.row.since && entry.row.measure !== 'cumulative') {
      report(at(entry, 'since', 'nothing, as it is not cumulative'));
    }
  }
  const lines = new Map<string, number>();
  let before: Entry<RowOf<'kosovoValues'>> | undefined;
  for (const entry of kosovoValues) {
    const { series, date, source } = entry.row;
    const key = `${series} ${date.from} ${source}`;
    const first = lines.get(key);
    if (first === undefined) lines.set(key, entry.line);
    else report(at(entry, 'date', `one value per series, day and source: line ${first} has one`));
    if (before?.row.series === series && date.from < before.row.date.from) {
      report(at(entry, 'date', `${before.row.date.text} or later: the values in order of time`));
    }
    if (date.precision !== 'day') report(at(entry, 'date', 'a day'));
    const since = known.get(series)?.since;
    if (since && date.from < since.from) {
      report(at(entry, 'date', `a day from ${since.text} on, when the count begins`));
    }
    before = entry;
  }
}
