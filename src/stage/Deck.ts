import { viewOf } from '../core/geo/camera.ts';
import type { MapView } from '../core/permalink.ts';
import type { Seen } from '../core/scene/edit.ts';
import { heldUp, indexOf } from '../core/scene/find.ts';
import { FLIGHT, timeOf, transitionTo, type Transition } from '../core/scene/transition.ts';
import type { Scene } from '../core/scene/types.ts';
import { back, jump, step, type Way } from '../core/scene/way.ts';
import type { Atlas, MoveKind } from '../state/Atlas.svelte.ts';
import type { Stage } from '../state/Stage.svelte.ts';

/** What the deck moves: the map, as far as it must know it. */
export interface Camera {
  readonly view: MapView;
  /** @param duration ms; 0 jumps */
  moveTo(view: MapView, duration: number): void;
}

export interface DeckOptions {
  stage: Stage;
  atlas: Atlas;
  /** null while there is no map. */
  camera: () => Camera | null;
  /** The map's box, CSS pixels. */
  size: () => { width: number; height: number };
  /** Whether the reader wants no motion. */
  still: () => boolean;
  /** A scene is entered here, by hand, and plays. */
  onstep?: () => void;
}

/** Room around a scene's bounds, as a share of the map's shorter side. */
const AROUND = 0.03;
/** The camera's way back to a scene, ms. */
const RETURN = 900;

/** Drives a talk: puts scenes on the atlas, plays them, and finds back to them. */
export class Deck {
  readonly #options: DeckOptions;
  /** What the atlas showed before the talk. */
  readonly #before: { layers: Atlas['layers']; selected: string | null };
  #transition: Transition | null = null;
  #started = 0;
  #frame = 0;
  /** Until then the camera is on its way, ms of the page's clock. */
  #arrival = 0;
  /** The day that play has shown last: another one was chosen by hand. */
  #shown = 0;

  constructor(options: DeckOptions) {
    this.#options = options;
    const { layers, selected } = options.atlas;
    this.#before = { layers, selected };
  }

