import type { Snapshot } from './snapshot.ts';
import type { EntityId, NatoStatus } from './types.ts';

/** How a piece is filled now: between two statuses, `mix` 0 (all `from`) to 1 (all `to`). */
export interface Fill {
  from: NatoStatus;
  to: NatoStatus;
  mix: number;
}

interface Turn {
  from: NatoStatus;
  to: NatoStatus;
  startedAt: number;
}

/** Changes that follow each other faster than this (ms) are cut, so that a fast scrub never queues. */
const RUSH = 300;

/**
 * The pieces that are turning from one status to another, on the app's clock (ms). Pure bookkeeping: it owns no
 * timer; who draws asks `fillOf` and `isTurning` with the clock's time.
 */
export class Turns {
  readonly duration: number;
  #turns = new Map<EntityId, Turn>();
  #lastChange = -Infinity;

  /** @param duration of a turn in ms; 0 with reduced motion */
  constructor(duration: number) {
    this.duration = duration;
  }

  /**
   * Takes note of a step from one snapshot to the next.
   * @param cut true to show the new state at once
   * @returns the pieces whose status differs
   */
  change(before: Snapshot | null, after: Snapshot, now: number, cut: boolean): EntityId[] {
    const changed: EntityId[] = [];
    const rushed = now - this.#lastChange < RUSH;
    for (const [atom, state] of after.atoms) {
      const then = before?.atoms.get(atom)?.status;
      if (then === state.status) continue;
      changed.push(atom);
      if (cut || rushed || this.duration === 0 || then === undefined) this.#turns.delete(atom);
      else this.#turns.set(atom, { from: then, to: state.status, startedAt: now });
    }
    if (changed.length > 0) this.#lastChange = now;
    return changed;
  }

  /** The fill of a piece at a moment of the clock. */
  fillOf(atom: EntityId, status: NatoStatus, now: number): Fill {
    const turn = this.#turns.get(atom);
    if (!turn || turn.to !== status) return { from: status, to: status, mix: 1 };
    const progress = Math.min(1, Math.max(0, (now - turn.startedAt) / this.duration));
    return { from: turn.from, to: turn.to, mix: easeTurn(progress) };
  }

  /** The pieces that still turn; finished turns are forgotten. */
  turning(now: number): EntityId[] {
    const active: EntityId[] = [];
    for (const [atom, turn] of this.#turns) {
      if (now - turn.startedAt < this.duration) active.push(atom);
      else this.#turns.delete(atom);
    }
    return active;
  }
}

/** Slow at both ends, symmetric. */
function easeTurn(progress: number): number {
  return progress < 0.5 ? 2 * progress * progress : 1 - (2 - 2 * progress) ** 2 / 2;
}
