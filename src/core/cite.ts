import { longDate } from './time/format.ts';
import type { Day } from './time/day.ts';

/**
 * A reference to what is shown, in plain text: "Sarajevo heavy-weapons exclusion zone", on 15 February 1994. Open Door
 * Atlas, record 0.1.0. https://...
 * @param version of the record
 */
export function citation(name: string, day: Day, version: string, url: string): string {
  return `“${name}”, on ${longDate(day)}. Open Door Atlas, version ${version} of the record. ${url}`;
}
