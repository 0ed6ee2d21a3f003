/** Ends of flows, as the app reads them. */
import type { FlowPlace } from '../src/core/flow/types.ts';
import type { Day } from '../src/core/time/day.ts';
import { englishNameOn } from './names.ts';
import type { AuthoredRecord } from './record.ts';
import type { RowOf } from './schema.ts';

/**
 * A place with its name of a day: of an entity of the record the one that it bears then, or on the first day of its life if
 * that is later (a flow of April 1992 to what became FR Yugoslavia in its last days).
 */
export function flowPlaceOn(record: AuthoredRecord, row: RowOf<'flowPlaces'>, day: Day): FlowPlace {
  const { id, kind, entity, lon, lat } = row;
  return { id, name: row.name || entityNameFrom(record, entity, day), kind, entity, lon, lat };
}

/** @throws Error if the record was not checked */
export function placeRow(record: AuthoredRecord, id: string): RowOf<'flowPlaces'> {
  const found = record.flowPlaces.find(({ row }) => row.id === id)?.row;
  if (!found) throw new Error(`The record was not checked: no place ${id}`);
  return found;
}

function entityNameFrom(record: AuthoredRecord, entity: string, day: Day): string {
  const life = record.entities.find(({ row }) => row.id === entity)?.row;
  return englishNameOn(record, entity, Math.max(day, life?.from.from ?? day)) ?? '';
}
