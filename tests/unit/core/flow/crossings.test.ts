import { describe, expect, it } from 'vitest';
import { conflictOf, crossingsOf } from '../../../../src/core/flow/crossings.ts';
import { curveOf, type Point } from '../../../../src/core/flow/curves.ts';

const at = (x: number, y: number): Point => [0.55 + x / 1000, 0.36 + y / 1000];
const line = (from: Point, to: Point) => curveOf(from, to, 0);

describe('conflicts of two curves', () => {
  it('are a crossing where they cross', () => {
    expect(conflictOf(line(at(0, 0), at(10, 10)), line(at(0, 10), at(10, 0))).crossings).toBe(1);
    expect(conflictOf(line(at(0, 0), at(10, 0)), line(at(0, 5), at(10, 5))).crossings).toBe(0);
  });

  it('are none where they only share a place', () => {
    const conflict = conflictOf(line(at(0, 0), at(10, 0)), line(at(0, 0), at(0, 10)));
    expect(conflict).toEqual({ crossings: 0, overlaps: 0, narrow: 0 });
  });

  it('are an overlap where they run side by side', () => {
    const beside = conflictOf(line(at(0, 0), at(10, 0)), line(at(0, 0.05), at(10, 0.05)));
    expect(beside.overlaps).toBe(1);
  });

  it('are narrow where they leave a place too close to each other', () => {
    const narrow = conflictOf(line(at(0, 0), at(10, 0)), line(at(0, 0), at(10, 0.9))).narrow;
    expect(narrow).toBeGreaterThan(0.5);
    expect(conflictOf(line(at(0, 0), at(10, 0)), line(at(0, 0), at(10, 4))).narrow).toBe(0);
  });
});

it('the sum of conflicts leaves out what is never drawn together', () => {
  const curves = [line(at(0, 0), at(10, 10)), line(at(0, 10), at(10, 0))];
  expect(crossingsOf(curves).crossings).toBe(1);
  expect(crossingsOf(curves, () => false).crossings).toBe(0);
});
