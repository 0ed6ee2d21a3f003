import { describe, expect, it } from 'vitest';
import { deskScale, mapScaleOf } from '../../../../src/core/frame/mapScale.ts';
import { wordsOfPeople } from '../../../../src/core/labels/sizes.ts';

describe('the words below a number of people', () => {
  it('are smaller than it, and never below the least text', () => {
    expect(wordsOfPeople(23, deskScale.text)).toBeCloseTo(14.26);
    expect(wordsOfPeople(14, deskScale.text)).toBe(12);
  });

  it('can be read from the last row of a room', () => {
    expect(wordsOfPeople(22, mapScaleOf('projector', 1920, 1080).text)).toBe(22);
  });
});
