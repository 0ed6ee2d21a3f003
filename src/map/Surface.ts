import type { ZoneFrame } from '../core/frame/fades.ts';
import type { Frame } from '../core/frame/frame.ts';
import type { Geometry } from '../core/geo/geometry.ts';
import type { Box } from '../core/labels/place.ts';
import type { MapView } from '../core/permalink.ts';
import type { ThemeName } from '../core/colour/themes.ts';
import type { Day } from '../core/time/day.ts';
import type { World } from '../core/world/load.ts';
import type { EntityId } from '../core/world/types.ts';
import type { MapData } from './data.ts';

/** What a surface is made with. */
export interface SurfaceOptions {
  container: HTMLElement;
  world: World;
  geometry: Geometry;
  data: MapData;
  view: MapView;
  theme: ThemeName;
  /** Areas of the map that plates cover, in CSS pixels. */
  blocked: () => Box[];
  /** It can be scrubbed. */
  onready: () => void;
  /** It has taken the place of the first picture. */
  onshown: () => void;
  /** At rest after a movement of the camera. */
  onview: (view: MapView) => void;
  /** While the camera moves. */
  onmove: () => void;
  onpick: (atom: EntityId | null) => void;
  onhover: (atom: EntityId | null, at: { x: number; y: number }) => void;
  onfail: (error: Error) => void;
}

/**
 * What draws the map: WebGL (`MapShell`), or SVG where there is none (`PictureShell`). It draws frames and reports what
 * the reader does; it decides nothing.
 */
export interface Surface {
  readonly view: MapView;
  /** Draws a frame. Costs what changed since the last one. */
  apply(frame: Frame, zones: ZoneFrame, day: Day): void;
  /** Outlines an entity, or none. */
  select(entity: EntityId | null): void;
  hover(entity: EntityId | null): void;
  /** Shows the line between the entities of Bosnia and Herzegovina. */
  showEntityLine(shown: boolean): void;
  setTheme(name: ThemeName): void;
  /** Moves the camera. @param duration in ms; 0 jumps */
  moveTo(view: MapView, duration: number): void;
  zoomBy(levels: number, duration: number): void;
  /** Resolves when what was asked for so far has been drawn. */
  drawn(): Promise<void>;
  /** Picks what lies in the middle, for those who move the map by keys. */
  pickCentre(): void;
  /** Places the labels anew: the fonts have come, or a plate has moved. */
  refresh(): void;
  remove(): void;
}
