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

/** The widest picture of texts, px. */
const WIDE = 2048;

/** The colour of the number of a kind. */
export function tintOf(theme: Theme, kind: PartKind): string {
  if (kind === 'idp') return theme.flowIdp;
  if (kind === 'return') return theme.flowReturn;
  if (kind === 'evacuation') return theme.flowEvacuation;
  return kind === 'of_concern' ? theme.ink2 : theme.flowRefugee;
}

/**
 * Numbers of people on the map. Which there are changes with every date, so they are no symbols, which would go through the
 * worker: the few that have found a place are drawn into one picture, and each is a piece of it.
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
    if (this.#stale) this.#upload(gl);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, this.#texture);
    const ratio = this.#map.getPixelRatio();
    const { width, height } = this.#map.getCanvas();
    this.#program?.draw(input, { u_screen: [width / ratio, height / ratio, ratio] });
  }

  /** Draws the texts row by row, and hands the picture over. */
  #upload(gl: WebGL2RenderingContext): void {
    this.#stale = false;
    const ratio = window.devicePixelRatio;
    const context = this.#canvas.getContext('2d');
    const theme = this.#theme;
    if (!context || !theme) return;
    let [x, y, row] = [0, 0, 0];
    const cells = this.#placed.map((placed) => {
      const [width, height] = [placed.box.width, placed.box.height].map((px) => Math.ceil(px * ratio) + 2); // prettier-ignore
      if (x + (width ?? 0) > WIDE) [x, y, row] = [0, y + row, 0];
      const cell = { placed, x, y, width: width ?? 0, height: height ?? 0 };
      [x, row] = [x + cell.width, Math.max(row, cell.height)];
      return cell;
    });
    this.#canvas.width = WIDE;
    this.#canvas.height = Math.max(1, y + row);
    for (const { placed, x, y } of cells) write(context, placed, x, y, ratio, theme);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, this.#texture);
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, this.#canvas);
    for (const key of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, key, gl.CLAMP_TO_EDGE); // prettier-ignore
    for (const key of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, key, gl.LINEAR); // prettier-ignore
    const { height: tall } = this.#canvas;
    this.#program?.fill(
      cells.flatMap(({ placed: { figure, box }, x, y, width, height }) => [
        ...[mercatorX(figure.lon), mercatorY(figure.lat)],
        ...[box.x, box.y, width / ratio, height / ratio],
        ...[x / WIDE, y / tall, (x + width) / WIDE, (y + height) / tall],
      ]),
    );
  }
}

/** Writes one text with its halo: the number in its colour, words in ink below it. */
function write(
  context: CanvasRenderingContext2D,
  { figure, size, small, box }: PlacedFigure,
  x: number,
  y: number,
  ratio: number,
  theme: Theme,
): void {
  context.setTransform(ratio, 0, 0, ratio, x, y);
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
    context.fillStyle = index === 0 ? tintOf(theme, figure.tint) : theme.ink;
    context.fillText(line, at, middle);
    down += px * 1.2;
  });
}
