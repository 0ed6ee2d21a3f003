import { bisectRight } from 'd3-array';
import type { Day } from '../time/day.ts';
import type {
  Entity,
  EntityId,
  EntityName,
  EuStatus,
  Facts,
  NatoStatus,
  Qualifier,
  StatusInterval,
} from './types.ts';

/**
 * The compiled record with its indexes: immutable. `epochs` are the days on which anything changes
 * (a status, a sovereign, a name, the number of members); between two of them every snapshot is the
 * same object, so that a step in time costs what changes and not what exists.
 */
export interface World {
  facts: Facts;
  entities: ReadonlyMap<EntityId, Entity>;
  /** Entities that have a place on the map of their own (every recorded piece), in record order. */
  atoms: readonly EntityId[];
  nato: ReadonlyMap<EntityId, readonly StatusInterval<NatoStatus>[]>;
  eu: ReadonlyMap<EntityId, readonly StatusInterval<EuStatus>[]>;
  qualifiers: ReadonlyMap<string, Qualifier>;
  /** Sorted, distinct; the first is the first day of the data. */
  epochs: readonly Day[];
}

/**
 * Builds the World from the compiled facts (`public/data/facts.json`, checked when it was built).
 * @param facts tables sorted by entity and time
 */
export function loadWorld(facts: Facts): World {
  const entities = new Map(facts.entities.map((entity) => [entity.id, entity]));
  const nato = groupByEntity(facts.nato);
  const eu = groupByEntity(facts.eu);
  const composites = new Set(
    facts.nato.filter((row) => row.sovereign !== row.entity).map((row) => row.sovereign),
  );
  const atoms = [...nato.keys()].filter((id) => !isComposite(id, composites, facts.nato));
  return {
    facts,
    entities,
    atoms,
    nato,
    eu,
    qualifiers: new Map(facts.qualifiers.map((qualifier) => [qualifier.id, qualifier])),
    epochs: epochsOf(facts),
  };
}

/** A composite only ever consisted of other entities: YU and CS hold pieces, but have none. */
function isComposite(
  id: EntityId,
  sovereigns: ReadonlySet<EntityId>,
  rows: readonly StatusInterval[],
): boolean {
  if (!sovereigns.has(id)) return false;
  const own = rows.filter((row) => row.entity === id);
  return own.some((row) => row.to !== null) && own.at(-1)?.to !== null;
}

function groupByEntity<S extends string>(
  rows: readonly StatusInterval<S>[],
): Map<EntityId, StatusInterval<S>[]> {
  const groups = new Map<EntityId, StatusInterval<S>[]>();
  for (const row of rows) {
    const group = groups.get(row.entity);
    if (group) group.push(row);
    else groups.set(row.entity, [row]);
  }
  for (const group of groups.values()) group.sort((a, b) => a.from - b.from);
  return groups;
}

function epochsOf(facts: Facts): Day[] {
  const days = new Set<Day>([facts.firstDay]);
  const add = (day: Day | null) => {
    if (day !== null && day > facts.firstDay && day <= facts.lastDay) days.add(day);
  };
  for (const row of [...facts.nato, ...facts.eu]) {
    add(row.from);
    add(row.to);
  }
  for (const member of facts.members) add(member.from);
  for (const held of facts.contextSovereigns ?? []) {
    add(held.from);
    add(held.to);
  }
  for (const entity of facts.entities) {
    add(entity.from);
    add(entity.to);
    for (const name of entity.names) {
      add(name.from);
      add(name.to);
    }
  }
  return [...days].sort((a, b) => a - b);
}

/** The position in `world.epochs` of the stretch that a Day or Time lies in. */
export function epochAt(world: World, time: number): number {
  return Math.max(0, bisectRight(world.epochs, time) - 1);
}

/** The interval of a table that holds on a Day, or undefined outside an entity's life. */
export function intervalAt<S extends string>(
  rows: readonly StatusInterval<S>[] | undefined,
  day: Day,
): StatusInterval<S> | undefined {
  return rows?.find((row) => row.from <= day && (row.to === null || day < row.to));
}

/** The name that an entity bears on a Day; before its first name the first, after its last the last. */
export function nameAt(entity: Entity, day: Day): EntityName {
  const held = entity.names.find((name) => day >= name.from && (name.to === null || day < name.to));
  const name = held ?? (day < entity.from ? entity.names[0] : entity.names.at(-1));
  if (!name) throw new Error(`The entity ${entity.id} has no name`);
  return name;
}
