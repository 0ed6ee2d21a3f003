/** The part of the `edtf` package that the record uses; the package itself brings no types. */
declare module 'edtf' {
  export interface ParsedDate {
    type: 'Date';
    level: number;
    /** Year, month from 0, date: as many as the text gives. */
    values: number[];
    approximate?: boolean | number;
    uncertain?: boolean | number;
    unspecified?: number;
  }

  export interface ParsedInterval {
    type: 'Interval';
    level: number;
    /** `null` for an open or unknown end. */
    values: (ParsedDate | ParsedOther | null)[];
  }

  export interface ParsedOther {
    type: 'Century' | 'Decade' | 'Year' | 'Season' | 'List' | 'Set';
    level: number;
    values: unknown[];
  }

  /** @throws Error if the text is not EDTF */
  export function parse(text: string): ParsedDate | ParsedInterval | ParsedOther;
}
