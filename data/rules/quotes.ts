/** What is quoted from the paper is short, and says how it stands to the record. */
import type { AuthoredRecord } from '../record.ts';
import { at, type Report } from './report.ts';

/** The longest quote, in words. */
const QUOTE_WORDS = 14;
const tooLong = (quote: string) => quote.split(/\s+/).length > QUOTE_WORDS;

export function checkQuotes(record: AuthoredRecord, report: Report): void {
  const { facts, operations, strikes, claims } = record;
  for (const entry of [...facts, ...operations, ...strikes]) {
    const { paper_quote, paper_status } = entry.row;
    if (tooLong(paper_quote)) report(at(entry, 'paper_quote', `at most ${QUOTE_WORDS} words`));
    const quoted = paper_quote !== '';
    if (quoted && (paper_status === '' || paper_status === 'absent')) {
      report(at(entry, 'paper_status', 'how the quote stands to the record'));
    }
    if (!quoted && paper_status !== '' && paper_status !== 'absent') {
      report(at(entry, 'paper_status', 'nothing or absent, as there is no quote'));
    }
  }
  for (const entry of claims) {
    if (tooLong(entry.row.quote)) report(at(entry, 'quote', `at most ${QUOTE_WORDS} words`));
  }
}
