import { describe, expect, it } from 'vitest';
import { isVerified } from '../../../data/compileFacts.ts';
import { schemas, type TableName } from '../../../data/schema.ts';
import { fromIso } from '../../../src/core/time/day.ts';
import { intervalAt, loadWorld, nameAt } from '../../../src/core/world/load.ts';
import { snapshotAt } from '../../../src/core/world/snapshot.ts';
import * as v from 'valibot';
import { errors, facts, rawRecord, record, texts } from './authored.ts';

const world = loadWorld(facts);

describe('the record', () => {
  it('is whole', () => {
    expect(errors).toEqual([]);
    expect(record.facts).toHaveLength(349);
    expect(record.nato).toHaveLength(140);
    expect(record.eu).toHaveLength(130);
    expect(record.members).toHaveLength(32);
    expect(record.sources).toHaveLength(768);
    expect(record.entities).toHaveLength(28);
    expect(new Set(record.nato.map(({ row }) => row.entity)).size).toBe(23);
  });

  it('keeps verified apart from established', () => {
    expect(record.facts.filter(({ row }) => row.verified)).toHaveLength(305);
    expect(record.facts.filter(({ row }) => row.confidence === 'low')).toHaveLength(4);
    expect(record.sources.filter(({ item }) => item.custom.read)).toHaveLength(714);
  });

  it('keeps what the paper claims', () => {
    const count = (status: string) =>
      record.facts.filter(({ row }) => row.paper_status === status).length;
    const counts = ['agrees', 'imprecise', 'disagrees', 'unverified'].map(count);
    expect(counts).toEqual([22, 12, 8, 4]);
  });

  it('reads back every row that its schemas accept', () => {
    const raw = rawRecord();
    for (const name of Object.keys(schemas) as TableName[]) {
      const { header, rows } = raw.tables[name];
      for (const { cells } of rows) {
        const row = Object.fromEntries(header.map((column, index) => [column, cells[index]]));
        expect(v.is(schemas[name], row), JSON.stringify(row)).toBe(true);
      }
    }
  });
});

describe('compileFacts', () => {
  it('covers each life without gap or overlap', () => {
    for (const entity of facts.entities) {
      const tables = [facts.nato, facts.eu].map((rows) =>
        rows.filter((r) => r.entity === entity.id),
      );
      const covered = entity.ring === 'balkans' || entity.ring === 'neighbour';
      for (const rows of [entity.names, ...(covered ? tables : [])]) {
        expect(rows[0]?.from, entity.id).toBe(entity.from);
        rows.slice(1).forEach((row, index) => expect(row.from).toBe(rows[index]?.to));
        expect(rows.at(-1)?.to, entity.id).toBe(entity.to);
      }
    }
  });

  it('keeps the precision of a first day', () => {
    const dormant = facts.nato.find((row) => row.qualifier === 'inactive');
    expect(dormant).toMatchObject({ from: fromIso('1961-12-01'), fromPrecision: 'month' });
    expect(facts.marks.find((mark) => mark.id === 'al-nato-mission_liaison-2002')).toMatchObject({
      day: fromIso('2002-01-01'),
      lastDay: fromIso('2010-06-30'),
      precision: 'year',
    });
  });

  it('marks every dated fact from 1949 on, in order', () => {
    expect(facts.marks).toHaveLength(341);
    const days = facts.marks.map((mark) => mark.day);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect(days[0]).toBeGreaterThanOrEqual(facts.firstDay);
  });

  it('knows rival dates and claims', () => {
    const bosnia = facts.nato.find((row) => row.entity === 'BA' && row.sovereign === 'BA');
    expect(bosnia?.altFrom).toEqual(['1992-03-01', '1992-03-03', '1992-04-06'].map(fromIso));
    expect(facts.nato.find((row) => row.claimedBy === 'RS')?.entity).toBe('XK');
  });

  it('inherits verified from the facts of the same entity and day', () => {
    expect(isVerified(record, 'nato', 'HR', fromIso('2009-04-01'))).toBe(true);
    expect(isVerified(record, 'nato', 'HR', fromIso('1949-01-01'))).toBe(false);
    // The succession date of Opinion 11 is established, but its text was not read.
    expect(isVerified(record, 'nato', 'BA', fromIso('1992-03-06'))).toBe(false);
    // The agreement signed that day was not read about; the application was.
    expect(isVerified(record, 'eu', 'SI', fromIso('1996-06-10'))).toBe(true);
    // A fact of the EU says nothing of NATO.
    expect(isVerified(record, 'nato', 'CY', fromIso('2004-05-01'))).toBe(false);
  });

  it('has texts and sources behind every line', () => {
    expect(texts.nato).toHaveLength(facts.nato.length);
    expect(texts.eu).toHaveLength(facts.eu.length);
    expect(texts.members).toHaveLength(32);
    for (const mark of facts.marks) expect(texts.facts[mark.id]?.text).toBeTruthy();
    const cited = [...Object.values(texts.facts), ...texts.nato, ...texts.eu, ...texts.members];
    for (const { sources } of cited) {
      for (const id of sources) expect(texts.sources[id]?.title, id).toBeTruthy();
    }
  });

  it('says where only the month of a first day was read', () => {
    const row = facts.nato.find((item) => item.entity === 'AL' && item.status === 'dialogue');
    expect(texts.nato[row?.row ?? -1]?.note).toContain('confirm the month');
  });
});

