import {
  follow,
  isZoomed,
  pan,
  wholeWindow,
  type Bounds,
  type Scale,
  type Window,
} from '../../core/time/timeline.ts';
import { levelOf, windowFor, zoomAbout, type ZoomLevel } from '../../core/time/zoom.ts';

/** Which part of time the timeline shows. It follows the playhead until the reader looks elsewhere. */
export class Viewport {
  readonly bounds: Bounds;
  readonly #time: () => number;
  /** Width of the strip in CSS pixels, set by the component that measures it. */
  width: number = $state(0);
  // Written when they change, not derived from time: every tick and bar on the strip would ask about each step.
  #from: number = $state(0);
  #to: number = $state(1);
  #chosen: Window;
  /** The Time at which the reader chose the window: while it rests there, nothing is followed. */
  #chosenAt = Number.NaN;
  /** New only when window or width change. */
  readonly scale: Scale = $derived({ from: this.#from, to: this.#to, width: this.width });
  readonly level: ZoomLevel = $derived(levelOf(this.scale, this.width));
  readonly zoomed: boolean = $derived.by(() => isZoomed(this.scale, this.bounds));

  /**
   * To be made while a component is set up, with which it ends.
   * @param time reads the playhead's Time
   */
  constructor(bounds: Bounds, time: () => number) {
    this.bounds = bounds;
    this.#time = time;
    this.#chosen = wholeWindow(bounds);
    this.#show(this.#chosen);
    $effect.pre(() => this.#follow(time()));
  }

  get from(): number {
    return this.#from;
  }

  get to(): number {
    return this.#to;
  }

  #follow(time: number): void {
    if (time !== this.#chosenAt) this.#show(follow(this.#chosen, time, this.bounds));
  }

  #show({ from, to }: Window): void {
    this.#from = from;
    this.#to = to;
  }

  #choose(window: Window): boolean {
    const changed = window.from !== this.from || window.to !== this.to;
    this.#chosen = window;
    this.#chosenAt = this.#time();
    this.#show(window);
    return changed;
  }

  /** Shows a window of time, until the playhead moves out of it. */
  show(window: Window): void {
    this.#choose(pan(window, 0, this.bounds));
  }

  /** @returns whether anything changed (at the ends it does not) */
  panBy(days: number): boolean {
    return this.#choose(pan(this.scale, days, this.bounds));
  }

  /** Zooms about a Time, else about the playhead where it is in sight, else about the middle. */
  zoomBy(factor: number, anchor?: number): boolean {
    const time = this.#time();
    const seen = time >= this.from && time <= this.to;
    const about = anchor ?? (seen ? time : (this.from + this.to) / 2);
    return this.#choose(zoomAbout(this.scale, factor, about, this.bounds));
  }

  /** Opens a level around the playhead. */
  open(level: ZoomLevel): void {
    this.#choose(windowFor(level, this.#time(), this.width, this.bounds));
  }
}
