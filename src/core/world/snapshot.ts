import type { Day } from '../time/day.ts';
import { isMemberBeyond } from './life.ts';
import { epochAt, intervalAt, nameAt, type World } from './load.ts';
import type {
  EntityId,
  EntityName,
  EuStatus,
  NatoStatus,
  Pattern,
  StatusInterval,
} from './types.ts';

/** A piece of the map on a Day: who holds it, and the status that it is painted with. */
export interface AtomState {
  atom: EntityId;
  sovereign: EntityId;
  claimedBy: EntityId | '';
  status: NatoStatus;
  /** Patterns over the fill: the sovereign's and the piece's own. */
  patterns: readonly Pattern[];
}

/** An entity that is its own sovereign on a Day. */
export interface EntityState {
  entity: EntityId;
  name: EntityName;
  status: NatoStatus;
  qualifier: string;
  /** Start of the unbroken run of status and sovereign. */
  since: Day;
  eu: EuStatus | null;
  euSince: Day | null;
}

/** The state of everything on a Day, and until the next epoch. */
export interface Snapshot {
  /** The first day of the epoch, the key of the snapshot. */
  epoch: Day;
  atoms: ReadonlyMap<EntityId, AtomState>;
  /** In the order of the record. */
  entities: ReadonlyMap<EntityId, EntityState>;
  /** Members of the whole Alliance. */
  memberCount: number;
}

const memo = new WeakMap<World, Map<number, Snapshot>>();

/**
 * The state of the world on a Day. Days of one epoch share one frozen snapshot, so `===` tells
 * whether anything changed.
 */
export function snapshotAt(world: World, day: Day): Snapshot {
  const index = epochAt(world, day);
  let snapshots = memo.get(world);
  if (!snapshots) memo.set(world, (snapshots = new Map()));
  let snapshot = snapshots.get(index);
  if (!snapshot) {
    snapshot = compute(world, world.epochs[index] ?? world.facts.firstDay);
    snapshots.set(index, snapshot);
  }
  return snapshot;
}

function compute(world: World, day: Day): Snapshot {
  const atoms = new Map<EntityId, AtomState>();
  const entities = new Map<EntityId, EntityState>();
  for (const atom of world.atoms) {
    const own = intervalAt(world.nato.get(atom), day);
    if (own) atoms.set(atom, atomState(world, own, day));
  }
  for (const [id, entity] of world.entities) {
    const rows = rowsOf(world, id, atoms);
    const row = intervalAt(rows, day);
    if (!row || row.sovereign !== id) continue;
    const eu = intervalAt(world.eu.get(id) ?? partRows(world.eu, id), day);
    entities.set(id, {
      entity: id,
      name: nameAt(entity, day),
      status: row.status,
      qualifier: row.qualifier,
      since: runStart(rows, row),
      eu: eu?.status ?? null,
      euSince: eu ? runStart(world.eu.get(id) ?? partRows(world.eu, id), eu) : null,
    });
  }
  const memberCount = world.facts.members.filter((member) => member.from <= day).length;
  return Object.freeze({ epoch: day, atoms, entities, memberCount });
}

function atomState(world: World, own: StatusInterval<NatoStatus>, day: Day): AtomState {
  const held = own.sovereign === own.entity ? own : intervalAt(world.nato.get(own.sovereign), day);
  const patterns = [held?.qualifier, own.qualifier]
    .map((id) => (id ? world.qualifiers.get(id)?.pattern : undefined))
    .filter((pattern): pattern is Pattern => pattern !== undefined && pattern !== 'none');
  return {
    atom: own.entity,
    sovereign: own.sovereign,
    claimedBy: own.claimedBy,
    status: held?.status ?? own.status,
    patterns: [...new Set(patterns)],
  };
}

/**
 * The rows of an entity; a union that has none of its own (Czechoslovakia, the Soviet Union) takes
 * those of the first recorded piece that it still holds, whose status it shares.
 */
function rowsOf(
  world: World,
  id: EntityId,
  atoms: ReadonlyMap<EntityId, AtomState>,
): readonly StatusInterval<NatoStatus>[] {
  const own = world.nato.get(id);
  if (own) return own;
  for (const state of atoms.values()) {
    if (state.sovereign !== id) continue;
    if (world.entities.get(id)?.ring !== 'union' || isMemberBeyond(world, id)) return [];
    const rows = world.nato.get(state.atom) ?? [];
    return rows.filter((row) => row.sovereign === id);
  }
  return [];
}

function partRows<S extends string>(
  table: ReadonlyMap<EntityId, readonly StatusInterval<S>[]>,
  id: EntityId,
): readonly StatusInterval<S>[] {
  for (const rows of table.values()) {
    const held = rows.filter((row) => row.sovereign === id && row.entity !== id);
    if (held.length > 0) return held;
  }
  return [];
}

/** The first day of the unbroken run of equal status and sovereign that ends with `row`. */
export function runStart<S extends string>(
  rows: readonly StatusInterval<S>[],
  row: StatusInterval<S>,
): Day {
  let start = row;
  for (let index = rows.indexOf(row) - 1; index >= 0; index -= 1) {
    const before = rows[index];
    if (!before || before.to !== start.from) break;
    if (before.status !== row.status || before.sovereign !== row.sovereign) break;
    start = before;
  }
  return start.from;
}

/** The entity that a piece of the map belongs to on a Day: itself, or the sovereign that holds it. */
export function entityOfAtom(snapshot: Snapshot, atom: EntityId): EntityId {
  const state = snapshot.atoms.get(atom);
  if (!state) return atom;
  return snapshot.entities.has(state.sovereign) ? state.sovereign : atom;
}

/** The pieces that an entity holds on a Day; its own piece when it holds none but has one. */
export function atomsOfEntity(snapshot: Snapshot, entity: EntityId): EntityId[] {
  const held = [...snapshot.atoms.values()].filter(
    (state) => entityOfAtom(snapshot, state.atom) === entity,
  );
  if (held.length > 0) return held.map((state) => state.atom);
  return snapshot.atoms.has(entity) ? [entity] : [];
}
