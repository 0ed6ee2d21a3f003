import { describe, expect, it } from 'vitest';
import { strikeCaption, strikeCard } from '../../../../src/core/operations/strikeCard.ts';
import { operations, operationTexts } from '../../realOperations.ts';

const card = (id: string) => strikeCard(operations, operationTexts, id);

describe('strikeCard', () => {
  it('tells every strike and incident of the record', () => {
    for (const id of operations.strikes.keys()) {
      const told = card(id);
      expect(told.summary, id).not.toBe('');
      expect(told.sources.length, id).toBeGreaterThan(0);
    }
  });

  it('says why a strike without a place has none', () => {
    for (const { id, points } of operations.strikes.values()) {
      const { places, drawingNote } = card(id);
      expect(places.length > 0, id).toBe(points.length > 0);
      if (places.length === 0) expect(drawingNote, id).not.toBe('');
    }
  });

  it('never gives a toll without who counts so', () => {
    const tolls = [...operations.strikes.keys()]
      .flatMap((id) => card(id).figures)
      .filter(({ label }) => /dead|killed|death|wounded|injured|missing|casualt/i.test(label));
    expect(tolls.length).toBeGreaterThan(20);
    for (const { label, values } of tolls) {
      for (const { basis } of values) expect(basis, label).not.toBe('');
    }
  });

  it('keeps 67 and 68 dead at Markale side by side', () => {
    const { figures, kind, dates } = card('markale-1-1994-02-05');
    expect(kind).toBe('Incident');
    expect(dates).toBe('5 February 1994');
    const counted = figures.flatMap(({ values }) => values.map(({ text }) => text));
    expect(counted).toEqual(expect.arrayContaining(['67', '68']));
  });

  it('says that sites are a selection', () => {
    expect(strikeCaption).toBe('Selected, documented sites: not a strike density.');
    expect(() => card('nowhere')).toThrow(RangeError);
  });
});
