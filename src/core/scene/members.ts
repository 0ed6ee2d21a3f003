import type { Day } from '../time/day.ts';
import type { World } from '../world/load.ts';

/** How many members NATO has from a day on: a step for each day on which some joined, the founders' first. */
export function memberSteps({ facts }: World): { day: Day; count: number }[] {
  const days = [...new Set(facts.members.map(({ from }) => from))].sort((a, b) => a - b);
  return days.map((day) => ({
    day,
    count: facts.members.filter(({ from }) => from <= day).length,
  }));
}
