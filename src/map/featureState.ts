import type { Map as MapLibreMap } from 'maplibre-gl';

type Values = Record<string, number | string | boolean>;

/**
 * Writes feature-states, and only what differs from what was written before: a step in time costs what changes.
 * MapLibre forgets states with a new style; call `forget` then.
 */
export class FeatureStates {
  readonly #map: MapLibreMap;
  readonly #onwrite: () => void;
  readonly #written = new Map<string, Values>();

  /** @param onwrite called when the picture differs from the one before */
  constructor(map: MapLibreMap, onwrite: () => void) {
    this.#map = map;
    this.#onwrite = onwrite;
  }

  set(source: string, id: string | number, values: Values): void {
    const key = `${source}/${id}`;
    const before = this.#written.get(key);
    if (before && Object.keys(values).every((name) => before[name] === values[name])) return;
    this.#written.set(key, before ? { ...before, ...values } : { ...values });
    this.#map.setFeatureState({ source, id }, values);
    this.#onwrite();
  }

  forget(): void {
    this.#written.clear();
  }
}
