import type { PartKind } from './people.ts';

/** What people of a kind have been through, as keys and lists say it. */
export const partWords: Readonly<Record<PartKind, string>> = {
  refugee: 'Fled or expelled',
  idp: 'Displaced in their own country',
  return: 'Returned',
  evacuation: 'Evacuated, flown out',
  asylum_seeker: 'Asked for asylum',
  of_concern: 'Others of concern to UNHCR',
};

/** The colour of a kind: the end of `--flow-…`. */
export function partTint(kind: PartKind): 'refugee' | 'idp' | 'return' | 'evacuation' {
  if (kind === 'asylum_seeker') return 'refugee';
  return kind === 'of_concern' ? 'evacuation' : kind;
}
