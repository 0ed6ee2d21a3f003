import type { Operation, PhaseWord, Theatre } from '../operations/types.ts';
import type { Day } from './day.ts';
import type { Measure } from './ticks.ts';
import { pxOf, type Scale } from './timeline.ts';
import type { ZoomLevel } from './zoom.ts';

/** A stretch of a bar in one phase, in CSS pixels from the left edge. */
export interface Stretch {
  word: PhaseWord;
  x: number;
  width: number;
  /** What is written in it; '' where there is no room or nothing to say. */
  label: string;
}

/** An operation in its lane: the part of it that is in sight. */
export interface Bar {
  operation: Operation;
  /** From the top, 0 the first. */
  row: number;
  x: number;
  width: number;
  /** End to end, in order. */
  stretches: Stretch[];
  /** Its name beside it, where it does not fit inside; '' for none. */
  beside: string;
  /** How far start and end fade, in CSS pixels: not known to the day, or inferred; 0 is crisp. */
  fadeIn: number;
  fadeOut: number;
}

/** What lanes are laid out with. */
export interface LaneOptions {
  scale: Scale;
  level: ZoomLevel;
  /** The last day of the data: what goes on reaches it. */
  last: Day;
  /** Rows that there is room for. */
  room: number;
  measure: Measure;
  /** What a theatre and a phase are called. */
  theatre: (theatre: Theatre) => string;
  phase: (word: PhaseWord) => string;
}

/** An operation with an end, be it the data's. */
export interface Placed {
  operation: Operation;
  from: Day;
  to: Day;
}

/** Room before and after a label in its bar, in CSS pixels. */
export const PAD = 4;
/** The least width of a bar. */
const THINNEST = 2;
/** How far an inferred end fades, in CSS pixels. */
const FADE: Readonly<Record<ZoomLevel, number>> = { years: 8, months: 16, days: 28 };
/** A phase of a bar among years is not told apart under this width. */
const TOLD_FROM = 6;
/** Days within which a start or an end lies that is known to the month or the year only. */
const SPAN = { day: 0, month: 30, year: 365 } as const;

/** What stands around a bar in its row. */
export interface Surroundings {
  /** Where another bar begins to lie over this one, px. */
  covered: number;
  /** How far a name beside the bar may reach, px; 0 for not at all. */
  free: number;
  /** Bars lie over each other: nothing fades into what lies below. */
  crisp: boolean;
}

/** An operation's bar in a row; [] where it is out of sight. */
export function barOf(
  { operation, from, to }: Placed,
  row: number,
  options: LaneOptions,
  { covered, free, crisp }: Surroundings,
): Bar[] {
  const { scale, level } = options;
  const left = pxOf(scale, from);
  const right = Math.max(pxOf(scale, to), left + THINNEST);
  const x = Math.max(0, left);
  const end = Math.min(scale.width, right);
  if (end <= 0 || x >= scale.width || end <= x) return [];
  const pixelsPerDay = scale.width / (scale.to - scale.from);
  const fade = (days: number, least: number): number =>
    crisp ? 0 : Math.min((end - x) / 2, Math.max(days * pixelsPerDay, least));
  const { fromPrecision, toPrecision, fromApproximate, toApproximate, endInferred } = operation;
  const startsHere = left >= 0;
  const endsHere = operation.to !== null && right <= scale.width;
  const stretches = stretchesOf(operation, to, scale, x, end, crisp ? TOLD_FROM : 0);
  const beside = label(operation, stretches, options, Math.min(end, covered), free);
  return [
    {
      operation,
      row,
      x,
      width: end - x,
      stretches,
      beside,
      fadeIn: startsHere ? fade(SPAN[fromPrecision], fromApproximate ? FADE[level] / 2 : 0) : 0,
      fadeOut: endsHere
        ? fade(SPAN[toPrecision], endInferred ? FADE[level] : toApproximate ? FADE[level] / 2 : 0)
        : 0,
    },
  ];
}

/**
 * Phases in sight; neighbours with the same word are one stretch.
 * @param least width under which a phase is taken for the one before, px
 */
function stretchesOf(
  operation: Operation,
  to: Day,
  scale: Scale,
  x: number,
  end: number,
  least: number,
): Stretch[] {
  const found: Stretch[] = [];
  for (const phase of operation.phases) {
    const from = Math.max(x, Math.min(end, pxOf(scale, phase.from)));
    const until = Math.max(x, Math.min(end, pxOf(scale, phase.to ?? to)));
    const before = found.at(-1);
    if (before && (before.word === phase.word || until - from < least)) {
      before.width = until - before.x;
    } else if (until > from)
      found.push({ word: phase.word, x: from, width: until - from, label: '' });
  }
  const lastOne = found.at(-1);
  // A bar of a day among years is wider than its phases.
  if (lastOne) lastOne.width = end - lastOne.x;
  else
    found.push({ word: operation.phases.at(-1)?.word ?? 'in_force', x, width: end - x, label: '' });
  return found;
}

/** Writes the name and the phases' words where they fit. @returns the name where it stands beside the bar */
function label(
  operation: Operation,
  stretches: Stretch[],
  { measure, phase, level }: LaneOptions,
  covered: number,
  free: number,
): string {
  const name = operation.short;
  const spoken = new Set(operation.phases.map(({ word }) => word)).size > 1 && level !== 'years';
  const room = ({ x, width }: Stretch): number => Math.min(x + width, covered) - x - 2 * PAD;
  const fits = (text: string, stretch: Stretch): boolean => measure(text, true) <= room(stretch);
  const full = (stretch: Stretch): string => `${name}: ${phase(stretch.word)}`;
  const bearer =
    (spoken ? stretches.find((stretch) => fits(full(stretch), stretch)) : undefined) ??
    stretches.find((stretch) => fits(name, stretch));
  for (const stretch of stretches) {
    if (stretch === bearer)
      stretch.label = spoken && fits(full(stretch), stretch) ? full(stretch) : name;
    else if (spoken && fits(phase(stretch.word), stretch)) stretch.label = phase(stretch.word);
  }
  if (bearer) return '';
  const last = stretches.at(-1);
  const end = last ? last.x + last.width : 0;
  return free - end >= measure(name, true) + 2 * PAD ? name : '';
}
