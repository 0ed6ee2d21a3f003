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

/** Evacuations by country, from the most to the fewest; the whole, which has no single place, is not among them. */
export function evacuations(flows: Flows): EvacuationRow[] {
  const own = flows.facts.flows
    .filter(({ kind, shape }) => kind === 'evacuation' && shape === 'arrow')
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
