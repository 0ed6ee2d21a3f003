import type {
  CustomLayerInterface,
  CustomRenderMethodInput,
  Map as MapLibreMap,
} from 'maplibre-gl';
import type { Theme } from '../core/colour/themes.ts';
import type { PartKind } from '../core/flow/people.ts';
import type { Figure } from '../core/flow/figures.ts';
import { mercatorX, mercatorY } from '../core/geo/camera.ts';
import type { Box } from '../core/labels/place.ts';
import { figureFragment, figureVertex } from './flowShaders.ts';
import { GlProgram } from './GlProgram.ts';
import type { LayerId } from './ids.ts';

/** A text that has found its place. */
export interface PlacedFigure {
  figure: Figure;
  /** Of its number, and of the words below it, px. */
  size: number;
  small: number;
  /** Where it stands, pixels from its anchor. */
  box: Box;
}

/** Edge of the picture that holds the texts: at first, and at most, px. */
const EDGE = 1024;
const LARGEST = 8192;

/** Where a text stands in the picture, px. */
interface Cell {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The colour of the number of a kind. */
export function tintOf(theme: Theme, kind: PartKind): string {
  if (kind === 'idp') return theme.flowIdp;
  if (kind === 'return') return theme.flowReturn;
  if (kind === 'evacuation') return theme.flowEvacuation;
  return kind === 'of_concern' ? theme.ink2 : theme.flowRefugee;
}

/**
 * Numbers of people on the map. Which there are changes with every date, so they are no symbols, which would go through the
 * worker: those that have found a place are pieces of one picture, which each is drawn into when it is first shown.
 */
export class FigureLayer implements CustomLayerInterface {
  readonly id: LayerId = 'people-figure';
  readonly type = 'custom';
  readonly renderingMode = '2d';
  readonly #onwrite: () => void;
  readonly #canvas = document.createElement('canvas');
  #map: MapLibreMap | null = null;
  #program: GlProgram | null = null;
  #texture: WebGLTexture | null = null;
  #placed: readonly PlacedFigure[] = [];
  #theme: Theme | null = null;
  #stale = false;
  /** Texts that are in the picture, by what they look like. */
  readonly #cells = new Map<string, Cell>();
  #ratio = 0;
  #edge = 0;
  /** Where the next one has room: beside the last, in a row as tall as its tallest. */
  #next = { x: 0, y: 0, row: 0 };

  /** @param onwrite called when the picture differs from the one before */
  constructor(onwrite: () => void) {
    this.#onwrite = onwrite;
  }

  onAdd(map: MapLibreMap, gl: WebGL2RenderingContext): void {
    this.#map = map;
    this.#program = new GlProgram(
      gl,
      { vertex: figureVertex, fragment: figureFragment },
      new Float32Array([-1, -1, 1, -1, -1, 1, 1, 1]),
      [['a_place', 2], ['a_box', 4], ['a_cut', 4]], // prettier-ignore
    );
    this.#texture = gl.createTexture();
    this.#stale = true;
  }

