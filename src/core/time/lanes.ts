import { barOf, PAD, type Bar, type LaneOptions, type Placed } from './laneBar.ts';
import { pxOf } from './timeline.ts';
import type { ZoomLevel } from './zoom.ts';
import type { Operation, Theatre } from '../operations/types.ts';

/** The lanes of a window. */
export interface Lanes {
  /** What each row is called; '' where rows hold whatever fits. */
  rows: string[];
  /** From the top row down, within a row in order of time; a later bar lies over an earlier one. */
  bars: Bar[];
}

/** The least weighty rank that a level shows. */
const RANK: Readonly<Record<ZoomLevel, number>> = { years: 1, months: 2, days: 3 };
/** Bars in a row may lie so far over each other: one day of a handover. */
const OVERLAP = 2;
/** From this many rows on there is more room than theatres need: each operation has a row's stretch to itself. */
const ROOMY = 9;

/**
 * Lanes of a window. Over all years one row per theatre, as long as there is no room for more; closer by, operations
 * packed into as few rows as they need with their names, the weightiest first.
 */
export function lanesOf(operations: readonly Operation[], options: LaneOptions): Lanes {
  const shown = operations.filter(({ rank }) => rank <= RANK[options.level]);
  return options.level === 'years' && options.room < ROOMY
    ? theatreLanes(shown, options)
    : packedLanes(shown, options);
}

function theatreLanes(operations: readonly Operation[], options: LaneOptions): Lanes {
  const { last, room, scale } = options;
  const groups = new Map<Theatre, Placed[]>();
  for (const operation of operations) {
    const group = groups.get(operation.theatre) ?? [];
    group.push({ operation, from: operation.from, to: operation.to ?? last + 1 });
    groups.set(operation.theatre, group);
  }
  const rows = [...groups].map(([theatre, placed]) => ({
    names: [options.theatre(theatre)],
    placed,
  }));
  const daysPerPixel = (scale.to - scale.from) / scale.width;
  // Where rows are scarce, theatres share one that were never busy at the same time, the late ones first.
  for (let lower = rows.length - 1; rows.length > Math.max(1, room) && lower > 0; lower -= 1) {
    const upper = rows.findLastIndex(
      (row, index) =>
        index < lower && disjoint(row.placed, rows[lower]?.placed ?? [], daysPerPixel),
    );
    const [moved] = upper < 0 ? [] : rows.splice(lower, 1);
    if (!moved) continue;
    rows[upper]?.names.push(...moved.names);
    rows[upper]?.placed.push(...moved.placed);
    lower = rows.length;
  }
  return {
    rows: rows.map(({ names }) => names.join(', ')),
    bars: rows.flatMap(({ placed }, row) => {
      const sorted = placed.toSorted((a, b) => a.from - b.from || b.to - a.to);
      return sorted.flatMap((own, index) => {
        const next = sorted[index + 1];
        const covered = next ? pxOf(scale, next.from) : Infinity;
        return barOf(own, row, options, { covered, free: 0, crisp: true });
      });
    }),
  };
}

function disjoint(a: readonly Placed[], b: readonly Placed[], daysPerPixel: number): boolean {
  const apart = 3 * daysPerPixel;
  return a.every((one) =>
    b.every((two) => one.to + apart <= two.from || two.to + apart <= one.from),
  );
}

/** Packs over all of time, so that a look aside moves nothing to another row; then leaves out what is out of sight. */
function packedLanes(operations: readonly Operation[], options: LaneOptions): Lanes {
  const { last, scale, measure } = options;
  const daysPerPixel = (scale.to - scale.from) / scale.width;
  const rows: Placed[][] = [];
  const placed = operations
    .toSorted((a, b) => a.rank - b.rank || a.from - b.from)
    .map((operation) => {
      const to = operation.to ?? last + 1;
      // A name that does not fit inside has its room beside.
      const name = (measure(operation.short, true) + 2 * PAD) * daysPerPixel;
      const end = to - operation.from >= name ? to : to + name;
      const own: Placed = { operation, from: operation.from, to: end };
      let row = rows.findIndex((others) =>
        others.every(
          (other) =>
            own.from + OVERLAP * daysPerPixel >= other.to ||
            own.to <= other.from + OVERLAP * daysPerPixel,
        ),
      );
      if (row < 0) row = rows.push([]) - 1;
      rows[row]?.push(own);
      return { own: { operation, from: operation.from, to }, row };
    });
  const visible = placed.filter(({ own }) => own.from < scale.to && own.to > scale.from);
  const kept = [...new Set(visible.map(({ row }) => row))].sort((a, b) => a - b);
  const bars = kept.flatMap((row, index) => {
    const inRow = visible
      .filter((one) => one.row === row)
      .toSorted((a, b) => a.own.from - b.own.from);
    return inRow.flatMap(({ own }, place) => {
      const next = inRow[place + 1]?.own;
      const free = next ? pxOf(scale, next.from) : scale.width;
      return barOf(own, index, options, { covered: Infinity, free, crisp: false });
    });
  });
  return { rows: kept.map(() => ''), bars };
}
