import type { EventTag } from './types.ts';

/** What the interface calls a theme of events. */
export const tagWords: Readonly<Record<EventTag, string>> = {
  nato: 'NATO',
  accession: 'Accession',
  summit: 'Summits',
  diplomacy: 'Diplomacy',
  un: 'UN',
  eu: 'EU',
  statehood: 'Statehood',
  war: 'War',
  humanitarian: 'Humanitarian',
};
