import type { FillPattern } from '../core/colour/patterns.ts';
import type { Theme } from '../core/colour/themes.ts';
import type { Box } from '../core/labels/place.ts';
import { capitalised } from '../core/text/capitalised.ts';
import { natoStatusShort } from '../core/text/words.ts';
import { besideSteps, steps, type LegendCounts } from '../core/world/counts.ts';
import { wrapped, type Piece, type Ruler } from './pieces.ts';

/** What is told around a map that leaves the atlas. */
export interface Told {
  /** What it shows, where that has a name; '' for the day as such. */
  title: string;
  date: string;
  /** What happened, or what is said of it. */
  sentence: string;
  /** Null leaves the legend out. */
  legend: LegendCounts | null;
  /** Operations whose zones are on the map. */
  zones: readonly string[];
  sources: readonly string[];
  /** Who made the map and its data, and where this view can be found. */
  credits: readonly string[];
}

/** A sheet: the furniture over and under the map, and what it covers of it. */
export interface Sheet {
  pieces: Piece[];
  /** No label goes there. */
  blocked: Box[];
}

const PAD = 22;
const MARGIN = 24;

/**
 * Lays out title, legend and sources around a map that fills a page, as plates that are cut out of it by a line.
 * @param width and height of the page, CSS pixels
 */
export function sheetOf(
  told: Told,
  theme: Theme,
  width: number,
  height: number,
  ruler: Ruler,
): Sheet {
  const foot = footOf(told, theme, width, height, ruler);
  const title = titleOf(told, theme, width, ruler);
  const key = told.legend ? keyPlate(told, told.legend, theme, foot.box.y, ruler) : null;
  const plates = [title, foot, ...(key ? [key] : [])];
  return { pieces: plates.flatMap(({ pieces }) => pieces), blocked: plates.map(({ box }) => box) };
}

interface Plate {
  pieces: Piece[];
  box: Box;
}

function titleOf(told: Told, theme: Theme, width: number, ruler: Ruler): Plate {
  const most = Math.min(620, width * 0.42);
  const big = width >= 1600 ? 54 : 40;
  const { title, date, sentence } = told;
  const rows: { text: string; size: number; face: 'serif' | 'sans'; lead: number }[] = [];
  const add = (text: string, size: number, face: 'serif' | 'sans', lead: number) => {
    if (!text) return;
    for (const line of wrapped(text, most, size, face, ruler)) rows.push({ text: line, size, face, lead }); // prettier-ignore
  };
  add(title, Math.round(big * 0.62), 'serif', 1.12);
  add(date, title ? Math.round(big * 0.5) : big, 'serif', 1.14);
  const before = rows.length;
  add(sentence, big >= 54 ? 19 : 17, 'sans', 1.34);
  const widest = Math.max(...rows.map(({ text, size, face }) => ruler(text, size, face)));
  const pieces: Piece[] = [];
  let y = PAD - 6;
  rows.forEach(({ text, size, face, lead }, index) => {
    if (index === before) y += 7;
    y += size * lead;
    pieces.push({ kind: 'text', x: MARGIN, y: y - size * (lead - 0.92), text, size, face, fill: theme.ink }); // prettier-ignore
  });
  const box = { x: 0, y: 0, width: Math.ceil(widest) + 2 * MARGIN, height: Math.ceil(y) + PAD - 4 };
  return { pieces: [...plate(box, theme, 'right', 'bottom'), ...pieces], box };
}

function footOf(told: Told, theme: Theme, width: number, height: number, ruler: Ruler): Plate {
  const size = 13;
  const right = Math.max(0, ...told.credits.map((line) => ruler(line, size, 'sans')));
  const room = width - right - 2 * MARGIN - 48;
  const sources = told.sources.length > 0 ? `Sources: ${told.sources.join('; ')}.` : '';
  const lines = sources ? shortened(wrapped(sources, room, size, 'sans', ruler), 3) : [];
  const rows = Math.max(lines.length, told.credits.length, 1);
  const lead = 17;
  const box = { x: 0, y: height - rows * lead - 20, width, height: rows * lead + 20 };
  const text = (line: string, index: number, x: number, anchor?: 'end'): Piece => {
    const y = box.y + 10 + (index + 0.78) * lead;
    return { kind: 'text', x, y, text: line, size, face: 'sans', fill: theme.ink2, anchor };
  };
  return {
    box,
    pieces: [
      ...plate(box, theme, 'top'),
      ...lines.map((line, index) => text(line, index, MARGIN)),
      ...told.credits.map((line, index) => text(line, index, width - MARGIN, 'end')),
    ],
  };
}

/** The first lines; what is left out is shown to be missing. */
function shortened(lines: string[], most: number): string[] {
  if (lines.length <= most) return lines;
  const last = (lines[most - 1] ?? '').replace(/;?[^;]*$/, '');
  return [...lines.slice(0, most - 1), `${last || lines[most - 1]}; and others.`];
}

