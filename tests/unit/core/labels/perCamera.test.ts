import { describe, expect, it, vi } from 'vitest';
import { perCamera } from '../../../../src/core/labels/perCamera.ts';

describe('what is remembered for a camera', () => {
  it('is found once for a thing, and anew for another camera', () => {
    const remembered = perCamera<object, number>();
    const [thing, other, camera, moved] = [{}, {}, {}, {}];
    const find = vi.fn((at: number) => at);
    expect(remembered(camera, thing, () => find(1))).toBe(1);
    expect(remembered(camera, thing, () => find(2))).toBe(1);
    expect(remembered(camera, other, () => find(3))).toBe(3);
    expect(remembered(moved, thing, () => find(4))).toBe(4);
    expect(find).toHaveBeenCalledTimes(3);
  });

  it('is remembered when there is nothing', () => {
    const remembered = perCamera<object, number[] | null>();
    const [thing, camera] = [{}, {}];
    expect(remembered(camera, thing, () => null)).toBeNull();
    expect(remembered(camera, thing, () => [1])).toBeNull();
  });
});
