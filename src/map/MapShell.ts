import type { FeatureCollection } from 'geojson';
import {
  Map as MapLibreMap,
  prewarm,
  setWorkerUrl,
  type Point,
  type StyleSpecification,
} from 'maplibre-gl';
import { mixColours } from '../core/colour/rgb.ts';
import { patternTile } from '../core/colour/patterns.ts';
import { themes, type Theme, type ThemeName } from '../core/colour/themes.ts';
import type { Raised } from '../core/frame/raised.ts';
import type { Frame } from '../core/frame/frame.ts';
import { mapScaleOf, type MapScale } from '../core/frame/mapScale.ts';
import { maxBounds, maxZoom, minZoom } from '../core/geo/camera.ts';
import { outlineOf } from '../core/geo/outline.ts';
import { chooseLabels, type LabelCamera } from '../core/labels/choose.ts';
import { atomUnder, isNote, labelExists, type Label } from '../core/labels/labels.ts';
import type { Box } from '../core/labels/place.ts';
import type { MapView } from '../core/permalink.ts';
import type { Day } from '../core/time/day.ts';
import { patternAtomsOf, type PatternAtoms } from '../core/world/patternAtoms.ts';
import { atomsOfEntity } from '../core/world/snapshot.ts';
import { patterns, type EntityId, type NatoStatus, type Pattern } from '../core/world/types.ts';
import type { DetailData } from './data.ts';
import { lazyMasks } from './lazyMasks.ts';
import { FeatureStates } from './featureState.ts';
import { patternLayerId, sources } from './ids.ts';
import { createMeasure } from './measure.ts';
import { Sharpness } from './Sharpness.ts';
import {
  notesOf,
  RETREAT,
  type MapHit,
  type Overlay,
  type PeopleView,
  type Surface,
  type SurfaceOptions,
} from './Surface.ts';
import type { FlowPainter } from './FlowPainter.ts';
import type { itemAt } from './itemAt.ts';
import { ownFrames } from './ownFrames.ts';
import { styleOf } from './style.ts';
import workerUrl from './mapWorker.ts?worker&url';
import { MarkPainter } from './MarkPainter.ts';
import { showFeatures } from './showFeatures.ts';
import { Switches } from './Switches.ts';
import { ZonePainter } from './ZonePainter.ts';

setWorkerUrl(workerUrl);
// The worker wakes up while the data is still on its way; not at once, for the reason that `main.ts` gives.
queueMicrotask(prewarm);

/** Without these the map would show less than the first picture does. */
const ESSENTIAL = [sources.atoms, sources.lines];

const ripples = ['ripple-1', 'ripple-2', 'ripple-3'] as const;

/** Between frames of a map that nobody watches, ms. */
const UNSEEN = 16;

/** How far a filtered-out fill steps back towards the ground. */
const STEP_BACK = 0.72;

/**
 * The one place that drives MapLibre. It draws frames and reports what the reader does; it decides nothing.
 * Per frame only feature-states that differ are written: no filter, layout or data changes while time moves.
 */
