import { dayOf, partsOf, type Day } from '../time/day.ts';
import { pxOf, type Scale } from '../time/timeline.ts';
import type { Importance } from './types.ts';

/** How much an event of an importance weighs. */
const WEIGHT: Readonly<Record<Importance, number>> = { 1: 4, 2: 2, 3: 1 };

/** Months in a bar, from the finest to the coarsest. */
const STEPS = [1, 3, 6, 12] as const;
/** The least room of a bar, in CSS pixels. */
const NARROWEST = 5;

/** The events of a stretch of time, as a bar. */
export interface DensityBar {
  /** `[from, to)`. */
  from: Day;
  to: Day;
  /** Distance from the left edge and width, in CSS pixels. */
  x: number;
  width: number;
  /** Square root of the weight, as a share of the heaviest stretch of all time, 0 to 1. */
  height: number;
}

interface Weighed {
  day: Day;
  importance: Importance;
}

/**
 * Bars over the part of time that a scale shows: a month each, or as many months as a bar needs to be seen. Heights do
 * not depend on the part shown, so that a look elsewhere changes no measure.
 * @param events sorted by day
 */
export function densityOf(events: readonly Weighed[], scale: Scale): DensityBar[] {
  const pixelsPerMonth = (scale.width / (scale.to - scale.from)) * 30.4;
  const months = STEPS.find((step) => step * pixelsPerMonth >= NARROWEST) ?? 12;
  const weights = new Map<number, number>();
  for (const { day, importance } of events) {
    const { year, month } = partsOf(day);
    const period = Math.floor((year * 12 + month - 1) / months);
    weights.set(period, (weights.get(period) ?? 0) + WEIGHT[importance]);
  }
  const most = Math.max(...weights.values());
  const bars: DensityBar[] = [];
  for (const [period, weight] of weights) {
    const from = dayOf(0, period * months + 1, 1);
    const to = dayOf(0, (period + 1) * months + 1, 1);
    if (to <= scale.from || from >= scale.to) continue;
    const x = pxOf(scale, from);
    bars.push({ from, to, x, width: pxOf(scale, to) - x, height: Math.sqrt(weight / most) });
  }
  return bars;
}
