import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * Keeps a map from drawing while it gathers what a picture needs: MapLibre loads by its frames, each of which would cost as
 * much as if it were seen. Behind the shutter they only take in what has come.
 */
export class Shutter {
  readonly #painter: MapLibreMap['painter'];
  readonly #render: MapLibreMap['painter']['render'];
  #isOpen = false;

  constructor({ painter }: MapLibreMap) {
    const render = painter.render.bind(painter);
    this.#painter = painter;
    this.#render = render;
    painter.render = (style, ...frame) => {
      if (this.#isOpen) return render(style, ...frame);
      for (const tiles of Object.values(style.tileManagers)) {
        if (tiles.used) tiles.prepare(painter.context);
      }
    };
  }

  /** Opens it for what is drawn meanwhile. */
  open<Drawn>(draw: () => Drawn): Drawn {
    this.#isOpen = true;
    try {
      return draw();
    } finally {
      this.#isOpen = false;
    }
  }

  /** The map draws all of its frames again. */
  remove(): void {
    this.#painter.render = this.#render;
  }
}
