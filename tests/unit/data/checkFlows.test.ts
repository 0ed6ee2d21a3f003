import { describe, expect, it } from 'vitest';
import { checkRecord, formatError } from '../../../data/check.ts';
import { rawRecord } from './authored.ts';
import { drop, set, told, type Broken } from './breaking.ts';

const storm = { id: 'storm-fry' };
const k99 = { id: 'kosovo-1999' };
const hungary = { year: '1991', origin: 'SRB', host: 'HUN' };
const idp = { year: '1993', origin: 'BIH', host: 'BIH', category: 'idp' };
const al = { series: 'present-al', date: '1999-04-04' };

const broken: Broken[] = [
  ['an unknown column', (r) => r.tables.flows.header.push('colour'), 'flows.csv:1:colour', 'one of the columns'],
  ['a flow twice', (r) => r.tables.flows.rows.push(r.tables.flows.rows[0]!), 'flows.csv', 'a value of its own: line 2'],
  ['a day that does not exist', (r) => set(r, 'flows', storm, { from: '1995-08-34' }), 'flows.csv', 'a date as'],
  ['a flow turned round', (r) => set(r, 'flows', storm, { to: '1995-08-01' }), 'flows.csv', 'a day after 1995-08-04'],
  ['a flow of the future', (r) => set(r, 'flows', storm, { to: '2030' }), 'flows.csv', 'no later than 2026-11-23'],
  ['a stock that lasts', (r) => set(r, 'flows', { id: 's1992-bih-hrv' }, { to: '1992-08-22' }), 'flows.csv', 'the day after 1992-07-22'],
  ['an unknown kind', (r) => set(r, 'flows', storm, { kind: 'migrant' }), 'flows.csv', 'one of refugee, idp'],
  ['an unknown measure', (r) => set(r, 'flows', storm, { measure: 'both' }), 'flows.csv', 'one of flow, stock'],
  ['an unknown episode', (r) => set(r, 'flows', storm, { episode: 'storm' }), 'flows.csv', 'storm is none'],
  ['an episode of nothing', (r) => set(r, 'episodes', { id: 'bulgaria-1989' }, { id: 'bulgaria' }), 'episodes.csv:2:id', 'a row in flows.csv'],
  ['an unknown origin', (r) => set(r, 'flows', storm, { origin: 'krajina' }), 'flows.csv', 'krajina is none'],
  ['an unknown destination', (r) => set(r, 'flows', storm, { destination: 'SRB' }), 'flows.csv', 'SRB is none'],
  ['a destination that is not yet', (r) => set(r, 'flows', { id: 'hrv-hun-1991' }, { destination: 'CS' }), 'flows.csv', 'exists on its last day; CS does 1992-04-27'],
  ['an origin that is no more', (r) => set(r, 'flows', storm, { origin: 'YU' }), 'flows.csv', 'exists on its last day; YU does'],
  ['a best figure under the low one', (r) => set(r, 'flows', storm, { best: '1000' }), 'flows.csv', 'no less than low, 150000'],
  ['a best figure over the high one', (r) => set(r, 'flows', storm, { high: '160000' }), 'flows.csv', 'no less than best, 170000'],
  ['nobody', (r) => set(r, 'flows', storm, { low: '0' }), 'flows.csv', 'a number from 1'],
  ['persons in words', (r) => set(r, 'flows', storm, { best: '170,000' }), 'flows.csv', 'a whole number'],
  ['an unknown overlap', (r) => set(r, 'flows', storm, { overlaps: 'hrv-srb-1996|storm' }), 'flows.csv', 'storm is none'],
  ['an overlap named one way', (r) => set(r, 'flows', storm, { overlaps: '' }), 'flows.csv', 'only flows that name hrv-srb-1996 too; storm-fry does not'],
  ['an overlap with itself', (r) => set(r, 'flows', { id: 'flash-1995' }, { overlaps: 'flash-1995' }), 'flows.csv', 'other flows than itself'],
  ['an aggregate that is drawn', (r) => set(r, 'flows', { id: 'k99-total' }, { drawn: 'true', drawn_note: '' }), 'flows.csv', 'false, as an aggregate is no place'],
  ['an arrow out of nowhere', (r) => set(r, 'flows', storm, { origin: 'former-yu' }), 'flows.csv', 'false, as an aggregate is no place'],
  ['what is not drawn for no reason', (r) => set(r, 'flows', storm, { drawn: 'false' }), 'flows.csv', 'why it is not drawn'],
  ['what is drawn against a reason', (r) => set(r, 'flows', storm, { drawn_note: 'No.' }), 'flows.csv', 'nothing, as it is drawn'],
  ['an unknown claim', (r) => set(r, 'flows', storm, { claims: 'claim-999' }), 'flows.csv', 'claim-999 is none'],
  ['a dangling source', (r) => set(r, 'flows', storm, { sources: 'nobody' }), 'flows.csv', 'nobody is none'],
  ['no source', (r) => set(r, 'flows', storm, { sources: '' }), 'flows.csv', 'at least one source'],
  ['verified without a source that was read', (r) => set(r, 'flows', storm, { sources: 'unsc-1088' }), 'flows.csv', 'as long as none of its sources was read'],
  ['a place in the Pacific', (r) => set(r, 'flowPlaces', { id: 'tuzla' }, { lon: '-170' }), 'flow-places.csv', 'a number from -130'],
  ['a place nowhere', (r) => set(r, 'flowPlaces', { id: 'tuzla' }, { lon: '' }), 'flow-places.csv', 'a place with lon and lat'],
  ['an aggregate somewhere', (r) => set(r, 'flowPlaces', { id: 'abroad' }, { lon: '10' }), 'flow-places.csv', 'an aggregate is no place'],
  ['a place in no country', (r) => set(r, 'flowPlaces', { id: 'tuzla' }, { entity: 'QQ' }), 'flow-places.csv', 'an id of entities.csv'],
  ['a place without a name', (r) => set(r, 'flowPlaces', { id: 'tuzla' }, { name: '' }), 'flow-places.csv', 'a name'],
  ['a territory away from its capital', (r) => set(r, 'flowPlaces', { id: 'BA' }, { lon: '17.2' }), 'flow-places.csv', '18.4131 and 43.8563, its capital'],
  ['a total of nothing', (r) => set(r, 'flowTotals', k99, { parts: '' }), 'flow-totals.csv', 'at least one id'],
  ['a total that differs from its headline', (r) => set(r, 'flowTotals', k99, { high: '900000' }), 'flow-totals.csv', 'as k99-total in flows.csv'],
  ['a total whose headline is drawn', (r) => set(r, 'flowTotals', k99, { flow: 'k99-alb' }), 'flow-totals.csv', 'a row that is not drawn'],
  ['a part that is not drawn', (r) => set(r, 'flowTotals', k99, { parts: 'k99-alb|k99-mkd|k99-morina-1' }), 'flow-totals.csv', 'k99-morina-1 is not one'],
  ['a part of another episode', (r) => set(r, 'flowTotals', k99, { parts: 'k99-alb|k99-mkd|hep-deu' }), 'flow-totals.csv', 'hep-deu is not one'],
  ['people counted twice', (r) => set(r, 'flowTotals', k99, { parts: 'k99-alb|k99-mkd|k99-mne|k99-bih' }), 'flow-totals.csv', '850000 to 870900, not 871000'],
  ['a total of which too little is drawn', (r) => set(r, 'flowTotals', k99, { parts: 'k99-alb' }), 'flow-totals.csv', '850000 to 870900, not 435000'],
  ['more drawn than was published', (r) => set(r, 'flowTotals', { id: 'storm' }, { low: '1', high: '100000' }), 'flow-totals.csv', 'at most 100000, not 170000'],
  ['a rival of nobody', (r) => drop(r, 'rivals', { flow: 'bgr-tur-1989', low: '310000' }), 'rival-figures.csv', 'two rows or more'],
  ['a rival of nothing', (r) => set(r, 'rivals', { claimant: 'Croatian government' }, { flow: 'storm' }), 'rival-figures.csv', 'storm is none'],
  ['a rival turned round', (r) => set(r, 'rivals', { claimant: 'Croatian government' }, { high: '80000' }), 'rival-figures.csv', 'no less than low'],
  ['a stock twice', (r) => r.tables.stocks.rows.push(r.tables.stocks.rows[0]!), 'stocks.csv', 'one row per year, origin, host and category: line 2'],
  ['a stock in an unknown country', (r) => set(r, 'stocks', hungary, { host: 'YUG' }), 'stocks.csv', 'a code that unhcr-codes.csv has for 1991'],
  ['a code before its time', (r) => set(r, 'stocks', hungary, { origin: 'MNE' }), 'stocks.csv', 'has for 1991'],
  ['a stock of unknown origin among the others', (r) => set(r, 'stocks', hungary, { origin: 'UNK' }), 'stocks.csv', 'stocks-unknown-origin.csv'],
  ['an unknown category', (r) => set(r, 'stocks', hungary, { category: 'REF' }), 'stocks.csv', 'one of refugee'],
  ['returns among the stocks', (r) => set(r, 'stocks', hungary, { category: 'returned_refugee' }), 'stocks.csv', 'one of refugee'],
  ['a number in a gap', (r) => set(r, 'stocks', idp, { year: '1992' }), 'stocks.csv', 'no number in the gap'],
  ['a zero for what is missing', (r) => set(r, 'stockTotals', { year: '1991' }, { idps: '0' }), 'stock-totals.csv:2:idps', 'a number from 1'],
  ['a sum under its parts', (r) => set(r, 'stockTotals', { year: '1991' }, { refugees: '48000' }), 'stock-totals.csv:2:refugees', 'at least 48477'],
  ['a sum that is missing', (r) => set(r, 'stockTotals', { year: '2000' }, { asylum_seekers: '' }), 'stock-totals.csv', 'the sum of the rows that are listed'],
  ['a cell under the threshold', (r) => set(r, 'stocks', hungary, { persons: '43' }), 'stocks.csv', 'at least 500'],
  ['a year that is not over', (r) => set(r, 'stocks', hungary, { year: '2026' }), 'stocks.csv', 'a year that ended by 2026-11-23'],
  ['an unknown stock twice', (r) => r.tables.unknownStocks.rows.push(r.tables.unknownStocks.rows[0]!), 'stocks-unknown-origin.csv', 'line 2 has the same'],
  ['a code that means two things', (r) => set(r, 'unhcrCodes', { code: 'SRB', from: '1992' }, { to: '2007' }), 'unhcr-codes.csv:4:from', '(overlap)'],
  ['a code for a state that was no more', (r) => set(r, 'unhcrCodes', { code: 'SRB', from: '2006' }, { place: 'CS' }), 'unhcr-codes.csv:4:place', 'exists when each year ends'],
  ['a code that counts a state nobody knows', (r) => set(r, 'unhcrCodes', { code: 'SRB', from: '2006' }, { also: 'XKX' }), 'unhcr-codes.csv:4:also', 'XKX is none'],
  ['a code for a town', (r) => set(r, 'unhcrCodes', { code: 'ITA' }, { place: 'bari' }), 'unhcr-codes.csv', 'of the kind entity'],
  ['a remark turned round', (r) => set(r, 'stockRemarks', { category: 'asylum_seeker' }, { to: '1990' }), 'stock-remarks.csv', 'a year after 1991'],
  ['a remark on an unknown origin', (r) => set(r, 'stockRemarks', { category: 'asylum_seeker' }, { origin: 'XKX' }), 'stock-remarks.csv', 'XKX is none'],
  ['a remark on an unknown host', (r) => set(r, 'stockRemarks', { origin: 'BIH', from: '2006' }, { host: 'GER' }), 'stock-remarks.csv', 'GER is none'],
  ['a value of no series', (r) => set(r, 'kosovoValues', al, { series: 'present' }), 'kosovo-1999.csv:2:series', 'present is none'],
  ['a value out of order', (r) => set(r, 'kosovoValues', al, { date: '1999-05-04' }), 'kosovo-1999.csv:3:date', '1999-05-04 or later'],
  ['a value of a month', (r) => set(r, 'kosovoValues', al, { date: '1999-04' }), 'kosovo-1999.csv:2:date', 'a day'],
  ['a value twice', (r) => r.tables.kosovoValues.rows.push(r.tables.kosovoValues.rows[0]!), 'kosovo-1999.csv', 'one value per series, day and source: line 2'],
  ['a value without a source', (r) => set(r, 'kosovoValues', al, { source: 'nobody' }), 'kosovo-1999.csv:2:source', 'an id of sources.json'],
  ['a count that begins before it begins', (r) => set(r, 'kosovoSeries', { id: 'since-al' }, { since: '1999-05-01' }), 'kosovo-1999.csv', 'a day from 1999-05-01 on'],
  ['a stock that counts from a day on', (r) => set(r, 'kosovoSeries', { id: 'present-al' }, { since: '1999-03-24' }), 'kosovo-1999-series.csv', 'as it is not cumulative'],
  ['a series of nothing', (r) => set(r, 'kosovoSeries', { id: 'since-al' }, { id: 'since' }), 'kosovo-1999-series.csv', 'a row in kosovo-1999.csv'],
  ['a table from nowhere', (r) => set(r, 'provenance', { file: 'stocks.csv' }, { source: 'nobody' }), 'provenance.csv:2:source', 'an id of sources.json'],
]; // prettier-ignore

describe('the check of flows and stocks', () => {
  it.each(broken)('tells of %s', (...given) => {
    expect(told(given)).not.toEqual([]);
  });

  it('tells of errors in several of these tables at once, with row, column, value and what was expected', () => {
    const raw = rawRecord();
    set(raw, 'flows', storm, { overlaps: '' });
    set(raw, 'stocks', hungary, { persons: '43' });
    set(raw, 'kosovoValues', al, { source: 'nobody' });
    expect(checkRecord(raw).map(formatError)).toEqual([
      expect.stringMatching(/^flows\.csv:\d+:overlaps: "storm-fry": expected only flows that name/),
      'kosovo-1999.csv:2:source: "nobody": expected an id of sources.json',
      expect.stringMatching(/^stocks\.csv:4:persons: "43": expected at least 500/),
    ]);
  });
});
