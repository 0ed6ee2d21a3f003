import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { converter, parse, type Rgb } from 'culori';
import { describe, expect, it } from 'vitest';
import { themes } from '../../../geo/recipes/relief.ts';
import { geoDir } from './built.ts';

/** The brightest and the darkest fill of each theme's steps: what the most shadow and the most light fall on. */
const extremes = {
  light: { brightest: '#edede5', darkest: '#4b71a4' },
  dark: { brightest: '#7e9ec9', darkest: '#2b373d' },
};
const lightness = (colour: Rgb) => converter('lab')(colour).l;

/** The fill under a veil of the ink, L* less that of the bare fill. */
function step(fill: string, ink: readonly number[], alpha: number): number {
  const bare = converter('rgb')(parse(fill)!);
  const mix = (from: number, to: number) => from * (1 - alpha) + (to / 255) * alpha;
  const [r, g, b] = ink as [number, number, number];
  const veiled: Rgb = { mode: 'rgb', r: mix(bare.r, r), g: mix(bare.g, g), b: mix(bare.b, b) };
  return lightness(veiled) - lightness(bare);
}

describe('relief', () => {
  it.each(['light', 'dark'] as const)(
    '%s: slopes stay within -10 and +4 L* of any fill',
    (theme) => {
      const { shadow, light, shadowAlpha, lightAlpha } = themes[theme];
      const { brightest, darkest } = extremes[theme];
      expect(step(brightest, shadow, shadowAlpha)).toBeGreaterThan(-10);
      expect(step(darkest, light, lightAlpha)).toBeLessThan(4);
    },
  );

  it.each(['light', 'dark'])('relief-%s.webp is a WebP with alpha and small', (theme) => {
    const bytes = readFileSync(join(geoDir, `relief-${theme}.webp`));
    expect(bytes.toString('latin1', 8, 12)).toBe('WEBP');
    expect(bytes.toString('latin1', 12, 16)).toBe('VP8L');
    // The bit after width and height (14 bits each, from byte 21): pixels have an alpha channel.
    expect((bytes.readUInt32LE(21) >>> 28) & 1).toBe(1);
    expect(bytes.length).toBeLessThan(72_000);
  });
});
