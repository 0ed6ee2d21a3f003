/**
 * The states of every date, merged from the pieces that the map paints: the download `balkans.topojson`. Because all
 * share their arcs, SFR Yugoslavia is one outline without a gap, and a border means the same points in every year.
 */
import { mergeArcs } from 'topojson-client';
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon,
  Polygon,
  Topology,
} from 'topojson-specification';
import { arcsOf } from '../src/core/geo/borders.ts';
import { toIso, type Day } from '../src/core/time/day.ts';
import type { EntityId, Facts } from '../src/core/world/types.ts';

/** A sovereign state while its land and its English name stay the same: `[from, to)`. */
export interface StatePeriod {
  id: EntityId;
  name: string;
  from: Day;
  to: Day | null;
  /** Pieces that it holds, sorted. */
  atoms: EntityId[];
  /** Another state that claims it, or ''. */
  claimedBy: EntityId | '';
}

/** Named as sovereigns in the record, but mostly outside it: their land would be a fragment. */
const fragments = new Set(['SUHH', 'GB']);

/**
 * Who held what and when, from the record's sovereigns.
 * @param atomIds the pieces of the map that the record covers
 * @returns sorted by id, then `from`
 */
export function statePeriods(facts: Facts, atomIds: readonly EntityId[]): StatePeriod[] {
  const rows = facts.nato.filter((row) => atomIds.includes(row.entity));
  const days = new Set<Day>(rows.map((row) => row.from));
  for (const entity of facts.entities) for (const name of entity.names) days.add(name.from);
  const ordered = [...days].sort((a, b) => a - b);
  const periods: StatePeriod[] = [];
  const open = new Map<EntityId, StatePeriod>();

  for (const day of ordered) {
    const states = new Map<EntityId, StatePeriod>();
    for (const row of rows) {
      if (row.from > day || (row.to !== null && row.to <= day) || fragments.has(row.sovereign))
        continue;
      const entity = facts.entities.find(({ id }) => id === row.sovereign);
      const name = entity?.names.find((n) => n.from <= day && (n.to === null || day < n.to));
      const state = states.get(row.sovereign) ?? {
        id: row.sovereign,
        name: name?.english ?? row.sovereign,
        from: day,
        to: null,
        atoms: [],
        claimedBy: '',
      };
      state.atoms.push(row.entity);
      state.atoms.sort();
      if (row.sovereign === row.entity) state.claimedBy = row.claimedBy;
      states.set(row.sovereign, state);
    }
    const same = (a: StatePeriod, b: StatePeriod) =>
      a.name === b.name && a.claimedBy === b.claimedBy && a.atoms.join() === b.atoms.join();
    for (const [id, before] of open) {
      const now = states.get(id);
      if (now && same(before, now)) continue;
      before.to = day;
      open.delete(id);
    }
    for (const [id, state] of states) {
      if (open.has(id)) continue;
      open.set(id, state);
      periods.push(state);
    }
  }
  return periods.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.from - b.from));
}

/** The topology without arcs that none of its objects uses. */
function withoutUnusedArcs(topology: Topology): Topology {
  const used = new Set(
    Object.values(topology.objects).flatMap((object) => arcsOf(object as GeometryObject)),
  );
  const kept = [...used].sort((a, b) => a - b);
  const renumbered = new Map(kept.map((arc, i) => [arc, i]));
  const renumber = (arcs: unknown): unknown =>
    Array.isArray(arcs)
      ? arcs.map(renumber)
      : (arcs as number) < 0
        ? ~renumbered.get(~(arcs as number))!
        : renumbered.get(arcs as number)!;
  const objects = Object.fromEntries(
    Object.entries(topology.objects).map(([name, object]) => [
      name,
      {
        ...object,
        geometries: (object as GeometryCollection).geometries.map((geometry) => ({
          ...geometry,
          arcs: renumber((geometry as Polygon).arcs),
        })),
      },
    ]),
  ) as Topology['objects'];
  return { ...topology, objects, arcs: kept.map((arc) => topology.arcs[arc]!) };
}

/**
 * The download: one object `entities`, a feature per state and period; `id` + `from` is its key, `to` is exclusive
 * and empty for what still holds.
 */
export function historicTopology(countries: Topology, facts: Facts): Topology {
  const atoms = (countries.objects['atoms'] as GeometryCollection<{ id: string; covered: boolean }>)
    .geometries as (
    Polygon<{ id: string; covered: boolean }> | MultiPolygon<{ id: string; covered: boolean }>
  )[];
  const covered = atoms.filter((atom) => atom.properties!.covered);
  const periods = statePeriods(
    facts,
    covered.map((atom) => atom.properties!.id),
  );
  const geometries = periods.map(({ id, name, from, to, atoms: ids, claimedBy }) => ({
    ...mergeArcs(
      countries,
      covered.filter((atom) => ids.includes(atom.properties!.id)),
    ),
    properties: {
      id,
      name,
      from: toIso(from),
      to: to === null ? '' : toIso(to),
      claimed_by: claimedBy,
    },
  }));
  const entities = { type: 'GeometryCollection', geometries } as GeometryCollection;
  return withoutUnusedArcs({ ...countries, objects: { entities } });
}
