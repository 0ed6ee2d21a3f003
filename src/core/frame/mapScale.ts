import type { ThemeName } from '../colour/themes.ts';

/** How large the map draws what does not grow with the zoom. On a wall it is seen from the last row. */
export interface MapScale {
  /** The size of a text, from its size on a desk, px. */
  text: (px: number) => number;
  /** Times as wide as on a desk: boundaries, dots and their rims. */
  lines: number;
  /** Times as large as on a desk: patterns over fills. */
  patterns: number;
  /** Where the rings of an accession end, px from the capital. */
  ring: number;
  /** Zoom levels by which towns appear later, so that fewer names are read more easily. */
  townDelay: number;
  /** Whether a country's name stands in its other script as well. */
  scripts: boolean;
}

/** The scale of a screen that one person sits at. */
export const deskScale: MapScale = {
  text: (px) => px,
  lines: 1,
  patterns: 1,
  ring: 52,
  townDelay: 0,
  scripts: true,
};

/** From this width on the projector's theme is laid out for a wall, as in `src/ui/tokens.css`, px. */
const WALL = 900;
/** The screen whose pixels the sizes of the wall are given in, px. */
const LINES = 1080;
/** The least text on a wall, and how much larger than on a desk all other is. */
const LEAST = 22;
const LARGER = 1.5;

/**
 * The scale for a theme on a screen.
 * @param width and height of the window, CSS pixels
 */
export function mapScaleOf(theme: ThemeName, width: number, height: number): MapScale {
  if (theme !== 'projector' || width < WALL) return deskScale;
  const unit = height / LINES;
  return {
    text: (px) => Math.max(LEAST, px * LARGER) * unit,
    lines: 1.4 * unit,
    patterns: 1.3,
    ring: 100 * unit,
    townDelay: 0.7,
    scripts: false,
  };
}
