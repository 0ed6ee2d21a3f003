import { describe, expect, it } from 'vitest';
import { parseColour, throughRelief } from '../../../../src/core/colour/rgb.ts';

describe('parseColour', () => {
  it('reads both notations', () => {
    expect(parseColour('#4b71a4')).toEqual([75, 113, 164, 1]);
    expect(parseColour('rgb(20 30 52 / 0.5)')).toEqual([20, 30, 52, 0.5]);
  });

  it('refuses anything else', () => {
    expect(() => parseColour('rebeccapurple')).toThrow(RangeError);
  });
});

describe('throughRelief', () => {
  it('is seen as intended over flat ground', () => {
    const [red, green, blue] = parseColour(throughRelief('#4b71a4', '#808080', 0.8));
    const over = [red, green, blue].map((channel) => channel * 0.8 + 128 * 0.2);
    [75, 113, 164].forEach((channel, index) => expect(over[index]).toBeCloseTo(channel, 0));
  });
});
