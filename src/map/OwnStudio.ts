import type { Shot } from '../core/frame/shot.ts';
import { viewOf } from '../core/geo/camera.ts';
import type { MapView } from '../core/permalink.ts';
import type { MapShell } from './MapShell.ts';
import { Shutter } from './Shutter.ts';
import type { StudioSize } from './openStudio.ts';
import { idle } from './patience.ts';

/** Pixels per CSS pixel until the picture is taken, so that a canvas of its size is made once. */
const LOADING = 0.1;
/** Where the map stands meanwhile: of the picture's size, and out of sight. */
const AWAY = { position: 'fixed', top: '0', left: '-20000px' } as const;

/**
 * Takes a picture of what the reader's own map shows, in another size: a second map would load and compile everything
 * anew, which without a graphics card takes longer than the picture. A copy of the map stands in its place meanwhile.
 */
export class OwnStudio {
  /** Resolves when the last one has given the map back: two at once would not find it as it was. */
  static returned: Promise<void> = Promise.resolve();
  readonly #shell: MapShell;
  readonly #size: StudioSize;
  readonly #cover: HTMLCanvasElement;
  readonly #before: { view: MapView; ratio: number };
  readonly #shutter: Shutter;

  /** The map must have been drawn whole. */
  constructor(shell: MapShell, size: StudioSize) {
    const { map } = shell;
    this.#shell = shell;
    this.#size = size;
    this.#before = { view: shell.view, ratio: map.getPixelRatio() };
    map.redraw();
    this.#cover = copyOf(map.getCanvas());
    const container = map.getContainer();
    container.before(this.#cover);
    this.#shutter = new Shutter(map);
    shell.lend([]);
    const { width, height } = size;
    Object.assign(container.style, AWAY, { width: `${width}px`, height: `${height}px` });
    map.setPixelRatio(LOADING);
  }

  /** A picture of the moment that the map shows. Valid until the studio is closed. @throws Error when it does not load */
  async still({ view, blocked }: Pick<Shot, 'view' | 'blocked'>): Promise<CanvasImageSource> {
    const shell = this.#shell;
    const { width, height, ratio } = this.#size;
    shell.lend([...blocked]);
    shell.moveTo('zoom' in view ? view : viewOf(view, width, height), 0);
    await idle(shell.map);
    shell.refresh();
    this.#shutter.open(() => {
      shell.map.setPixelRatio(ratio);
      shell.picture(true);
    });
    return shell.map.getCanvas();
  }

  frame(): never {
    throw new Error('The map on the page makes no film.');
  }

  drawing(): never {
    throw new Error('The map on the page is drawn in pixels.');
  }

  /** Gives the map back as it was. */
  close(): void {
    const shell = this.#shell;
    const { map } = shell;
    const { view, ratio } = this.#before;
    for (const property of [...Object.keys(AWAY), 'width', 'height']) {
      map.getContainer().style.removeProperty(property);
    }
    map.setPixelRatio(ratio);
    shell.moveTo(view, 0);
    // What the map needs for its own view has come, and is seen in the frame that follows.
    OwnStudio.returned = idle(map)
      .catch(() => undefined)
      .then(() => {
        this.#shutter.remove();
        shell.lend(null);
        shell.refresh();
        map.once('render', () => this.#cover.remove());
        map.redraw();
      });
  }
}

function copyOf(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  [copy.width, copy.height] = [canvas.width, canvas.height];
  copy.style.cssText = 'position:absolute;inset:0;width:100%;height:100%';
  copy.getContext('2d')?.drawImage(canvas, 0, 0);
  return copy;
}
