/** Cells that hold numbers. */
import { cell } from './cell.ts';

/** A decimal number within bounds, or nothing. */
export const optionalNumber = (description: string, least: number, most: number) =>
  cell<number | null>({
    description,
    expected: `nothing, or a number from ${least} to ${most}`,
    pattern: /^(-?\d+(\.\d+)?)?$/,
    read: (value) => (value === '' ? null : within(Number(value), least, most)),
    field: 'number',
    required: false,
  });

/** A decimal number within bounds. */
export const number = (description: string, least: number, most: number) =>
  cell<number>({
    description,
    expected: `a number from ${least} to ${most}`,
    pattern: /^-?\d+(\.\d+)?$/,
    read: (value) => within(Number(value), least, most),
    field: 'number',
  });

/** A whole number within bounds. */
export const whole = (description: string, least: number, most: number) =>
  cell<number>({
    description,
    expected: `a whole number from ${least} to ${most}`,
    pattern: /^\d+$/,
    read: (value) => within(Number(value), least, most),
    field: 'integer',
  });

/** A whole number within bounds, or nothing. */
export const optionalWhole = (description: string, least: number, most: number) =>
  cell<number | null>({
    description,
    expected: `nothing, or a whole number from ${least} to ${most}`,
    pattern: /^\d*$/,
    read: (value) => (value === '' ? null : within(Number(value), least, most)),
    field: 'integer',
    required: false,
  });

/** @throws RangeError for a number beyond the bounds */
function within(value: number, least: number, most: number): number {
  if (value < least || value > most) throw new RangeError(`a number from ${least} to ${most}`);
  return value;
}
