import type { Day } from '../time/day.ts';
import type { OperationSnapshot } from './load.ts';

/**
 * What was announced and has not yet come into force, with the days that are left: "Sarajevo exclusion zone announced:
 * in force in 6 days." The soonest of the weightiest; '' where nothing waits.
 */
export function countdownOf({ active }: OperationSnapshot, day: Day): string {
  const waiting = [...active.values()].filter(({ operation, phase }) => {
    const next = operation.phases[operation.phases.indexOf(phase) + 1];
    return operation.rank === 1 && phase.word === 'announced' && next?.word === 'in_force';
  });
  const [soonest] = waiting.sort((a, b) => (a.phase.to ?? 0) - (b.phase.to ?? 0));
  if (!soonest) return '';
  const days = (soonest.phase.to ?? day) - day;
  return `${soonest.operation.short} announced: in force in ${days} ${days === 1 ? 'day' : 'days'}.`;
}
