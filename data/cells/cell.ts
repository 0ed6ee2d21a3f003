import * as v from 'valibot';

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
export function cell<T>(spec: CellSpec<T>) {
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
