import { describe, expect, it } from 'vitest';
import { fromIso } from '../../../src/core/time/day.ts';
import type { Scene, SceneFacts } from '../../../src/core/scene/types.ts';
import { datesOf, paragraphsOf, sourcesOf } from '../../../src/export/talk.ts';

describe('the dates of a scene', () => {
  it('are a range, or one day', () => {
    const [from, to] = [fromIso('1991-06-25'), fromIso('1992-01-15')];
    expect(datesOf({ from, to })).toBe('25 June 1991 to 15 January 1992');
    expect(datesOf({ from: to, to })).toBe('15 January 1992');
  });
});

describe('a note as plain text', () => {
  it('loses its signs and keeps its words', () => {
    const note = '# Heading\n\nSay **why**, not `how`:\nsee [the record](https://example.org).\n\n- one\n- two'; // prettier-ignore
    expect(paragraphsOf(note)).toEqual([
      'Heading',
      'Say why, not how: see the record.',
      '• one\n• two',
    ]);
  });

  it('of nothing is nothing', () => expect(paragraphsOf('')).toEqual([]));
});

describe('the sources of a scene', () => {
  const talk = {
    sources: {
      a: { title: 'Member countries', publisher: 'NATO', label: 'NATO' },
      b: { title: 'NATO and the Balkans', publisher: 'NATO', label: 'NATO' },
    },
  } as unknown as SceneFacts;
  const scene = (sources: string[]) => ({ sources }) as unknown as Scene;

  it('name their publisher unless the title does; what is not known or named twice is left out', () => {
    expect(sourcesOf(talk, scene(['a', 'b', 'a', 'gone']))).toEqual([
      'NATO, Member countries',
      'NATO and the Balkans',
    ]);
  });
});
