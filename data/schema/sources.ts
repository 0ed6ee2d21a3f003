/** The two JSON files: sources, and the record as a whole. */
import * as v from 'valibot';

const cslDate = v.object({
  'date-parts': v.pipe(
    v.array(v.pipe(v.array(v.number()), v.minLength(1), v.maxLength(3))),
    v.length(1),
  ),
});

/** An item of sources.json: CSL-JSON (https://citeproc-js.readthedocs.io), so that reference managers open it. */
export const sourceSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9][\w-]*$/, 'an id of letters, digits, _ and -')),
  type: v.picklist([
    'article', 'article-journal', 'article-magazine', 'article-newspaper', 'book', 'chapter', 'dataset',
    'entry-encyclopedia', 'legislation', 'map', 'report', 'speech', 'thesis', 'treaty', 'webpage',
  ], 'a type of CSL, as webpage, report or article-newspaper'), // prettier-ignore
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(240, 'a title of at most 240 characters')),
  publisher: v.optional(v.string()),
  URL: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^https?:\/\/\S+$/, 'an address that begins with http:// or https://'),
    ),
  ),
  author: v.optional(
    v.array(
      v.union([
        v.strictObject({ literal: v.string() }),
        v.strictObject({ family: v.string(), given: v.optional(v.string()) }),
      ]),
    ),
  ),
  'container-title': v.optional(v.string()),
  issued: v.optional(cslDate),
  accessed: v.optional(cslDate),
  note: v.optional(v.string()),
  custom: v.strictObject({ read: v.boolean('true if the text was opened and read, else false') }),
});
export type Source = v.InferOutput<typeof sourceSchema>;

const isoDay = v.pipe(v.string(), v.isoDate('a day as 2026-07-15'));

/** dataset.json: what the record as a whole is. */
export const datasetSchema = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^[a-z0-9._-]+$/)),
  title: v.string(),
  description: v.string(),
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'a version as 1.2.0')),
  firstDay: isoDay,
  lastDay: isoDay,
  confirmedDay: isoDay,
  contributors: v.array(v.object({ title: v.string(), role: v.string() })),
  licenses: v.array(v.object({ name: v.string(), title: v.string(), path: v.string() })),
});
export type Dataset = v.InferOutput<typeof datasetSchema>;
