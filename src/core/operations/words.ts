import type { Certainty, Lead, OperationKind, PhaseWord, Theatre } from './types.ts';

/** What the interface calls a kind of operation. */
export const kindWords: Readonly<Record<OperationKind, string>> = {
  operation: 'Operation',
  zone: 'Zone',
  force: 'Force',
  diplomacy: 'Diplomacy',
  incident: 'Incident',
};

/** Who led, as after "Led by". */
export const leadWords: Readonly<Record<Lead, string>> = {
  nato: 'NATO',
  un: 'the United Nations',
  eu: 'the European Union',
  weu: 'the Western European Union',
  osce: 'the OSCE',
  national: 'a single state',
  parties: 'the parties',
};

/** What the interface calls a lane. */
export const theatreWords: Readonly<Record<Theatre, string>> = {
  bosnia: 'Bosnia',
  croatia: 'Croatia',
  kosovo: 'Kosovo',
  macedonia: 'Macedonia',
  albania: 'Albania',
  serbia: 'Serbia',
  adriatic: 'Adriatic',
  region: 'The region',
};

/** How a rule stood. */
export const phaseNames: Readonly<Record<PhaseWord, string>> = {
  announced: 'Announced',
  in_force: 'In force',
  breached: 'Breached',
  enforced: 'Enforced',
  suspended: 'Suspended',
  complied: 'Complied with',
  ended: 'Ended',
};

/**
 * What a drawing rests on, in words.
 * @param errorKm half-width of the fringe, or of the band around an assumed centre; 0 where none
 * @param borders whether it follows borders of the map instead of municipalities
 */
export function certaintyWords(certainty: Certainty, errorKm: number, borders: boolean): string {
  const error = Number(errorKm.toFixed(1)).toString();
  switch (certainty) {
    case 'text':
      return errorKm > 0
        ? `Built from the text; centre assumed, give or take ${error} km`
        : 'Built from the text';
    case 'unit':
      if (borders) return 'Along borders, in outline';
      return errorKm > 0 ? `Along municipal lines, up to ${error} km off` : 'Along municipal lines';
    case 'hand':
      return `Placed by hand, error about ${error} km`;
    case 'undelimited':
      return 'Never delimited: a sketch, not a limit';
  }
}

const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const rough = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 });

/** "1,244 km²"; two digits where the outline was placed by hand; '' where an area would mean nothing. */
export function areaWords(areaKm2: number, certainty: Certainty): string {
  if (areaKm2 <= 0 || certainty === 'undelimited') return '';
  return certainty === 'hand'
    ? `about ${rough.format(areaKm2)} km²`
    : `${grouped.format(areaKm2)} km²`;
}
