import type { World } from './load.ts';
import type { Snapshot } from './snapshot.ts';
import type { NatoStatus, Pattern } from './types.ts';

/** The steps towards membership, in order; the other statuses stand beside them. */
export const steps = [
  'none',
  'dialogue',
  'pfp',
  'intensified_dialogue',
  'map',
  'invited',
  'member',
] as const satisfies readonly NatoStatus[];

export const besideSteps = [
  'non_aligned',
  'warsaw_pact',
  'neutral',
  'aspirant',
] as const satisfies readonly NatoStatus[];

/** What the key shows of a date: it counts the record, not what is in view. */
export interface LegendCounts {
  statuses: ReadonlyMap<NatoStatus, number>;
  /** Qualifiers that a pattern on the map stands for, with the names of those who bear them. */
  qualifiers: readonly {
    id: string;
    label: string;
    /** What it means, in a sentence. */
    legend: string;
    pattern: Exclude<Pattern, 'none'>;
    /** The fill that it lies on at its first bearer. */
    status: NatoStatus;
    names: readonly string[];
  }[];
}

/** Counts the entities that are their own sovereign on the snapshot's date. */
export function countsOf(world: World, snapshot: Snapshot): LegendCounts {
  const statuses = new Map<NatoStatus, number>();
  const bearers = new Map<string, { status: NatoStatus; names: string[] }>();
  const bear = (qualifier: string, status: NatoStatus, name: string) => {
    if (!qualifier) return;
    const held = bearers.get(qualifier);
    if (!held) bearers.set(qualifier, { status, names: [name] });
    else if (!held.names.includes(name)) held.names.push(name);
  };
  for (const { status, qualifier, name } of snapshot.entities.values()) {
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    bear(qualifier, status, `${name.english}${name.footnote ? '*' : ''}`);
  }
  // Pieces of another sovereign can bear a pattern of their own: Kosovo under UN administration.
  for (const [atom, { sovereign, status }] of snapshot.atoms) {
    if (sovereign === atom) continue;
    const row = world.nato
      .get(atom)
      ?.find(({ from, to }) => from <= snapshot.epoch && (to === null || snapshot.epoch < to));
    const entity = world.entities.get(atom);
    const held = snapshot.entities.get(sovereign);
    if (!row || !entity || row.qualifier === held?.qualifier) continue;
    const name = entity.names.find(({ to }) => to === null || snapshot.epoch < to);
    bear(row.qualifier, status, name?.english ?? atom);
  }
  const qualifiers = world.facts.qualifiers.flatMap(({ id, label, legend, pattern }) => {
    const held = bearers.get(id);
    return held && pattern !== 'none' ? [{ id, label, legend, pattern, ...held }] : [];
  });
  return { statuses, qualifiers };
}
