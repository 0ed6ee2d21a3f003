import type { Day } from '../time/day.ts';
import { intervalAt, nameAt, type World } from './load.ts';
import type { EntityId, NatoStatus, StatusInterval } from './types.ts';

/** An entity by its name on a date, to jump to. */
export interface NamedEntity {
  id: EntityId;
  name: string;
  /** Day from which it is (or was) its own sovereign. */
  from: Day;
}

/**
 * How an entity stands in the world on a date: `own`, its own sovereign; `part`, within another; `before` its
 * beginning or `after` its end.
 */
export type Standing =
  | { kind: 'own' }
  | { kind: 'part'; of: NamedEntity }
  | { kind: 'before'; begins: Day; out: NamedEntity[] }
  | { kind: 'after'; ended: Day; into: NamedEntity[] };

/**
 * The rows of an entity. A union without rows of its own (Czechoslovakia, the Soviet Union) shares those of the first
 * recorded piece that it held, for as long as it held it. A member beyond the map that held a piece (the United Kingdom,
 * Cyprus) has a status of its own, which those rows do not tell.
 */
export function natoRowsOf(world: World, id: EntityId): readonly StatusInterval<NatoStatus>[] {
  const own = world.nato.get(id);
  if (own) return own;
  if (isMemberBeyond(world, id)) return [];
  const part = world.facts.nato.find((row) => row.sovereign === id);
  return (world.nato.get(part?.entity ?? '') ?? []).filter((row) => row.sovereign === id);
}

/** Whether an entity is among the members and has no line of its own in the table of statuses. */
export function isMemberBeyond(world: World, id: EntityId): boolean {
  return !world.nato.has(id) && world.facts.members.some((member) => member.entity === id);
}

function named(world: World, id: EntityId, day: Day): NamedEntity {
  const entity = world.entities.get(id);
  if (!entity) return { id, name: id, from: day };
  const own = natoRowsOf(world, id).find((row) => row.sovereign === id);
  return { id, name: nameAt(entity, day).english, from: own?.from ?? entity.from };
}

/** What an entity is on a date, and what contains, preceded or succeeded it when it is not on its own. */
export function standingOf(world: World, id: EntityId, day: Day): Standing {
  const entity = world.entities.get(id);
  const rows = natoRowsOf(world, id);
  const row = intervalAt(rows, day);
  if (row) {
    if (row.sovereign === id) return { kind: 'own' };
    return { kind: 'part', of: named(world, row.sovereign, day) };
  }
  const end = rows.at(-1)?.to ?? entity?.to ?? null;
  if (end !== null && day >= end) {
    const into = (entity?.successors ?? []).map((next) => {
      const found = named(world, next, day);
      // A successor may be gone by now: it is named as when it began.
      return { ...found, name: named(world, next, Math.max(found.from, end)).name };
    });
    return { kind: 'after', ended: end, into: into.sort((a, b) => a.from - b.from) };
  }
  const begins = rows[0]?.from ?? entity?.from ?? day;
  const out = world.facts.entities
    .filter((other) => other.successors.includes(id))
    .map((other) => named(world, other.id, day));
  return day < begins ? { kind: 'before', begins, out } : { kind: 'own' };
}

/** Entities that an entity is made of on a date and that have a record of their own (the republics of Yugoslavia). */
export function partsOf(world: World, id: EntityId, day: Day): NamedEntity[] {
  return world.atoms
    .filter((atom) => atom !== id && intervalAt(world.nato.get(atom), day)?.sovereign === id)
    .map((atom) => named(world, atom, day));
}