/** The steps as a staircase with counts, what stands beside them, patterns, and zones on the map. */
function keyPlate(
  { zones }: Told,
  { statuses, qualifiers }: LegendCounts,
  theme: Theme,
  bottom: number,
  ruler: Ruler,
): Plate {
  const size = 13;
  const step = 68;
  const width = step * steps.length + 2 * MARGIN;
  const pieces: Piece[] = [];
  const text = (
    x: number,
    y: number,
    words: string,
    face: 'sans' | 'bold' = 'sans',
    fill = theme.ink,
  ) =>
    // prettier-ignore
    pieces.push({ kind: 'text', x, y, text: words, size, face, fill });
  // Laid out from above, with the plate's top at 0; it is moved to the foot of the map at the end.
  let y = 26;
  text(MARGIN, y, 'Steps towards NATO', 'bold');
  pieces.push({ kind: 'text', x: width - MARGIN, y, text: 'countries of the record', size, face: 'sans', fill: theme.ink2, anchor: 'end' }); // prettier-ignore
  const ground = y + 78;
  steps.forEach((status, index) => {
    const count = statuses.get(status) ?? 0;
    const high = 21 + index * 6.6;
    const x = MARGIN + index * step;
    const box = { kind: 'box', x, y: ground - high, width: step - 3, height: high } as const;
    pieces.push({ ...box, fill: theme.nato[status], stroke: theme.ruleStrong, opacity: count > 0 ? 1 : 0.45 }); // prettier-ignore
    if (count > 0) text(x + 6, ground - high + 15, `${count}`, 'bold', theme.onNato[status]);
    const words = wrapped(natoStatusShort[status], step - 4, size, 'sans', ruler);
    words.forEach((word, row) => {
      text(x, ground + 17 + row * 15, word, 'sans', count > 0 ? theme.ink : theme.ink3);
    });
  });
  y = ground + 40;
  const swatches: { words: string; fill: string; pattern?: FillPattern }[] = [
    ...besideSteps.flatMap((status) => {
      const count = statuses.get(status) ?? 0;
      if (count === 0) return [];
      return [{ words: `${natoStatusShort[status]}: ${count}`, fill: theme.nato[status] }];
    }),
    ...qualifiers.map(({ label, names, pattern, status }) => ({
      words: `${capitalised(label)}: ${names.join(', ')}`,
      fill: theme.nato[status],
      pattern,
    })),
  ];
  if (swatches.length > 0) {
    pieces.push({ kind: 'line', x1: MARGIN, x2: width - MARGIN, y1: y, y2: y, stroke: theme.rule, width: 1 }); // prettier-ignore
    y += 10;
  }
  let x = MARGIN;
  for (const { words, fill, pattern } of swatches) {
    const lines = wrapped(words, width - 2 * MARGIN - 36, size, 'sans', ruler);
    const wide = 36 + Math.max(...lines.map((line) => ruler(line, size, 'sans')));
    if (x > MARGIN && x + wide > width - MARGIN) {
      x = MARGIN;
      y += 21;
    }
    pieces.push({ kind: 'box', x, y, width: 26, height: 15, fill, pattern, stroke: theme.ruleStrong }); // prettier-ignore
    lines.forEach((line, row) => text(x + 34, y + 12 + row * 16, line));
    y += (lines.length - 1) * 16;
    x += wide + 18;
  }
  if (swatches.length > 0) y += 24;
  if (zones.length > 0) {
    const lines = shortened(wrapped(`Zones: ${zones.join('; ')}`, width - 2 * MARGIN - 36, size, 'sans', ruler), 4); // prettier-ignore
    pieces.push({ kind: 'box', x: MARGIN, y: y + 1, width: 26, height: 13, fill: theme.surface, stroke: theme.force }); // prettier-ignore
    lines.forEach((line, row) => text(MARGIN + 34, y + 12 + row * 16, line));
    y += lines.length * 16 + 6;
  }
  const box = { x: 0, y: bottom - y - 8, width, height: y + 8 };
  return { pieces: [...plate(box, theme, 'top', 'right'), ...moved(pieces, box.y)], box };
}

type Side = 'top' | 'right' | 'bottom';

/** The ground of a plate, and the lines that part it from the map. */
function plate({ x, y, width, height }: Box, theme: Theme, ...sides: Side[]): Piece[] {
  const line = (x1: number, y1: number, x2: number, y2: number): Piece => {
    return { kind: 'line', x1, y1, x2, y2, stroke: theme.ink, width: 1 };
  };
  const edges: Record<Side, Piece> = {
    top: line(x, y, x + width, y),
    right: line(x + width, y, x + width, y + height),
    bottom: line(x, y + height, x + width, y + height),
  };
  const ground: Piece = { kind: 'box', x, y, width, height, fill: theme.surface };
  return [ground, ...sides.map((side) => edges[side])];
}

function moved(pieces: Piece[], down: number): Piece[] {
  return pieces.map((piece) =>
    piece.kind === 'line'
      ? { ...piece, y1: piece.y1 + down, y2: piece.y2 + down }
      : { ...piece, y: piece.y + down },
  );
}
