import type { Box } from '../core/labels/place.ts';

/**
 * Where plates (`data-plate`) cover the map. Measured anew only when one of them changed its size or came and went:
 * asking the page for it on every step in time would make it lay itself out twice.
 */
export class Plates {
  #boxes: Box[] | null = null;
  #watched = new Set<Element>();
  readonly #observer = new ResizeObserver(() => (this.#boxes = null));

  /** Boxes in CSS pixels from the top left of `stage`. */
  boxesIn(stage: HTMLElement): Box[] {
    const plates = [...document.querySelectorAll('[data-plate]')];
    for (const plate of [stage, ...plates]) {
      if (this.#watched.has(plate)) continue;
      this.#watched.add(plate);
      this.#observer.observe(plate);
      this.#boxes = null;
    }
    for (const plate of this.#watched) {
      if (plate.isConnected) continue;
      this.#watched.delete(plate);
      this.#observer.unobserve(plate);
      this.#boxes = null;
    }
    if (!this.#boxes) {
      const origin = stage.getBoundingClientRect();
      this.#boxes = plates.map((plate) => {
        const { x, y, width, height } = plate.getBoundingClientRect();
        return { x: x - origin.x, y: y - origin.y, width, height };
      });
    }
    return this.#boxes;
  }
}
