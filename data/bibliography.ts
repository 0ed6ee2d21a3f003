/** `sources.bib`: the sources for LaTeX and reference managers. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Source } from './schema.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** BibTeX in UTF-8; the keys are the ids of sources.json, as the `sources` columns name them. */
export function toBibtex(items: readonly Source[]): string {
  const { format } = plugins.config.get('@bibtex');
  format.useIdAsLabel = true;
  format.checkLabel = false;
  format.asciiOnly = false;
  return escapeTex(splitMonths(new Cite(items.map(forBibtex)).format('bibtex')));
}

/** An `@article` wants the journal: for a newspaper that is its publisher, for nothing at all it is `@misc`. */
function forBibtex(item: Source): object {
  if (item['container-title'] !== undefined || !item.type.startsWith('article')) return item;
  return item.publisher === undefined
    ? { ...item, type: 'webpage' }
    : { ...item, 'container-title': item.publisher };
}

/** The package writes `month = {feb 18}` and `month = {2}`: parsers want the month's macro, and the day by itself. */
function splitMonths(bibtex: string): string {
  return bibtex
    .replace(/month = \{([a-z]{3}) (\d{1,2})\}/g, 'month = $1,\n\tday = {$2}')
    .replace(/month = \{(\d{1,2})\}/g, (_, month) => `month = ${MONTHS[Number(month) - 1]}`);
}

/** In UTF-8 the package leaves TeX's own characters as they are; addresses keep them. */
function escapeTex(bibtex: string): string {
  return bibtex
    .split('\n')
    .map((line) => (line.startsWith('\turl') ? line : line.replace(/(?<!\\)[&%#]/g, '\\$&')))
    .join('\n');
}
