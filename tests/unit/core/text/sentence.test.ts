import { describe, expect, it } from 'vitest';
import { announcementOf, listOf, sentenceOf } from '../../../../src/core/text/sentence.ts';
import { fromIso } from '../../../../src/core/time/day.ts';
import { world } from '../../realWorld.ts';

describe('the sentence of a day', () => {
  it.each([
    ['2009-04-01', 'Albania and Croatia join NATO', 28],
    ['2017-06-05', 'Montenegro joins NATO', 29],
    ['2004-03-29', '7 countries join NATO', 26],
    ['1952-02-18', 'Greece and Turkey join NATO', 14],
    ['2008-04-02', '', 26],
    ['1991-07-01', null, null],
  ])('%s: %s', (date, text, members) => {
    const sentence = sentenceOf(world, fromIso(date));
    if (text === null) expect(sentence.text).toMatch(/are outside the Warsaw Pact$/);
    else expect(sentence.text).toBe(text);
    expect(sentence.members).toBe(members);
  });

  it('calls the first day of members no joining: their treaty comes into force', () => {
    expect(sentenceOf(world, fromIso('1949-08-24'))).toEqual({
      text: 'The North Atlantic Treaty enters into force for its founding countries',
      members: 12,
    });
  });

  it('leaves the signing before it to the words of the record: nobody is invited yet', () => {
    expect(sentenceOf(world, fromIso('1949-04-04')).text).toBe('');
  });

  it('leaves independence to the words of the record: none of its own', () => {
    expect(sentenceOf(world, fromIso('2008-02-17')).text).toBe('');
    expect(sentenceOf(world, fromIso('1991-10-08')).text).toBe('');
  });
});

describe('the announcement of a move', () => {
  it('sums up what changed, with the count', () => {
    expect(announcementOf(world, fromIso('2009-03-31'), fromIso('2009-04-01'))).toBe(
      '1 April 2009: Albania and Croatia join NATO: 28 members',
    );
  });

  it('tells the founding and who joined since, apart', () => {
    expect(announcementOf(world, fromIso('1949-01-01'), fromIso('1952-02-18'))).toMatch(
      /^18 February 1952: The North Atlantic Treaty enters into force for its founding countries; Greece and Turkey join NATO.*: 14 members$/,
    );
  });

  it('says of a signatory before the founding what it is', () => {
    expect(announcementOf(world, fromIso('1949-04-03'), fromIso('1949-04-04'))).toBe(
      '4 April 1949: Italy: founding signatory',
    );
  });

  it('is the date alone when nothing changed', () => {
    expect(announcementOf(world, fromIso('1970-01-01'), fromIso('1970-02-01'))).toBe(
      '1 February 1970',
    );
  });

  it('never runs on: the rest is counted', () => {
    const text = announcementOf(world, fromIso('1949-01-01'), fromIso('2026-11-23'));
    expect(text).toMatch(/; and \d+ more changes: 32 members$/);
  });
});

describe('a list of names', () => {
  it.each([
    [[], ''],
    [['A'], 'A'],
    [['A', 'B'], 'A and B'],
    [['A', 'B', 'C'], 'A, B and C'],
  ])('%j is "%s"', (names, text) => expect(listOf(names)).toBe(text));
});
