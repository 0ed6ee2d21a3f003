import type { Box } from '../core/labels/place.ts';

const PLATE = '[data-plate]';

/**
 * Where plates (`data-plate`) cover the map. Measured anew only when one of them came or went, or has changed its size,
 * and then once the page has laid itself out: asked in the middle of a step in time, it would do so twice.
 */
export class Plates {
  #boxes: Box[] = [];
  #plates: Element[] | null = null;
  readonly #watched = new Set<Element>();
  #stage: HTMLElement | null = null;
  readonly #onchange: () => void;
  readonly #sizes = new ResizeObserver(() => {
    this.#measure();
    this.#onchange();
  });
  readonly #comings = new MutationObserver((records) => {
    const came = records.some(({ addedNodes }) => [...addedNodes].some(isPlate));
    if (came || this.#plates?.some((plate) => !plate.isConnected)) {
      this.#plates = null;
      this.#onchange();
    }
  });

  /** @param onchange called when a plate came or went, or covers more or less */
  constructor(onchange: () => void) {
    this.#onchange = onchange;
    this.#comings.observe(document.body, { childList: true, subtree: true });
  }

  /** Boxes in CSS pixels from the top left of `stage`. */
  boxesIn(stage: HTMLElement): Box[] {
    this.#stage = stage;
    if (!this.#plates) {
      this.#plates = [...document.querySelectorAll(PLATE)];
      this.#watch([stage, ...this.#plates]);
      this.#measure();
    }
    return this.#boxes;
  }

  #measure(): void {
    if (!this.#stage || !this.#plates) return;
    const origin = this.#stage.getBoundingClientRect();
    this.#boxes = this.#plates.map((plate) => {
      const { x, y, width, height } = plate.getBoundingClientRect();
      return { x: x - origin.x, y: y - origin.y, width, height };
    });
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
      this.#sizes.observe(element, { box: 'border-box' });
    }
  }
}

/** Whether a node is a plate or holds one. */
function isPlate(node: Node): boolean {
  return node instanceof Element && (node.matches(PLATE) || node.querySelector(PLATE) !== null);
}
