import type { FeatureCollection } from 'geojson';
import { geoMercator, geoPath, type GeoPath, type GeoProjection } from 'd3-geo';
import { mixColours } from '../core/colour/rgb.ts';
import { patternSvg } from '../core/colour/patterns.ts';
import { themes, type ThemeName } from '../core/colour/themes.ts';
import type { Raised } from '../core/frame/raised.ts';
import type { Frame } from '../core/frame/frame.ts';
import { mapScaleOf, type MapScale } from '../core/frame/mapScale.ts';
import { constrain, mercatorScale } from '../core/geo/camera.ts';
import { outlineOf } from '../core/geo/outline.ts';
import { chooseLabels, eventRise, labelSize, light, TOWN_GAP } from '../core/labels/choose.ts';
import { atomUnder, isNote, labelExists, type Label } from '../core/labels/labels.ts';
import type { MapView } from '../core/permalink.ts';
import type { Day } from '../core/time/day.ts';
import { atomsOfEntity } from '../core/world/snapshot.ts';
import { patterns, type EntityId } from '../core/world/types.ts';
import { createMeasure } from './measure.ts';
import { PictureOverlay } from './PictureOverlay.ts';
import type { DetailData } from './data.ts';
import { atomShapes, borderShapes, coastOf, entityLineOf } from './ground.ts';
import { PicturePeople } from './PicturePeople.ts';
import { element, lineElement } from './svg.ts';
import {
  notesOf,
  type MapHit,
  RETREAT,
  type Overlay,
  type PeopleView,
  type Surface,
  type SurfaceOptions,
} from './Surface.ts';

/** The zoom whose pixels the paths are drawn in; a picture that is taken is drawn in its own. */
const ZOOM = 6;

/** The map as SVG, for browsers without WebGL: the same frames, without relief and without flights. */
export class PictureShell implements Surface {
  readonly #options: SurfaceOptions;
  readonly svg: SVGSVGElement;
  readonly #world: SVGGElement;
  readonly #names: SVGGElement;
  readonly #overlay: PictureOverlay;
  readonly #outlines: Record<'hover' | 'selection', SVGPathElement>;
  readonly #atoms = new Map<string, SVGPathElement[]>();
  readonly #borders = new Map<number, SVGPathElement>();
  readonly #drawnAt: number;
  readonly #path: GeoPath;
  readonly #measure = createMeasure();
  readonly #observer: ResizeObserver;
  #detail: DetailData;
  #view: MapView;
  #theme: ThemeName;
  #frame: Frame | null = null;
  #marked: Overlay | null = null;
  /** Subjects of notes that exist now. */
  #notes: ReadonlySet<string> = new Set();
  #people: PicturePeople | null = null;
  #peopleView: PeopleView | null = null;
  #day: Day = 0;
  #selected: EntityId | null = null;
  #drag: { x: number; y: number; view: MapView; moved: boolean } | null = null;

