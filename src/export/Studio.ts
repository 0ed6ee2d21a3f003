import type { ThemeName } from '../core/colour/themes.ts';
import type { Shot } from '../core/frame/shot.ts';

/** An unseen map of a size of its own, which pictures are taken of. The map's room makes it; close it after use. */
export interface Studio {
  /** A moment at rest, whole. Valid until the next picture. */
  still(shot: Shot): Promise<CanvasImageSource>;
  /**
   * A moment of a film, `now` ms after its beginning; `cut`: nothing of the moment before is seen to change. null: it would be
   * the picture before.
   */
  frame(shot: Shot, now: number, cut: boolean): Promise<CanvasImageSource | null>;
  /** A moment at rest as the text of an SVG file; only in a studio of vectors. */
  drawing(shot: Shot): string;
  close(): void;
}

/** Opens a studio. Sizes in CSS pixels, and how many pixels each is drawn with. */
export type OpenStudio = (size: {
  width: number;
  height: number;
  ratio: number;
  vectors?: boolean;
  /** Without one, the page's. */
  theme?: ThemeName;
  /** Of the first picture, so that nothing is loaded for another view. */
  view?: Shot['view'];
  /** Of what the page shows, at rest: its own map may be lent for one still. */
  own?: boolean;
}) => Promise<Studio>;
