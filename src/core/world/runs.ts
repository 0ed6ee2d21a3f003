import type { Day } from '../time/day.ts';
import type { StatusInterval } from './types.ts';

/** An unbroken stretch of rows that agree, half-open. */
export interface Run<S extends string> {
  from: Day;
  to: Day | null;
  status: S;
  rows: StatusInterval<S>[];
}

/** Joins neighbouring rows that agree in what `same` compares. */
function joinRows<S extends string>(
  rows: readonly StatusInterval<S>[],
  same: (a: StatusInterval<S>, b: StatusInterval<S>) => boolean,
): Run<S>[] {
  const runs: Run<S>[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    const before = last?.rows.at(-1);
    if (last && before && last.to === row.from && same(before, row)) {
      last.to = row.to;
      last.rows.push(row);
    } else runs.push({ from: row.from, to: row.to, status: row.status, rows: [row] });
  }
  return runs;
}

/** Runs of one status under one sovereign: what "since" speaks of. */
export function statusRuns<S extends string>(rows: readonly StatusInterval<S>[]): Run<S>[] {
  return joinRows(rows, (a, b) => a.status === b.status && a.sovereign === b.sovereign);
}

/** Runs that agree in the qualifier too: a qualifier carries its own "since". */
export function qualifierRuns<S extends string>(rows: readonly StatusInterval<S>[]): Run<S>[] {
  return joinRows(
    rows,
    (a, b) => a.status === b.status && a.sovereign === b.sovereign && a.qualifier === b.qualifier,
  );
}

/** The run that holds on a Day. */
export function runAt<S extends string>(runs: readonly Run<S>[], day: Day): Run<S> | undefined {
  return runs.find((run) => run.from <= day && (run.to === null || day < run.to));
}