export class MapShell implements Surface {
  readonly map: MapLibreMap;
  readonly #options: SurfaceOptions;
  readonly #states: FeatureStates;
  readonly #switches: Switches;
  #painter: ZonePainter | null = null;
  readonly #markPainter: MarkPainter;
  readonly #patternAtoms: PatternAtoms;
  readonly #measure = createMeasure();
  readonly #cancelFrame: () => boolean;
  readonly #sharpness: Sharpness;
  #theme: Theme;
  #themeName: ThemeName;
  #scale: MapScale;
  /** Comes in a file of its own, while the data loads: nothing is pointed at before that. */
  #itemAt: typeof itemAt | null = null;
  #styled = false;
  /** What stands on the ground, from the moment that the ground is drawn. */
  #detail: DetailData | null = null;
  #detailed = false;
  readonly #complete = Promise.withResolvers<undefined>();
  /** Whether something was written since the last picture. */
  #changed = true;
  readonly #onwrite = (): void => void (this.#changed = true);
  /** Whether the last picture is one of `picture`, and nothing is to follow it. */
  #pictured = false;
  #entityLine = false;
  #ringing = false;
  #borders: Frame['borders'] | null = null;
  #frame: Frame | null = null;
  #overlay: Overlay | null = null;
  #raised: Raised | null = null;
  #measured: FeatureCollection | null = null;
  /** Comes in a file of its own, with the first people. */
  #flowPainter: FlowPainter | Promise<unknown> | null = null;
  #people: PeopleView | null = null;
  #day: Day = 0;
  #selected: EntityId | null = null;
  #outlined = { selection: '', hover: '' };
  #labelKey = '';
  #placing = false;
  #front: Promise<(() => void) | null> | null = null;
  /** While the map is lent, what happens to it tells nobody anything: areas that its names keep clear of then. */
  #lent: Box[] | null = null;
  /** The camera at rest that labels were placed for. */
  #camera: LabelCamera | null = null;
  /** Labels of which a name or a dot is shown. */
  #labelled: ReadonlySet<Label> = new Set();
  #placement: ReturnType<typeof chooseLabels> = {
    labels: new Set(),
    water: new Set(),
  };

  constructor(options: SurfaceOptions) {
    this.#options = options;
    this.#themeName = options.theme;
    this.#theme = themes[options.theme];
    this.#scale = scaleOf(options.theme, options);
    this.#patternAtoms = patternAtomsOf(options.world);
    this.map = new MapLibreMap({
      container: options.container,
      style: this.#style(),
      center: [options.view.lon, options.view.lat],
      zoom: options.view.zoom,
      maxBounds: [...maxBounds],
      minZoom,
      maxZoom,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      rollEnabled: false,
      // Not 0, which would place every symbol anew on every frame; names come and go by feature-state.
      fadeDuration: 1,
      renderWorldCopies: false,
      maxCanvasSize: [8192, 8192],
      pixelRatio: options.fixed ?? Sharpness.loading,
      // Every theme's style is checked by a unit test.
      validateStyle: false,
    });
    lazyMasks(this.map);
    this.#cancelFrame = ownFrames(this.map, options.fixed ? UNSEEN : 0);
    this.#sharpness = new Sharpness(this.map, options.onshown, options.fixed);
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.#states = new FeatureStates(this.map, this.#onwrite);
    this.#switches = new Switches(this.map, this.#onwrite);
    this.map.on('render', () => (this.#changed = this.#pictured = false));
    this.#markPainter = new MarkPainter(this.map, this.#states);
    this.#listen();
  }

  apply(frame: Frame, overlay: Overlay, day: Day): void {
    this.#frame = frame;
    this.#overlay = overlay;
    this.#day = day;
    if (!this.#styled) return;
    this.#applyFills(frame);
    this.#applyBorders(frame);
    if (!this.#detail) return;
    this.#applyPatterns(frame);
    this.#applyRings(frame);
    this.#painter?.apply(overlay.zones);
    this.#markPainter.apply(overlay.marks);
    this.#outline('selection', this.#selected);
    this.#placeSoon();
  }

  people(view: PeopleView): void {
    if (view.people.key !== '' && view.clock !== this.#people?.clock) this.#sharpness.moved();
    this.#people = view;
    this.#flowPainter ??= import('./FlowPainter.ts').then(
      ({ FlowPainter }) => {
        const painter = new FlowPainter(this.map, view.flows, this.#onwrite);
        this.#flowPainter = painter;
        if (this.#furnished) painter.dress(this.#theme, this.#scale);
        if (this.#people) this.people(this.#people);
        this.map.getContainer().toggleAttribute('data-people', true);
      },
      () => void (this.#flowPainter = null),
    );
    this.#peoplePainter?.show(view);
    this.#placeSoon();
  }

  select(entity: EntityId | null): void {
    if (entity === this.#selected) return;
    this.#selected = entity;
    if (!this.#furnished) return;
    this.#outline('selection', entity);
    this.#placeLabels(true);
  }

  hover(entity: EntityId | null): void {
    if (this.#furnished) this.#outline('hover', entity === this.#selected ? null : entity);
  }

  raise(raised: Raised): void {
    this.#raised = raised;
    if (this.#furnished) this.#markPainter.raise(raised);
  }

  measure(shape: FeatureCollection | null): void {
    this.#measured = shape;
    if (this.#furnished) this.#markPainter.measure(shape);
  }

  showEntityLine(shown: boolean): void {
    this.#entityLine = shown;
    if (this.#furnished) this.#switches.set('entity-line', shown ? 1 : 0);
  }

  setTheme(name: ThemeName, renamed: boolean): void {
    const anew = renamed && this.#detail !== null;
    if (name === this.#themeName && !anew) return;
    if (anew) this.#detail = this.#options.detail();
    this.#themeName = name;
    this.#theme = themes[name];
    this.#restyle();
  }

  present(on: boolean): void {
    if (on) {
      this.#front ??= import('./frontCanvas.ts').then(
        ({ frontCanvas }) => {
          const remove = frontCanvas(this.map);
          if (remove) this.#sharpness.slow();
          return remove;
        },
        () => null,
      );
    } else if (this.#front) {
      void this.#front.then((remove) => remove?.());
      this.#front = null;
    }
  }

  get view(): MapView {
    const { lng, lat } = this.map.getCenter();
    return { zoom: this.map.getZoom(), lat, lon: lng };
  }

  moveTo(view: MapView, duration: number): void {
    const target = {
      center: [view.lon, view.lat] as [number, number],
      zoom: view.zoom,
    };
    if (duration === 0) this.map.jumpTo(target);
    else this.map.easeTo({ ...target, duration });
  }

  zoomBy(levels: number, duration: number): void {
    this.map.zoomTo(this.map.getZoom() + levels, { duration });
  }

  passed(): void {
    if (this.#styled) this.#sharpness.moved();
  }

  async drawn(anew = false): Promise<void> {
    if (!this.#detailed) await this.#complete.promise;
    // At once instead of on MapLibre's next frame, so that the page and the map change in the same one.
    this.#placeDue();
    if (!this.#changed && !anew) return;
    this.#cancelFrame();
    this.map.redraw();
  }

  /**
   * Draws what was applied, and no frame of MapLibre's own in between: for a film, whose clock stands between its pictures.
   * @param anew even where nothing has changed
   * @returns false where the picture before is still true
   */
  picture(anew: boolean): boolean {
    this.#placeDue();
    // MapLibre asks for a frame where something has come or changed that nobody here has written.
    const asked = this.#cancelFrame();
    if (!asked && !this.#changed && this.#pictured && !anew) return false;
    this.map.redraw();
    this.#pictured = !this.#cancelFrame();
    return true;
  }

  /** Lends the map for a picture, in which names keep clear of some areas; null: it has been given back as it was. */
  lend(blocked: Box[] | null): void {
    this.#lent = blocked;
    if (blocked) this.#sharpness.remove();
    else this.#sharpness.loaded();
  }

  pickCentre(): void {
    this.#options.onpick(this.#hitAt(this.map.project(this.map.getCenter())));
  }

  refresh(): void {
    this.#placeLabels(true);
  }

  remove(): void {
    this.#placing = false;
    this.#cancelFrame();
    this.#sharpness.remove();
    this.map.remove();
  }

  get #peoplePainter(): FlowPainter | null {
    return this.#flowPainter && 'show' in this.#flowPainter ? this.#flowPainter : null;
  }

  #listen(): void {
    const { map } = this;
    const { onbusy, onready, onview, onmove, onpick, onhover, onfail } = this.#options;
    const picking = import('./itemAt.ts').then(
      (module) => (this.#itemAt = module.itemAt),
      // Countries can be picked without it.
      () => null,
    );
    map.on('styledata', () => this.#addPatterns());
    map.on('style.load', () => {
      this.#addPatterns();
      this.#states.forget();
      this.#switches.forget();
      this.#painter?.forget();
      this.#markPainter.forget();
      this.#labelled = new Set();
      this.#borders = null;
      this.#outlined = { selection: '', hover: '' };
      this.#styled = true;
      this.#applyAll();
    });
    // The worker has been asked for the ground: the page has time for itself once that is sent.
    map.once('style.load', () => setTimeout(onbusy));
    const onloading = () => {
      if (!this.#styled || !ESSENTIAL.every((source) => map.isSourceLoaded(source))) return;
      map.off('sourcedata', onloading);
      map.once('render', () => {
        void picking.then(() => onready());
        setTimeout(() => this.#addDetail());
      });
      map.triggerRepaint();
    };
    map.on('sourcedata', onloading);
    map.on('move', () => {
      this.#camera = null;
      if (this.#lent) return;
      this.#sharpness.moved();
      onmove();
    });
    map.on('moveend', () => {
      this.#placeLabels(true);
      if (!this.#lent) onview(this.view);
    });
    map.on('resize', () => this.#resize());
    map.on('click', (event) => onpick(this.#hitAt(event.point)));
    map.on('mousemove', (event) => {
      const hit = this.#hitAt(event.point);
      map.getCanvas().style.cursor = hit.item ? 'pointer' : '';
      onhover(hit, event.point);
    });
    map.on('mouseout', () => onhover(null, { x: 0, y: 0 }));
    map.on('error', ({ error }) => onfail(new Error(error.message)));
    // For tests, which must not click before tiles and pixels of a new view are there.
    map.on('render', () => map.getContainer().removeAttribute('data-idle'));
    map.on('idle', () => map.getContainer().setAttribute('data-idle', ''));
  }

  /** Draws what stands on the ground, which can be scrubbed by now; then the map takes the place of the first picture. */
  #addDetail(): void {
    const { map } = this;
    this.#detail = this.#options.detail();
    this.#painter = new ZonePainter(map, this.#states, this.#switches, this.#detail.zones);
    const { sources, layers } = this.#style();
    const added = Object.entries(sources).filter(([id]) => !map.getSource(id));
    for (const [id, source] of added) map.addSource(id, source);
    // From the top down, so that what each lies under is there.
    for (const [index, layer] of [...layers.entries()].reverse()) {
      if (map.getLayer(layer.id)) continue;
      map.addLayer(layer, layers[index + 1]?.id);
    }
    this.#addPatterns();
    this.#applyAll();
    const onloading = () => {
      if (!added.every(([id]) => map.isSourceLoaded(id))) return;
      map.off('sourcedata', onloading);
      map.once('render', () => {
        this.#detailed = true;
        this.#complete.resolve(undefined);
        this.#sharpness.loaded();
      });
      map.triggerRepaint();
    };
    map.on('sourcedata', onloading);
  }

  /** Whether all sources are there. */
  get #furnished(): boolean {
    return this.#styled && this.#detail !== null;
  }

  /** Draws again what a style that has just come knows nothing of. */
  #applyAll(): void {
    if (this.#frame && this.#overlay) this.apply(this.#frame, this.#overlay, this.#day);
    if (!this.#furnished) return;
    if (this.#raised) this.#markPainter.raise(this.#raised);
    if (this.#measured) this.#markPainter.measure(this.#measured);
    this.showEntityLine(this.#entityLine);
    this.#peoplePainter?.dress(this.#theme, this.#scale);
    this.#placeLabels(true);
  }

  #style(): StyleSpecification {
    const { ground } = this.#options;
    const pieces = this.#patternAtoms;
    return styleOf(this.#theme, this.#themeName, ground, this.#detail, pieces, this.#scale);
  }

  #restyle(): void {
    this.#scale = scaleOf(this.#themeName, this.#options);
    this.#styled = false;
    this.map.setStyle(this.#style(), { diff: false, validate: false });
  }

  /** On a wall the sizes follow the screen: a window that fills it is drawn anew. */
  #resize(): void {
    const { ring } = scaleOf(this.#themeName, this.#options);
    if (this.#styled && ring !== this.#scale.ring) this.#restyle();
    else this.#placeLabels(true);
  }

  #hitAt(point: Point): MapHit {
    const { lng, lat } = this.map.unproject(point);
    if (!this.#styled || !this.#overlay) return { item: null, atom: null, at: [lng, lat] };
    const { zones, marks } = this.#options;
    const itemAt = this.#furnished ? this.#itemAt : null;
    const [hit] = this.map.queryRenderedFeatures(point, { layers: ['status'] });
    const item = itemAt?.(this.map, point, zones, marks, this.#overlay) ?? null;
    const people = this.#peoplePainter?.pick(point, this.#scale) ?? null;
    return {
      // People lie above zones and below marks.
      item:
        people && item?.kind !== 'event' && item?.kind !== 'strike'
          ? { kind: 'flow', id: people }
          : item,
      atom: (hit?.properties['id'] as string | undefined) ?? null,
      at: [lng, lat],
    };
  }

  #addPatterns(): void {
    for (const pattern of [...patterns, 'undelimited'] as const) {
      if (pattern === 'none' || this.map.hasImage(`pattern-${pattern}`)) continue;
      const tile = patternTile(pattern, this.#theme, 2 * this.#scale.patterns);
      this.map.addImage(`pattern-${pattern}`, tile, { pixelRatio: 2 });
    }
    this.#markPainter.addImages(this.#theme, this.#scale.lines);
  }

  #applyFills(frame: Frame): void {
    const { landContext } = this.#theme;
    for (const [atom, { from, to, mix, dimmed }] of frame.fills) {
      const colour = (status: typeof from) => this.#fill(status, dimmed ? STEP_BACK : 0);
      this.#states.set(sources.atoms, atom, {
        from: colour(from),
        to: colour(to),
        mix,
      });
    }
    for (const atom of this.#options.world.atoms) {
      if (!frame.fills.has(atom)) {
        this.#states.set(sources.atoms, atom, {
          from: landContext,
          to: landContext,
          mix: 1,
        });
      }
    }
  }

  #applyPatterns(frame: Frame): void {
    const shown = 1 - (this.#overlay?.retreat ?? 0);
    for (const [pattern, atoms] of Object.entries(this.#patternAtoms)) {
      for (const atom of atoms) {
        const here = frame.patterns.get(atom)?.includes(pattern as Pattern) ?? false;
        this.#switches.set(patternLayerId(pattern, atom), here ? shown : 0);
      }
    }
  }

  /** The colour of a status, as far back as it stands. @param least how far it stands back in any case, 0 to 1 */
  #fill(status: NatoStatus, least = 0): string {
    const { nato, landContext } = this.#theme;
    const back = Math.max(least, RETREAT * (this.#overlay?.retreat ?? 0));
    return back > 0 ? mixColours(nato[status], landContext, back) : nato[status];
  }

  #applyBorders({ borders }: Frame): void {
    if (borders === this.#borders) return;
    this.#borders = borders;
    let disputed = 0;
    for (const [id, kind] of borders) {
      this.#states.set(sources.lines, id, { kind });
      if (kind === 'disputed') disputed = 1;
    }
    this.#switches.set('disputed-casing', disputed);
    this.#switches.set('disputed', disputed);
  }

  #applyRings({ rings }: Frame): void {
    if (rings.length === 0 && !this.#ringing) return;
    this.#ringing = rings.length > 0;
    for (const index of [0, 1, 2] as const) {
      const seen = rings.some((ring) => ring.index === index);
      this.#switches.set(ripples[index], seen ? 1 : 0);
    }
    for (const { id, capital } of this.#options.world.entities.values()) {
      if (!capital) continue;
      const values: Record<string, number> = {};
      for (const index of [0, 1, 2]) {
        const ring = rings.find((r) => r.entity === id && r.index === index);
        values[`radius${index + 1}`] = ring ? 6 + (this.#scale.ring - 6) * ring.progress : 0;
        values[`opacity${index + 1}`] = ring ? 1 - ring.progress : 0;
      }
      this.#states.set(sources.points, id, values);
    }
  }

  #outline(which: 'selection' | 'hover', entity: EntityId | null): void {
    const atoms = entity && this.#frame ? atomsOfEntity(this.#frame.snapshot, entity) : [];
    const key = atoms.join(' ');
    if (key === this.#outlined[which]) return;
    this.#outlined[which] = key;
    const outline = atoms.length > 0 ? [outlineOf(this.#options.geometry.map, atoms)] : [];
    showFeatures(this.map, sources[which], outline);
  }

  /** Places labels once for all that a step changes: when it has been written, or when it is drawn at once. */
  #placeSoon(): void {
    if (this.#placing) return;
    this.#placing = true;
    queueMicrotask(this.#placeDue);
  }

  readonly #placeDue = (): void => {
    if (!this.#placing) return;
    this.#placing = false;
    this.#placeLabels(false);
  };

  /** Chooses and shows labels: when the camera rests, or when the names themselves change. */
  #placeLabels(force: boolean): void {
    const frame = this.#frame;
    const data = this.#detail;
    if (!frame || !data || !this.#styled) return;
    const { world } = this.#options;
    const blocked = this.#lent ?? this.#options.blocked();
    const overlay = this.#overlay;
    const notes = overlay ? notesOf(overlay, data.noted) : new Set<string>();
    const people = this.#peoplePainter ? this.#people?.people.key : '';
    const retreat = overlay && overlay.retreat > 0.5 ? 1 : 0;
    const key = `${frame.snapshot.epoch}/${this.#selected}/${this.#themeName}/${[...notes].join(' ')}/${retreat}${people}`;
    if (!force && key === this.#labelKey) return;
    this.#labelKey = key;
    const existing = data.labels.filter((label) =>
      isNote(label)
        ? notes.has(label.subject)
        : labelExists(label, frame.snapshot, world, this.#day),
    );
    if (force || !this.#camera) this.#camera = this.#cameraNow();
    const camera = this.#camera;
    const figures = this.#peoplePainter?.figures(camera, this.#measure, this.#scale);
    this.#placement = chooseLabels(
      figures ? [...existing, ...figures.labels] : existing,
      data.water,
      camera,
      this.#measure,
      this.#selected,
      figures ? [...blocked, ...figures.blocked] : blocked,
      this.#scale,
    );
    this.#peoplePainter?.place(
      this.#placement.labels,
      camera,
      this.#measure,
      this.#scale,
      this.#theme,
    );
    this.#showLabels(frame, data);
  }

  #cameraNow(): LabelCamera {
    const canvas = this.map.getCanvas();
    return {
      zoom: this.map.getZoom(),
      // Asking the element itself would lay the page out in the middle of a step.
      width: canvas.width / this.map.getPixelRatio(),
      height: canvas.height / this.map.getPixelRatio(),
      project: (lon: number, lat: number) => this.map.project([lon, lat]),
    };
  }

  #showLabels(frame: Frame, data: DetailData): void {
    const { labels, water } = this.#placement;
    const dots = new Set<string>();
    for (const label of data.labels) if (labels.has(label.id)) dots.add(label.subject);
    const seen = new Set<Label>();
    for (const label of data.labels) {
      if (!labels.has(label.id) && !dots.has(label.subject) && !this.#labelled.has(label)) continue;
      const shown = labels.has(label.id) ? 1 : 0;
      const isTown = label.kind === 'town' || label.kind === 'capital';
      const dot = isTown && dots.has(label.subject) ? 1 : 0;
      if (shown + dot > 0) seen.add(label);
      // Only a name that is seen takes the colours of what it stands on; a note has its own.
      if (shown + dot === 0 || isNote(label)) {
        this.#states.set(sources.labels, label.id, { shown, dot });
        continue;
      }
      const status = frame.snapshot.atoms.get(atomUnder(label, frame.snapshot))?.status;
      const back = (this.#overlay?.retreat ?? 0) > 0.5;
      const ink = status && !back ? this.#theme.onNato[status] : this.#theme.ink;
      const halo = status ? this.#fill(status) : this.#theme.landContext;
      this.#states.set(sources.labels, label.id, { shown, dot, ink, halo });
    }
    this.#labelled = seen;
    for (const name of data.water) {
      this.#states.set(sources.water, name.id, {
        shown: water.has(name.id) ? 1 : 0,
      });
    }
  }
}

/** The scale of what the map draws, in the window as it is, or in its own size where pictures are taken of it. */
function scaleOf(theme: ThemeName, { container, fixed }: SurfaceOptions): MapScale {
  if (fixed) return mapScaleOf(theme, container.clientWidth, container.clientHeight);
  return mapScaleOf(theme, window.innerWidth, window.innerHeight);
}
