import { describe, expect, it } from 'vitest';
import { checkRecord, formatError } from '../../../data/check.ts';
import { readTable, type RawRecord, type RawTable } from '../../../data/read.ts';
import { rawRecord } from './authored.ts';
import { drop, set, told, type Broken } from './breaking.ts';

type Item = Record<string, unknown>;
const items = (raw: RawRecord) => raw.sources as Item[];
const bosnia = { entity: 'BA', from: '1992-03-06' };

const broken: Broken[] = [
  ['an unknown column', (r) => r.tables.nato.header.push('colour'), 'nato-status.csv:1:colour', 'one of the columns'],
  ['a missing column', (r) => void (r.tables.facts.header[5] = 'txt'), 'facts.csv:1:text', 'a column named text'],
  ['a row too long', (r) => void r.tables.eu.rows[0]?.cells.push('x'), 'eu-status.csv:2:*', '12 cells'],
  ['a day that does not exist', (r) => set(r, 'nato', bosnia, { from: '1992-02-30' }), 'nato-status.csv:12:from', 'a date as'],
  ['a date in words', (r) => set(r, 'facts', { id: 'al-nato-member-20090401' }, { date: '1 April 2009' }), 'facts.csv:18:date', 'a range as'],
  ['a gap', (r) => set(r, 'nato', bosnia, { from: '1992-03-07' }), 'nato-status.csv:12:from', '1992-03-06, where line 11 ends (gap)'],
  ['an overlap', (r) => set(r, 'eu', bosnia, { from: '1992-03-05' }), 'eu-status.csv:8:from', '(overlap)'],
  ['a name missing in the middle', (r) => drop(r, 'names', { entity: 'AL', from: '1976-12-28' }), 'entity-names.csv', '(gap)'],
  ['an interval turned round', (r) => set(r, 'names', { entity: 'TR', from: '2022-06-01' }, { to: '2021-06-01' }), 'entity-names.csv', 'a day after 2022-06-01'],
  ['an open end in the middle', (r) => set(r, 'nato', bosnia, { to: '' }), 'nato-status.csv:12:to', 'where the next row begins'],
  ['a life that begins too late', (r) => drop(r, 'nato', { entity: 'HR', from: '1949-01-01' }), 'nato-status.csv', 'where the life of HR begins'],
  ['a life that ends too early', (r) => set(r, 'eu', { entity: 'YU', from: '1949-01-01' }, { to: '1992-04-26' }), 'eu-status.csv', 'where the life of YU ends'],
  ['rows of one entity apart', (r) => r.tables.nato.rows.push(...r.tables.nato.rows.splice(0, 1)), 'nato-status.csv', 'all rows of AL together'],
  ['an unknown entity', (r) => set(r, 'facts', { id: 'al-nato-member-20090401' }, { entity: 'AA' }), 'facts.csv:18:entity', 'entities.csv'],
  ['an unknown successor', (r) => set(r, 'entities', { id: 'CS' }, { successors: 'RS|MN' }), 'entities.csv:15:successors', 'entities.csv'],
  ['an unknown sovereign', (r) => set(r, 'nato', bosnia, { sovereign: 'ZZ' }), 'nato-status.csv:12:sovereign', 'entities.csv'],
  ['a sovereign that is no more', (r) => set(r, 'nato', bosnia, { sovereign: 'YU' }), 'nato-status.csv:12:sovereign', 'an entity that exists throughout'],
  ['a sovereign that is not yet', (r) => set(r, 'nato', { entity: 'BA', from: '1949-01-01' }, { sovereign: 'CS' }), 'nato-status.csv:11:sovereign', 'CS does from 1992-04-27'],
  ['an unknown status', (r) => set(r, 'nato', bosnia, { status: 'friend' }), 'nato-status.csv:12:status', 'one of non_aligned'],
  ['an unknown qualifier', (r) => set(r, 'nato', bosnia, { qualifier: 'maybe' }), 'nato-status.csv:12:qualifier', 'qualifiers.csv'],
  ['an unknown pattern', (r) => set(r, 'qualifiers', { id: 'inactive' }, { pattern: 'zigzag' }), 'qualifiers.csv', 'one of none'],
  ['a dangling source', (r) => set(r, 'nato', bosnia, { sources: 'cia_yu|nobody' }), 'nato-status.csv:12:sources', 'nobody is none'],
  ['no source', (r) => set(r, 'eu', bosnia, { sources: '' }), 'eu-status.csv:8:sources', 'at least one source'],
  ['a fact twice', (r) => r.tables.facts.rows.push(r.tables.facts.rows[3]!), 'facts.csv:5:id', 'a value of its own: line 5'],
  ['a source twice', (r) => items(r).push({ ...items(r)[1]! }), 'sources.json:769:id', 'an id of its own: item 2'],
  ['an address twice', (r) => items(r).push({ ...items(r)[1]!, id: 'again' }), 'sources.json:769:URL', 'nato_60yrs has the same'],
  ['a source without a title', (r) => void delete items(r)[4]!.title, 'sources.json:5:title', ''],
  ['a source of no known type', (r) => void (items(r)[4]!.type = 'blog'), 'sources.json:5:type', 'a type of CSL'],
  ['a capital beyond the region', (r) => set(r, 'entities', { id: 'SI' }, { lon: '146.05' }), 'entities.csv:12:lon', 'a number from 10 to 46'],
  ['a capital without a place', (r) => set(r, 'entities', { id: 'SI' }, { lon: '', lat: '' }), 'entities.csv:12:capital', 'none of the three'],
  ['a text too long', (r) => set(r, 'facts', { id: 'al-nato-member-20090401' }, { text: 'x'.repeat(201) }), 'facts.csv:18:text', 'at most 200 characters'],
  ['blanks at the end', (r) => set(r, 'names', { entity: 'TR', from: '2022-06-01' }, { english: 'Türkiye ' }), 'entity-names.csv', 'no blanks at its ends'],
  ['a short name that is long', (r) => set(r, 'names', { entity: 'BA', from: '1995-12-14' }, { short: 'Bosnia and Herzegovina' }), 'entity-names.csv', 'at most 18 characters'],
  ['an accession on two days', (r) => set(r, 'members', { entity: 'HR' }, { from: '2009-04-02' }), 'nato-members.csv:29:from', '2009-04-01, as nato-status.csv line'],
  ['a member that is not listed', (r) => drop(r, 'members', { entity: 'ME' }), 'nato-status.csv', 'that nato-members.csv lists'],
  ['a listed member without the status', (r) => set(r, 'members', { entity: 'FI' }, { entity: 'AT' }), 'nato-members.csv:32:entity', 'with the status member'],
  ['a member under another name', (r) => set(r, 'members', { entity: 'TR' }, { name: 'Türkiye' }), 'nato-members.csv:15:name', '"Turkey"'],
  ['verified without a source that was read', (r) => set(r, 'members', { entity: 'BE' }, { verified: 'true' }), 'nato-members.csv:2:verified', 'false'],
  ['verified in other words', (r) => set(r, 'members', { entity: 'BE' }, { verified: 'yes' }), 'nato-members.csv:2:verified', 'true or false'],
  ['confirmed but not verified', (r) => set(r, 'facts', { id: 'al-nato-member-20090401' }, { verified: 'false' }), 'facts.csv:18:confirmed_to', 'nothing'],
  ['a long quote', (r) => set(r, 'facts', { id: 'al-nato-member-20090401' }, { paper_quote: 'a '.repeat(15).trim() }), 'facts.csv:18:paper_quote', 'at most 14 words'],
  ['a fact of the future', (r) => set(r, 'facts', { id: 'al-nato-member-20090401' }, { date: '2030' }), 'facts.csv:18:date', 'no later than 2026-11-23'],
  ['a status before the record', (r) => set(r, 'members', { entity: 'BE' }, { from: '1948-03-17' }), 'nato-members.csv:2:from', 'a day from 1949-01-01'],
  ['an entity without a name', (r) => drop(r, 'names', { entity: 'SE' }), 'entities.csv:26:id', 'a row in entity-names.csv'],
  ['an entity without a status', (r) => set(r, 'entities', { id: 'FI' }, { ring: 'neighbour' }), 'entities.csv:25:id', 'a row in nato-status.csv'],
  ['a version in words', (r) => void ((r.dataset as Item).version = 'next'), 'dataset.json:1:version', 'a version as 1.2.0'],
  ['a record confirmed too late', (r) => void ((r.dataset as Item).confirmedDay = '2027-01-01'), 'dataset.json:1:confirmedDay', 'to 2026-11-23'],
  ['JSON that is none', (r) => void (r.sources = new Error('Unexpected token')), 'sources.json:1:*', 'a JSON list'],
  ['a quote left open', (r) => void (r.tables.lines = readTable('lines.csv', 'id,name\niebl,"Line\n')), 'lines.csv:', 'quotes in pairs'],
  ['a town with two names at once', (r) => void (r.tables.townNames = towns(',1992-01-01', '1991-01-01,')), 'town-names.csv:3:from', '(overlap)'],
  ['a town name of no known script', (r) => void (r.tables.townNames = readTable('town-names.csv', 'town,name\nx,X\n')), 'town-names.csv:1:local', 'a column named local'],
]; // prettier-ignore

