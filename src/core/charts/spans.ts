import { partsOf, type Day } from '../time/day.ts';
import { monthName } from '../time/format.ts';
import { phaseDate, spanWords } from '../operations/dates.ts';
import type { Operation, PhaseWord } from '../operations/types.ts';

/** A stretch of a bar: one phase. `x` and `width` are shares of the chart's width. */
export interface SpanSegment {
  from: Day;
  date: string;
  word: PhaseWord;
  /** In the words of the record; '' until they have loaded, or where nothing needs saying. */
  text: string;
  x: number;
  width: number;
  now: boolean;
}

/** A bar: one operation. */
export interface SpanRow {
  id: string;
  name: string;
  dates: string;
  segments: SpanSegment[];
  /** It goes on beyond the chart. */
  open: boolean;
  /** It fades: no text names its end. */
  fades: boolean;
  now: boolean;
}

/** Operations as bars on one scale of time. */
export interface SpanChart {
  title: string;
  from: Day;
  to: Day;
  rows: SpanRow[];
  /** Where the day shown lies, as a share; null outside the chart. */
  now: number | null;
  ticks: { x: number; label: string }[];
}

/**
 * Operations as bars on one scale, from the first beginning to the last end.
 * @param texts of an operation's phases, in order
 * @param lastDay of the data: where bars of what goes on are cut
 * @param whole the operation that the others are parts of: the scale covers its life as well
 */
export function spanChart(
  title: string,
  operations: readonly Operation[],
  texts: (id: string) => readonly string[],
  day: Day,
  lastDay: Day,
  whole?: Operation,
): SpanChart {
  const all = whole ? [whole, ...operations] : operations;
  const from = Math.min(...all.map((operation) => operation.from));
  const to = Math.max(...all.map((operation) => operation.to ?? lastDay + 1));
  const share = (moment: Day) => (moment - from) / (to - from);
  const holds = (span: { from: Day; to: Day | null }) =>
    span.from <= day && (span.to === null || day < span.to);
  return {
    title,
    from,
    to,
    rows: operations.map((operation) => ({
      id: operation.id,
      name: operation.short,
      dates: spanWords(operation, true),
      segments: operation.phases.map((phase, index) => ({
        from: phase.from,
        date: phaseDate(phase),
        word: phase.word,
        text: texts(operation.id)[index] ?? '',
        x: share(phase.from),
        width: share(phase.to ?? to) - share(phase.from),
        now: holds(phase),
      })),
      open: operation.to === null,
      fades: operation.endInferred,
      now: holds(operation),
    })),
    now: day >= from && day < to ? share(day + 0.5) : null,
    ticks: ticksOf(from, to),
  };
}

/** Beginning and end; to the day for spans of up to a year, else in years. */
export function ticksOf(from: Day, to: Day): { x: number; label: string }[] {
  const label = (day: Day) => {
    const { year, month, date } = partsOf(day);
    return to - from > 366 ? `${year}` : `${date} ${monthName(month).slice(0, 3)}`;
  };
  const { year } = partsOf(to - 1);
  const end = to - from > 366 ? label(to - 1) : `${label(to - 1)} ${year}`;
  return [
    { x: 0, label: label(from) },
    { x: 1, label: end },
  ];
}
