/** What a code of UNHCR's tables means in a year: SRB is three states, one after the other. */
import type { AuthoredRecord } from './record.ts';
import type { RowOf } from './schema.ts';

/** Finds the place, or null for a code without a country; undefined for a code that is not known in that year. */
export type PlaceOfCode = (code: string, year: number) => RowOf<'flowPlaces'> | null | undefined;

/** Reads the codes once, as thousands of rows ask for them. */
export function codeReader(record: AuthoredRecord): PlaceOfCode {
  const places = new Map(record.flowPlaces.map(({ row }) => [row.id, row]));
  const codes = new Map<string, RowOf<'unhcrCodes'>[]>();
  for (const { row } of record.unhcrCodes)
    codes.set(row.code, [...(codes.get(row.code) ?? []), row]);
  return (code, year) => {
    const meaning = codes
      .get(code)
      ?.find(({ from, to }) => from <= year && (to === null || year < to));
    if (!meaning) return undefined;
    const place = places.get(meaning.place);
    return place ? { ...place, name: meaning.name || place.name } : null;
  };
}
