import { describe, expect, it } from 'vitest';
import { loadOperations, operationsAt } from '../../../../src/core/operations/load.ts';
import type { Operation, Strike } from '../../../../src/core/operations/types.ts';

const operation = (id: string, ...phases: Operation['phases']) =>
  ({ id, from: phases[0]?.from, to: phases.at(-1)?.to, phases }) as Operation;

const operations = loadOperations({
  operations: [
    operation(
      'ring',
      { from: 10, to: 20, word: 'announced' },
      { from: 20, to: 30, word: 'in_force' },
    ),
    operation('force', { from: 25, to: null, word: 'in_force' }),
  ],
  strikes: [{ id: 'one', from: 22, to: 23 } as Strike],
  places: [],
  forces: [],
  forceLevels: [],
  control: [],
});
const active = (day: number) =>
  [...operationsAt(operations, day).active].map(([id, { phase }]) => `${id} ${phase.word}`);

describe('what is under way', () => {
  it('begins on its first day and is over on the day after its last', () => {
    expect(active(9)).toEqual([]);
    expect(active(10)).toEqual(['ring announced']);
    expect(active(20)).toEqual(['ring in_force']);
    expect(active(29)).toEqual(['ring in_force', 'force in_force']);
    expect(active(30)).toEqual(['force in_force']);
    expect(active(99_999)).toEqual(['force in_force']);
  });

  it('is one object while nothing changes, and another once something does', () => {
    expect(operationsAt(operations, 11)).toBe(operationsAt(operations, 19));
    expect(operationsAt(operations, 20)).not.toBe(operationsAt(operations, 19));
  });

  it('knows a strike on its day only', () => {
    expect([21, 22, 23].map((day) => operationsAt(operations, day).strikes.size)).toEqual([
      0, 1, 0,
    ]);
  });
});
