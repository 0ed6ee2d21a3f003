import type { EntityId } from './types.ts';

/** One ring that leaves a capital. */
export interface Ring {
  entity: EntityId;
  /** 0 to 2: three rings follow each other. */
  index: number;
  /** 0 (at the capital) to 1 (gone). */
  progress: number;
}

const RINGS = 3;
const DELAY = 180;

/** The rings that run out from capitals at an accession, on the app's clock (ms). */
export class Ripples {
  readonly duration: number;
  #startedAt = new Map<EntityId, number>();

  /** @param duration of one ring in ms; 0: one still ring, drawn for two seconds */
  constructor(duration: number) {
    this.duration = duration;
  }

  start(entity: EntityId, now: number): void {
    this.#startedAt.set(entity, now);
  }

  clear(): void {
    this.#startedAt.clear();
  }

  /** The rings at a moment; capitals whose rings are over are forgotten. */
  rings(now: number): Ring[] {
    const rings: Ring[] = [];
    const still = this.duration === 0;
    const whole = still ? 2000 : this.duration + DELAY * (RINGS - 1);
    for (const [entity, startedAt] of this.#startedAt) {
      const age = now - startedAt;
      if (age >= whole) {
        this.#startedAt.delete(entity);
        continue;
      }
      for (let index = 0; index < RINGS; index += 1) {
        const progress = still ? (index + 1) / 4 : (age - index * DELAY) / this.duration;
        if (progress > 0 && progress < 1) rings.push({ entity, index, progress });
      }
    }
    return rings;
  }
}
