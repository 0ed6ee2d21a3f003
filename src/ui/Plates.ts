import type { Box } from '../core/labels/place.ts';

const PLATE = '[data-plate]';

/**
 * Where plates (`data-plate`) cover the map. Measured anew only when one of them changed its size or came and went:
 * asking the page for it on every step in time would make it lay itself out twice.
 */
export class Plates {
  #boxes: Box[] | null = null;
  #plates: Element[] | null = null;
  readonly #watched = new Set<Element>();
  readonly #sizes = new ResizeObserver(() => (this.#boxes = null));
  readonly #comings = new MutationObserver((records) => {
    const came = records.some(({ addedNodes }) => [...addedNodes].some(isPlate));
    if (came || this.#plates?.some((plate) => !plate.isConnected)) this.#plates = null;
  });

  constructor() {
    this.#comings.observe(document.body, { childList: true, subtree: true });
  }

  /** Boxes in CSS pixels from the top left of `stage`. */
  boxesIn(stage: HTMLElement): Box[] {
    if (!this.#plates) {
      this.#plates = [...document.querySelectorAll(PLATE)];
      this.#watch([stage, ...this.#plates]);
      this.#boxes = null;
    }
    if (!this.#boxes) {
      const origin = stage.getBoundingClientRect();
      this.#boxes = this.#plates.map((plate) => {
        const { x, y, width, height } = plate.getBoundingClientRect();
        return { x: x - origin.x, y: y - origin.y, width, height };
      });
    }
    return this.#boxes;
  }

  #watch(elements: readonly Element[]): void {
    for (const element of this.#watched) {
      if (elements.includes(element)) continue;
      this.#sizes.unobserve(element);
      this.#watched.delete(element);
    }
    for (const element of elements) {
      if (this.#watched.has(element)) continue;
      this.#watched.add(element);
      this.#sizes.observe(element);
    }
  }
}

/** Whether a node is a plate or holds one. */
function isPlate(node: Node): boolean {
  return node instanceof Element && (node.matches(PLATE) || node.querySelector(PLATE) !== null);
}
