import type { PhaseWord } from '../operations/types.ts';

/** How a rule stood, as the map and its key say it. */
export const phaseWordsShort: Readonly<Record<PhaseWord, string>> = {
  announced: 'Announced',
  in_force: 'In force',
  breached: 'Broken',
  enforced: 'Enforced',
  suspended: 'Suspended',
  complied: 'Complied with',
  ended: 'Ended',
};
