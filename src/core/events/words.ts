import type { EventTag } from './types.ts';

/** What the interface calls a theme. */
export const tagWords: Readonly<Record<EventTag, string>> = {
  nato: 'NATO',
  accession: 'Accession',
  summit: 'Summit',
  diplomacy: 'Diplomacy',
  un: 'United Nations',
  eu: 'European Union',
  statehood: 'Statehood',
  war: 'War',
  humanitarian: 'Humanitarian',
};
