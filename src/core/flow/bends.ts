import type { Day } from '../time/day.ts';
import { conflictOf } from './crossings.ts';
import { curveOf, type Curve, type Point } from './curves.ts';

/** An arrow that wants a bend. */
export interface Unbent {
  id: string;
  from: Point;
  to: Point;
  /** Persons: the larger keeps its way, the smaller gives way. */
  best: number;
  /** When it is drawn, `[since, until)`. */
  since: Day;
  until: Day;
}

/** What there is to choose from, shares of the length; to the right first. */
const choices = [0.1, 0.14, 0.19, 0.24].flatMap((bend) => [bend, -bend]);
/** After so many rounds nothing moves any more. */
const ROUNDS = 4;

/**
 * Chooses how each arrow bends, so that few cross, run side by side or leave a place too close to each other while they are
 * drawn together. The largest choose first; then each in turn, until none does better. The same for any order of the input.
 * @returns by id, a share of the arrow's length; more than 0 to the right of its way
 */
export function bendsOf(arrows: readonly Unbent[]): Map<string, number> {
  const ordered = [...arrows].sort((a, b) => b.best - a.best || (a.id < b.id ? -1 : 1));
  const others = ordered.map((arrow) =>
    ordered.flatMap((other, index) =>
      other !== arrow && other.since < arrow.until && arrow.since < other.until ? [index] : [],
    ),
  );
  const curves = ordered.map(({ from, to }) =>
    choices.map((bend): Curve => curveOf(from, to, bend)),
  );
  const chosen: (number | null)[] = ordered.map(() => null);
  const known = new Map<number, number>();
  const width = choices.length;

  const costOf = (a: number, choice: number, b: number, other: number): number => {
    const key = ((a * width + choice) * ordered.length + b) * width + other;
    let cost = known.get(key);
    if (cost === undefined) {
      const [left, right] = [curves[a]?.[choice], curves[b]?.[other]];
      const found = left && right ? conflictOf(left, right) : null;
      cost = found ? found.crossings + 3 * found.overlaps + 0.8 * found.narrow ** 2 : 0;
      known.set(key, cost);
    }
    return cost;
  };
  const choose = (a: number): number => {
    let [best, least] = [0, Infinity];
    for (let choice = 0; choice < width; choice += 1) {
      // Among equals the flattest, to the right.
      let cost = choice * 1e-3;
      for (const b of others[a] ?? []) {
        const other = chosen[b];
        if (other !== null && other !== undefined) cost += costOf(a, choice, b, other);
      }
      if (cost < least) [best, least] = [choice, cost];
    }
    return best;
  };

  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false;
    ordered.forEach((_, index) => {
      const choice = choose(index);
      if (choice !== chosen[index]) moved = true;
      chosen[index] = choice;
    });
    if (!moved) break;
  }
  return new Map(ordered.map(({ id }, index) => [id, choices[chosen[index] ?? 0] ?? 0]));
}
