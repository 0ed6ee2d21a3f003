import type { Operations } from '../operations/load.ts';
import type { ForceLevel, OperationTexts } from '../operations/types.ts';
import { knownDate, longDate } from '../time/format.ts';
import { dayOf, partsOf, type Day } from '../time/day.ts';
import { sourceLines, type SourceLine } from '../world/record.ts';

/** A known strength of a force. */
export interface LevelPoint {
  id: string;
  day: Day;
  date: string;
  troops: number;
  verified: boolean;
  x: number;
  y: number;
  note: string;
  sources: SourceLine[];
}

/** A force's strength as steps: a figure holds until the next one is known. Places are px in a box of `LEVEL_BOX`. */
export interface LevelChart {
  force: string;
  name: string;
  points: LevelPoint[];
  /** `d` of the line that carries each figure forward. */
  path: string;
  /** Top of the scale, which is one of a few fixed ones, so that charts can be compared. */
  top: number;
  ticks: { y: number; label: string }[];
  years: { x: number; label: string }[];
  /** Where the day shown lies; null outside the force's life. */
  now: number | null;
  /** "On 15 March 1996: 60,000, as of January 1996"; '' where nothing is known of the day. */
  current: string;
}

/** The chart's box and the part that the lines fill, px. */
export const LEVEL_BOX = { width: 340, height: 136, left: 44, right: 6, top: 8, bottom: 20 };

/** Tops of the scales: the least one that fits is taken. */
const TOPS = [2_000, 10_000, 60_000, 100_000];

const number = new Intl.NumberFormat('en-GB');

/**
 * The strength of the forces that an operation was carried out by.
 * @param texts null while notes and sources load
 * @param lastDay of the data
 */
export function levelCharts(
  operations: Operations,
  texts: OperationTexts | null,
  id: string,
  day: Day,
  lastDay: Day,
): LevelChart[] {
  return operations.facts.forces
    .filter((force) => force.operations.includes(id))
    .flatMap((force) => {
      const levels = operations.facts.forceLevels.filter((level) => level.force === force.id);
      const lives = force.operations.flatMap((step) => operations.operations.get(step) ?? []);
      const first = levels[0];
      if (!first) return [];
      const from = Math.min(first.day, ...lives.map((life) => life.from));
      const to = Math.max(...lives.map((life) => life.to ?? lastDay + 1), first.day + 1);
      return [levelChart(force.id, force.name, levels, texts, from, to, day)];
    });
}

function levelChart(
  force: string,
  name: string,
  levels: readonly ForceLevel[],
  texts: OperationTexts | null,
  from: Day,
  to: Day,
  day: Day,
): LevelChart {
  const { width, height, left, right, top: above, bottom } = LEVEL_BOX;
  const highest = Math.max(...levels.map(({ troops }) => troops));
  const top = TOPS.find((candidate) => candidate >= highest) ?? highest;
  const x = (moment: Day) => left + ((moment - from) / (to - from)) * (width - left - right);
  const y = (troops: number) => height - bottom - (troops / top) * (height - above - bottom);
  const points = levels.map((level): LevelPoint => {
    const text = texts?.forceLevels[level.id];
    return {
      id: level.id,
      day: level.day,
      date: knownDate(level.day, level.precision),
      troops: level.troops,
      verified: level.verified,
      x: x(level.day),
      y: y(level.troops),
      note: text?.note ?? '',
      sources: texts && text ? sourceLines(texts, text.sources) : [],
    };
  });
  const alive = from <= day && day < to;
  const last = points.findLast((point) => point.day <= day);
  return {
    force,
    name,
    points,
    path: stepPath(points, x(to)),
    top,
    ticks: [0, top / 2, top].map((troops) => ({ y: y(troops), label: number.format(troops) })),
    years: yearTicks(from, to).map((moment) => ({
      x: x(moment),
      label: `${partsOf(moment).year}`,
    })),
    now: alive ? x(day) : null,
    current: alive && last ? currentWords(last, day) : '',
  };
}

function currentWords(last: LevelPoint, day: Day): string {
  const known = last.day === day ? '' : `, the figure of ${last.date}`;
  return `On ${longDate(day)}: ${number.format(last.troops)}${known}`;
}

/** Each figure holds until the next: a horizontal line, then a step. */
function stepPath(points: readonly LevelPoint[], end: number): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const steps = rest.map(({ x, y }) => `H${x.toFixed(1)}V${y.toFixed(1)}`).join('');
  return `M${first.x.toFixed(1)} ${first.y.toFixed(1)}${steps}H${end.toFixed(1)}`;
}

/** At most six first days of years, evenly apart. */
function yearTicks(from: Day, to: Day): Day[] {
  const first = partsOf(from - 1).year + 1;
  const last = partsOf(to - 1).year;
  const apart = [1, 2, 5, 10].find((years) => (last - first) / years < 6) ?? 20;
  const years: Day[] = [];
  for (let year = first; year <= last; year += 1) {
    if (year % apart === 0) years.push(dayOf(year, 1, 1));
  }
  return years;
}
