import type { Pattern } from '../world/types.ts';
import { parseColour } from './rgb.ts';
import type { Theme } from './themes.ts';

/**
 * A pattern that is drawn over a fill; `uncovered` marks land that the record does not cover, `undelimited` a zone that was
 * named and never delimited.
 */
export type FillPattern = Exclude<Pattern, 'none'> | 'uncovered' | 'undelimited';

/** rising: from lower left to upper right; falling: the other way. */
type Direction = 'rising' | 'falling' | 'level';

/** One repeat of a pattern, in CSS pixels at the smallest size that it is shown at. */
interface Design {
  /** Side of the square tile. Diagonals lie `size / √2` apart, level lines `size`. */
  size: number;
  lines: readonly Direction[];
  /** Width of the lines. */
  width: number;
  /** Centres of dots, with `width` as their diameter. */
  dots: readonly (readonly [x: number, y: number])[];
  /** `reversed` is the colour that stands out from a member's fill. */
  ink: 'ink' | 'reversed' | 'force' | 'grey';
  opacity: number;
}

const lines = (
  size: number,
  width: number,
  opacity: number,
  directions: Direction[],
  ink: Design['ink'] = 'ink',
): Design => ({ size, width, opacity, lines: directions, dots: [], ink });

const designs: Record<FillPattern, Design> = {
  conditional: lines(14, 1.5, 0.36, ['rising']),
  outside: lines(7, 1.5, 0.72, ['level'], 'reversed'),
  inactive: {
    ...lines(8, 2, 0.55, []),
    dots: [
      [2, 2],
      [6, 6],
    ],
  },
  disputed: lines(8, 1.1, 0.5, ['falling']),
  un: lines(14, 1, 0.4, ['rising', 'falling']),
  neutrality: lines(14, 1.2, 0.26, ['level']),
  war: lines(10, 1.5, 0.85, ['falling'], 'force'),
  undelimited: lines(11, 1.5, 0.9, ['rising'], 'force'),
  uncovered: lines(6, 0.8, 0.5, ['rising'], 'grey'),
};

function inkOf(design: Design, theme: Theme): string {
  if (design.ink === 'reversed') return theme.onNato.member;
  if (design.ink === 'force') return theme.force;
  return design.ink === 'grey' ? theme.ink3 : theme.ink;
}

/** The same inks by the names of their tokens, for drawings that follow the page's theme by themselves. */
const inkTokens = {
  ink: 'var(--ink)',
  reversed: 'var(--on-nato-member)',
  force: 'var(--force)',
  grey: 'var(--ink-3)',
} as const;

/** How far a value lies from the nearest multiple of `period`. */
function offPeriod(value: number, period: number): number {
  const rest = value - Math.round(value / period) * period;
  return Math.abs(rest);
}

/** Distance in CSS pixels from a point to the nearest stroke of a repeated design, less half its width. */
function outside(design: Design, x: number, y: number): number {
  const { size } = design;
  let least = Number.POSITIVE_INFINITY;
  for (const direction of design.lines) {
    const along =
      direction === 'level'
        ? offPeriod(y - size / 2, size)
        : offPeriod(direction === 'rising' ? x + y : x - y, size) / Math.SQRT2;
    least = Math.min(least, along);
  }
  for (const [dotX, dotY] of design.dots) {
    least = Math.min(least, Math.hypot(offPeriod(x - dotX, size), offPeriod(y - dotY, size)));
  }
  return least - design.width / 2;
}

/**
 * A pattern as a tile of pixels that repeats without a seam, anti-aliased, for MapLibre's `addImage` or a canvas.
 * @param scale pixels of the tile per CSS pixel: the `pixelRatio` to add it with (times 1.3 for the projector)
 * @returns straight (not premultiplied) RGBA; width and height are equal and whole
 */
export function patternTile(
  pattern: FillPattern,
  theme: Theme,
  scale: number,
): { width: number; height: number; data: Uint8ClampedArray } {
  const design = designs[pattern];
  const side = Math.max(1, Math.round(design.size * scale));
  const perPixel = design.size / side;
  const [red, green, blue] = parseColour(inkOf(design, theme));
  const data = new Uint8ClampedArray(side * side * 4);
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      const gap = outside(design, (column + 0.5) * perPixel, (row + 0.5) * perPixel) / perPixel;
      const coverage = Math.min(1, Math.max(0, 0.5 - gap));
      data.set([red, green, blue, coverage * design.opacity * 255], (row * side + column) * 4);
    }
  }
  return { width: side, height: side, data };
}

/** Strokes of one tile as SVG path data, reaching over its corners so that no joint shows. */
function pathOf(design: Design): string {
  const { size } = design;
  const paths = design.lines.map((direction) => {
    if (direction === 'level') return `M0 ${size / 2}H${size}`;
    if (direction === 'rising') return `M-1 1L1-1M0 ${size}L${size} 0M${size - 1} ${size + 1}l2-2`;
    return `M${size - 1}-1l2 2M0 0L${size} ${size}M-1 ${size - 1}l2 2`;
  });
  // A dot is a stroke without length and with round ends.
  return [...paths, ...design.dots.map(([x, y]) => `M${x} ${y}h0`)].join('');
}

/**
 * A pattern as an SVG `<pattern>` element to fill with `url(#id)`.
 * @param theme its colours; 'tokens' names CSS custom properties instead, so that the drawing follows the page's theme
 * @param scale size of the tile, 1 = as on the map at its smallest
 */
export function patternSvg(
  pattern: FillPattern,
  theme: Theme | 'tokens',
  id: string,
  scale = 1,
): string {
  const design = designs[pattern];
  const colour = theme === 'tokens' ? inkTokens[design.ink] : inkOf(design, theme);
  const { size, width, opacity } = design;
  const transform = scale === 1 ? '' : ` patternTransform="scale(${scale})"`;
  return (
    `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"${transform}>` +
    `<path d="${pathOf(design)}" fill="none" style="stroke:${colour}" stroke-width="${width}"` +
    ` stroke-opacity="${opacity}"${design.dots.length > 0 ? ' stroke-linecap="round"' : ''}/></pattern>`
  );
}
