import { advance, type Pace } from '../core/time/pace.ts';
import type { Day } from '../core/time/day.ts';
import type { Atlas } from './Atlas.svelte.ts';

export const speeds = [0.25, 0.5, 1, 2, 4] as const;

/** Plays the atlas: one clock that moves the playhead. */
export class Player {
  playing: boolean = $state(false);
  speed: number = $state(1);
  loop: boolean = $state(false);
  pace: Pace = $state('event');
  readonly #atlas: Atlas;
  /** Days with facts, sorted and distinct. */
  readonly eventDays: readonly Day[];
  #frame = 0;
  #last = 0;

  constructor(atlas: Atlas) {
    this.#atlas = atlas;
    const { marks, firstDay, lastDay } = atlas.world.facts;
    const days = marks.map((mark) => mark.day).filter((day) => day >= firstDay && day <= lastDay);
    this.eventDays = [...new Set(days)].sort((a, b) => a - b);
  }

  toggle(): void {
    if (this.playing) this.pause();
    else this.play();
  }

  /** Plays from where the playhead is; from the start when it stands at the end. */
  play(): void {
    const { firstDay, lastDay } = this.#atlas.world.facts;
    if (this.#atlas.day >= lastDay) this.#atlas.moveTo(firstDay, 'play');
    this.playing = true;
    this.#last = performance.now();
    this.#frame = requestAnimationFrame(this.#tick);
  }

  pause(): void {
    this.playing = false;
    cancelAnimationFrame(this.#frame);
  }

  readonly #tick = (now: number): void => {
    // A tab that slept must not leap: at most a tenth of a second passes per frame.
    const seconds = Math.min(0.1, (now - this.#last) / 1000) * this.speed;
    this.#last = now;
    const { firstDay, lastDay } = this.#atlas.world.facts;
    const next = advance(this.eventDays, this.#atlas.time, seconds, this.pace, lastDay);
    this.#atlas.moveTo(next, 'play');
    if (next >= lastDay) {
      if (!this.loop) return this.pause();
      this.#atlas.moveTo(firstDay, 'play');
    }
    this.#frame = requestAnimationFrame(this.#tick);
  };
}
