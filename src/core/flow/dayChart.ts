/** Kosovo 1999 by day: each value holds until the next one of its series; the lines rise and fall where the record does. */
import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import { dayOf, partsOf, type Day } from '../time/day.ts';
import { knownDate, monthName } from '../time/format.ts';
import { sourceLines, type SourceLine } from '../world/record.ts';
import type { KosovoSeries, SeriesValue, StockFacts } from './stocks.ts';
import { personsWords } from './words.ts';

/** What one can ask of these months. */
export const dayTopics = ['present', 'arrived', 'evacuated', 'returned', 'left'] as const;
export type DayTopic = (typeof dayTopics)[number];

export const topicWords: Readonly<Record<DayTopic, string>> = {
  present: 'Present',
  arrived: 'Arrived',
  evacuated: 'Flown out',
  returned: 'Returned',
  left: 'Serbs, Roma and others',
};

/** A dated value, px in a box of `DAY_BOX`. */
export interface DayPoint {
  day: Day;
  date: string;
  persons: number;
  /** "at least 43,000". */
  words: string;
  note: string;
  sources: SourceLine[];
  x: number;
  y: number;
}

export interface DayLine {
  id: string;
  title: string;
  /** Its name beside the line. */
  short: string;
  people: string;
  note: string;
  /** A sum of the other lines; it has no sources of its own. */
  sum: boolean;
  points: DayPoint[];
  path: string;
  /** The value that holds on the day shown: its own, or the latest before; null before the first. */
  current: DayPoint | null;
  /** The value is of the day itself. */
  exact: boolean;
  /** Where its name stands. */
  label: { x: number; y: number; anchor: 'start' | 'middle' } | null;
}

export interface DayChart {
  topic: DayTopic;
  title: string;
  from: Day;
  to: Day;
  lines: DayLine[];
  ticks: { y: number; label: string }[];
  months: { x: number; label: string }[];
  /** px of the day shown; null outside. */
  now: number | null;
  /** The day at a place, and back. */
  dayAt: (x: number) => Day;
  /** Days with a value, in order: where previous and next lead. */
  days: Day[];
}

/** The chart's box and what its edges keep free for figures and names, px. */
export const DAY_BOX = { width: 380, height: 236, left: 46, right: 64, top: 10, bottom: 22 };

/** Height of a name, and how far over its line it stands, px. */
const LABEL = 13;
const OVER = 7;

/** The days of the mode: from the first day of the first count to the end of the month of the last value. */
export function dayStretch({ kosovo1999 }: Pick<StockFacts, 'kosovo1999'>): { from: Day; to: Day } {
  const since = kosovo1999.flatMap(({ since: first }) => first ?? []);
  const last = Math.max(...kosovo1999.flatMap(({ values }) => values.map(({ day }) => day)));
  return { from: Math.min(...since), to: dayOf(partsOf(last).year, partsOf(last).month + 1, 1) };
}

/** One question of Kosovo 1999, by day. */
export function dayChart(stocks: StockFacts, topic: DayTopic, day: Day): DayChart {
  const { from, to } = dayStretch(stocks);
  const { width, height, left, right, top, bottom } = DAY_BOX;
  const own = seriesOf(stocks, topic);
  const series = topic === 'present' ? [sumOf(own), ...own] : own;
  const highest = Math.max(...series.flatMap(({ values }) => values.map(({ persons }) => persons)));
  const x = scaleLinear([from, to], [left, width - right]);
  const y = scaleLinear([0, highest], [height - bottom, top]).nice(4);
  const path = line<{ x: number; y: number }>()
    .x((point) => point.x)
    .y((point) => point.y)
    .curve(curveStepAfter);
  const lines = series.map((one): DayLine => {
    const points = one.values
      .filter((value) => value.day >= from)
      .map((value): DayPoint => ({
        day: value.day,
        date: knownDate(value.day, 'day', value.approximate),
        persons: value.persons,
        words: boundWords(value),
        note: value.note,
        sources: sourceLines(stocks, [value.source]),
        x: x(value.day),
        y: y(value.persons),
      }));
    const current = points.findLast((point) => point.day <= day) ?? null;
    return {
      id: one.id,
      title: one.title,
      short: one.short,
      people: one.people,
      note: one.note,
      sum: one.id === SUM,
      points,
      path: path(points) ?? '',
      current,
      exact: current?.day === day,
      label: null,
    };
  });
  placeNames(lines);
  return {
    topic,
    title: topicWords[topic],
    ...{ from, to, lines },
    ticks: y.ticks(4).map((persons) => ({ y: y(persons), label: personsWords(persons) })),
    months: monthsOf(from, to).map((first) => ({
      x: x(first),
      label: monthName(partsOf(first).month).slice(0, 3),
    })),
    now: from <= day && day < to ? x(day) : null,
    dayAt: (px) => Math.min(Math.max(Math.round(x.invert(px)), from), to - 1),
    days: [...new Set(lines.flatMap(({ points }) => points.map((point) => point.day)))].sort(
      (a, b) => a - b,
    ),
  };
}

