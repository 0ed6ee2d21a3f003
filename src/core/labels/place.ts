/** A rectangle on the screen in CSS pixels; x and y are its top left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A label that wants a place: all of its boxes must be free (a name along a curve has several). */
export interface LabelCandidate {
  key: string;
  /** Candidates of one group are alternatives (a town's name right or left of its dot): one is shown. */
  group: string;
  /** Smaller comes first. */
  priority: number;
  boxes: readonly Box[];
}

export interface Extent {
  width: number;
  height: number;
}

const CELL = 96;
/** More cells than any screen has in a row. */
const ROW = 4096;

/**
 * Chooses the labels to show: greedily by priority, none overlapping another, none cut by the screen's edge.
 * A uniform grid keeps the work linear in the number of labels.
 * @param blocked areas that no label may touch (plates over the map)
 * @returns the keys of the labels to show
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  extent: Extent,
  blocked: readonly Box[] = [],
): Set<string> {
  const shown = new Set<string>();
  const groups = new Set<string>();
  const grid: Grid = new Map();
  for (const box of blocked) occupy(grid, box);
  const ordered = [...candidates].sort(
    (a, b) => a.priority - b.priority || (a.key < b.key ? -1 : 1),
  );
  for (const candidate of ordered) {
    if (groups.has(candidate.group)) continue;
    if (!candidate.boxes.every((box) => within(box, extent) && isFree(grid, box))) continue;
    shown.add(candidate.key);
    groups.add(candidate.group);
    for (const box of candidate.boxes) occupy(grid, box);
  }
  return shown;
}

function within(box: Box, extent: Extent): boolean {
  return (
    box.x >= 0 &&
    box.y >= 0 &&
    box.x + box.width <= extent.width &&
    box.y + box.height <= extent.height
  );
}

/** Boxes by the number of the cells that they touch. */
type Grid = Map<number, Box[]>;

function isFree(grid: Grid, box: Box): boolean {
  return cellsOf(box).every((cell) => !grid.get(cell)?.some((other) => overlap(box, other)));
}

function occupy(grid: Grid, box: Box): void {
  for (const cell of cellsOf(box)) {
    const held = grid.get(cell);
    if (held) held.push(box);
    else grid.set(cell, [box]);
  }
}

function cellsOf(box: Box): number[] {
  const cells: number[] = [];
  for (let x = Math.floor(box.x / CELL); x <= Math.floor((box.x + box.width) / CELL); x += 1) {
    for (let y = Math.floor(box.y / CELL); y <= Math.floor((box.y + box.height) / CELL); y += 1) {
      cells.push(x * ROW + y);
    }
  }
  return cells;
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
