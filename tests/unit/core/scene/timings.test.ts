import { describe, expect, it } from 'vitest';
import { clockWords, lateBy, plannedFor, spend } from '../../../../src/core/scene/timings.ts';

describe('timings', () => {
  const scenes = [{ seconds: 50 }, { seconds: 40 }, { seconds: 70 }];

  it('plans a scene from the seconds of those before it', () => {
    expect(plannedFor(scenes, 0)).toEqual({ from: 0, to: 50 });
    expect(plannedFor(scenes, 2)).toEqual({ from: 90, to: 160 });
  });

  it('tells late from early', () => {
    expect(lateBy({ from: 50, to: 90 }, 100)).toBe(10);
    expect(lateBy({ from: 50, to: 90 }, 30)).toBe(-20);
    expect(lateBy({ from: 50, to: 90 }, 70)).toBe(0);
  });

  it('adds up a scene that was shown twice', () => {
    expect(spend(spend({}, 's05', 1200), 's05', 800)).toEqual({ s05: 2000 });
  });

  it('writes seconds as a clock does', () => {
    expect(clockWords(0)).toBe('0:00');
    expect(clockWords(245)).toBe('4:05');
    expect(clockWords(3727)).toBe('1:02:07');
    expect(clockWords(-75)).toBe('−1:15');
  });
});