function towns(...spans: string[]): RawTable {
  const rows = spans.map((span) => `podgorica,${span},Titograd,,Titograd,false,,`);
  const header = 'town,from,to,local,script,english,verified,sources,note';
  return readTable('town-names.csv', [header, ...rows, ''].join('\n'));
}

describe('checkRecord', () => {
  it('finds nothing in the record that is shipped', () => {
    expect(checkRecord(rawRecord()).map(formatError)).toEqual([]);
  });

  it.each(broken)('tells of %s', (...given) => {
    expect(told(given)).not.toEqual([]);
  });

  it('tells of everything at once, with file, row, column, value and what was expected', () => {
    const raw = rawRecord();
    set(raw, 'nato', bosnia, { status: 'friend' });
    set(raw, 'eu', { entity: 'AL', from: '2000-06-20' }, { qualifier: 'so so' });
    set(raw, 'facts', { id: 'al-nato-member-20090401' }, { verified: 'perhaps' });
    const errors = checkRecord(raw);
    expect(new Set(errors.map(({ file }) => file))).toEqual(
      new Set(['eu-status.csv', 'facts.csv', 'nato-status.csv']),
    );
    expect(errors.map(formatError)).toContain(
      'facts.csv:18:verified: "perhaps": expected true or false',
    );
  });
});
