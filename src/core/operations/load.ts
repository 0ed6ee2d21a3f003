import { bisectRight } from 'd3-array';
import type { Day } from '../time/day.ts';
import { phaseOn } from './phaseOn.ts';
import type { Operation, OperationFacts, Phase, Strike } from './types.ts';

/** Operations and strikes with their indexes: immutable. */
export interface Operations {
  facts: OperationFacts;
  operations: ReadonlyMap<string, Operation>;
  strikes: ReadonlyMap<string, Strike>;
  /** Sorted, distinct: days on which an operation, a phase or a strike begins or is over. */
  epochs: readonly Day[];
}

/** What is under way on a Day. The same object on every day of an epoch: compare by identity. */
export interface OperationSnapshot {
  /** First day of the stretch in which nothing changes. */
  epoch: Day;
  /** Operations under way, with the phase that they are in; in the order of the record. */
  active: ReadonlyMap<string, { operation: Operation; phase: Phase }>;
  strikes: ReadonlyMap<string, Strike>;
}

/** Builds the indexes from the compiled facts (`public/data/operations.json`, checked when it was built). */
export function loadOperations(facts: OperationFacts): Operations {
  const days = new Set<Day>();
  for (const { phases } of facts.operations) {
    for (const { from, to } of phases) {
      days.add(from);
      if (to !== null) days.add(to);
    }
  }
  for (const { from, to } of facts.strikes) days.add(from).add(to);
  return {
    facts,
    operations: new Map(facts.operations.map((operation) => [operation.id, operation])),
    strikes: new Map(facts.strikes.map((strike) => [strike.id, strike])),
    epochs: [...days].sort((a, b) => a - b),
  };
}

const snapshots = new WeakMap<Operations, Map<number, OperationSnapshot>>();

/** What is under way on a Day; computed once per epoch. */
export function operationsAt(operations: Operations, day: Day): OperationSnapshot {
  const { epochs, facts } = operations;
  const index = bisectRight(epochs, day) - 1;
  let known = snapshots.get(operations);
  if (!known) snapshots.set(operations, (known = new Map<number, OperationSnapshot>()));
  let snapshot = known.get(index);
  if (!snapshot) {
    const active = facts.operations.flatMap((operation) => {
      const phase = phaseOn(operation, day);
      return phase ? [[operation.id, { operation, phase }] as const] : [];
    });
    const strikes = facts.strikes.filter(({ from, to }) => from <= day && day < to);
    snapshot = {
      epoch: epochs[index] ?? -Infinity,
      active: new Map(active),
      strikes: new Map(strikes.map((strike) => [strike.id, strike])),
    };
    known.set(index, snapshot);
  }
  return snapshot;
}
