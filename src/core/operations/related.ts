import { spanChart, type SpanChart } from '../charts/spans.ts';
import type { Day } from '../time/day.ts';
import type { Operations } from './load.ts';
import type { Operation, OperationTexts } from './types.ts';

/**
 * The charts of what an operation stands beside: sequences that it is a step of, and its parts, or the parts of the
 * operation that it is itself a part of.
 * @param texts null while the words load
 * @param lastDay of the data
 */
export function relatedCharts(
  operations: Operations,
  texts: OperationTexts | null,
  id: string,
  day: Day,
  lastDay: Day,
): SpanChart[] {
  const { facts } = operations;
  const phases = (operation: string) => texts?.operations[operation]?.phases ?? [];
  const chart = (title: string, rows: readonly Operation[], whole?: Operation) =>
    spanChart(title, rows, phases, day, lastDay, whole);
  const charts = facts.sequences
    .filter((sequence) => sequence.operations.includes(id))
    .map((sequence) =>
      chart(
        sequence.name,
        sequence.operations.flatMap((step) => operations.operations.get(step) ?? []),
      ),
    );
  const own = operations.operations.get(id);
  const whole = operations.operations.get(own?.parent ?? '') ?? own;
  const parts = facts.operations.filter(({ parent }) => parent !== '' && parent === whole?.id);
  if (whole && parts.length > 0) {
    charts.push(chart(whole === own ? 'Made up of' : `Parts of ${whole.short}`, parts, whole));
  }
  return charts;
}