  onRemove(_map: MapLibreMap, gl: WebGL2RenderingContext): void {
    this.#program?.remove();
    this.#program = null;
    gl.deleteTexture(this.#texture);
  }

  /** Shows these texts and no others. */
  show(placed: readonly PlacedFigure[], theme: Theme): void {
    if (placed.length === 0 && this.#placed.length === 0) return;
    this.#placed = placed;
    this.#theme = theme;
    this.#stale = true;
    this.#onwrite();
    this.#map?.triggerRepaint();
  }

  render(gl: WebGL2RenderingContext, input: CustomRenderMethodInput): void {
    if (!this.#map || this.#placed.length === 0) return;
    const ratio = this.#map.getPixelRatio();
    // While the map moves it has fewer pixels than the screen, for a picture it may have more.
    const sharp = Math.max(window.devicePixelRatio, ratio);
    if (this.#stale || sharp !== this.#ratio) this.#upload(gl, sharp);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, this.#texture);
    const { width, height } = this.#map.getCanvas();
    this.#program?.draw(input, { u_screen: [width / ratio, height / ratio, ratio] });
  }

  /** Draws the texts that are not in the picture yet, and tells where each of those shown stands. */
  #upload(gl: WebGL2RenderingContext, ratio: number): void {
    this.#stale = false;
    const theme = this.#theme;
    if (!theme) return;
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, this.#texture);
    if (ratio !== this.#ratio) this.#empty(gl, ratio, EDGE);
    const put = () => this.#placed.map((placed) => this.#cellOf(gl, placed, theme, ratio));
    let cells = put();
    // The picture is full: begun anew it holds what is shown now, if need be with more room.
    const most = Math.min(LARGEST, gl.getParameter(gl.MAX_TEXTURE_SIZE) as number);
    for (let edge = this.#edge; cells.includes(null) && edge <= most; edge *= 2) {
      this.#empty(gl, ratio, edge);
      cells = put();
    }
    const edge = this.#edge;
    this.#program?.fill(
      this.#placed.flatMap(({ figure, box }, index) => {
        const cell = cells[index];
        if (!cell) return [];
        const { x, y, width, height } = cell;
        return [
          ...[mercatorX(figure.lon), mercatorY(figure.lat)],
          ...[box.x, box.y, width / ratio, height / ratio],
          ...[x / edge, y / edge, (x + width) / edge, (y + height) / edge],
        ];
      }),
    );
  }

  /** Where a text stands in the picture; null where it has no more room. */
  #cellOf(
    gl: WebGL2RenderingContext,
    placed: PlacedFigure,
    theme: Theme,
    ratio: number,
  ): Cell | null {
    const { figure, size, small, box } = placed;
    const tint = tintOf(theme, figure.tint);
    const key = [figure.text, figure.side, size, small, tint, theme.halo, ratio].join('|');
    const known = this.#cells.get(key);
    if (known) return known;
    const [width, height] = [Math.ceil(box.width * ratio) + 2, Math.ceil(box.height * ratio) + 2];
    let { x, y, row } = this.#next;
    if (x + width > this.#edge) [x, y, row] = [0, y + row, 0];
    if (width > this.#edge || y + height > this.#edge) return null;
    this.#next = { x: x + width, y, row: Math.max(row, height) };
    const context = this.#canvas.getContext('2d', { willReadFrequently: true });
    if (!context) return null;
    [this.#canvas.width, this.#canvas.height] = [width, height];
    write(context, placed, ratio, tint, theme);
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, gl.RGBA, gl.UNSIGNED_BYTE, this.#canvas);
    const cell = { x, y, width, height };
    this.#cells.set(key, cell);
    return cell;
  }

  /** Makes the picture, without any text. */
  #empty(gl: WebGL2RenderingContext, ratio: number, edge: number): void {
    this.#ratio = ratio;
    this.#edge = edge;
    this.#cells.clear();
    this.#next = { x: 0, y: 0, row: 0 };
    gl.bindTexture(gl.TEXTURE_2D, this.#texture);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, edge, edge, 0, gl.RGBA, gl.UNSIGNED_BYTE, null);
    for (const key of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, key, gl.CLAMP_TO_EDGE); // prettier-ignore
    for (const key of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, key, gl.LINEAR); // prettier-ignore
  }
}

/** Writes one text with its halo: the number in its colour, words in ink below it. */
function write(
  context: CanvasRenderingContext2D,
  { figure, size, small, box }: PlacedFigure,
  ratio: number,
  tint: string,
  theme: Theme,
): void {
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  const aligned = { right: 'left', left: 'right' } as const;
  context.textAlign = aligned[figure.side as keyof typeof aligned] ?? 'center';
  const at = { left: 4, right: box.width - 4, center: box.width / 2 }[context.textAlign as 'left' | 'right' | 'center']; // prettier-ignore
  let down = 0;
  figure.text.split('\n').forEach((line, index) => {
    const px = index === 0 ? size : small;
    context.font = `${index === 0 ? 600 : 400} ${px}px 'Source Sans 3'`;
    const middle = down + px * 0.6;
    context.strokeStyle = theme.halo;
    context.lineWidth = index === 0 ? 4 : 3.4;
    context.strokeText(line, at, middle);
    context.fillStyle = index === 0 ? tint : theme.ink;
    context.fillText(line, at, middle);
    down += px * 1.2;
  });
}
