import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextMark, previousMark } from '../../../../src/core/time/jump.ts';

const marks = [{ day: 3 }, { day: 7 }, { day: 7 }, { day: 12 }];

describe('jumps', () => {
  it('pass over the marks of the day itself', () => {
    expect(nextMark(marks, 7)?.day).toBe(12);
    expect(previousMark(marks, 7)?.day).toBe(3);
    expect(nextMark(marks, 12)).toBeNull();
    expect(previousMark(marks, 3)).toBeNull();
  });

  it('agree with looking at every mark', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (days, day) => {
        const sorted = days.toSorted((a, b) => a - b).map((value) => ({ day: value }));
        expect(nextMark(sorted, day)?.day).toBe(sorted.find((mark) => mark.day > day)?.day);
        expect(previousMark(sorted, day)?.day).toBe(sorted.findLast((mark) => mark.day < day)?.day);
      }),
    );
  });
});