// Each written from general history, not from the tables.
const natoOn: [string, string, string][] = [
  ['GR', '1951-09-19', 'none'],
  ['GR', '1952-02-17', 'invited'],
  ['GR', '1952-02-18', 'member'],
  ['GR', '1974-08-14', 'member outside_integrated_structure'],
  ['GR', '1980-10-19', 'member outside_integrated_structure'],
  ['GR', '1980-10-20', 'member'],
  ['TR', '1974-12-01', 'member'],
  ['IT', '1949-08-23', 'invited founding_signatory'],
  ['IT', '1949-08-24', 'member'],
  ['YU', '1949-06-01', 'non_aligned'],
  ['YU', '1954-08-09', 'non_aligned balkan_pact'],
  ['YU', '1991-06-25', 'non_aligned'],
  ['AL', '1955-05-13', 'none'],
  ['AL', '1955-05-14', 'warsaw_pact'],
  ['AL', '1965-01-01', 'warsaw_pact inactive'],
  ['AL', '1968-09-13', 'none'],
  ['AL', '2008-04-03', 'invited'],
  ['AL', '2009-04-01', 'member'],
  ['BG', '1991-06-30', 'warsaw_pact'],
  ['BG', '1991-07-01', 'none'],
  ['RO', '1994-01-26', 'pfp'],
  ['RO', '2004-03-28', 'invited'],
  ['RO', '2004-03-29', 'member'],
  ['HU', '1956-11-01', 'warsaw_pact'],
  ['HU', '1999-03-12', 'member'],
  ['CZ', '1999-03-11', 'invited'],
  ['SI', '2004-03-29', 'member'],
  ['HR', '2000-05-24', 'none'],
  ['HR', '2000-05-25', 'pfp'],
  ['HR', '2009-03-31', 'invited'],
  ['HR', '2009-04-01', 'member'],
  ['BA', '1994-02-10', 'none'],
  ['BA', '2006-12-14', 'pfp'],
  ['BA', '2010-04-22', 'map conditional'],
  ['BA', '2020-01-01', 'map contested_activation'],
  ['MK', '1995-11-15', 'pfp'],
  ['MK', '2008-04-03', 'map invitation_blocked'],
  ['MK', '2018-07-11', 'invited'],
  ['MK', '2020-03-27', 'member'],
  ['ME', '2009-12-04', 'map'],
  ['ME', '2017-06-04', 'invited'],
  ['ME', '2017-06-05', 'member'],
  ['CS', '1999-03-24', 'none armed_conflict'],
  ['CS', '1999-06-10', 'none'],
  ['RS', '2006-12-14', 'pfp'],
  ['RS', '2024-01-01', 'pfp military_neutrality'],
  ['XK', '2000-01-01', 'none un_administration'],
  ['XK', '2008-02-17', 'aspirant disputed_status'],
  ['AT', '1955-10-26', 'neutral'],
  ['AT', '1995-02-10', 'pfp neutral'],
  ['UA', '2005-04-21', 'intensified_dialogue'],
  ['CY', '1970-01-01', 'non_aligned'],
  ['CY', '2004-05-01', 'none'],
];
const euOn: [string, string, string][] = [
  ['IT', '1952-07-23', 'member'],
  ['GR', '1980-12-31', 'acceding'],
  ['GR', '1981-01-01', 'member'],
  ['TR', '1987-04-14', 'applicant'],
  ['TR', '2005-10-03', 'negotiating'],
  ['SI', '2004-05-01', 'member'],
  ['BG', '2006-12-31', 'acceding'],
  ['RO', '2007-01-01', 'member'],
  ['HR', '2013-06-30', 'acceding'],
  ['HR', '2013-07-01', 'member'],
  ['RS', '2012-03-01', 'candidate'],
  ['ME', '2012-06-29', 'negotiating'],
  ['BA', '2022-12-15', 'candidate'],
  ['AT', '1995-01-01', 'member'],
];
const sovereignOn: [string, string, string][] = [
  ['HR', '1991-10-07', 'YU'],
  ['HR', '1991-10-08', 'HR'],
  ['MK', '1991-11-16', 'YU'],
  ['BA', '1992-03-05', 'YU'],
  ['BA', '1992-03-06', 'BA'],
  ['RS', '1992-04-27', 'CS'],
  ['ME', '2006-06-02', 'CS'],
  ['ME', '2006-06-03', 'ME'],
  ['RS', '2006-06-05', 'RS'],
  ['XK', '2006-06-05', 'RS'],
  ['XK', '2008-02-17', 'XK'],
  ['SK', '1992-12-31', 'CSHH'],
  ['UA', '1991-08-23', 'SUHH'],
  ['CY', '1960-08-15', 'GB'],
];

