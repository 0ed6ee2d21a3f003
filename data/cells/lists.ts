/** Cells that hold several things, with | between them. */
import { cell } from './cell.ts';

/** Ids or dates with `|` between them, or nothing. */
export const list = (description: string) =>
  cell({
    description,
    expected: 'nothing, or ids with | between them and no blanks',
    pattern: /^([\w-]+(\|[\w-]+)*)?$/,
    read: (value) => (value === '' ? [] : value.split('|')),
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

/** Words of a closed list, at least one, each once. */
export const words = <const W extends string>(description: string, known: readonly W[]) =>
  cell<W[]>({
    description,
    expected: `words with | between them, each once and one of ${known.join(', ')}`,
    pattern: new RegExp(`^(${known.join('|')})(\\|(${known.join('|')}))*$`),
    read: (value) => {
      const found = value.split('|') as W[];
      if (new Set(found).size < found.length) throw new RangeError('each word once');
      return found;
    },
  });

/** Short texts, or nothing. */
export const texts = (description: string, most: number) =>
  cell<string[]>({
    description,
    expected: `nothing, or texts of at most ${most} characters with | between them, no blanks at their ends`,
    pattern: new RegExp(
      `^((?!\\s)[^|\\n\\r]{1,${most}}(?<!\\s)(\\|(?!\\s)[^|\\n\\r]{1,${most}}(?<!\\s))*)?$`,
      'u',
    ),
    read: (value) => (value === '' ? [] : value.split('|')),
    required: false,
  });

/** Answers of a survey or shares of a whole: `label=per cent`, the label in words. */
export const shares = (description: string) =>
  cell<{ label: string; percent: number }[]>({
    description,
    expected: 'label=per cent with | between them, as in favour=80.2|against=10.8',
    pattern: /^[^|=]+=\d+(\.\d+)?(\|[^|=]+=\d+(\.\d+)?)*$/,
    read: (value) =>
      value.split('|').map((share) => {
        const [label = '', percent] = share.split('=');
        if (Number(percent) > 100) throw new RangeError('no more than 100 per cent each');
        return { label, percent: Number(percent) };
      }),
  });
