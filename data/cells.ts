/**
 * What one cell of an authored table may hold. A cell is text; its schema says which text is right, in words that an
 * error message can use ("expected ..."), and turns it into a value. Field types are those of Frictionless Table Schema.
 */
import * as v from 'valibot';
import { fromIso } from '../src/core/time/day.ts';
import { EDTF_FORM, EDTF_RANGE_FORM, parseEdtf, parseEdtfDate, type EdtfDate } from './edtf.ts';

/** How a column is described to others. */
export interface ColumnMeta {
  [key: string]: unknown;
  /** Frictionless field type. */
  field: 'string' | 'date' | 'boolean' | 'number' | 'integer';
  format?: string;
  required: boolean;
  /** The words that a closed column may hold. */
  words?: readonly string[];
  description: string;
}

interface CellSpec<T> {
  description: string;
  expected: string;
  pattern: RegExp;
  /** @throws RangeError whose message replaces `expected` */
  read: (text: string) => T;
  field?: ColumnMeta['field'];
  words?: readonly string[];
  required?: boolean;
}

/** A cell whose text must match a pattern and is then read. */
function cell<T>(spec: CellSpec<T>) {
  const { description, expected, pattern, read, field = 'string', words, required = true } = spec;
  const meta: ColumnMeta = { field, required, description, ...(words ? { words } : {}) };
  return v.pipe(
    v.string(),
    v.regex(pattern, expected),
    v.rawTransform<string, T>(({ dataset, addIssue, NEVER }) => {
      try {
        return read(dataset.value);
      } catch (error) {
        addIssue({ message: error instanceof RangeError ? error.message : expected });
        return NEVER;
      }
    }),
    v.metadata(meta),
  );
}

/** Free text up to a length, on one line, without blanks at its ends. */
export const text = (description: string, most: number, required = true) =>
  cell({
    description,
    expected: `${required ? '' : 'nothing, or '}text of at most ${most} characters on one line, no blanks at its ends`,
    pattern: new RegExp(
      required
        ? `^(?!\\s)[^\\n\\r]{1,${most}}(?<!\\s)$`
        : `^((?!\\s)[^\\n\\r]{1,${most}}(?<!\\s))?$`,
      'u',
    ),
    read: (value) => value,
    required,
  });

/** The id of an entity: `BA`, `XK`, `CSHH`. */
export const entityId = (description: string) =>
  cell({
    description,
    expected: 'an entity id of two or four capitals, as BA or CSHH',
    pattern: /^[A-Z]{2}([A-Z]{2})?$/,
    read: (value) => value,
  });

export const optionalEntityId = (description: string) =>
  cell({
    description,
    expected: 'nothing, or an entity id of two or four capitals, as BA or CSHH',
    pattern: /^([A-Z]{2}([A-Z]{2})?)?$/,
    read: (value) => value,
    required: false,
  });

/** The id of a row, source or qualifier: letters, digits, `_`, `-`. */
export const key = (description: string, required = true) =>
  cell({
    description,
    expected: `${required ? '' : 'nothing, or '}an id of letters, digits, _ and -`,
    pattern: required ? /^[A-Za-z0-9][\w-]*$/ : /^([A-Za-z0-9][\w-]*)?$/,
    read: (value) => value,
    required,
  });

/** One word of a closed list. */
export const word = <const W extends string>(description: string, words: readonly W[]) =>
  cell({
    description,
    expected: `one of ${words.map((item) => item || '(nothing)').join(', ')}`,
    pattern: new RegExp(`^(${words.join('|')})$`),
    read: (value) => value as W,
    words: words.filter((item) => item !== ''),
    required: !(words as readonly string[]).includes(''),
  });

/** `true` or `false`. */
export const yesNo = (description: string) =>
  cell({
    description,
    expected: 'true or false',
    pattern: /^(true|false)$/,
    read: (value) => value === 'true',
    field: 'boolean',
  });

/** One EDTF date. */
export const date = (description: string) =>
  cell<EdtfDate>({ description, expected: EDTF_FORM, pattern: /^[\d~-]+$/, read: parseEdtfDate });

/** One EDTF date, or nothing. */
export const optionalDate = (description: string) =>
  cell<EdtfDate | null>({
    description,
    expected: `nothing, or ${EDTF_FORM}`,
    pattern: /^[\d~-]*$/,
    read: (value) => (value === '' ? null : parseEdtfDate(value)),
    required: false,
  });

/** An EDTF date or range. */
export const dateOrRange = (description: string) =>
  cell<EdtfDate>({
    description,
    expected: EDTF_RANGE_FORM,
    pattern: /^[\d~/-]+$/,
    read: parseEdtf,
  });

/** Ids or dates with `|` between them, or nothing. */
export const list = (description: string) =>
  cell({
    description,
    expected: 'nothing, or ids with | between them and no blanks',
    pattern: /^([\w-]+(\|[\w-]+)*)?$/,
    read: (value) => (value === '' ? [] : value.split('|')),
    required: false,
  });

/** EDTF dates with `|` between them, or nothing. */
export const dateList = (description: string) =>
  cell<EdtfDate[]>({
    description,
    expected: `nothing, or dates with | between them, each ${EDTF_FORM}`,
    pattern: /^[\d~|-]*$/,
    read: (value) => (value === '' ? [] : value.split('|').map(parseEdtfDate)),
    required: false,
  });

/** A decimal number within bounds, or nothing. */
export const optionalNumber = (description: string, least: number, most: number) =>
  cell<number | null>({
    description,
    expected: `nothing, or a number from ${least} to ${most}`,
    pattern: /^(-?\d+(\.\d+)?)?$/,
    read: (value) => {
      if (value === '') return null;
      const number = Number(value);
      if (number < least || number > most)
        throw new RangeError(`a number from ${least} to ${most}`);
      return number;
    },
    field: 'number',
    required: false,
  });

/** `name=value` pairs with `|` between them, or nothing. */
export const pairs = (description: string) =>
  cell<Record<string, string>>({
    description,
    expected: 'nothing, or name=value pairs with | between them',
    pattern: /^(\w+=[^|=]+(\|\w+=[^|=]+)*)?$/,
    read: (value) =>
      Object.fromEntries(
        value === '' ? [] : value.split('|').map((pair) => pair.split('=') as [string, string]),
      ),
    required: false,
  });

/** A whole ISO day, kept as text: for the downloads. */
export const isoDay = (description: string, required = true) =>
  cell({
    description,
    expected: `${required ? '' : 'nothing, or '}a day as 1992-03-06`,
    pattern: required ? /^\d{4}-\d{2}-\d{2}$/ : /^(\d{4}-\d{2}-\d{2})?$/,
    read: (value) => {
      if (value !== '') fromIso(value);
      return value;
    },
    field: 'date',
    required,
  });
