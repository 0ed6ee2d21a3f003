import type { PaperWords } from './types.ts';

/** How a paper's words stand to the record: a label, and the shape that stands beside it. */
export interface Verdict {
  label: string;
  shape: 'tick' | 'near' | 'cross' | 'query';
  /** A slip: told more quietly than an error of substance. */
  quiet: boolean;
}

const verdicts: Readonly<Record<Exclude<PaperWords['verdict'], 'absent'>, Verdict>> = {
  agrees: { label: 'agrees', shape: 'tick', quiet: false },
  imprecise: { label: 'imprecise', shape: 'near', quiet: false },
  disagrees: { label: 'differs', shape: 'cross', quiet: false },
  unverified: { label: 'could not be traced', shape: 'query', quiet: false },
};

/** The paper's words and the record's beside them. */
export interface PaperBox {
  quote: string;
  verdict: Verdict;
  /** What the record says to it; never empty. */
  note: string;
}

/** The two columns of a card; null where the paper says nothing of it. */
export function paperBox(paper: PaperWords | null): PaperBox | null {
  if (!paper || paper.verdict === 'absent' || paper.quote === '') return null;
  const { quote, verdict, note } = paper;
  return { quote, verdict: verdicts[verdict], note: note || 'As the paper says.' };
}
