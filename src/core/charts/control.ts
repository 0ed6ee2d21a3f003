import type { Operations } from '../operations/load.ts';
import type { OperationTexts } from '../operations/types.ts';
import { knownDate } from '../time/format.ts';
import type { Day } from '../time/day.ts';
import { sourceLines, type SourceLine } from '../world/record.ts';

/** An estimate of who held how much, as a bar. */
export interface ControlRow {
  id: string;
  day: Day;
  date: string;
  shares: { side: string; percent: number }[];
  verified: boolean;
  note: string;
  sources: SourceLine[];
  /** The latest estimate up to the day shown. */
  now: boolean;
}

/**
 * Estimates of who held how much of Bosnia and Herzegovina, for operations there (zones aside) that touch the time that
 * the estimates cover.
 * @param texts null while notes and sources load
 * @returns [] for all others
 */
export function controlRows(
  operations: Operations,
  texts: OperationTexts | null,
  id: string,
  day: Day,
): ControlRow[] {
  const { control } = operations.facts;
  const operation = operations.operations.get(id);
  const first = control[0];
  const last = control.at(-1);
  if (!operation || !first || !last) return [];
  const within =
    operation.theatre === 'bosnia' &&
    operation.kind !== 'zone' &&
    operation.from <= last.day &&
    (operation.to === null || operation.to > first.day);
  if (!within) return [];
  const current = day <= last.day + 31 ? control.findLast((row) => row.day <= day) : undefined;
  return control.map((row) => {
    const text = texts?.control[row.id];
    return {
      id: row.id,
      day: row.day,
      date: knownDate(row.day, row.precision, false, true),
      shares: Object.entries(row.percent).map(([side, percent]) => ({ side, percent })),
      verified: row.verified,
      note: text?.note ?? '',
      sources: texts && text ? sourceLines(texts, text.sources) : [],
      now: row === current,
    };
  });
}
