import type { Persons } from './types.ts';

/** A number of persons, and the ids of others that count some of the same people. */
interface Counted extends Persons {
  id: string;
  overlaps: readonly string[];
}

/**
 * Adds up flows or stocks without counting anyone twice. One that overlaps with larger ones among them is a part of each:
 * of one, so its people are in the sum already; of two (who came to Macedonia and were moved on to Albania), so they are
 * in it twice, and are taken off once.
 * @param counted what is drawn, as the parts of a published total
 */
export function drawnSum(counted: readonly Counted[]): Persons {
  const sum = { low: 0, best: 0, high: 0 };
  for (const part of counted) {
    const wholes = counted.filter(({ id, ...other }) => {
      if (!part.overlaps.includes(id)) return false;
      return other.best > part.best || (other.best === part.best && id < part.id);
    });
    const times = 1 - wholes.length;
    sum.best += times * part.best;
    // What is taken off makes the sum least where it is largest itself.
    sum.low += times * (times < 0 ? part.high : part.low);
    sum.high += times * (times < 0 ? part.low : part.high);
  }
  return sum;
}
