import { describe, expect, it } from 'vitest';
import { patternSvg, patternTile, type FillPattern } from '../../../../src/core/colour/patterns.ts';
import { parseColour } from '../../../../src/core/colour/rgb.ts';
import { themeNames, themes } from '../../../../src/core/colour/themes.ts';
import { patterns } from '../../../../src/core/world/types.ts';

const all = [...patterns.filter((pattern) => pattern !== 'none'), 'uncovered'] as FillPattern[];

/** Opacity (0 to 255) of the pixel at a column and row, which may lie in the next tile. */
function alphaAt(tile: ReturnType<typeof patternTile>, column: number, row: number): number {
  const x = (column + tile.width) % tile.width;
  const y = (row + tile.height) % tile.height;
  return tile.data[(y * tile.width + x) * 4 + 3]!;
}

describe.each(all)('pattern %s', (pattern) => {
  const tile = patternTile(pattern, themes.light, 2);

  it('covers some of the fill and leaves most of it', () => {
    const alphas = tile.data.filter((_, index) => index % 4 === 3);
    const mean = alphas.reduce((sum, alpha) => sum + alpha, 0) / alphas.length / 255;
    expect(mean).toBeGreaterThan(0.015);
    expect(mean).toBeLessThan(0.25);
  });

  it('repeats without a seam: its edge steps are no steeper than those inside', () => {
    let inside = 0;
    let across = 0;
    for (let row = 0; row < tile.height; row += 1) {
      for (let column = 0; column < tile.width; column += 1) {
        const step = Math.abs(alphaAt(tile, column, row) - alphaAt(tile, column + 1, row));
        if (column === tile.width - 1) across = Math.max(across, step);
        else inside = Math.max(inside, step);
      }
    }
    expect(across).toBeLessThanOrEqual(inside + 1);
  });

  it('is drawn in the colours of the theme, as pixels and as SVG', () => {
    for (const name of themeNames) {
      const own = patternTile(pattern, themes[name], 1);
      const svg = patternSvg(pattern, themes[name], 'id');
      const colour = /stroke:(#[0-9a-f]{6})/.exec(svg)![1]!;
      expect([...own.data.slice(0, 3)]).toEqual(parseColour(colour).slice(0, 3));
    }
    expect(patternSvg(pattern, 'tokens', 'id')).toMatch(/stroke:var\(--[\w-]+\)/);
  });
});

it('patterns differ from each other', () => {
  const tiles = all.map((pattern) => patternTile(pattern, themes.light, 1).data.join());
  expect(new Set(tiles).size).toBe(all.length);
});
