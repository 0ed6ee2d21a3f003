import type { Map as MapLibreMap } from 'maplibre-gl';

/** Share of the screen's pixels across that is drawn while the map loads, behind the first picture. */
const LOADING = 0.3;
/** The same while time or the camera moves on a machine that cannot keep up. */
const MOVING = 0.5;
/** A frame that takes longer than this (ms) is too slow to follow a hand. */
const SLOW = 45;
/** So many frames that come too late make a machine slow, and so many in time make it quick again. */
const SLOW_FRAMES = 2;
const QUICK_FRAMES = 12;
/** Moves that follow each other within this time (ms) are one movement. */
const TOGETHER = 160;
/** Rest after a movement, or after loading, before the map is drawn sharp (ms), and frames of the screen in it. */
const REST = 180;
const REST_FRAMES = 3;

/**
 * How many pixels the map is drawn with. While it loads few, unseen behind the first picture, so that it can be
 * scrubbed early; sharp at rest; half across while something moves on a machine whose frames come too late (without a
 * graphics processor a frame costs what its pixels cost, whatever changed).
 */
export class Sharpness {
  /** The ratio that the map is made with. */
  static readonly loading = LOADING;

  readonly #map: MapLibreMap;
  readonly #onshown: () => void;
  readonly #fixed: boolean;
  #ratio = LOADING;
  #shown = false;
  #resizing = false;
  #lastMove = -Infinity;
  #lastFrame = -Infinity;
  /** From 1 on the machine cannot keep up: the next movement begins with fewer pixels, too. */
  #slowness = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #request = 0;

  /**
   * @param onshown called once, when the map takes the place of the first picture
   * @param fixed the ratio of a map whose pixels never change: pictures are taken of it
   */
  constructor(map: MapLibreMap, onshown: () => void, fixed?: number) {
    this.#map = map;
    this.#onshown = onshown;
    this.#fixed = fixed !== undefined;
    if (this.#fixed) return;
    map.getContainer().style.opacity = '0';
    map.on('render', this.#onframe);
  }

  /** What the map needs has loaded: at the next rest it is drawn sharp, and shown. */
  loaded(): void {
    if (this.#fixed) return;
    this.#rest();
  }

  /** Something moved: whatever is drawn must be seen now, and as quickly as the machine can. */
  moved(): void {
    if (this.#resizing || this.#fixed) return;
    this.#lastMove = performance.now();
    this.#show();
    if (this.#slowness >= 1) this.#use(window.devicePixelRatio * MOVING);
    this.#rest();
  }

  /** This machine is known to be slow: also its first movement begins with fewer pixels. */
  slow(): void {
    this.#slowness = 1.5;
  }

  remove(): void {
    this.#stir();
  }

  readonly #onframe = (): void => {
    const now = performance.now();
    const took = now - this.#lastFrame;
    this.#lastFrame = now;
    // The first frame of a movement follows a rest.
    if (now - this.#lastMove > TOGETHER || took > 1000) return;
    const change = took > SLOW ? 1 / SLOW_FRAMES : -1 / QUICK_FRAMES;
    this.#slowness = Math.min(1.5, Math.max(0, this.#slowness + change));
  };

  /** Time alone is no rest: on a slow machine the next frame of a movement may take longer than that. */
  #rest(): void {
    this.#stir();
    this.#timer = setTimeout(() => this.#afterFrames(REST_FRAMES), REST);
  }

  #afterFrames(left: number): void {
    this.#request = requestAnimationFrame(() =>
      left > 1 ? this.#afterFrames(left - 1) : this.#sharpen(),
    );
  }

  /** Ends a rest that has begun. */
  #stir(): void {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#request);
  }

  #sharpen(): void {
    this.#use(window.devicePixelRatio);
    if (this.#shown) return;
    this.#map.once('render', () => this.#show());
    this.#map.triggerRepaint();
  }

  #use(ratio: number): void {
    if (ratio === this.#ratio) return;
    this.#ratio = ratio;
    // A map that is resized tells of a movement.
    this.#resizing = true;
    this.#map.setPixelRatio(ratio);
    this.#resizing = false;
    this.#map.getContainer().toggleAttribute('data-sharp', ratio === window.devicePixelRatio);
  }

  #show(): void {
    if (this.#shown) return;
    this.#shown = true;
    this.#map.getContainer().style.opacity = '';
    this.#onshown();
  }
}
