/** Looking names and lives up in the authored record. */
import type { Day } from '../src/core/time/day.ts';
import type { AuthoredRecord } from './record.ts';

/** The English name that an entity bears on a Day, or undefined if the record has none for it. */
export function englishNameOn(
  record: AuthoredRecord,
  entity: string,
  day: Day,
): string | undefined {
  return record.names.find(
    ({ row }) =>
      row.entity === entity && row.from.from <= day && (row.to === null || day < row.to.from),
  )?.row.english;
}
