import { bisector } from 'd3-array';
import type { Day } from '../time/day.ts';
import type { World } from './load.ts';
import type { FactMark } from './types.ts';

const byDay = bisector((mark: FactMark) => mark.day).left;

/** Which facts speak first when several share a day: what a state is, then NATO, the EU, opinion. */
const weight: Record<FactMark['domain'], number> = { statehood: 0, nato: 1, eu: 2, opinion: 3 };

/** The facts of a Day, the weightiest first; those known only to the month or year stand at its first day. */
export function marksOn(world: World, day: Day): FactMark[] {
  const { marks } = world.facts;
  return marks
    .slice(byDay(marks, day), byDay(marks, day + 1))
    .sort((a, b) => weight[a.domain] - weight[b.domain]);
}
