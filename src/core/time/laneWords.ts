import { theatreWords } from '../operations/words.ts';
import { knownDate } from './format.ts';
import type { Operation, PhaseWord, Theatre } from '../operations/types.ts';

/** What a row of lanes is called, beside it. */
export const theatreShort: Readonly<Record<Theatre, string>> = {
  ...theatreWords,
  region: 'Region',
};

/** What a phase is called inside a bar. */
export const phaseShort: Readonly<Record<PhaseWord, string>> = {
  announced: 'announced',
  in_force: 'in force',
  breached: 'breached',
  enforced: 'enforced',
  suspended: 'suspended',
  complied: 'complied',
  ended: 'ended',
};

/** Who led, in a word. */
const leadShort: Readonly<Record<Operation['lead'], string>> = {
  nato: 'NATO',
  un: 'UN',
  eu: 'EU',
  weu: 'WEU',
  osce: 'OSCE',
  national: 'one or more states',
  parties: 'the parties',
};

/**
 * A bar in words: "Deny Flight, 12 April 1993 to 20 December 1995, in force; led by NATO". Phases are told in their
 * order, each word once where it follows itself.
 */
export function barWords(operation: Operation): string {
  const { name, from, to, fromPrecision, toPrecision, fromApproximate, toApproximate } = operation;
  const first = knownDate(from, fromPrecision, fromApproximate);
  const last =
    to === null
      ? ''
      : `${knownDate(to - 1, toPrecision, toApproximate)}${operation.endInferred ? ' (inferred)' : ''}`;
  const span = last === '' ? `since ${first}` : first === last ? first : `${first} to ${last}`;
  const words = operation.phases
    .map(({ word }) => word)
    .filter((word, index, all) => word !== all[index - 1])
    .map((word) => phaseShort[word]);
  return `${name}, ${span}, ${words.join(', then ')}; led by ${leadShort[operation.lead]}`;
}
