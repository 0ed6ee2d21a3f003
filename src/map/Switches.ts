import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LayerId, PatternLayerId } from './ids.ts';

/** Layers that a constant opacity switches off: MapLibre passes over a layer of which nothing is seen. */
export const switched = {
  'entity-line': 'line-opacity',
  'disputed-casing': 'line-opacity',
  disputed: 'line-opacity',
  'zone-fill-sea': 'fill-opacity',
  'zone-fill': 'fill-opacity',
  'zone-band': 'fill-opacity',
  'zone-fringe': 'line-opacity',
  'zone-casing': 'line-opacity',
  'zone-solid': 'line-opacity',
  'zone-gaps': 'line-opacity',
  'zone-hand': 'line-opacity',
  'zone-safety': 'line-opacity',
  'zone-no-fly-casing': 'line-opacity',
  'zone-no-fly': 'line-opacity',
  'zone-sector': 'line-opacity',
  'zone-tick': 'line-opacity',
  'zone-scale': 'line-opacity',
  'zone-growth': 'circle-stroke-opacity',
  'ripple-1': 'circle-stroke-opacity',
  'ripple-2': 'circle-stroke-opacity',
  'ripple-3': 'circle-stroke-opacity',
} as const satisfies Partial<Record<LayerId, string>>;

export type Switched = keyof typeof switched | PatternLayerId;

/**
 * Sets the opacity of whole layers, and only what differs: a layer of which nothing is shown costs nothing, and no
 * layout or data is made anew. They begin switched off; MapLibre forgets them with a new style: call `forget` then.
 */
export class Switches {
  readonly #map: MapLibreMap;
  readonly #onwrite: () => void;
  readonly #set = new Map<Switched, number>();

  /** @param onwrite called when the picture differs from the one before */
  constructor(map: MapLibreMap, onwrite: () => void) {
    this.#map = map;
    this.#onwrite = onwrite;
  }

  /** @param opacity 0 to 1 */
  set(layer: Switched, opacity: number): void {
    if ((this.#set.get(layer) ?? 0) === opacity) return;
    this.#set.set(layer, opacity);
    const property = switched[layer as keyof typeof switched] ?? 'fill-opacity';
    this.#map.setPaintProperty(layer, property, opacity, { validate: false });
    this.#onwrite();
  }

  forget(): void {
    this.#set.clear();
  }
}
