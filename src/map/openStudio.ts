import { GPUInitializationError } from 'maplibre-gl';
import type { ThemeName } from '../core/colour/themes.ts';
import { Fades } from '../core/frame/fades.ts';
import type { PeopleOfDays } from '../core/flow/people.ts';
import { frameAt, type BorderPair } from '../core/frame/frame.ts';
import { marksAt } from '../core/frame/marks.ts';
import { raisedOf } from '../core/frame/raised.ts';
import type { Shot } from '../core/frame/shot.ts';
import { noZones, zonesAt, type ZonesShown } from '../core/frame/zones.ts';
import { viewOf } from '../core/geo/camera.ts';
import type { MapView } from '../core/permalink.ts';
import { operationsAt } from '../core/operations/load.ts';
import { differenceOf } from '../core/world/difference.ts';
import { Ripples } from '../core/world/ripples.ts';
import { snapshotAt, type Snapshot } from '../core/world/snapshot.ts';
import { Turns } from '../core/world/turns.ts';
import { MapShell } from './MapShell.ts';
import { OwnStudio } from './OwnStudio.ts';
import { idle, PATIENCE, within } from './patience.ts';
import { PictureShell } from './PictureShell.ts';
import { Shutter } from './Shutter.ts';
import { svgText } from './svgText.ts';
import type { Surface, SurfaceOptions } from './Surface.ts';

/** What a studio shares with the map on the page. */
export type StudioWorld = Pick<
  SurfaceOptions,
  'world' | 'geometry' | 'zones' | 'marks' | 'ground' | 'detail' | 'theme'
> & { pairs: readonly BorderPair[]; shown: { peopleOf: PeopleOfDays | null } };

/** The size of its pictures: CSS pixels, and how many pixels each of them is drawn with. */
export interface StudioSize {
  width: number;
  height: number;
  ratio: number;
  /** Drawn as SVG, for `drawing`; else in pixels, where there is WebGL. */
  vectors?: boolean;
  /** Without one, the page's. */
  theme?: ThemeName;
  /** Of its first picture, so that nothing is loaded for another view. */
  view?: Shot['view'];
  /** Of what the page shows, at rest: taken on the page's own map where it can be. */
  own?: boolean;
}

/** From this zoom on the places of all operations under way are shown, as on the page. */
const CLOSE = 8;
/** Durations as on the page, ms: a turn, a ring, a zone that comes or goes, an end that is inferred. */
const MOTION = { turn: 700, ripple: 1400, zone: 500, inferred: 900 };

/**
 * Opens a second map that nobody sees, on which pictures are taken while the reader's own stays as it is; or, for what that
 * one shows, lends it.
 * @param page the reader's own map
 * @throws Error when it cannot be made ready
 */
export async function openStudio(
  options: StudioWorld,
  size: StudioSize,
  page: Surface | null,
): Promise<Studio | OwnStudio> {
  // On a wall lines and names follow the size of what is drawn.
  if (size.own && page instanceof MapShell && options.theme !== 'projector') {
    await within(page.drawn());
    // The picture before may not have given it back yet.
    await OwnStudio.returned;
    return new OwnStudio(page, size);
  }
  const studio = new Studio(options, size);
  try {
    await within(studio.ready);
  } catch (error) {
    studio.close();
    throw error;
  }
  return studio;
}

/** The unseen map. Close it after use: it may hold a WebGL context. */
class Studio {
  /** Resolves when the first picture can be taken. */
  readonly ready: Promise<void>;
  readonly #options: StudioWorld;
  readonly #size: StudioSize;
  readonly #container = document.createElement('div');
  readonly #turns = new Turns(MOTION.turn);
  readonly #ripples = new Ripples(MOTION.ripple);
  readonly #fades = new Fades(MOTION.zone, MOTION.inferred);
  #surface: MapShell | PictureShell;
  #shutter: Shutter | null = null;
  #snapshot: Snapshot | null = null;
  #zones: ZonesShown | null = null;
  #view: MapView = { zoom: 6, lat: 43, lon: 20 };
  #blocked: Shot['blocked'] = [];
  /** Whether a picture has shown people, so that what draws them is loaded. */
  #wanted = false;
  /** How far the fills have stepped back, 0 to 1, and when that was, ms of the film. */
  #retreat = 0;
  #before = 0;

