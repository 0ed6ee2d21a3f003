import type { World } from '../world/load.ts';
import { entityOfAtom, type Snapshot } from '../world/snapshot.ts';
import type { Fill, Turns } from '../world/turns.ts';
import type { Ring, Ripples } from '../world/ripples.ts';
import type { EntityId, NatoStatus, Pattern } from '../world/types.ts';

/** A boundary between two neighbouring pieces. */
export interface BorderPair {
  id: number;
  a: EntityId;
  b: EntityId;
}

export type BorderKind = 'state' | 'republic' | 'disputed';

/** A piece's paint: its fill, and whether the legend's filter lets it step back. */
export interface AtomPaint extends Fill {
  dimmed: boolean;
}

/** Everything to draw of the political map at one moment of the clock. */
export interface Frame {
  snapshot: Snapshot;
  fills: ReadonlyMap<EntityId, AtomPaint>;
  patterns: ReadonlyMap<EntityId, readonly Pattern[]>;
  borders: ReadonlyMap<number, BorderKind>;
  rings: readonly Ring[];
  /** Whether anything still moves, so that another frame is due. */
  moving: boolean;
}

/** What decides a frame besides the snapshot. */
export interface FrameView {
  turns: Turns;
  ripples: Ripples;
  /** The app's clock in ms. */
  now: number;
  filter: ReadonlySet<NatoStatus>;
  statusShown: boolean;
}

/** The frame of a snapshot at a moment. */
export function frameAt(
  world: World,
  snapshot: Snapshot,
  pairs: readonly BorderPair[],
  view: FrameView,
): Frame {
  const fills = new Map<EntityId, AtomPaint>();
  const patterns = new Map<EntityId, readonly Pattern[]>();
  for (const [atom, state] of snapshot.atoms) {
    if (!view.statusShown) continue;
    const dimmed = view.filter.size > 0 && !view.filter.has(state.status);
    fills.set(atom, {
      ...view.turns.fillOf(atom, state.status, view.now),
      dimmed,
    });
    if (!dimmed) patterns.set(atom, state.patterns);
  }
  const rings = view.ripples.rings(view.now);
  return {
    snapshot,
    fills,
    patterns,
    borders: bordersAt(world, snapshot, pairs),
    rings,
    moving: rings.length > 0 || view.turns.turning(view.now).length > 0,
  };
}

const memo = new WeakMap<Snapshot, Map<number, BorderKind>>();

/** The kind of every boundary on a Day; snapshots remember it. */
export function bordersAt(
  world: World,
  snapshot: Snapshot,
  pairs: readonly BorderPair[],
): ReadonlyMap<number, BorderKind> {
  let borders = memo.get(snapshot);
  if (!borders) {
    borders = new Map(pairs.map((pair) => [pair.id, borderKind(world, snapshot, pair)]));
    memo.set(snapshot, borders);
  }
  return borders;
}

/**
 * Between pieces of one sovereign a republic line; where one side claims the other a disputed line; else a state line.
 */
export function borderKind(world: World, snapshot: Snapshot, { a, b }: BorderPair): BorderKind {
  const left = snapshot.atoms.get(a);
  const right = snapshot.atoms.get(b);
  if (left?.claimedBy && left.claimedBy === sovereignOf(world, snapshot, b)) return 'disputed';
  if (right?.claimedBy && right.claimedBy === sovereignOf(world, snapshot, a)) return 'disputed';
  return sovereignOf(world, snapshot, a) === sovereignOf(world, snapshot, b) ? 'republic' : 'state';
}

function sovereignOf(world: World, snapshot: Snapshot, atom: EntityId): EntityId {
  const state = snapshot.atoms.get(atom);
  if (state) return entityOfAtom(snapshot, atom);
  const held = world.facts.contextSovereigns?.find(
    (row) =>
      row.atom === atom &&
      row.from <= snapshot.epoch &&
      (row.to === null || snapshot.epoch < row.to),
  );
  return held?.sovereign ?? atom;
}
