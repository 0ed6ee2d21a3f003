import { describe, expect, it } from 'vitest';
import { checkRecord } from '../../../data/check.ts';
import { rawRecord } from './authored.ts';
import { set, told, type Broken } from './breaking.ts';

const ultimatum = { id: 'ev-057' };
const pales = { id: 'claim-069' };
const serbia = { id: 'srb-2022' };

const broken: Broken[] = [
  ['a day that does not exist', (r) => set(r, 'events', ultimatum, { date: '1994-02-30' }), 'events.csv:58:date', 'a range as'],
  ['an event of the future', (r) => set(r, 'events', ultimatum, { date: '2030' }), 'events.csv:58:date', 'no later than 2026-11-23'],
  ['an event before the record', (r) => set(r, 'events', ultimatum, { date: '1912' }), 'events.csv:58:date', 'no earlier than 1949-01-01'],
  ['an unknown tag', (r) => set(r, 'events', ultimatum, { tags: 'nato|peace' }), 'events.csv:58:tags', 'one of nato, accession'],
  ['a tag twice', (r) => set(r, 'events', ultimatum, { tags: 'nato|nato' }), 'events.csv:58:tags', 'each word once'],
  ['no tag', (r) => set(r, 'events', ultimatum, { tags: '' }), 'events.csv:58:tags', 'one of nato'],
  ['an importance of its own', (r) => set(r, 'events', ultimatum, { importance: '5' }), 'events.csv:58:importance', 'a number from 1 to 3'],
  ['an unknown country', (r) => set(r, 'events', ultimatum, { countries: 'BA|QQ' }), 'events.csv:58:countries', 'QQ is none'],
  ['a place in the Pacific', (r) => set(r, 'events', ultimatum, { lon: '-170' }), 'events.csv:58:lon', 'a number from -130 to 60'],
  ['a title too long', (r) => set(r, 'events', ultimatum, { title: 'x'.repeat(61) }), 'events.csv:58:title', 'at most 60 characters'],
  ['an event twice', (r) => r.tables.events.rows.push(r.tables.events.rows[0]!), 'events.csv', 'a value of its own: line 2'],
  ['an event that an unknown claim speaks of', (r) => set(r, 'events', ultimatum, { claims: 'claim-999' }), 'events.csv:58:claims', 'claim-999 is none'],
  ['an event that a claim does not name', (r) => set(r, 'events', ultimatum, { claims: 'claim-001' }), 'events.csv:58:claims', 'claim-001 does not'],
  ['a claim whose event does not name it', (r) => set(r, 'events', ultimatum, { claims: '' }), 'claims.csv', 'ev-057 does not'],
  ['a claim of an unknown event', (r) => set(r, 'claims', pales, { events: 'ev-999' }), 'claims.csv:70:events', 'ev-999 is none'],
  ['verified without a source that was read', (r) => set(r, 'events', { id: 'ev-086' }, { verified: 'true' }), 'events.csv:87:verified', 'false'],
  ['confirmed but not verified', (r) => set(r, 'events', { id: 'ev-086' }, { confirmed_to: 'day' }), 'events.csv:87:confirmed_to', 'nothing'],
  ['a dangling source', (r) => set(r, 'events', ultimatum, { sources: 'nobody' }), 'events.csv:58:sources', 'nobody is none'],
  ['no source of an event', (r) => set(r, 'events', { id: 'ev-086' }, { sources: '' }), 'events.csv:87:sources', 'at least one source'],
  ['an unknown verdict', (r) => set(r, 'claims', pales, { status: 'false' }), 'claims.csv:70:status', 'one of confirmed'],
  ['a quote too long', (r) => set(r, 'claims', pales, { quote: 'a '.repeat(15).trim() }), 'claims.csv:70:quote', 'at most 14 words'],
  ['a verdict without what the record has', (r) => set(r, 'claims', pales, { correction: '' }), 'claims.csv:70:correction', 'what the record has'],
  ['a claim that was read nowhere', (r) => set(r, 'claims', pales, { sources: '' }), 'claims.csv:70:sources', 'at least one source'],
  ['a claim twice', (r) => r.tables.claims.rows.push(r.tables.claims.rows[0]!), 'claims.csv', 'a value of its own: line 2'],
  ['answers without a number', (r) => set(r, 'surveys', serbia, { answers: 'for|against' }), 'surveys.csv', 'label=per cent'],
  ['more than all', (r) => set(r, 'surveys', serbia, { answers: 'for=110' }), 'surveys.csv', 'no more than 100'],
  ['a survey that claims not to be from the paper', (r) => set(r, 'surveys', { id: 'me-2010-paper' }, { from_paper: 'false' }), 'surveys.csv', 'true if the paper is its only source'],
  ['a survey in an unknown country', (r) => set(r, 'surveys', serbia, { country: 'FR' }), 'surveys.csv', 'FR is none'],
  ['a survey of an unknown claim', (r) => set(r, 'surveys', serbia, { claims: 'claim-999' }), 'surveys.csv', 'claim-999 is none'],
]; // prettier-ignore

describe('the check of events', () => {
  it.each(broken)('tells of %s', (...given) => {
    expect(told(given)).not.toEqual([]);
  });

  it('lets events name countries beyond the record', () => {
    const raw = rawRecord();
    set(raw, 'events', ultimatum, { countries: 'BA|FR|RU|CN' });
    expect(checkRecord(raw)).toEqual([]);
  });
});
