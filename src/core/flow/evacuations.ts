import type { Flows } from './load.ts';
import type { Flow } from './types.ts';
import { flowDates, personsWords, shortName } from './words.ts';

/** Who was flown to one country, as far as a figure was read. */
export interface EvacuationRow {
  id: string;
  name: string;
  persons: string;
  /** Of the largest, 0 to 1. */
  share: number;
  dates: string;
}

/**
 * Evacuations by country, from the most to the fewest: the parts of the whole, which has no single place and is not among
 * them. Others who were moved on, to the country next door, are no part of it.
 */
export function evacuations(flows: Flows): EvacuationRow[] {
  const all = flows.facts.flows.filter(({ kind }) => kind === 'evacuation');
  const whole = all.find(({ shape }) => shape === 'none');
  const own = all
    .filter(({ overlaps }) => whole && overlaps.includes(whole.id))
    .sort((a, b) => b.best - a.best);
  const most = own[0]?.best ?? 1;
  return own.map((flow: Flow) => ({
    id: flow.id,
    name: shortName(flow.destination),
    persons: personsWords(flow.best),
    share: flow.best / most,
    dates: flowDates(flow),
  }));
}
