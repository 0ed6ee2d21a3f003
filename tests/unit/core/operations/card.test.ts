import { describe, expect, it } from 'vitest';
import { leadOf, operationCard } from '../../../../src/core/operations/card.ts';
import { paperBox } from '../../../../src/core/operations/paper.ts';
import { fromIso } from '../../../../src/core/time/day.ts';
import { operations, operationTexts } from '../../realOperations.ts';

const card = (id: string, date: string) =>
  operationCard(operations, operationTexts, id, fromIso(date));

describe('operationCard', () => {
  it('tells every operation of the record, before, during and after its life', () => {
    for (const { id, from, to } of operations.facts.operations) {
      for (const day of [from - 1, from, (to ?? from) + 1]) {
        const told = operationCard(operations, operationTexts, id, day);
        expect(told.summary, id).not.toBe('');
        expect(told.sources.length, id).toBeGreaterThan(0);
        expect(told.phases.length, id).toBeGreaterThan(0);
        expect(told.phases.filter(({ now }) => now).length, id).toBe(told.current > 0 ? 1 : 0);
      }
      expect(operationCard(operations, operationTexts, id, from).current, id).toBe(1);
    }
  });

  it('marks the first of six phases of the Sarajevo zone on 15 February 1994', () => {
    const told = card('sarajevo-exclusion-zone', '1994-02-15');
    expect(told.kind).toBe('Zone');
    expect(told.current).toBe(1);
    expect(told.phases.map(({ date, word }) => `${date} ${word}`)).toEqual([
      '9 Feb 1994 announced',
      '21 Feb 1994 in_force',
      '22 May 1995 breached',
      '30 Aug 1995 enforced',
      '14 Sep 1995 suspended',
      '20 Sep 1995 complied',
    ]);
    expect(told.dates).toBe('9 February 1994 to 20 December 1995 (inferred)');
    expect(told.standing).toBe('On 15 February 1994: announced');
    expect(told.paper?.quote).toBe('two kilometers from the center of Pales');
    expect(told.paper?.verdict.label).toBe('imprecise');
  });

  it('says that it has not begun, and that it is over', () => {
    const zone = 'sarajevo-exclusion-zone';
    expect(card(zone, '1994-02-08')).toMatchObject({
      current: 0,
      standing: 'On 8 February 1994: not begun yet',
    });
    expect(card(zone, '1995-12-20')).toMatchObject({ current: 6 });
    expect(card(zone, '1995-12-21')).toMatchObject({
      current: 0,
      standing: 'On 21 December 1995: over',
    });
  });

  it('shows rival figures of Determined Falcon side by side, each with who says so', () => {
    const { figures, dates } = card('ex-determined-falcon', '1998-06-15');
    expect(dates).toBe('15 June 1998');
    const rivals = (label: string) => figures.find((figure) => figure.label === label)?.values;
    expect(rivals('Nations taking part')?.map(({ text }) => text)).toEqual(['13', '14']);
    expect(rivals('Aircraft')?.map(({ text }) => text)).toEqual(['85', '84']);
    for (const { basis } of [
      ...(rivals('Aircraft') ?? []),
      ...(rivals('Nations taking part') ?? []),
    ])
      expect(basis).not.toBe('');
  });

  it('tells dates no more exactly than they are known', () => {
    expect(card('kfor-mnb-north', '2000-01-01').dates).toBe('12 June 1999 to about November 2002');
    expect(card('nato-hq-skopje', '2005-01-01').dates).toMatch(/^April 2002 to /);
    expect(card('oaf-phase-3', '1999-05-01').phases[0]?.date).toBe('about 3 Apr 1999');
    expect(card('safe-area-bihac', '1994-11-23').phases[1]?.date).toBe('Nov 1994');
  });

  it('names what it is a part of', () => {
    expect(card('oaf-phase-2', '1999-04-01').parent).toEqual({
      id: 'op-allied-force',
      name: 'Allied Force',
    });
    expect(card('op-allied-force', '1999-04-01').parent).toBeNull();
  });

  it('has no words before they have loaded, and no doubt about ids', () => {
    const bare = operationCard(operations, null, 'op-alba', fromIso('1997-05-01'));
    expect(bare).toMatchObject({ summary: '', figures: [], sources: [], paper: null, current: 1 });
    expect(() => card('op-albania', '1997-05-01')).toThrow(RangeError);
  });
});

describe('leadOf', () => {
  it('does not say the word of a phase twice', () => {
    expect(leadOf('Complied with', 'Complied with; the Dayton regime follows.')).toEqual({
      lead: 'Complied with',
      rest: '; the Dayton regime follows.',
    });
    expect(leadOf('In force', 'Weapons withdrawn.')).toEqual({
      lead: 'In force.',
      rest: ' Weapons withdrawn.',
    });
    expect(leadOf('In force', '')).toEqual({ lead: 'In force', rest: '' });
  });
});

describe('paperBox', () => {
  it('is hidden where the paper says nothing', () => {
    expect(paperBox(null)).toBeNull();
    expect(paperBox({ quote: '', verdict: 'absent', note: 'Not in the paper.' })).toBeNull();
  });

  it('never takes what could not be traced for false', () => {
    const box = paperBox({ quote: 'early October', verdict: 'unverified', note: '' });
    expect(box?.verdict).toMatchObject({ label: 'could not be traced', shape: 'query' });
    expect(box?.note).not.toBe('');
  });
});
