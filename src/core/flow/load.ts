import { bisectRight } from 'd3-array';
import type { Day } from '../time/day.ts';
import type { Episode, Flow, FlowFacts, FlowTotal } from './types.ts';

/** Flows with their indexes: immutable. */
export interface Flows {
  facts: FlowFacts;
  byId: ReadonlyMap<string, Flow>;
  episodes: ReadonlyMap<string, Episode>;
  /** Sorted, distinct: days on which a flow or stock begins or is over. */
  epochs: readonly Day[];
}

/** What is to be drawn on a Day. The same object on every day of an epoch: compare by identity. */
export interface FlowSnapshot {
  /** First day of the stretch in which nothing changes. */
  epoch: Day;
  /** People moving, and people counted on the day: each from the largest to the smallest. */
  arrows: readonly Flow[];
  circles: readonly Flow[];
}

/** Builds the indexes from the compiled facts (`public/data/flows.json`, checked when it was built). */
export function loadFlows(facts: FlowFacts): Flows {
  const days = new Set(facts.flows.flatMap(({ from, to }) => [from, to]));
  return {
    facts,
    byId: new Map(facts.flows.map((flow) => [flow.id, flow])),
    episodes: new Map(facts.episodes.map((episode) => [episode.id, episode])),
    epochs: [...days].sort((a, b) => a - b),
  };
}

const snapshots = new WeakMap<Flows, Map<number, FlowSnapshot>>();

/**
 * What is to be drawn on a Day (of a Time, the day that it lies in): each flow only within its own interval, and none that
 * may not be drawn. Computed once per epoch.
 */
export function flowsAt(flows: Flows, day: Day): FlowSnapshot {
  const { epochs, facts } = flows;
  const index = bisectRight(epochs, day) - 1;
  let known = snapshots.get(flows);
  if (!known) snapshots.set(flows, (known = new Map<number, FlowSnapshot>()));
  let snapshot = known.get(index);
  if (!snapshot) {
    const now = facts.flows
      .filter(({ from, to }) => from <= day && day < to)
      .sort((a, b) => b.best - a.best || (a.id < b.id ? -1 : 1));
    snapshot = {
      epoch: epochs[index] ?? -Infinity,
      arrows: now.filter(({ shape }) => shape === 'arrow'),
      circles: now.filter(({ shape }) => shape === 'circle'),
    };
    known.set(index, snapshot);
  }
  return snapshot;
}

/** The flows and stocks that are drawn of a published total. */
export function partsOf(flows: Flows, total: FlowTotal): Flow[] {
  return total.parts.flatMap((id) => flows.byId.get(id) ?? []);
}
