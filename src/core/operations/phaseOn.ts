import type { Day } from '../time/day.ts';
import type { Operation, Phase } from './types.ts';

/**
 * How an operation stood on a day.
 * @param day a Day; of a Time, the phase that it lies in
 * @returns null before the operation begins and from its `to` on
 */
export function phaseOn(operation: Pick<Operation, 'phases'>, day: Day): Phase | null {
  const { phases } = operation;
  return phases.find(({ from, to }) => from <= day && (to === null || day < to)) ?? null;
}
