import { capitalised } from '../text/capitalised.ts';
import type { Day } from '../time/day.ts';
import { longRange } from '../time/range.ts';
import { lastDayWords, phaseDate } from './dates.ts';
import { operationsAt, type Operations } from './load.ts';
import type { ZoneTopology } from './types.ts';
import { certaintyWords, kindWords, leadWords, phaseNames } from './words.ts';
import { zonesOf } from './zonesOf.ts';

/** An operation, zone or force under way on a day, as a table lists it. */
export interface OperationRow {
  id: string;
  name: string;
  kind: string;
  phase: string;
  /** First day of the phase. */
  phaseFrom: Day;
  since: string;
  /** '' while it goes on. */
  until: string;
  to: Day | null;
  lead: string;
  /** Of a drawn zone: what its outline rests on; '' for others. */
  certainty: string;
}

/** A strike or incident, as a table lists it. */
export interface StrikeRow {
  id: string;
  name: string;
  kind: string;
  from: Day;
  date: string;
  places: string;
  /** It falls on the day shown. */
  now: boolean;
}

/** How many days of strikes are listed, the day shown being the last of them. */
export const STRIKE_DAYS = 30;

/** What is under way on a day: zones, and all else. In order of their first days. */
export function underWayRows(
  operations: Operations,
  zones: ZoneTopology,
  day: Day,
): { zones: OperationRow[]; others: OperationRow[] } {
  const rows = [...operationsAt(operations, day).active.values()].map(({ operation, phase }) => {
    const drawn = zonesOf(zones, operation.id).map(({ properties }) =>
      certaintyWords(properties.certainty, properties.errorKm, properties.atoms.length > 0),
    );
    const row: OperationRow = {
      id: operation.id,
      name: operation.name,
      kind: kindWords[operation.kind],
      phase: phaseNames[phase.word],
      phaseFrom: phase.from,
      since: phaseDate(phase, false),
      until: lastDayWords(operation),
      to: operation.to,
      lead: capitalised(leadWords[operation.lead].replace(/^(the|a) /, '')),
      certainty: [...new Set(drawn)].join('; '),
    };
    return { row, zone: operation.kind === 'zone' };
  });
  return {
    zones: rows.filter(({ zone }) => zone).map(({ row }) => row),
    others: rows.filter(({ zone }) => !zone).map(({ row }) => row),
  };
}

/** Strikes and incidents that touch the `STRIKE_DAYS` days up to a day, the latest first. */
export function strikeRows(operations: Operations, day: Day): StrikeRow[] {
  return [...operations.strikes.values()]
    .filter(({ from, to }) => from <= day && to > day - STRIKE_DAYS + 1)
    .sort((a, b) => b.from - a.from)
    .map(({ id, name, kind, from, to, points }) => ({
      id,
      name,
      kind: kind === 'strike' ? 'Strike' : 'Incident',
      from,
      date: longRange(from, to - 1),
      places: [...new Set(points.map((point) => point.name))].join(', '),
      now: from <= day && day < to,
    }));
}
