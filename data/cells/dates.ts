/** Cells that hold dates. */
import { fromIso } from '../../src/core/time/day.ts';
import { EDTF_FORM, EDTF_RANGE_FORM, parseEdtf, parseEdtfDate, type EdtfDate } from '../edtf.ts';
import { cell } from './cell.ts';

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

/** EDTF dates with `|` between them, or nothing. */
export const dateList = (description: string) =>
  cell<EdtfDate[]>({
    description,
    expected: `nothing, or dates with | between them, each ${EDTF_FORM}`,
    pattern: /^[\d~|-]*$/,
    read: (value) => (value === '' ? [] : value.split('|').map(parseEdtfDate)),
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
