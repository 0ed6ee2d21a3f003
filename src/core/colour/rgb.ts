/** Red, green and blue in sRGB, 0 to 255, and alpha, 0 to 1. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/**
 * Reads the two notations of themes.ts: `#rrggbb` and `rgb(r g b / a)`.
 * @throws RangeError for anything else
 */
export function parseColour(text: string): Rgba {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  if (hex) {
    const [red = 0, green = 0, blue = 0] = hex.slice(1).map((part) => Number.parseInt(part, 16));
    return [red, green, blue, 1];
  }
  const rgb = /^rgb\((\d+) (\d+) (\d+)(?: \/ ([\d.]+))?\)$/.exec(text);
  if (rgb) return [Number(rgb[1]), Number(rgb[2]), Number(rgb[3]), Number(rgb[4] ?? 1)];
  throw new RangeError(`Not a colour of the form #rrggbb or rgb(r g b / a): "${text}"`);
}

/** `#rrggbb`, each channel rounded and kept within 0 to 255. */
export function toHex(red: number, green: number, blue: number): string {
  const part = (value: number) =>
    Math.min(255, Math.max(0, Math.round(value)))
      .toString(16)
      .padStart(2, '0');
  return `#${part(red)}${part(green)}${part(blue)}`;
}

/**
 * The colour that a translucent fill must have to be seen as `seen` over flat relief:
 * `c = (seen - (1 - alpha) * ground) / alpha`, kept within the gamut.
 * @param ground colour of flat land in the relief below the fill
 * @param alpha opacity of the fill, above 0 and up to 1
 */
export function throughRelief(seen: string, ground: string, alpha: number): string {
  const over = parseColour(seen);
  const under = parseColour(ground);
  const channel = (index: 0 | 1 | 2) => (over[index] - (1 - alpha) * under[index]) / alpha;
  return toHex(channel(0), channel(1), channel(2));
}

/** A colour part of the way from one to another, mixed in sRGB. @param share 0 (all `a`) to 1 (all `b`) */
export function mixColours(a: string, b: string, share: number): string {
  const from = parseColour(a);
  const to = parseColour(b);
  const channel = (index: 0 | 1 | 2) => from[index] + (to[index] - from[index]) * share;
  return toHex(channel(0), channel(1), channel(2));
}
