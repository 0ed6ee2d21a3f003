import type { FeatureCollection } from 'geojson';
import type { ZoneFrame } from '../core/frame/fades.ts';
import type { MarkItem, Marks, MarksShown } from '../core/frame/marks.ts';
import type { People } from '../core/flow/people.ts';
import type { Flow } from '../core/flow/types.ts';
import type { Raised } from '../core/frame/raised.ts';
import type { Zones } from '../core/frame/zones.ts';
import type { Frame } from '../core/frame/frame.ts';
import type { LonLat } from '../core/geo/geodesic.ts';
import type { Geometry } from '../core/geo/geometry.ts';
import type { Box } from '../core/labels/place.ts';
import type { MapView } from '../core/permalink.ts';
import type { ThemeName } from '../core/colour/themes.ts';
import type { Day } from '../core/time/day.ts';
import type { World } from '../core/world/load.ts';
import type { EntityId } from '../core/world/types.ts';
import type { DetailData, GroundData } from './data.ts';

/** What lies under the pointer, and where that is. */
export interface MapHit {
  /** The thing of the record that a click means, or null: then the country. */
  item: MarkItem | null;
  atom: EntityId | null;
  /** `[lon, lat]` in degrees. */
  at: LonLat;
}

/** What is drawn over the political map at one moment of the clock. */
export interface Overlay {
  zones: ZoneFrame;
  marks: MarksShown;
  /** How far the fills step back towards land, while people are drawn: 0 to 1. */
  retreat: number;
}

/** What is drawn of people at one moment of the clock. */
export interface PeopleView {
  people: People;
  /** Of all dates. */
  flows: readonly Flow[];
  /** A Time; a whole Day where it rests. */
  time: number;
  /** Seconds that have been played. */
  clock: number;
  /** Id of the item that stands out, or null. */
  raised: string | null;
}

/** Share of the way to the colour of land that the fills go while people are drawn. */
export const RETREAT = 0.66;

/** From this opacity of its mark on, its words are shown: a ghost of what is long over has none. */
const WORDS = 0.55;

/** What texts of operations and events there are now: ids of pieces of zones and of marks. @param all that any day has */
export function notesOf({ zones, marks }: Overlay, all: ReadonlySet<string>): ReadonlySet<string> {
  const words = [...marks].flatMap(([id, opacity]) => (opacity >= WORDS ? [id] : []));
  return new Set([...zones.shown.keys(), ...words].filter((id) => all.has(id)));
}

/** What a surface is made with. */
export interface SurfaceOptions {
  container: HTMLElement;
  world: World;
  geometry: Geometry;
  zones: Zones;
  marks: Marks;
  ground: GroundData;
  /** Asked for once, when the ground is there. */
  detail: () => DetailData;
  view: MapView;
  theme: ThemeName;
  /** Areas of the map that plates cover, in CSS pixels. */
  blocked: () => Box[];
  /** The ground is being drawn in another thread: the page has time for itself. */
  onbusy: () => void;
  /** It can be scrubbed; what stands on the ground may still be on its way. */
  onready: () => void;
  /** It has taken the place of the first picture. */
  onshown: () => void;
  /** At rest after a movement of the camera. */
  onview: (view: MapView) => void;
  /** While the camera moves. */
  onmove: () => void;
  onpick: (hit: MapHit) => void;
  /** null: the pointer has left the map. */
  onhover: (hit: MapHit | null, at: { x: number; y: number }) => void;
  onfail: (error: Error) => void;
  /** Of a map that is never shown: pictures are taken of it with so many pixels per CSS pixel, moving or not. */
  fixed?: number;
}

/**
 * What draws the map: WebGL (`MapShell`), or SVG where there is none (`PictureShell`). It draws frames and reports what
 * the reader does; it decides nothing.
 */
export interface Surface {
  readonly view: MapView;
  /** Draws a frame. Costs what changed since the last one. */
  apply(frame: Frame, overlay: Overlay, day: Day): void;
  /** Draws people. Costs what changed since the last time. */
  people(view: PeopleView): void;
  /** Outlines an entity, or none. */
  select(entity: EntityId | null): void;
  hover(entity: EntityId | null): void;
  /** Draws what is open or pointed at on top, and veils what lies outside an open zone. */
  raise(raised: Raised): void;
  /** Draws the measuring tool's lines, or none. Positions in degrees. */
  measure(shape: FeatureCollection | null): void;
  /** Shows the line between the entities of Bosnia and Herzegovina. */
  showEntityLine(shown: boolean): void;
  /** @param renamed whether the names have changed their language: the detail is asked for again */
  setTheme(name: ThemeName, renamed: boolean): void;
  /** On stage the page must answer at once, whatever a frame of the map costs. */
  present(on: boolean): void;
  /** Moves the camera. @param duration in ms; 0 jumps */
  moveTo(view: MapView, duration: number): void;
  zoomBy(levels: number, duration: number): void;
  /** Another day is shown: one movement in time, whether or not each of its steps changes something on the map. */
  passed(): void;
  /** Resolves when what was asked for so far has been drawn. @param anew draws even where nothing has changed */
  drawn(anew?: boolean): Promise<void>;
  /** Picks what lies in the middle, for those who move the map by keys. */
  pickCentre(): void;
  /** Places the labels anew: the fonts have come, or a plate has moved. */
  refresh(): void;
  remove(): void;
}