  constructor(options: StudioWorld, size: StudioSize) {
    this.#options = options;
    this.#size = size;
    if (size.view) this.#view = this.#viewOf(size.view);
    this.#container.inert = true;
    this.#container.setAttribute('aria-hidden', 'true');
    this.#container.style.cssText = `position:fixed;top:0;left:-20000px;width:${size.width}px;height:${size.height}px;contain:strict`;
    document.body.append(this.#container);
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    this.#surface = this.#open(() => resolve(undefined), reject);
    const { peopleOf } = options.shown;
    this.ready = Promise.all([promise, peopleOf?.ready()]).then(() => this.#surface.drawn());
    // MapLibre loads nothing before it has something to draw.
    const { lastDay } = options.world.facts;
    this.#draw({ time: lastDay, view: this.#view, layers: ['status'], selected: null, item: null, filter: new Set(), blocked: [] }, 0, true); // prettier-ignore
  }

  /** A picture of a moment at rest: nothing turns or fades, and everything has loaded. Valid until the next one. */
  async still(shot: Shot): Promise<CanvasImageSource> {
    this.#draw(shot, 0, true);
    await this.#whole();
    const picture = await this.#picture(true);
    if (!picture) throw new Error('The map for the picture was not drawn.');
    return picture;
  }

  /**
   * A picture of a film, on the film's own clock: what changes since the one before turns and fades as on the page.
   * @param now ms since the film began
   * @param cut nothing of the moment before is seen to change
   * @returns null where it would be the picture before
   */
  async frame(shot: Shot, now: number, cut: boolean): Promise<CanvasImageSource | null> {
    const moved = this.#draw(shot, now, cut) || !this.#peopled;
    if (moved) await this.#whole();
    return this.#picture(moved || cut);
  }

  /** The moment at rest as the text of an SVG file. @throws Error in a studio for pixels */
  drawing(shot: Shot): string {
    this.#draw(shot, 0, true);
    if (!(this.#surface instanceof PictureShell)) throw new Error('This studio draws pixels.');
    const { width, height, theme } = this.#size;
    const scheme = theme && (theme === 'dark' ? 'dark' : 'light');
    return svgText(this.#surface.svg, width, height, 1, scheme);
  }

  close(): void {
    this.#surface.remove();
    this.#container.remove();
  }

  #open(onready: () => void, onfail: (error: Error) => void): MapShell | PictureShell {
    const nothing = () => undefined;
    const options: SurfaceOptions = {
      ...this.#options,
      container: this.#container,
      view: this.#view,
      blocked: () => [...this.#blocked],
      onready,
      onfail,
      onbusy: nothing,
      onshown: nothing,
      onview: nothing,
      onmove: nothing,
      onpick: nothing,
      onhover: nothing,
      fixed: this.#size.ratio,
    };
    if (this.#size.vectors) return new PictureShell(options);
    try {
      const shell = new MapShell(options);
      this.#shutter = new Shutter(shell.map);
      return shell;
    } catch (error) {
      if (!(error instanceof GPUInitializationError)) throw error;
      this.#container.replaceChildren();
      return new PictureShell(options);
    }
  }

  /** @returns whether the camera has moved, so that more may have to be loaded */
  #draw(shot: Shot, now: number, cut: boolean): boolean {
    const { world, pairs, geometry, zones, marks } = this.#options;
    const day = Math.floor(shot.time);
    const snapshot = snapshotAt(world, day);
    const underWay = operationsAt(marks.operations, day);
    this.#turn(snapshot, now, cut);
    const zonesShown = shot.layers.includes('zones') ? zonesAt(zones, underWay, day) : noZones;
    if (zonesShown !== this.#zones || cut) {
      this.#fades.change(this.#zones, zonesShown, now, cut);
      this.#zones = zonesShown;
    }
    this.#blocked = shot.blocked;
    const moved = this.#moveTo(shot);
    const marksShown = marksAt(marks, underWay, day, {
      events: shot.layers.includes('events'),
      operations: shot.layers.includes('operations'),
      holdsUp: () => true,
      raised: new Set(shot.item ? [shot.item.id] : []),
      close: this.#view.zoom >= CLOSE,
    });
    const frame = frameAt(world, snapshot, pairs, {
      turns: this.#turns,
      ripples: this.#ripples,
      now,
      filter: shot.filter,
      statusShown: shot.layers.includes('status'),
    });
    const surface = this.#surface;
    const drawn = this.#options.shown.peopleOf?.on(day, shot.layers);
    const retreat = this.#stepBack(drawn?.people.key ? 1 : 0, now, cut);
    surface.apply(
      frame,
      { zones: this.#fades.frame(zonesShown, now), marks: marksShown, retreat },
      day,
    );
    // Nothing of people is loaded for pictures that show none.
    if (drawn && (drawn.people.key || this.#peopled)) {
      this.#wanted = true;
      surface.people({
        ...drawn,
        time: shot.time,
        clock: now / 1000,
        raised: shot.item?.id ?? null,
      });
    }
    surface.select(shot.selected);
    const raised = { open: shot.item, hovered: null, snapshot: underWay, day, marksShown };
    const zonesOn = shot.layers.includes('zones');
    surface.raise(raisedOf(zones, marks, geometry, { ...raised, zonesShown: zonesOn }));
    const line = world.facts.lines?.find(({ id }) => id === 'iebl');
    surface.showEntityLine(!!line && line.from <= day && (line.to === null || day < line.to));
    return moved || cut;
  }

  /** What turns, and what sends out rings, since the moment before. */
  #turn(snapshot: Snapshot, now: number, cut: boolean): void {
    const before = this.#snapshot;
    if (snapshot === before && !cut) return;
    this.#turns.change(before, snapshot, now, cut);
    if (cut) this.#ripples.clear();
    else if (before && snapshot.epoch > before.epoch) {
      for (const { entity, to } of differenceOf(this.#options.world, before, snapshot).statuses) {
        if (to === 'member') this.#ripples.start(entity, now);
      }
    }
    this.#snapshot = snapshot;
  }

  /** Fills step back for people, and come forward again, as on the page. @returns how far they are back, 0 to 1 */
  #stepBack(to: 0 | 1, now: number, cut: boolean): number {
    const passed = cut ? 1 : (now - this.#before) / MOTION.turn;
    const way = to - this.#retreat;
    this.#before = now;
    return (this.#retreat += Math.sign(way) * Math.min(Math.abs(way), passed));
  }

  /** Whether what draws people is there. */
  get #peopled(): boolean {
    return !this.#wanted || this.#container.hasAttribute('data-people');
  }

  #moveTo({ view }: Shot): boolean {
    const next = this.#viewOf(view);
    const { zoom, lat, lon } = this.#view;
    if (next.zoom === zoom && next.lat === lat && next.lon === lon) return false;
    this.#view = next;
    if (this.#surface instanceof MapShell) this.#surface.moveTo(next, 0);
    else {
      // A drawing is made in the pixels of its own zoom, so that its lines have their width in every program.
      this.#surface.remove();
      this.#surface = this.#open(
        () => undefined,
        () => undefined,
      );
    }
    return true;
  }

  #viewOf(view: Shot['view']): MapView {
    return 'zoom' in view ? view : viewOf(view, this.#size.width, this.#size.height);
  }

  /** Waits until everything that the picture needs has loaded, and names are chosen by what stands on it. */
  async #whole(): Promise<void> {
    if (!(this.#surface instanceof MapShell)) return;
    const { map } = this.#surface;
    for (let waited = 0; !this.#peopled && waited < PATIENCE; waited += 20) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await idle(map);
    this.#surface.refresh();
  }

  /** @returns null where it would be the picture before, unless it is wanted anew */
  async #picture(anew: boolean): Promise<CanvasImageSource | null> {
    const surface = this.#surface;
    if (surface instanceof MapShell) {
      const drawn = this.#shutter?.open(() => surface.picture(anew));
      return drawn ? surface.map.getCanvas() : null;
    }
    const { width, height, ratio } = this.#size;
    const image = new Image();
    const text = svgText(surface.svg, width, height, ratio);
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await image.decode();
    return image;
  }
}
