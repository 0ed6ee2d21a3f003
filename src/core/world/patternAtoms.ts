import type { World } from './load.ts';
import { patterns, type Pattern } from './types.ts';

/** The pieces of the map that need a pattern on some Day, by pattern. */
export type PatternAtoms = Readonly<Partial<Record<Pattern, readonly string[]>>>;

/** Finds what each pattern may ever cover: who bears it, and what they hold meanwhile. */
export function patternAtomsOf({ facts, qualifiers }: World): PatternAtoms {
  const atoms: Partial<Record<Pattern, string[]>> = {};
  for (const pattern of patterns) {
    if (pattern === 'none') continue;
    const holders = new Set<string>();
    for (const row of facts.nato) {
      if (qualifiers.get(row.qualifier)?.pattern !== pattern) continue;
      for (const held of facts.nato) {
        const overlaps =
          (held.to === null || held.to > row.from) && (row.to === null || row.to > held.from);
        if (held.sovereign === row.entity && overlaps) holders.add(held.entity);
      }
      holders.add(row.entity);
    }
    if (holders.size > 0) atoms[pattern] = [...holders];
  }
  return atoms;
}
