import { describe, expect, it } from 'vitest';
import { back, jump, start, step } from '../../../../src/core/scene/way.ts';

describe('the way through a talk', () => {
  it('goes on and back, and stays at the ends', () => {
    expect(step(start, -1, 12).at).toBe(0);
    expect(step({ at: 11, left: [] }, 1, 12).at).toBe(11);
    expect(step({ at: 4, left: [] }, 1, 12).at).toBe(5);
  });

  it('returns from a jump to where it began, jump by jump', () => {
    const there = jump(jump({ at: 6, left: [] }, 2, 12), 9, 12);
    expect(there).toEqual({ at: 9, left: [6, 2] });
    expect(back(there)).toEqual({ at: 2, left: [6] });
    expect(back(back(there))).toEqual({ at: 6, left: [] });
    expect(back(back(back(there)))).toEqual({ at: 6, left: [] });
  });

  it('remembers the scene that was left while the talk goes on from another one', () => {
    const on = step(jump({ at: 6, left: [] }, 2, 12), 1, 12);
    expect(back(on).at).toBe(6);
  });

  it('leaves nothing behind for a jump to where it stands', () => {
    expect(jump({ at: 3, left: [] }, 3, 12).left).toEqual([]);
  });
});