/** The nearest day with a value before (-1) or after (1) a day; null at the ends. */
export function dayBeside({ days }: Pick<DayChart, 'days'>, day: Day, step: -1 | 1): Day | null {
  const found =
    step > 0 ? days.find((other) => other > day) : days.findLast((other) => other < day);
  return found ?? null;
}

const SUM = 'sum';

/**
 * The series of a topic. Who was present is added up, so these are of one people only, and of hosts with more than one value.
 */
function seriesOf({ kosovo1999 }: StockFacts, topic: DayTopic): KosovoSeries[] {
  const own = kosovo1999.filter(({ what, measure }) => what === topic && measure !== 'daily');
  if (topic !== 'present') return own;
  return own.filter(({ people, values }) => people === own[0]?.people && values.length > 1);
}

/**
 * The region's total: on each day with a value, the sum of the latest value of each host. It begins on the first day of
 * which two hosts or more have one; a host without a value yet is not in it.
 */
function sumOf(series: readonly KosovoSeries[]): KosovoSeries {
  const first = firstShared(series);
  const days = [...new Set(series.flatMap(({ values }) => values.map(({ day }) => day)))]
    .filter((day) => day >= first)
    .sort((a, b) => a - b);
  return {
    id: SUM,
    title: 'The region, added up',
    short: 'Added up',
    measure: 'stock',
    what: 'present',
    host: '',
    people: series[0]?.people ?? '',
    since: null,
    note: 'The latest values added up, as far as there are any: a sum of counts of different days, no count of its own.',
    values: days.map((day) => ({
      day,
      approximate: false,
      persons: series.reduce(
        (sum, { values }) => sum + (values.findLast((value) => value.day <= day)?.persons ?? 0),
        0,
      ),
      bound: '',
      note: '',
      source: '',
    })),
  };
}

/** The first day on which two series or more have a value. */
function firstShared(series: readonly KosovoSeries[]): Day {
  const days = series.flatMap(({ values }) => [...new Set(values.map(({ day }) => day))]);
  const shared = days.filter((day, index) => days.indexOf(day) !== index);
  return Math.min(...shared);
}

function boundWords({ persons, bound }: SeriesValue): string {
  const words = personsWords(persons);
  return bound === 'least' ? `at least ${words}` : bound === 'most' ? `just under ${words}` : words;
}

/**
 * Places the names: over the first of a line's highest values where no other line is in the way, else behind its last value.
 */
function placeNames(lines: readonly DayLine[]): void {
  const behind: DayLine[] = [];
  for (const one of lines) {
    const top = one.points.reduce<DayPoint | undefined>(
      (highest, point) => (highest && highest.persons >= point.persons ? highest : point),
      undefined,
    );
    const free = (other: DayLine) => {
      const at = top && other.points.findLast((point) => point.day <= top.day);
      return !at || !top || at.y > top.y || at.y < top.y - OVER - LABEL;
    };
    if (top && top !== one.points.at(-1) && lines.every((other) => other === one || free(other))) {
      one.label = { x: top.x, y: top.y - OVER, anchor: 'middle' };
    } else behind.push(one);
  }
  // From the foot upwards, so that none is pushed off the chart.
  const ends = behind.flatMap((one) => {
    const last = one.points.at(-1);
    return last ? [{ one, last }] : [];
  });
  let floor = Infinity;
  for (const { one, last } of ends.sort((a, b) => b.last.y - a.last.y)) {
    const y = Math.min(last.y, floor);
    one.label = { x: last.x + 6, y, anchor: 'start' };
    floor = y - LABEL;
  }
}

function monthsOf(from: Day, to: Day): Day[] {
  const months: Day[] = [];
  const { year, month } = partsOf(from);
  for (let next = month + 1; dayOf(year, next, 1) < to; next += 1)
    months.push(dayOf(year, next, 1));
  return months;
}