  constructor(options: SurfaceOptions) {
    this.#options = options;
    this.#drawnAt = options.fixed ? options.view.zoom : ZOOM;
    const projection = geoMercator().scale(mercatorScale(this.#drawnAt)).translate([0, 0]);
    if (options.fixed) clip(projection, options);
    this.#path = geoPath(projection.precision(0)).digits(options.fixed ? 1 : 2);
    this.#detail = options.detail();
    this.#view = options.view;
    this.#theme = options.theme;
    this.svg = element('svg', { width: '100%', height: '100%', tabindex: '0', role: 'region' });
    this.svg.setAttribute('aria-label', 'Map');
    this.svg.style.cssText = 'position:absolute;inset:0;background:var(--sea);touch-action:none';
    const defs = this.svg.appendChild(element('defs'));
    defs.innerHTML = patterns
      .filter((pattern) => pattern !== 'none')
      .concat(['undelimited' as never])
      .map((pattern) => patternSvg(pattern, themes[options.theme], `map-${pattern}`))
      .join('');
    this.#world = this.svg.appendChild(element('g'));
    this.#names = this.svg.appendChild(element('g'));
    this.#drawGeometry();
    const outline = (color: string, width: number) =>
      this.#world.appendChild(lineElement('', color, width));
    this.#overlay = new PictureOverlay(options.geometry, options.marks, this.#path);
    this.#world.append(this.#overlay.world);
    this.svg.append(this.#overlay.page);
    this.#outlines = { hover: outline('--now-fill', 3), selection: outline('--now-fill', 6) };
    options.container.append(this.svg);
    this.#listen();
    this.#observer = new ResizeObserver(() => this.#place());
    this.#observer.observe(options.container);
    if (options.fixed) this.#place();
    requestAnimationFrame(() => {
      this.#place();
      options.onbusy();
      options.onready();
      options.onshown();
    });
  }

  get view(): MapView {
    return this.#view;
  }

  apply(frame: Frame, overlay: Overlay, day: Day): void {
    const notesBefore = this.#notes;
    this.#marked = overlay;
    this.#notes = notesOf(overlay, this.#detail.noted);
    this.#overlay.apply(overlay);
    const before = this.#frame?.snapshot;
    this.#frame = frame;
    this.#day = day;
    const { nato, landContext } = themes[this.#theme];
    for (const [id, paths] of this.#atoms) {
      const fill = frame.fills.get(id);
      const colour = fill ? mixColours(nato[fill.from], nato[fill.to], fill.mix) : landContext;
      const back = Math.max(fill?.dimmed ? 0.72 : 0, RETREAT * overlay.retreat);
      const seen = back > 0 ? mixColours(colour, landContext, back) : colour;
      const [pattern] = overlay.retreat > 0.5 ? [] : (frame.patterns.get(id) ?? []);
      paths[0]?.setAttribute('fill', seen);
      paths[1]?.setAttribute('fill', pattern ? `url(#map-${pattern})` : 'none');
    }
    if (frame.snapshot === before) {
      if ([...this.#notes].join() !== [...notesBefore].join()) this.#placeNames();
      return;
    }
    for (const [id, kind] of frame.borders) {
      const line = this.#borders.get(id);
      line?.setAttribute('stroke-width', kind === 'republic' ? '0.8' : '1.4');
      line?.setAttribute('stroke-dasharray', kind === 'disputed' ? '5 3' : 'none');
    }
    this.select(this.#selected);
  }

  people(view: PeopleView): void {
    const before = this.#peopleView;
    this.#peopleView = view;
    if (!this.#people) {
      this.#people = new PicturePeople(view);
      this.#overlay.page.before(this.#people.page);
      this.#names.before(this.#people.texts);
      this.#options.container.toggleAttribute('data-people', true);
    }
    this.#people.show(view);
    if (before?.people !== view.people || before.raised !== view.raised) this.#placeNames();
  }

  select(entity: EntityId | null): void {
    this.#selected = entity;
    this.#outline('selection', entity);
    this.#placeNames();
  }

  hover(entity: EntityId | null): void {
    this.#outline('hover', entity === this.#selected ? null : entity);
  }

  raise(raised: Raised): void {
    this.#overlay.raise(raised);
  }

  measure(shape: FeatureCollection | null): void {
    this.#overlay.measure(shape);
  }

  showEntityLine(shown: boolean): void {
    const line = this.#world.querySelector<SVGPathElement>('[data-entity-line]');
    line?.setAttribute('visibility', shown ? 'visible' : 'hidden');
  }

  setTheme(name: ThemeName, renamed: boolean): void {
    if (renamed) this.#detail = this.#options.detail();
    this.#theme = name;
    if (this.#frame && this.#marked) this.apply(this.#frame, this.#marked, this.#day);
    this.#placeNames();
  }

  moveTo(view: MapView): void {
    const { clientWidth, clientHeight } = this.svg;
    this.#view = constrain(view, clientWidth, clientHeight);
    this.#place();
    this.#options.onmove();
    this.#options.onview(this.#view);
  }

  zoomBy(levels: number): void {
    this.moveTo({ ...this.#view, zoom: this.#view.zoom + levels });
  }

  present(): void {
    // A drawing is put on the page by the browser itself.
  }

  passed(): void {
    // The drawing has one sharpness.
  }

  drawn(): Promise<void> {
    return new Promise((resolve) => requestAnimationFrame(() => resolve()));
  }

  pickCentre(): void {
    const { left, top, width, height } = this.svg.getBoundingClientRect();
    const target = document.elementFromPoint(left + width / 2, top + height / 2);
    this.#options.onpick(this.#hitAt(target, width / 2, height / 2));
  }

  refresh(): void {
    this.#placeNames();
  }

  remove(): void {
    this.#observer.disconnect();
    this.svg.remove();
  }

  #drawGeometry(): void {
    const { map } = this.#options.geometry;
    for (const atom of atomShapes(map).features) {
      const id = String(atom.properties?.['id']);
      const d = this.#path(atom) ?? '';
      const fill = element('path', { d, 'data-atom': id, fill: 'var(--land-context)' });
      const pattern = element('path', { d, fill: 'none', 'pointer-events': 'none' });
      this.#world.append(fill, pattern);
      this.#atoms.set(id, [fill, pattern]);
    }
    this.#world.append(lineElement(this.#path(coastOf(map)) ?? '', '--sea-ink', 0.6));
    for (const border of borderShapes(map)) {
      const line = lineElement(this.#path(border) ?? '', '--border-core', 1.4);
      this.#borders.set(border.properties.id, this.#world.appendChild(line));
    }
    const entityLine = lineElement(this.#path(entityLineOf(map)) ?? '', '--border-republic', 1.2);
    entityLine.setAttribute('stroke-dasharray', '1 3');
    entityLine.setAttribute('data-entity-line', '');
    this.#world.append(entityLine);
  }

  #outline(which: 'hover' | 'selection', entity: EntityId | null): void {
    const atoms = entity && this.#frame ? atomsOfEntity(this.#frame.snapshot, entity) : [];
    const shape = atoms.length > 0 ? outlineOf(this.#options.geometry.map, atoms) : null;
    this.#outlines[which].setAttribute('d', (shape && this.#path(shape)) ?? '');
  }

  /** Puts the world where the camera looks. */
  #place(): void {
    const { clientWidth, clientHeight } = this.svg;
    const scale = 2 ** (this.#view.zoom - this.#drawnAt);
    const [x, y] = this.#path.projection<ReturnType<typeof geoMercator>>()?.([
      this.#view.lon,
      this.#view.lat,
    ]) ?? [0, 0];
    this.#world.setAttribute(
      'transform',
      `translate(${clientWidth / 2} ${clientHeight / 2}) scale(${scale}) translate(${-x} ${-y})`,
    );
    // Patterns keep their size on the screen.
    for (const pattern of this.svg.querySelectorAll('pattern')) {
      pattern.setAttribute('patternTransform', `scale(${1 / scale})`);
    }
    this.#placeNames();
  }

  #placeNames(): void {
    const frame = this.#frame;
    if (!frame) return;
    const { world, blocked } = this.#options;
    const data = this.#detail;
    const { clientWidth: width, clientHeight: height } = this.svg;
    const projection = this.#projection();
    const project = (lon: number, lat: number) => {
      const [x, y] = projection([lon, lat]) ?? [0, 0];
      return { x, y };
    };
    this.#overlay.place(project);
    const existing = data.labels.filter((label) =>
      isNote(label)
        ? this.#notes.has(label.subject)
        : labelExists(label, frame.snapshot, world, this.#day),
    );
    const camera = { zoom: this.#view.zoom, width, height, project };
    const { innerWidth, innerHeight } = window;
    const scale = mapScaleOf(this.#theme, innerWidth, innerHeight);
    const [ruler, chosen] = [this.#measure, this.#selected];
    this.#people?.draw(camera, scale);
    const figures = this.#people?.figures(camera, ruler, scale);
    const shown = chooseLabels(
      figures ? [...existing, ...figures.labels] : existing,
      [],
      camera,
      ruler,
      chosen,
      figures ? [...blocked(), ...figures.blocked] : blocked(),
      scale,
    );
    this.#people?.place(shown.labels, camera, ruler, scale);
    const names = existing.filter((label) => shown.labels.has(label.id));
    this.#names.replaceChildren(...names.map((label) => this.#name(label, frame, scale, project)));
  }

  #projection() {
    const { clientWidth, clientHeight } = this.svg;
    return geoMercator()
      .scale(mercatorScale(this.#view.zoom))
      .center([this.#view.lon, this.#view.lat])
      .translate([clientWidth / 2, clientHeight / 2]);
  }

  #name(
    label: Label,
    frame: Frame,
    scale: MapScale,
    project: (lon: number, lat: number) => { x: number; y: number },
  ): SVGTextElement {
    const theme = themes[this.#theme];
    const size = labelSize(label, this.#view.zoom, scale);
    const status = frame.snapshot.atoms.get(atomUnder(label, frame.snapshot))?.status;
    const { x, y } = project(label.lon, label.lat);
    const beside = { right: 1, left: -1 }[label.side as string] ?? 0;
    const shift = beside * TOWN_GAP * size;
    const anchor = { right: 'start', left: 'end' }[label.side as string] ?? 'middle';
    const note = isNote(label);
    const back = (this.#marked?.retreat ?? 0) > 0.5;
    const ink =
      label.tone === 'force' ? theme.force : label.tone === 'sea' ? theme.seaInk : theme.ink;
    const text = element('text', {
      'text-anchor': anchor,
      'font-size': `${size}`,
      'font-weight': light.has(label.kind) ? '400' : '600',
      'letter-spacing': label.kind === 'country' ? '0.14em' : '0',
      fill: !note && status && !back ? theme.onNato[status] : ink,
      stroke: note || back ? theme.halo : status ? theme.nato[status] : theme.landContext,
      'stroke-width': '3',
      'paint-order': 'stroke',
      'pointer-events': 'none',
    });
    text.style.fontFamily = 'var(--font-sans)';
    const lines = label.text.split('\n');
    lines.forEach((line, index) => {
      const half = lines.length / 2 + (note ? 0 : TOWN_GAP);
      const rows = { above: -half, below: half }[label.side as string] ?? 0;
      const rise = label.kind === 'event' ? eventRise(lines.length) : 0;
      const down = ((label.below + index - (lines.length - 1) / 2 + rows) * 1.2 - rise) * size;
      const span = element('tspan', { x: `${x + shift}`, y: `${y + down}`, dy: '0.35em' });
      span.textContent = label.side === 'right' && !note ? `• ${line}` : line;
      text.append(span);
    });
    return text;
  }

  #listen(): void {
    const svg = this.svg;
    const hitOf = (event: PointerEvent) => {
      const { left, top } = svg.getBoundingClientRect();
      return this.#hitAt(event.target as Element, event.clientX - left, event.clientY - top);
    };
    svg.addEventListener('pointerdown', (event) => {
      this.#drag = { x: event.clientX, y: event.clientY, view: this.#view, moved: false };
    });
    svg.addEventListener('pointermove', (event) => {
      const drag = this.#drag;
      if (!drag) return this.#options.onhover(hitOf(event), { x: event.offsetX, y: event.offsetY });
      const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
      if (Math.hypot(dx, dy) > 4) drag.moved = true;
      if (drag.moved) this.#panFrom(drag.view, dx, dy);
    });
    svg.addEventListener('pointerup', (event) => {
      if (this.#drag && !this.#drag.moved) this.#options.onpick(hitOf(event));
      this.#drag = null;
    });
    svg.addEventListener('pointerleave', () => {
      this.#drag = null;
      this.#options.onhover(null, { x: 0, y: 0 });
    });
    svg.addEventListener(
      'wheel',
      (event) => {
        event.preventDefault();
        this.zoomBy(-event.deltaY / 400);
      },
      { passive: false },
    );
    svg.addEventListener('keydown', (event) => {
      const pan = {
        ArrowLeft: [80, 0],
        ArrowRight: [-80, 0],
        ArrowUp: [0, 80],
        ArrowDown: [0, -80],
      };
      const step = pan[event.key as keyof typeof pan];
      if (event.key === '+' || event.key === '=') this.zoomBy(1);
      else if (event.key === '-') this.zoomBy(-1);
      else if (step) this.#panFrom(this.#view, step[0] ?? 0, step[1] ?? 0);
      else return;
      event.preventDefault();
    });
  }

  /** What was drawn is what is there: the drawing has nothing hidden. */
  #hitAt(target: Element | null, x: number, y: number): MapHit {
    const [lon, lat] = this.#projection().invert?.([x, y]) ?? [0, 0];
    const { marks, zones } = this.#options;
    const mark = marks.byId.get(target?.closest('[data-mark]')?.getAttribute('data-mark') ?? '');
    const zone = zones.byId.get(target?.getAttribute('data-zone') ?? '');
    const people = target?.closest('[data-people]')?.getAttribute('data-people');
    const item =
      mark?.item ??
      (people ? { kind: 'flow' as const, id: people } : null) ??
      (zone ? { kind: 'operation' as const, id: zone.operation } : null);
    return { item, atom: target?.getAttribute('data-atom') ?? null, at: [lon, lat] };
  }

  #panFrom(view: MapView, dx: number, dy: number): void {
    const projection = geoMercator().scale(mercatorScale(view.zoom)).translate([0, 0]);
    const [x, y] = projection([view.lon, view.lat]) ?? [0, 0];
    const [lon, lat] = projection.invert?.([x - dx, y - dy]) ?? [view.lon, view.lat];
    this.moveTo({ zoom: view.zoom, lon, lat });
  }
}

/** Leaves out what lies beyond the edges of a picture, but for the width of a line. */
function clip(projection: GeoProjection, { view, container }: SurfaceOptions): void {
  const [x = 0, y = 0] = projection([view.lon, view.lat]) ?? [];
  const [halfX, halfY] = [container.clientWidth / 2 + 8, container.clientHeight / 2 + 8];
  projection.clipExtent([
    [x - halfX, y - halfY],
    [x + halfX, y + halfY],
  ]);
}
