/** Cells that hold words. */
import { cell } from './cell.ts';

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
