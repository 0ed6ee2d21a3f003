import { patternSvg, type FillPattern } from '../core/colour/patterns.ts';
import type { Theme } from '../core/colour/themes.ts';
import type { Face, Piece } from './pieces.ts';

const families: Readonly<Record<Face, string>> = {
  serif: `font-family="'Brygada 1918', Georgia, serif" font-weight="500"`,
  sans: `font-family="'Source Sans 3', 'Source Sans Pro', Arial, sans-serif"`,
  bold: `font-family="'Source Sans 3', 'Source Sans Pro', Arial, sans-serif" font-weight="600"`,
};

/** Furniture as SVG elements; texts stay texts. */
export function svgOfPieces(pieces: readonly Piece[], theme: Theme): string {
  const used = new Set<FillPattern>();
  const body = pieces.map((piece) => {
    if (piece.kind === 'text') {
      const anchor = piece.anchor ? ' text-anchor="end"' : '';
      return `<text x="${round(piece.x)}" y="${round(piece.y)}" font-size="${piece.size}" ${families[piece.face]} fill="${piece.fill}"${anchor}>${escaped(piece.text)}</text>`;
    }
    if (piece.kind === 'line') {
      return `<path d="M${round(piece.x1)} ${round(piece.y1)}L${round(piece.x2)} ${round(piece.y2)}" stroke="${piece.stroke}" stroke-width="${piece.width}"/>`;
    }
    const { x, y, width, height, fill, stroke, pattern, opacity = 1 } = piece;
    const place = `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
    const seen = opacity < 1 ? ` opacity="${opacity}"` : '';
    const edge = stroke ? ` stroke="${stroke}"` : '';
    if (pattern) used.add(pattern);
    const over = pattern ? `<rect ${place} fill="url(#key-${pattern})"/>` : '';
    return `<rect ${place} fill="${fill}"${edge}${seen}/>${over}`;
  });
  const defs = [...used].map((pattern) => patternSvg(pattern, theme, `key-${pattern}`)).join('');
  return `<g>${defs && `<defs>${defs}</defs>`}${body.join('')}</g>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
