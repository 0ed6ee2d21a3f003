import { flushSync } from 'svelte';
import { fromIso, toIso } from '../core/time/day.ts';
import type { LayerName, MapView } from '../core/permalink.ts';
import type { Atlas } from './Atlas.svelte.ts';

/** What `window.openDoorAtlas.state` tells: plain data. */
export interface ScriptState {
  date: string;
  country: string | null;
  /** Id of the operation, strike or event whose card is open. */
  item: string | null;
  layers: LayerName[];
  map: MapView | null;
  scene: string | null;
}

/** The page's interface for scripts, embedding pages and benchmarks. */
export interface OpenDoorAtlas {
  /** Resolves when the map can be scrubbed. */
  readonly ready: Promise<void>;
  /**
   * Shows a date and resolves when the frame that shows it has been drawn; the date that is shown already is drawn anew.
   * Rejects with a RangeError for a text that is not `YYYY-MM-DD`; a date outside the data shows the nearest end.
   */
  setDate(date: string): Promise<void>;
  readonly state: ScriptState;
  /** Calls back after each change of the state. @returns a function that stops it */
  on(event: 'change', callback: (state: ScriptState) => void): () => void;
}

declare global {
  interface Window {
    openDoorAtlas?: OpenDoorAtlas;
  }
}

/** The state of the atlas as plain data. */
export function scriptState(atlas: Atlas): ScriptState {
  return {
    date: toIso(atlas.day),
    country: atlas.selected,
    item: atlas.item?.id ?? null,
    layers: [...atlas.layers],
    map: atlas.camera ? { ...atlas.camera } : null,
    scene: atlas.scene,
  };
}

/**
 * Offers `window.openDoorAtlas`.
 * @param ready resolves when the map can be scrubbed
 * @param drawn resolves when what was asked for so far is on the screen; `anew`: even where nothing has changed
 * @returns a function that tells listeners of a change
 */
export function offerScripting(
  atlas: Atlas,
  ready: Promise<void>,
  drawn: (anew: boolean) => Promise<void>,
): (state: ScriptState) => void {
  const listeners = new Set<(state: ScriptState) => void>();
  window.openDoorAtlas = {
    ready,
    async setDate(date) {
      const before = atlas.day;
      atlas.moveTo(fromIso(date), 'script');
      flushSync();
      await drawn(atlas.day === before);
    },
    get state() {
      return scriptState(atlas);
    },
    on(_event, callback) {
      listeners.add(callback);
      return () => listeners.delete(callback);
    },
  };
  return (state) => {
    for (const listener of listeners) listener(state);
  };
}
