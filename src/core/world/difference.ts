import type { Day } from '../time/day.ts';
import { epochAt, type World } from './load.ts';
import { snapshotAt, type Snapshot } from './snapshot.ts';
import type { EntityId, Membership, NatoStatus } from './types.ts';

/** A step that an entity took, between two snapshots. */
export interface StatusChange {
  entity: EntityId;
  from: NatoStatus | null;
  to: NatoStatus;
}

/** What differs between two snapshots, in the order of the record. */
export interface Difference {
  /** Entities that are their own sovereign in both and whose status differs. */
  statuses: StatusChange[];
  /** Entities that are their own sovereign now and were not. */
  appeared: EntityId[];
  /** Entities that were their own sovereign and are not any more. */
  disappeared: EntityId[];
  /** Entities whose English name differs. */
  renamed: { entity: EntityId; from: string; to: string }[];
  /** Entities whose qualifier differs while their status stays. */
  qualified: { entity: EntityId; from: string; to: string }[];
  /** Who joined the Alliance in between, of all its members. */
  joined: readonly Membership[];
  memberCount: { from: number; to: number };
}

/** What differs between two snapshots; empty lists when they are the same. */
export function differenceOf(world: World, before: Snapshot, after: Snapshot): Difference {
  const difference: Difference = {
    statuses: [],
    appeared: [],
    disappeared: [...before.entities.keys()].filter((id) => !after.entities.has(id)),
    renamed: [],
    qualified: [],
    joined: world.facts.members.filter(({ from }) => from > before.epoch && from <= after.epoch),
    memberCount: { from: before.memberCount, to: after.memberCount },
  };
  for (const [id, now] of after.entities) {
    const then = before.entities.get(id);
    if (!then) {
      difference.appeared.push(id);
      continue;
    }
    if (then.status !== now.status) {
      difference.statuses.push({
        entity: id,
        from: then.status,
        to: now.status,
      });
    } else if (then.qualifier !== now.qualifier) {
      difference.qualified.push({
        entity: id,
        from: then.qualifier,
        to: now.qualifier,
      });
    }
    if (then.name.english !== now.name.english) {
      difference.renamed.push({
        entity: id,
        from: then.name.english,
        to: now.name.english,
      });
    }
  }
  return difference;
}

/** Whether nothing that a reader could see differs. */
export function isEmpty(difference: Difference): boolean {
  return (
    difference.statuses.length === 0 &&
    difference.appeared.length === 0 &&
    difference.disappeared.length === 0 &&
    difference.renamed.length === 0 &&
    difference.qualified.length === 0 &&
    difference.memberCount.from === difference.memberCount.to
  );
}

/** What changed at the start of a Day's epoch, and on which day that was. */
export function lastChange(world: World, day: Day): { day: Day; difference: Difference } | null {
  for (let index = epochAt(world, day); index > 0; index -= 1) {
    const at = world.epochs[index];
    const earlier = world.epochs[index - 1];
    if (at === undefined || earlier === undefined) return null;
    const difference = differenceOf(world, snapshotAt(world, earlier), snapshotAt(world, at));
    if (!isEmpty(difference)) return { day: at, difference };
  }
  return null;
}
