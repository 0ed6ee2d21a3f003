import { curveOfFlow, type Curve, type Point } from '../core/flow/curves.ts';
import { boxesOf, figuresOf, type Figure } from '../core/flow/figures.ts';
import type { PartKind, PeopleCircle } from '../core/flow/people.ts';
import { pathOf, ribbonOf } from '../core/flow/ribbon.ts';
import { radiusOf, widthOf } from '../core/flow/scale.ts';
import type { Flow } from '../core/flow/types.ts';
import type { MapScale } from '../core/frame/mapScale.ts';
import { latitudeOf } from '../core/geo/camera.ts';
import { boxOf, labelSize, type LabelCamera, type Measure } from '../core/labels/choose.ts';
import type { Box } from '../core/labels/place.ts';
import { wordsOfPeople } from '../core/labels/sizes.ts';
import type { PeopleView } from './Surface.ts';
import { element } from './svg.ts';

const colours: Readonly<Record<PartKind, string>> = {
  refugee: 'var(--flow-refugee)',
  idp: 'var(--flow-idp)',
  return: 'var(--flow-return)',
  evacuation: 'var(--flow-evacuation)',
  asylum_seeker: 'var(--flow-refugee)',
  of_concern: 'var(--ink-3)',
};

/** People on the map as SVG: the same arrows, circles and numbers, at rest. */
export class PicturePeople {
  /** In the pixels of the page. */
  readonly page = element('g');
  readonly texts = element('g', { 'pointer-events': 'none' });
  readonly #curves: ReadonlyMap<string, Curve>;
  #view: PeopleView;
  #figures: readonly Figure[] = [];

  constructor(view: PeopleView) {
    this.#view = view;
    const arrows = view.flows.filter(({ shape }) => shape === 'arrow');
    this.#curves = new Map(arrows.map((flow) => [flow.id, curveOfFlow(flow)]));
  }

  show(view: PeopleView): void {
    this.#view = view;
  }

  /** Draws arrows and circles where the camera sees them. */
  draw(camera: LabelCamera, { lines }: MapScale): void {
    const { people, raised } = this.#view;
    const isDrawn = (id: string) =>
      people.arrows.some((arrow) => arrow.id === id) ||
      people.circles.some(({ parts }) => parts.some(({ item }) => item === id));
    const dimmed = raised !== null && isDrawn(raised);
    const strength = (own: boolean) => (dimmed && !own ? '0.25' : '1');
    this.page.replaceChildren(
      ...people.arrows.flatMap((flow) => {
        const curve = this.#curves.get(flow.id);
        if (!curve) return [];
        const group = this.#arrow(flow, curve, camera, lines);
        group.setAttribute('opacity', strength(flow.id === raised));
        return [group];
      }),
      ...people.circles.map((circle) => {
        const group = circleElement(circle, camera, lines);
        group.setAttribute('opacity', strength(circle.parts.some(({ item }) => item === raised)));
        return group;
      }),
    );
  }

