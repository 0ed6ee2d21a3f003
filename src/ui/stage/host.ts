import type { Geometry } from '../../core/geo/geometry.ts';
import type { LinkState, MapView } from '../../core/permalink.ts';
import type { OpenStudio } from '../../export/Studio.ts';
import type { Appearance } from '../../state/Appearance.svelte.ts';
import type { Shown } from '../../state/Shown.svelte.ts';
import type { Stage } from '../../state/Stage.svelte.ts';
import type { Camera } from '../../stage/Deck.ts';

/** What the page gives the stage to work with. */
export interface StageHost {
  shown: Shown;
  geometry: Geometry;
  appearance: Appearance;
  /** What the page was opened with. */
  opened: { link: LinkState; fragment: string };
  /** Resolves when the map can be moved. */
  ready: Promise<void>;
  camera: () => Camera | null;
  /** The camera while it moves. */
  moving: () => MapView | null;
  /** Draws the map at once. */
  redraw: () => void;
  /** Opens an unseen map to take pictures of; null while there is none. */
  studio: () => OpenStudio | null;
  /** The map's box in the page. */
  box: () => HTMLElement;
  /** Tells the page of the talk, so that it shows the drawers that are open; null: it is over. */
  onstage: (stage: Stage | null) => void;
  /** Hears of links that are followed meanwhile. @returns a function that stops it */
  onlink: (follow: (link: LinkState) => void) => () => void;
}
