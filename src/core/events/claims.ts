import type { PaperBox, Verdict } from '../operations/paper.ts';
import { sourceLines, type SourceLine } from '../world/record.ts';
import type { Claim, EventTexts } from './types.ts';

const verdicts: Readonly<Record<Claim['status'], Omit<Verdict, 'quiet'>>> = {
  confirmed: { label: 'confirmed', shape: 'tick' },
  imprecise: { label: 'imprecise', shape: 'near' },
  wrong: { label: 'wrong', shape: 'cross' },
  unverifiable: { label: 'could not be traced', shape: 'query' },
};

const bases: Readonly<Record<Claim['basis'], string>> = {
  read: 'By sources that were read',
  established: 'By established knowledge, no text read',
  not_found: 'Searched for in vain',
  paper: 'By the paper itself',
  mixed: 'By sources that were read and established knowledge',
};

/** A claim of the paper as a card tells it: two columns, and what the verdict rests on. */
export interface ClaimBox extends PaperBox {
  id: string;
  line: number;
  /** The claim in our words. */
  claim: string;
  basis: string;
  sources: SourceLine[];
}

/** The claims with these ids, by line of the paper; ids that the record does not know are left out. */
export function claimBoxes(texts: EventTexts, ids: readonly string[]): ClaimBox[] {
  return ids
    .flatMap((id) => texts.claims[id] ?? [])
    .sort((a, b) => a.line - b.line)
    .map((claim) => ({
      id: claim.id,
      line: claim.line,
      quote: claim.quote,
      claim: claim.claim,
      // A slip of spelling weighs less than an error of substance.
      verdict: { ...verdicts[claim.status], quiet: claim.kind === 'name' },
      note: claim.correction || (claim.status === 'confirmed' ? 'As the record has it.' : ''),
      basis: bases[claim.basis],
      sources: sourceLines(texts, claim.sources),
    }));
}