  /** Texts that want a place, and where none may stand. */
  figures(
    camera: LabelCamera,
    measure: Measure,
    scale: MapScale,
  ): { labels: readonly Figure[]; blocked: Box[] } {
    // prettier-ignore
    const { people } = this.#view;
    const curveOf = (id: string) => this.#curves.get(id);
    this.#figures = figuresOf(people, curveOf, camera, measure, scale);
    return { labels: this.#figures, blocked: boxesOf(people.arrows, curveOf, camera, scale) };
  }

  /** Writes the texts that have found a place. */
  place(chosen: ReadonlySet<number>, camera: LabelCamera, measure: Measure, scale: MapScale): void {
    const placed = this.#figures.filter(({ id }) => chosen.has(id));
    this.texts.replaceChildren(
      ...placed.map((figure) => {
        const size = labelSize(figure, camera.zoom, scale);
        return figureElement(figure, size, boxOf(figure, camera, measure, scale), scale);
      }),
    );
  }

  #arrow(
    { id, kind, low, best, high }: Flow,
    curve: Curve,
    camera: LabelCamera,
    lines: number,
  ): SVGGElement {
    // prettier-ignore
    const onPage = ([x, y]: Point): Point => {
      const at = camera.project(x * 360 - 180, latitudeOf(y));
      return [at.x, at.y];
    };
    const drawn = {
      from: onPage(curve.from),
      control: onPage(curve.control),
      to: onPage(curve.to),
    };
    const width = (persons: number) => widthOf(persons, camera.zoom, lines);
    const ribbon = ribbonOf(drawn, { low: width(low), best: width(best), high: width(high) });
    const colour = colours[kind];
    const group = element('g', { 'data-people': id });
    const body =
      kind === 'idp'
        ? element('path', { d: pathOf(ribbon.middle, false), fill: 'none', stroke: colour, 'stroke-width': `${width(best)}`, 'stroke-dasharray': '12 3' }) // prettier-ignore
        : element('path', { d: pathOf(ribbon.body, true), fill: colour });
    const open = kind === 'return' || kind === 'evacuation';
    group.append(
      element('path', { d: pathOf(ribbon.band, true), fill: colour, opacity: '0.26' }),
      body,
      element('path', {
        d: pathOf(ribbon.head, kind !== 'evacuation'),
        fill: kind === 'evacuation' ? 'none' : open ? 'var(--surface)' : colour,
        stroke: open ? colour : 'none',
        'stroke-width': '1.6',
      }),
      ...ribbon.low.map(
        (line) =>
        element('path', { d: pathOf(line, false), fill: 'none', stroke: 'var(--surface)', 'stroke-width': '1.2', 'stroke-dasharray': '5 3' }), // prettier-ignore
      ),
      // A finger is no needle.
      element('path', { d: pathOf([...ribbon.middle, drawn.to], false), fill: 'none', stroke: 'transparent', 'stroke-width': '12' }), // prettier-ignore
    );
    return group;
  }
}

/** A circle of people; each of its parts is a sector. */
function circleElement(
  { lon, lat, best, parts, id }: PeopleCircle,
  camera: LabelCamera,
  lines: number,
): SVGGElement {
  // prettier-ignore
  const { x, y } = camera.project(lon, lat);
  const radius = radiusOf(best, camera.zoom, lines);
  const group = element('g', { transform: `translate(${x} ${y})`, 'data-circle': id });
  const at = (share: number) => {
    const turn = share * 2 * Math.PI;
    return `${(radius * Math.sin(turn)).toFixed(2)} ${(-radius * Math.cos(turn)).toFixed(2)}`;
  };
  let until = 0;
  for (const { kind, best: persons, item } of parts) {
    const from = until;
    until += persons / (best || 1);
    const large = until - from > 0.5 ? 1 : 0;
    const arc = `A${radius} ${radius} 0 ${large} 1 ${at(Math.min(until, from + 0.9999))}`;
    const rim = { fill: 'none', stroke: colours[kind], 'stroke-width': '1.8' };
    group.append(
      element('path', { d: `M0 0L${at(from)}${arc}Z`, fill: colours[kind], 'fill-opacity': '0.15', 'data-people': item }), // prettier-ignore
      element('path', { d: `M${at(from)}${arc}`, ...rim, 'stroke-dasharray': kind === 'idp' ? '4 3' : 'none' }), // prettier-ignore
    );
    if (parts.length > 1) group.append(element('path', { d: `M0 0L${at(from)}`, ...rim, 'stroke-width': '1' })); // prettier-ignore
  }
  return group;
}

function figureElement(figure: Figure, size: number, box: Box, scale: MapScale): SVGTextElement {
  const anchor = { right: 'start', left: 'end' }[figure.side as string] ?? 'middle';
  const x = anchor === 'start' ? box.x + 4 : anchor === 'end' ? box.x + box.width - 4 : box.x + box.width / 2; // prettier-ignore
  const text = element('text', { 'text-anchor': anchor, stroke: 'var(--halo)', 'stroke-width': '4', 'stroke-linejoin': 'round', 'paint-order': 'stroke' }); // prettier-ignore
  text.style.fontFamily = 'var(--font-sans)';
  let down = box.y;
  figure.text.split('\n').forEach((line, index) => {
    const px = index === 0 ? size : wordsOfPeople(size, scale);
    const span = element('tspan', { x: `${x}`, y: `${down + px * 0.6}`, dy: '0.35em', 'font-size': `${px}` }); // prettier-ignore
    span.setAttribute('font-weight', index === 0 ? '600' : '400');
    span.setAttribute('fill', index === 0 ? colours[figure.tint] : 'var(--ink)');
    span.textContent = line;
    text.append(span);
    down += px * 1.2;
  });
  return text;
}
