/** Tables of UNHCR by year, and Kosovo 1999 by day. */
import * as v from 'valibot';
import {
  bounds,
  remarkKinds,
  seriesMeasures,
  seriesSubjects,
  stockCategories,
  yearlyFlowCategories,
} from '../../src/core/flow/stocks.ts';
import * as cell from '../cells.ts';
import { NOTE } from './columns.ts';

const MOST = 10_000_000;
const CODE = 'UNHCR code of the time, an id of unhcr-codes.csv';

const year = cell.whole('Calendar year.', 1951, 2100);
const persons = cell.whole('Persons.', 1, MOST);
const total = (what: string) =>
  cell.optionalWhole(`${what}; empty where the table has no value, which is not zero.`, 1, MOST);
const years = {
  from: cell.whole('First year.', 1951, 2100),
  to: cell.optionalWhole('The first year that is no longer so; empty if it goes on.', 1951, 2101),
};

export const stockSchemas = {
  unhcrCodes: v.object({
    code: cell.key('A code of UNHCR, three capitals.'),
    ...years,
    place: cell.key('An id of flow-places.csv; empty where no country was recorded.', false),
    also: cell.list('Entities that the code counts as well.'),
    name: cell.text('What it is called, where it is not just the place.', 40, false),
    note: cell.text('What it means in these years, where it misleads.', 240, false),
  }),
  stocks: v.object({
    year,
    origin: cell.key(`${CODE}.`),
    host: cell.key(`${CODE}: where people were on 31 December.`),
    category: cell.word('Who was counted.', stockCategories),
    persons,
  }),
  unknownStocks: v.object({
    year,
    host: cell.key(`${CODE}: where people were on 31 December.`),
    category: cell.word('Who was counted.', stockCategories),
    persons,
    inferred_origin: cell.word('Set where the origin was inferred; no table has it.', [
      '',
      'former_yugoslavia',
    ]),
  }),
  stockTotals: v.object({
    year,
    refugees: total('Refugees on 31 December'),
    asylum_seekers: total('Asylum-seekers on 31 December'),
    idps: total('Internally displaced people on 31 December'),
    returned_refugees: total('Refugees who returned in the year'),
    returned_idps: total('Internally displaced people who returned in the year'),
  }),
  yearlyFlows: v.object({
    year,
    origin: cell.key(`${CODE}.`),
    host: cell.key(`${CODE}; of a return, where people came from.`),
    category: cell.word('What was counted over the year.', yearlyFlowCategories),
    persons,
  }),
  stockRemarks: v.object({
    kind: cell.word(
      'gap: missing, not zero; break: a jump of reporting; register: carried forward.',
      remarkKinds,
    ),
    category: cell.word('Of which category.', [...stockCategories, ...yearlyFlowCategories]),
    origin: cell.key(`${CODE}; empty for every origin.`, false),
    host: cell.key(`${CODE}: where the jump was; empty for every host.`, false),
    ...years,
    text: cell.text('What readers must know.', 200),
  }),
  kosovoSeries: v.object({
    id: cell.key('As used in kosovo-1999.csv.'),
    title: cell.text('What is counted.', 60),
    short: cell.text('What tells it from others of its kind, beside a line of a chart.', 16),
    measure: cell.word('stock on a day, cumulative up to it, or daily.', seriesMeasures),
    what: cell.word('Of what.', seriesSubjects),
    host: cell.optionalEntityId('Where; empty for more than one country.'),
    people: cell.text('Who.', 60),
    since: cell.optionalDate('First day of a cumulative count, where it is known.'),
    note: cell.text(NOTE, 200, false),
  }),
  kosovoValues: v.object({
    series: cell.key('An id of kosovo-1999-series.csv.'),
    date: cell.date('The day, with ~ where it was inferred.'),
    persons,
    bound: cell.word('least: stated as a minimum; most: as just under.', bounds),
    note: cell.text(NOTE, 140, false),
    source: cell.key('An id of sources.json.'),
  }),
  provenance: v.object({
    file: cell.text('The table that was made from it.', 40),
    source: cell.key('An id of sources.json.'),
    path: cell.text('The file in its repository.', 60),
    commit: cell.text('The version of the repository.', 40),
    sha256: cell.text('Check sum of the file.', 64, false),
    version: cell.text('The version that its makers give.', 20, false),
    licence: cell.word('Its licence, in SPDX; empty where none is stated.', ['', 'CC-BY-4.0']),
    attribution: cell.text('How it must be named.', 160),
    threshold: cell.optionalWhole('Cells of fewer persons were left out.', 1, 10_000),
    what: cell.text('What was taken, and how it was changed.', 240),
  }),
} as const;
