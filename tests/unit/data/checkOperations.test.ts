import { describe, expect, it } from 'vitest';
import { checkRecord, formatError } from '../../../data/check.ts';
import { rawRecord } from './authored.ts';
import { drop, set, told, type Broken } from './breaking.ts';

const sarajevo = { id: 'sarajevo-exclusion-zone' };
const breach = { operation: 'sarajevo-exclusion-zone', from: '1995-05-22' };
const falcon = { subject: 'ex-determined-falcon', label: 'Aircraft', value: '84' };
const markale = { subject: 'markale-1-1994-02-05', value: '67' };

const broken: Broken[] = [
  ['an unknown column', (r) => r.tables.operations.header.push('colour'), 'operations.csv:1:colour', 'one of the columns'],
  ['a phase column that is missing', (r) => void (r.tables.phases.header[3] = 'status'), 'phases.csv:1:word', 'a column named word'],
  ['a start that is no date', (r) => set(r, 'operations', sarajevo, { from: '9 February 1994' }), 'operations.csv:2:from', 'a date as'],
  ['an end that does not exist', (r) => set(r, 'strikes', { id: 'rts-1999-04-23' }, { to: '1999-04-31' }), 'strikes.csv', 'a date as'],
  ['an operation turned round', (r) => set(r, 'operations', sarajevo, { to: '1994-01-01' }), 'operations.csv:2:to', 'a day after 1994-02-09'],
  ['a strike of no day', (r) => set(r, 'strikes', { id: 'rts-1999-04-23' }, { to: '1999-04-23' }), 'strikes.csv', 'a day after 1999-04-23'],
  ['a gap between phases', (r) => set(r, 'phases', breach, { from: '1995-05-24' }), 'phases.csv:4:from', '1995-05-22, where line 3 ends (gap)'],
  ['phases that overlap', (r) => set(r, 'phases', breach, { from: '1995-05-20' }), 'phases.csv:4:from', '(overlap)'],
  ['a phase missing in the middle', (r) => drop(r, 'phases', breach), 'phases.csv', '(gap)'],
  ['a first phase too late', (r) => drop(r, 'phases', { operation: 'sarajevo-exclusion-zone', from: '1994-02-09' }), 'phases.csv:3:from', 'where the life of sarajevo-exclusion-zone begins'],
  ['a last phase too early', (r) => set(r, 'phases', { operation: 'sarajevo-exclusion-zone', from: '1995-09-20' }, { to: '1995-12-20' }), 'phases.csv:7:to', '1995-12-21, where the life'],
  ['a last phase that ends, of an operation that goes on', (r) => set(r, 'phases', { operation: 'op-althea' }, { to: '2020-01-01' }), 'phases.csv', 'nothing: it goes on'],
  ['an operation without a phase', (r) => drop(r, 'phases', { operation: 'op-alba' }), 'operations.csv', 'a row in phases.csv'],
  ['phases of one operation apart', (r) => r.tables.phases.rows.push(...r.tables.phases.rows.splice(0, 1)), 'phases.csv', 'all rows of sarajevo-exclusion-zone together'],
  ['phases of nothing', (r) => set(r, 'phases', { operation: 'op-alba' }, { operation: 'op-albania' }), 'phases.csv', 'operations.csv; op-albania is none'],
  ['an unknown phase word', (r) => set(r, 'phases', breach, { word: 'violated' }), 'phases.csv:4:word', 'one of announced, in_force'],
  ['an unknown lead', (r) => set(r, 'operations', sarajevo, { lead: 'NATO' }), 'operations.csv:2:lead', 'one of nato, un'],
  ['a rank too low', (r) => set(r, 'operations', sarajevo, { rank: '4' }), 'operations.csv:2:rank', 'a number from 1 to 3'],
  ['an unknown parent', (r) => set(r, 'operations', { id: 'oaf-phase-1' }, { parent: 'op-allied' }), 'operations.csv', 'op-allied is none'],
  ['a parent that has ended', (r) => set(r, 'operations', { id: 'oaf-phase-1' }, { parent: 'actord-1998' }), 'operations.csv', 'another operation in whose life it begins'],
  ['a parent in another theatre', (r) => set(r, 'operations', { id: 'oaf-phase-1' }, { parent: 'unmik', theatre: 'serbia' }), 'operations.csv', 'of the same theatre'],
  ['an inferred end of what goes on', (r) => set(r, 'operations', { id: 'op-althea' }, { to_certainty: 'inferred' }), 'operations.csv', 'nothing, as it goes on'],
  ['an operation of the future', (r) => set(r, 'operations', { id: 'op-althea' }, { to: '2030' }), 'operations.csv', 'or nothing if it goes on'],
  ['a short name that is long', (r) => set(r, 'operations', sarajevo, { short: 'Sarajevo heavy-weapons exclusion zone' }), 'operations.csv:2:short', 'at most 28 characters'],
  ['a summary too long', (r) => set(r, 'operations', sarajevo, { summary: 'x'.repeat(321) }), 'operations.csv:2:summary', 'at most 320 characters'],
  ['blanks in a list of names', (r) => set(r, 'operations', sarajevo, { aliases: 'TEZ | MEZ' }), 'operations.csv:2:aliases', 'no blanks at their ends'],
  ['an operation twice', (r) => r.tables.operations.rows.push(r.tables.operations.rows[0]!), 'operations.csv', 'a value of its own: line 2'],
  ['a strike under the id of an operation', (r) => set(r, 'strikes', { id: 'rts-1999-04-23' }, { id: 'op-alba' }), 'strikes.csv', 'a value of its own'],
  ['a point of nothing', (r) => set(r, 'points', { name: 'Markale' }, { subject: 'markale' }), 'operation-points.csv', 'markale is none'],
  ['a point beyond the region', (r) => set(r, 'points', { name: 'Markale' }, { lon: '118.4' }), 'operation-points.csv', 'a number from 5 to 32'],
  ['latitude and longitude the wrong way round', (r) => set(r, 'places', { id: 'sarajevo' }, { lon: '43.8563', lat: '18.4131' }), 'places.csv:2:lat', 'a number from 34 to 52'],
  ['a line with one end', (r) => set(r, 'points', { subject: 'op-alba', name: 'Vlorë' }, { line: '1' }), 'operation-points.csv', 'at least two corners'],
  ['figures of nothing', (r) => set(r, 'figures', falcon, { subject: 'falcon' }), 'figures.csv', 'falcon is none'],
  ['rival figures of nobody', (r) => set(r, 'figures', falcon, { basis: '' }), 'figures.csv', 'another figure beside it'],
  ['a toll that nobody counted', (r) => set(r, 'figures', markale, { basis: '' }), 'figures.csv', 'as this is a toll'],
  ['a force of nothing', (r) => set(r, 'forces', { id: 'kfor' }, { operations: 'kfor' }), 'forces.csv', 'kfor is none'],
  ['the strength of an unknown force', (r) => set(r, 'forceLevels', { id: 'kfor-2026' }, { force: 'kfor2' }), 'force-levels.csv', 'an id of forces.csv; kfor2 is none'],
  ['a step of nothing', (r) => set(r, 'sequences', { id: 'kosovo-force' }, { operations: 'op-joint-guardian|op-joint' }), 'sequences.csv', 'op-joint is none'],
  ['steps the wrong way round', (r) => set(r, 'sequences', { id: 'kosovo-force' }, { operations: 'op-joint-enterprise|op-joint-guardian' }), 'sequences.csv', 'in order of their first days'],
  ['a sequence of one step', (r) => set(r, 'sequences', { id: 'kosovo-force' }, { operations: 'op-joint-guardian' }), 'sequences.csv', 'two or more operations'],
  ['a strength in words', (r) => set(r, 'forceLevels', { id: 'kfor-2026' }, { troops: '4,700' }), 'force-levels.csv', 'a whole number'],
  ['shares of more than a whole', (r) => set(r, 'control', { id: 'bosnia-control-1993-08' }, { percent: 'Bosnian Serb side=70|Other sides=40' }), 'territorial-control.csv', 'add up to 100'],
  ['shares in words', (r) => set(r, 'control', { id: 'bosnia-control-1993-08' }, { percent: 'seventy' }), 'territorial-control.csv', 'label=per cent'],
  ['a place in no country', (r) => set(r, 'places', { id: 'sarajevo' }, { country: 'BBBB' }), 'places.csv', 'BBBB is none'],
  ['a dangling source', (r) => set(r, 'operations', sarajevo, { sources: 'nobody' }), 'operations.csv:2:sources', 'nobody is none'],
  ['a dangling source of a phase', (r) => set(r, 'phases', breach, { sources: 'nobody' }), 'phases.csv:4:sources', 'nobody is none'],
  ['no source', (r) => set(r, 'strikes', { id: 'rts-1999-04-23' }, { sources: '', verified: 'false' }), 'strikes.csv', 'at least one source'],
  ['verified without a source that was read', (r) => set(r, 'forceLevels', { id: 'sfor-1996-12-20' }, { verified: 'true', sources: 'unsc-1088' }), 'force-levels.csv', 'as long as none of its sources was read'],
  ['a long quote', (r) => set(r, 'operations', sarajevo, { paper_quote: 'a '.repeat(15).trim() }), 'operations.csv:2:paper_quote', 'at most 14 words'],
  ['a quote that is absent', (r) => set(r, 'operations', sarajevo, { paper_status: 'absent' }), 'operations.csv:2:paper_status', 'how the quote stands'],
  ['a verdict without a quote', (r) => set(r, 'operations', { id: 'op-alba' }, { paper_status: 'agrees' }), 'operations.csv', 'as there is no quote'],
]; // prettier-ignore

describe('the check of operations', () => {
  it.each(broken)('tells of %s', (...given) => {
    expect(told(given)).not.toEqual([]);
  });

  it('tells of errors in several of these tables at once', () => {
    const raw = rawRecord();
    set(raw, 'phases', breach, { word: 'violated' });
    set(raw, 'figures', falcon, { subject: 'falcon' });
    set(raw, 'events', { id: 'ev-057' }, { importance: '0' });
    const lines = checkRecord(raw).map(formatError);
    expect(lines.some((line) => line.startsWith('events.csv:58:importance: "0": expected'))).toBe(
      true,
    );
    expect(lines.some((line) => line.startsWith('figures.csv:'))).toBe(true);
    expect(lines.some((line) => line.startsWith('phases.csv:4:word: "violated"'))).toBe(true);
  });
});
