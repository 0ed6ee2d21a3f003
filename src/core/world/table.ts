import type { Day } from '../time/day.ts';
import type { World } from './load.ts';
import { snapshotAt } from './snapshot.ts';
import { natoRowsOf } from './life.ts';
import { qualifierRuns, runAt } from './runs.ts';
import type { EntityId, EuStatus, NatoStatus } from './types.ts';

/** A row of the table view: an entity that is its own sovereign on the date. */
export interface TableRow {
  entity: EntityId;
  name: string;
  /** The name must carry its footnote ("*"). */
  footnote: string;
  status: NatoStatus;
  /** Label of the qualifier, or ''. */
  qualifier: string;
  qualifierSince: Day | null;
  since: Day;
  eu: EuStatus | null;
  euSince: Day | null;
}

/** The table of a date, by name. Finland and Sweden, which lie beyond the map, have no row. */
export function tableOf(world: World, day: Day): TableRow[] {
  const rows = [...snapshotAt(world, day).entities.values()].map((state): TableRow => {
    const run = runAt(qualifierRuns(natoRowsOf(world, state.entity)), day);
    const qualifier = world.qualifiers.get(state.qualifier);
    return {
      entity: state.entity,
      name: state.name.english,
      footnote: state.name.footnote,
      status: state.status,
      qualifier: qualifier?.label ?? '',
      qualifierSince: qualifier ? (run?.from ?? null) : null,
      since: state.since,
      eu: state.eu,
      euSince: state.euSince,
    };
  });
  return rows.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
