import type { Day } from '../time/day.ts';
import { sourceLines, type SourceLine } from '../world/record.ts';
import { paperBox, type PaperBox } from './paper.ts';
import { phaseDate, spanWords, standingWords } from './dates.ts';
import type { Operations } from './load.ts';
import { phaseOn } from './phaseOn.ts';
import type { Figure, Operation, OperationTexts, PhaseWord } from './types.ts';
import { kindWords, leadWords, phaseNames, theatreWords } from './words.ts';

/** A phase as a card tells it. */
export interface PhaseLine {
  from: Day;
  /** "9 Feb 1994", no more exact than it is known. */
  date: string;
  word: PhaseWord;
  /** What stands in bold: the phase's word, or the beginning of its text where that says the same. */
  lead: string;
  rest: string;
  now: boolean;
}

/** Everything that a card tells of an operation, zone or force on a day, but for its drawing and its charts. */
export interface OperationCard {
  id: string;
  kind: string;
  name: string;
  aliases: string[];
  dates: string;
  /** "On 15 February 1994: announced". */
  standing: string;
  lead: string;
  theatre: string;
  summary: string;
  drawingNote: string;
  phases: PhaseLine[];
  /** Which phase the day lies in, from 1; 0 outside the operation's life. */
  current: number;
  figures: Figure[];
  /** What it is a part of. */
  parent: { id: string; name: string } | null;
  paper: PaperBox | null;
  verified: boolean;
  verifyNote: string;
  sources: SourceLine[];
}

/**
 * The card of an operation on a day.
 * @param texts null while the words load: what they tell is empty then
 * @throws RangeError for an id that the record does not know
 */
export function operationCard(
  operations: Operations,
  texts: OperationTexts | null,
  id: string,
  day: Day,
): OperationCard {
  const operation = operations.operations.get(id);
  if (!operation) throw new RangeError(`The record knows no operation "${id}"`);
  const text = texts?.operations[id];
  const phase = phaseOn(operation, day);
  const parent = operations.operations.get(operation.parent);
  return {
    id,
    kind: kindWords[operation.kind],
    name: operation.name,
    aliases: text?.aliases ?? [],
    dates: spanWords(operation),
    standing: standingWords(operation, phase ? phaseNames[phase.word] : '', day),
    lead: leadWords[operation.lead],
    theatre: theatreWords[operation.theatre],
    summary: text?.summary ?? '',
    drawingNote: text?.drawingNote ?? '',
    phases: phaseLines(operation, text?.phases ?? [], day),
    current: phase ? operation.phases.indexOf(phase) + 1 : 0,
    figures: text?.figures ?? [],
    parent: parent ? { id: parent.id, name: parent.short } : null,
    paper: paperBox(text?.paper ?? null),
    verified: operation.verified,
    verifyNote: text?.verifyNote ?? '',
    sources: texts && text ? sourceLines(texts, text.sources) : [],
  };
}

function phaseLines(operation: Operation, texts: readonly string[], day: Day): PhaseLine[] {
  return operation.phases.map((phase, index) => {
    const { from, to, word } = phase;
    return {
      from,
      date: phaseDate(phase),
      word,
      ...leadOf(phaseNames[word], texts[index] ?? ''),
      now: from <= day && (to === null || day < to),
    };
  });
}

/** Parts a phase's text so that its word is not said twice: "Complied with" and "; the Dayton regime...". */
export function leadOf(name: string, text: string): { lead: string; rest: string } {
  if (text === '') return { lead: name, rest: '' };
  if (text.toLowerCase().startsWith(name.toLowerCase())) {
    return { lead: text.slice(0, name.length), rest: text.slice(name.length) };
  }
  return { lead: `${name}.`, rest: ` ${text}` };
}
