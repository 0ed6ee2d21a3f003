import { dayOf, partsOf, type Day } from './day.ts';
import { monthName } from './format.ts';
import { pxOf, type Window } from './timeline.ts';

/** A line on the ruler. `label` is '' where there is no room or nothing to say. */
export interface Tick {
  day: Day;
  label: string;
  /** Begins the next larger unit: a decade among years, a year among months, a month among days. */
  major: boolean;
}

/** Width of a label in CSS pixels. */
export type Measure = (label: string, major: boolean) => number;

/** Room that a label needs beyond its own width, in CSS pixels. */
const GAP = 12;
/** Lines closer than this are not drawn, in CSS pixels. */
const CLOSEST = 5;

interface Unit {
  /** The least number of days between two ticks. */
  days: number;
  /** Days of the ticks within `[from, to)`. */
  list: (from: number, to: number) => Day[];
  major: (day: Day) => boolean;
  /** Labels from the longest to the shortest. */
  labels: (day: Day) => readonly string[];
}

const years = (count: number): Unit => ({
  days: 365 * count,
  list: (from, to) => {
    const days: Day[] = [];
    let year = Math.ceil(partsOf(Math.ceil(from)).year / count) * count;
    for (; dayOf(year, 1, 1) < to; year += count) days.push(dayOf(year, 1, 1));
    return days;
  },
  major: (day) => partsOf(day).year % 10 === 0,
  labels: (day) => [`${partsOf(day).year}`],
});

const months = (count: number): Unit => ({
  days: 28 * count + (count > 1 ? 6 : 0),
  list: (from, to) => {
    const days: Day[] = [];
    const { year, month } = partsOf(from);
    let index = Math.floor((year * 12 + month - 1) / count) * count;
    for (;;) {
      const day = dayOf(Math.floor(index / 12), (index % 12) + 1, 1);
      if (day >= to) return days;
      days.push(day);
      index += count;
    }
  },
  major: (day) => partsOf(day).month === 1,
  labels: (day) => {
    const { year, month } = partsOf(day);
    return [month === 1 ? `${year}` : monthName(month).slice(0, 3)];
  },
});

const dates = (keep: (date: number) => boolean, apart: number): Unit => ({
  days: apart,
  list: (from, to) => {
    const days: Day[] = [];
    for (let day = Math.ceil(from); day < to; day += 1) if (keep(partsOf(day).date)) days.push(day);
    return days;
  },
  major: (day) => partsOf(day).date === 1,
  labels: (day) => {
    const { month, date, year } = partsOf(day);
    if (date !== 1) return [`${date}`];
    const name = monthName(month).slice(0, 3);
    return month === 1 ? [`1 ${name} ${year}`, `${year}`] : [`1 ${name}`, name];
  },
});

/** From the finest to the coarsest. */
const units: readonly Unit[] = [
  dates(() => true, 1),
  // The 29th lies too close to the next month's first.
  dates((date) => date % 7 === 1 && date < 29, 7),
  months(1),
  months(3),
  years(1),
  years(5),
  years(10),
  years(20),
  years(50),
];

/**
 * The ticks of a ruler: lines of the finest unit that can be told apart, labels of the finest unit
 * whose every label has its own width and 12 px. Labels stand to the right of their line.
 */
export function ticks(window: Window, width: number, measure: Measure): Tick[] {
  const scale = { ...window, width };
  const pixelsPerDay = width / (window.to - window.from);
  const lined = units.find((unit) => unit.days * pixelsPerDay >= CLOSEST);
  if (!lined || !(width > 0)) return [];
  const inside = (unit: Unit): Day[] =>
    unit.list(window.from, window.to).filter((day) => day >= window.from && day < window.to);
  const byDay = new Map<Day, Tick>(
    inside(lined).map((day) => [day, { day, label: '', major: lined.major(day) }]),
  );
  for (const unit of units) {
    // No label is narrower than its gap: this saves listing thousands of days.
    if (unit.days * pixelsPerDay < GAP) continue;
    const labelled = labelsOf(unit, inside(unit), (day) => pxOf(scale, day), width, measure);
    if (!labelled) continue;
    for (const tick of labelled) byDay.set(tick.day, tick);
    break;
  }
  return [...byDay.values()].sort((a, b) => a.day - b.day);
}

/** The labelled ticks of a unit, or null where one of them has no room. */
function labelsOf(
  unit: Unit,
  days: readonly Day[],
  px: (day: Day) => number,
  width: number,
  measure: Measure,
): Tick[] | null {
  const labelled: Tick[] = [];
  for (const [index, day] of days.entries()) {
    const major = unit.major(day);
    const following = days[index + 1];
    const room = (following === undefined ? width + GAP : px(following)) - px(day) - GAP;
    const label = unit.labels(day).find((text) => measure(text, major) <= room);
    // Only the last label may be missing: the strip ends, the next is as far as the others.
    if (label === undefined && following !== undefined) return null;
    labelled.push({ day, label: label ?? '', major });
  }
  return labelled;
}