  get #count(): number {
    return this.#options.stage.script.scenes.length;
  }

  next(): void {
    const { way } = this.#options.stage;
    const to = step(way, 1, this.#count);
    if (to.at !== way.at) this.#enter(to);
  }

  previous(): void {
    const { way } = this.#options.stage;
    const to = step(way, -1, this.#count);
    if (to.at !== way.at) this.#enter(to, false);
  }

  /** To a scene out of turn, which can be returned from; a number that is none of the talk's leads nowhere. */
  jump(index: number): void {
    if (index < 0 || index >= this.#count) return;
    this.#enter(jump(this.#options.stage.way, index, this.#count));
  }

  /** Plays the scene from its beginning. */
  play(): void {
    this.#enter(this.#options.stage.way);
  }

  /** To the scene with an id as it rests, without a flight, as a link asks. @returns whether there is one */
  show(id: string | null): boolean {
    const { stage } = this.#options;
    const at = indexOf(stage.script.scenes, id);
    if (at < 0) return false;
    stage.enter({ ...stage.way, at }, Date.now());
    this.settle(0, 'link');
    return true;
  }

  /** Back to the scene after an excursion; from a scene that was jumped to, back to where the jump began. */
  returnToScene(): void {
    const { stage, still } = this.#options;
    const flight = still() ? 0 : RETURN;
    if (this.strayed()) this.settle(flight);
    else if (stage.way.left.length > 0) {
      stage.enter(back(stage.way), Date.now());
      this.settle(flight);
    }
    stage.drawers = { time: false, card: false };
  }

  /** Whether what is shown is not the scene: another date, view, selection or other layers. */
  strayed(): boolean {
    const { stage, atlas } = this.#options;
    const { scene, running } = stage;
    if (!scene || running) return false;
    const layers = (list: readonly string[]) => [...list].sort().join();
    return (
      atlas.day !== scene.to ||
      (atlas.selected ?? atlas.item?.id ?? null) !== scene.selected ||
      layers(scene.layers) !== layers(atlas.layers) ||
      this.viewStrayed()
    );
  }

  /** Whether the camera was moved off the scene by hand. */
  viewStrayed(): boolean {
    const { stage, camera } = this.#options;
    const view = camera()?.view;
    if (!stage.rest || !view || performance.now() < this.#arrival) return false;
    return farFrom(view, stage.rest);
  }

  /** Brings the camera back to the scene. @param duration ms; 0 jumps */
  settleView(duration: number): void {
    const { scene } = this.#options.stage;
    if (scene) this.#fly(scene, duration);
  }

  /** Shows the scene as it rests. @param duration of the camera's way, ms; 0 jumps */
  settle(duration: number, kind: MoveKind = 'script'): void {
    const { stage, atlas } = this.#options;
    this.stop();
    const { scene } = stage;
    if (!scene) return;
    this.#dress(scene);
    atlas.moveTo(scene.to, kind);
    atlas.scene = scene.id;
    this.#fly(scene, duration);
  }

  /** The map's box has changed: the scene fills it anew, unless the presenter is elsewhere. */
  resize(): void {
    const { scene } = this.#options.stage;
    if (scene && !this.strayed()) this.#fly(scene, 0);
  }

  /** Ends what moves, where it is. */
  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#transition = null;
    this.#options.stage.running = false;
  }

  /** Ends what moves, also the camera, where it is: the picture is frozen. */
  hold(): void {
    this.stop();
    const camera = this.#options.camera();
    if (camera) camera.moveTo(camera.view, 0);
  }

  /** Gives the atlas back as it was found, at the date and view where the talk ended. */
  close(): void {
    const { atlas } = this.#options;
    this.stop();
    atlas.clearFilter();
    atlas.scene = null;
    atlas.layers = this.#before.layers;
    atlas.select(this.#before.selected);
  }

  /** What is shown now, to be made a scene of; null while there is no map. */
  seen(): Seen | null {
    const { atlas, camera, size } = this.#options;
    const view = camera()?.view;
    if (!view) return null;
    const { day, layers, item } = atlas;
    const { width, height } = size();
    return {
      day,
      layers,
      selected: atlas.selected ?? item?.id ?? null,
      view,
      width,
      height,
      around: Math.min(width, height) * AROUND,
      events: item?.kind === 'event' ? [item.id] : [],
    };
  }

  /** The camera that shows a scene in the map's box. */
  viewOf(scene: Scene): MapView {
    const { width, height } = this.#options.size();
    const around = Math.min(width, height) * AROUND;
    const padding = { top: around, right: around, bottom: around, left: around };
    return viewOf(scene.bounds, width, height, padding);
  }

  #enter(way: Way, play = true): void {
    const { stage, still, onstep } = this.#options;
    const plays = play && !still();
    this.stop();
    stage.enter(way, Date.now());
    if (plays) {
      onstep?.();
      this.playHere();
    } else this.settle(still() ? 0 : FLIGHT);
  }

  /** Plays the scene without entering it anew, as the other window does. */
  playHere(): void {
    const { stage, atlas, still } = this.#options;
    const { scene } = stage;
    this.stop();
    if (!scene) return;
    if (still()) return this.settle(0);
    this.#dress(scene);
    const events = scene.events.flatMap((id) => atlas.events.byId.get(id) ?? []);
    this.#transition = transitionTo(scene, atlas.time, events, FLIGHT);
    this.#started = performance.now();
    stage.running = true;
    atlas.moveTo(this.#transition.start, 'play');
    this.#shown = atlas.day;
    atlas.scene = scene.id;
    this.#fly(scene, FLIGHT);
    this.#frame = requestAnimationFrame(this.#tick);
  }

  /** What a scene shows besides its date and its view. */
  #dress(scene: Scene): void {
    const { atlas } = this.#options;
    atlas.layers = scene.layers;
    atlas.filter = heldUp(scene);
    const { selected } = scene;
    if (selected !== null && atlas.world.entities.has(selected)) atlas.select(selected);
    else atlas.open(selected);
  }

  #fly(scene: Scene, duration: number): void {
    const { stage, camera } = this.#options;
    stage.rest = this.viewOf(scene);
    this.#arrival = performance.now() + duration + 100;
    camera()?.moveTo(stage.rest, duration);
  }

  readonly #tick = (now: number): void => {
    const transition = this.#transition;
    if (!transition) return;
    const ms = now - this.#started;
    const { atlas } = this.#options;
    if (atlas.day !== this.#shown) return this.stop();
    const time = timeOf(transition, ms);
    // What a day shows does not change within it.
    if (Math.floor(time) !== atlas.day) atlas.moveTo(time, 'play');
    this.#shown = atlas.day;
    if (ms < transition.total) this.#frame = requestAnimationFrame(this.#tick);
    else this.stop();
  };
}

/** A map stops a hair off where it was sent. */
function farFrom(a: MapView, b: MapView): boolean {
  const near = (x: number, y: number, most: number) => Math.abs(x - y) < most;
  return !(near(a.zoom, b.zoom, 0.02) && near(a.lat, b.lat, 0.02) && near(a.lon, b.lon, 0.02));
}
