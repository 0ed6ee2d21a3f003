import { describe, expect, it } from 'vitest';
import { fromIso, toIso } from '../../../../src/core/time/day.ts';
import { detailOf } from '../../../../src/core/world/detail.ts';
import { texts, world } from '../../realWorld.ts';

const detail = (id: string, date: string) => detailOf(world, texts, id, fromIso(date));

describe('detailOf', () => {
  it('tells status, since and what came before', () => {
    const croatia = detail('HR', '2009-04-01');
    expect(croatia.nato?.status).toBe('member');
    expect(toIso(croatia.nato!.since)).toBe('2009-04-01');
    expect(croatia.nato?.until).toBeNull();
    expect(croatia.before?.status).toBe('invited');
    expect([toIso(croatia.before!.from), toIso(croatia.before!.until)]).toEqual([
      '2008-04-03',
      '2009-03-31',
    ]);
    expect(croatia.eu?.status).toBe('negotiating');
    expect(croatia.capital).toBe('Zagreb');
  });

  it('names the sovereign of the run before: Croatia came out of SFR Yugoslavia', () => {
    expect(detail('HR', '1995-01-01').before).toMatchObject({
      status: 'non_aligned',
      within: 'SFR Yugoslavia',
    });
  });

  it('names the last day of a status that has ended', () => {
    expect(toIso(detail('HR', '2009-03-31').nato!.until!)).toBe('2009-03-31');
  });

  it('runs a status through its qualifiers, which carry their own since', () => {
    const greece = detail('GR', '1976-01-01').nato!;
    expect(toIso(greece.since)).toBe('1952-02-18');
    expect(greece.qualifier).toMatchObject({
      pattern: 'outside',
      label: 'outside the integrated military structure',
    });
    expect(toIso(greece.qualifier!.since)).toBe('1974-08-14');
    expect(greece.qualifier!.reason).toContain('outside');
  });

  it('breaks the run where the sovereign changes', () => {
    expect(toIso(detail('CZ', '1993-06-01').nato!.since)).toBe('1993-01-01');
  });

  it('gives rival dates for a beginning', () => {
    const rivals = detail('HR', '1995-01-01').nato!.rivalSince.map(toIso);
    expect(rivals).toEqual(['1991-06-25', '1992-01-15']);
  });

  it('says what contains an entity that is not its own: Croatia in 1970', () => {
    const croatia = detail('HR', '1970-01-01');
    expect(croatia.standing).toMatchObject({
      kind: 'part',
      of: { id: 'YU', name: 'SFR Yugoslavia' },
    });
    expect(croatia.nato?.status).toBe('non_aligned');
  });

  it('says what succeeded an entity: SFR Yugoslavia after 1992', () => {
    const { standing, nato } = detail('YU', '1999-01-01');
    expect(nato).toBeNull();
    expect(standing.kind).toBe('after');
    if (standing.kind !== 'after') return;
    expect(toIso(standing.ended)).toBe('1992-04-27');
    expect(standing.into.map(({ id }) => id).sort()).toEqual(['BA', 'CS', 'HR', 'MK', 'SI']);
  });

  it('says what came before an entity that has not begun', () => {
    const { standing } = detail('CS', '1980-01-01');
    expect(standing).toMatchObject({ kind: 'before', out: [{ id: 'YU' }] });
  });

  it('names the parts of Yugoslavia as they leave', () => {
    const parts = (date: string) => detail('YU', date).parts.map(({ id }) => id);
    expect(parts('1970-01-01').sort()).toEqual(['BA', 'HR', 'ME', 'MK', 'RS', 'SI', 'XK']);
    expect(parts('1991-10-08')).not.toContain('HR');
  });

  it('gives unions the record of what they held', () => {
    expect(detail('CSHH', '1970-01-01').nato?.status).toBe('warsaw_pact');
    expect(detail('SUHH', '1970-01-01').nato?.status).toBe('warsaw_pact');
    expect(detail('CSHH', '1992-01-01').record.length).toBeGreaterThan(0);
  });

  it('names who claims Kosovo, its footnote and the reason of the pattern', () => {
    const kosovo = detail('XK', '2026-01-01');
    expect(kosovo.claimedBy).toMatchObject({ id: 'RS', name: 'Serbia' });
    expect(kosovo.name.footnote).toContain('without prejudice');
    expect(kosovo.nato?.qualifier).toMatchObject({ pattern: 'disputed' });
    expect(detail('XK', '2001-01-01').nato?.qualifier?.pattern).toBe('un');
    expect(detail('XK', '2001-01-01').standing).toMatchObject({ kind: 'part', of: { id: 'CS' } });
  });

  it('lists names by date for Macedonia', () => {
    const macedonia = detail('MK', '2010-01-01');
    expect(macedonia.name.english).toBe('Macedonia');
    expect(macedonia.names.map(({ english }) => english)).toContain('North Macedonia');
  });

  it('says when a date lies beyond what is confirmed', () => {
    expect(detail('HR', '2026-07-16').confirmed).toBe('as last confirmed July 2026');
    expect(detail('HR', '2026-07-15').confirmed).toBe('');
  });

  it('draws the whole way from independence, or from the beginning for earlier dates', () => {
    expect(toIso(detail('ME', '2017-06-05').strip.from)).toBe('2006-06-03');
    expect(toIso(detail('ME', '1960-01-01').strip.from)).toBe('1949-01-01');
    for (const id of world.entities.keys()) {
      for (const spans of [
        detail(id, '2000-01-01').strip.nato,
        detail(id, '2000-01-01').strip.eu,
      ]) {
        spans.slice(1).forEach((span, index) => expect(span.from).toBe(spans[index]!.to));
      }
    }
  });

  it('gives every line its sources and whether it was verified', () => {
    const { record } = detail('HR', '2009-04-01');
    const line = record.find(({ date }) => date === '1 Apr 2009')!;
    expect(line.verified).toBe(true);
    expect(line.sources.length).toBeGreaterThan(0);
    expect(line.sources[0]!.label).not.toBe('');
  });

  it('works before the texts have loaded', () => {
    const croatia = detailOf(world, null, 'HR', fromIso('2009-04-01'));
    expect(croatia.nato?.status).toBe('member');
    expect(croatia.record).toEqual([]);
  });

  it('refuses an unknown id', () => {
    expect(() => detail('ZZ', '2000-01-01')).toThrow(RangeError);
  });

  it('knows of a member beyond the map when it joined, and says nothing else of its way', () => {
    const finland = detail('FI', '2026-01-01');
    expect(finland.nato).toBeNull();
    expect(finland.strip.nato).toEqual([]);
    expect(finland.membership).toMatchObject({ from: fromIso('2023-04-04'), verified: true });
    expect(finland.membership?.sources.length).toBeGreaterThan(0);
    expect(detail('SE', '2000-01-01').membership?.from).toBe(fromIso('2024-03-07'));
    expect(detail('HR', '2010-01-01').membership).toBeNull();
  });

  it('does not tell the status of Cyprus, once its colony, as that of the United Kingdom', () => {
    for (const date of ['1955-01-01', '2000-01-01']) {
      const kingdom = detail('GB', date);
      expect(kingdom.nato).toBeNull();
      expect(kingdom.standing.kind).toBe('own');
      expect(kingdom.membership?.from).toBe(fromIso('1949-08-24'));
      expect(kingdom.membership?.note).not.toBe('');
    }
  });
});
