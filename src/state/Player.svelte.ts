import { momentAt, type Moment } from '../core/events/moments.ts';
import { advance, isReadable, stopsOf, type Pace, type Stop } from '../core/time/pace.ts';
import type { Atlas } from './Atlas.svelte.ts';

export const speeds = [0.25, 0.5, 1, 2, 4] as const;

/** Plays the atlas: one clock that moves the playhead. */
export class Player {
  playing: boolean = $state(false);
  speed: number = $state(1);
  loop: boolean = $state(false);
  pace: Pace = $state('event');
  /** Whether what happened is told over the map while it plays. */
  captions: boolean = $state(true);
  /** Whether the camera goes where things happen while it plays. */
  follow: boolean = $state(false);
  /** Called on reaching a moment while it plays. */
  onreach: ((moment: Moment) => void) | null = null;
  readonly #atlas: Atlas;
  readonly #stops: readonly Stop[] = $derived.by(() => stopsOf(this.#atlas.moments));
  /** The latest moment at the playhead. */
  readonly moment: Moment | null = $derived.by(() =>
    momentAt(this.#atlas.moments, this.#atlas.day),
  );
  /** What the caption over the map tells; by the clock nothing stands long enough to be read. */
  readonly caption: Moment | null = $derived.by(() => {
    if (!this.playing || !this.captions || this.pace === 'clock') return null;
    const readable = this.#atlas.moments.filter(({ importance }) =>
      isReadable(importance, this.speed),
    );
    return momentAt(readable, this.#atlas.day);
  });
  #frame = 0;
  #last = 0;

  constructor(atlas: Atlas) {
    this.#atlas = atlas;
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
    document.addEventListener('visibilitychange', this.#rest);
    if (this.moment?.day === this.#atlas.day) this.onreach?.(this.moment);
  }

  pause(): void {
    this.playing = false;
    cancelAnimationFrame(this.#frame);
    document.removeEventListener('visibilitychange', this.#rest);
  }

  /** What nobody sees does not play on. */
  readonly #rest = (): void => {
    if (document.hidden) this.pause();
  };

  readonly #tick = (now: number): void => {
    // A tab that slept must not leap: at most a tenth of a second passes per frame.
    const passed = Math.min(0.1, (now - this.#last) / 1000);
    const seconds = passed * this.speed;
    this.#last = now;
    this.#atlas.clock += passed;
    const { firstDay, lastDay } = this.#atlas.world.facts;
    const before = this.moment;
    const next = advance(this.#stops, this.#atlas.time, seconds, this.pace, lastDay);
    this.#atlas.moveTo(next, 'play');
    if (this.moment && this.moment !== before) this.onreach?.(this.moment);
    if (next >= lastDay) {
      if (!this.loop) return this.pause();
      this.#atlas.moveTo(firstDay, 'play');
    }
    this.#frame = requestAnimationFrame(this.#tick);
  };
}
