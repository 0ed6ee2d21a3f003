import { patternTile } from '../core/colour/patterns.ts';
import type { Theme } from '../core/colour/themes.ts';
import { fontOf, type Piece } from './pieces.ts';

/** Draws furniture on a canvas whose units are CSS pixels. @param ratio pixels of the canvas per unit */
export function drawPieces(
  context: CanvasRenderingContext2D,
  pieces: readonly Piece[],
  theme: Theme,
  ratio: number,
): void {
  for (const piece of pieces) {
    if (piece.kind === 'text') {
      context.font = fontOf(piece.face, piece.size);
      context.textAlign = piece.anchor ?? 'left';
      context.fillStyle = piece.fill;
      context.fillText(piece.text, piece.x, piece.y);
    } else if (piece.kind === 'line') {
      context.strokeStyle = piece.stroke;
      context.lineWidth = piece.width;
      context.beginPath();
      context.moveTo(piece.x1, piece.y1);
      context.lineTo(piece.x2, piece.y2);
      context.stroke();
    } else drawBox(context, piece, theme, ratio);
  }
}

function drawBox(
  context: CanvasRenderingContext2D,
  { x, y, width, height, fill, stroke, pattern, opacity = 1 }: Extract<Piece, { kind: 'box' }>,
  theme: Theme,
  ratio: number,
): void {
  context.globalAlpha = opacity;
  context.fillStyle = fill;
  context.fillRect(x, y, width, height);
  if (pattern) {
    const tile = patternTile(pattern, theme, ratio);
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [tile.width, tile.height];
    const data = new ImageData(new Uint8ClampedArray(tile.data), tile.width, tile.height);
    canvas.getContext('2d')?.putImageData(data, 0, 0);
    const repeated = context.createPattern(canvas, 'repeat');
    repeated?.setTransform(new DOMMatrix().scale(1 / ratio));
    if (repeated) context.fillStyle = repeated;
    context.fillRect(x, y, width, height);
  }
  if (stroke) {
    context.strokeStyle = stroke;
    context.lineWidth = 1;
    context.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
  }
  context.globalAlpha = 1;
}