describe('history', () => {
  it.each(natoOn)('%s on %s: %s (NATO)', (entity, day, expected) => {
    const row = intervalAt(world.nato.get(entity), fromIso(day));
    expect([row?.status, row?.qualifier].filter(Boolean).join(' ')).toBe(expected);
  });

  it.each(euOn)('%s on %s: %s (EU)', (entity, day, expected) => {
    expect(intervalAt(world.eu.get(entity), fromIso(day))?.status).toBe(expected);
  });

  it.each(sovereignOn)('%s on %s is held by %s', (entity, day, expected) => {
    expect(intervalAt(world.nato.get(entity), fromIso(day))?.sovereign).toBe(expected);
    expect(intervalAt(world.eu.get(entity), fromIso(day))?.sovereign).toBe(expected);
  });

  it.each([
    ['1949-08-23', 0],
    ['1949-08-24', 12],
    ['1952-02-18', 14],
    ['1955-05-06', 15],
    ['1982-05-30', 16],
    ['1999-03-12', 19],
    ['2004-03-29', 26],
    ['2009-04-01', 28],
    ['2017-06-05', 29],
    ['2020-03-27', 30],
    ['2023-04-04', 31],
    ['2024-03-07', 32],
  ])('on %s the Alliance has %i members', (day, count) => {
    expect(snapshotAt(world, fromIso(day)).memberCount).toBe(count);
  });

  it.each([
    ['YU', '1950-01-01', 'SFR Yugoslavia', "Federal People's Republic of Yugoslavia"],
    ['YU', '1963-04-07', 'SFR Yugoslavia', 'Socialist Federal Republic of Yugoslavia'],
    ['CS', '2003-02-03', 'FR Yugoslavia', 'Federal Republic of Yugoslavia'],
    ['CS', '2003-02-04', 'Serbia and Montenegro', 'State Union of Serbia and Montenegro'],
    ['MK', '2019-02-11', 'Macedonia', 'Republic of Macedonia (in the United Nations'],
    ['MK', '2019-02-12', 'North Macedonia', 'Republic of North Macedonia'],
    ['TR', '2022-05-31', 'Turkey', 'Republic of Turkey'],
    ['TR', '2022-06-01', 'Türkiye', 'Republic of Türkiye'],
    ['CZ', '1999-03-12', 'Czech Republic', 'Czech Republic'],
    ['AL', '1980-01-01', 'Albania', "People's Socialist Republic of Albania"],
  ])('%s on %s is called %s', (id, day, english, official) => {
    const entity = facts.entities.find((item) => item.id === id);
    const name = entity && nameAt(entity, fromIso(day));
    expect(name?.english).toBe(english);
    expect(name?.official.startsWith(official)).toBe(true);
  });

  it('gives Kosovo its footnote from 2008 on, and no other name one', () => {
    const noted = facts.entities.flatMap(({ id, names }) =>
      names.filter((name) => name.footnote !== '').map((name) => [id, name.from, name.english]),
    );
    expect(noted).toEqual([['XK', fromIso('2008-02-17'), 'Kosovo']]);
  });
});
