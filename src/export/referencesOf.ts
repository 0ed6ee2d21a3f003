import { longDate } from '../core/time/format.ts';
import { partsOf, toIso, type Day } from '../core/time/day.ts';

/** What a reference names. */
export interface Cited {
  /** What is open, or ''. */
  title: string;
  /** The day that the map shows, and the last one of the record. */
  day: Day;
  lastDay: Day;
  /** Of the record. */
  version: string;
  /** The permalink. */
  url: string;
  /** The day of the visit. */
  today: Day;
}

/** The styles of a reference in words, by the name that citation-js knows them by. */
export const styles = [
  { id: 'apa', name: 'APA' },
  { id: 'harvard1', name: 'Harvard' },
  { id: 'vancouver', name: 'Vancouver' },
] as const;

/** A view as a reference in every form. */
export interface References {
  bibtex: string;
  /** CSL-JSON: an array with one item. */
  csl: string;
  texts: { name: string; text: string }[];
}

/** A view as CSL-JSON: a map, with the version of its data and its permalink. */
export function cslOf({ title, day, lastDay, version, url, today }: Cited): object {
  const parts = (at: Day) => {
    const { year, month, date } = partsOf(at);
    return { 'date-parts': [[year, month, date]] };
  };
  const subject = title ? `${title}, ${longDate(day)}` : longDate(day);
  return {
    id: `open-door-atlas-${toIso(day)}`,
    type: 'map',
    title: `Open Door Atlas: NATO and the Balkans. ${subject}`,
    author: [{ literal: 'The contributors of Open Door Atlas' }],
    version,
    issued: { 'date-parts': [[partsOf(lastDay).year]] },
    accessed: parts(today),
    note: `Version ${version} of the record; state of ${toIso(day)}`,
    URL: url,
  };
}

/** The same as BibTeX, in UTF-8. Capitals are kept as they are; TeX's own characters are escaped but in the address. */
export function bibtexOf({ title, day, lastDay, version, url, today }: Cited): string {
  const subject = title ? `${title}, ${longDate(day)}` : longDate(day);
  const escaped = subject.replace(/[&%#_$]/g, '\\$&');
  return [
    `@misc{open-door-atlas-${toIso(day)},`,
    '  author = {{The contributors of Open Door Atlas}},',
    `  title = {{Open Door Atlas: NATO and the Balkans. ${escaped}}},`,
    `  year = {${partsOf(lastDay).year}},`,
    `  note = {Map; version ${version} of the record},`,
    `  url = {${url}},`,
    `  urldate = {${toIso(today)}},`,
    '}',
  ].join('\n');
}

/** Writes a reference in every form. The library of styles is loaded on the first call. */
export async function referencesOf(cited: Cited): Promise<References> {
  const [{ Cite }] = await Promise.all([
    import('@citation-js/core'),
    import('@citation-js/plugin-csl'),
  ]);
  const item = cslOf(cited);
  const cite = new Cite([item]);
  const text = (template: string) =>
    cite
      .format('bibliography', { format: 'text', template, lang: 'en-US' })
      .trim()
      // The only entry of a list needs no number.
      .replace(/^1\. /, '');
  return {
    bibtex: bibtexOf(cited),
    csl: JSON.stringify([item], null, 2),
    texts: styles.map(({ id, name }) => ({ name, text: text(id) })),
  };
}
