import type { GeoPath } from 'd3-geo';
import type { FeatureCollection, Position } from 'geojson';
import type { ZoneDrawing } from '../core/frame/fades.ts';
import type { Mark, MarkIcon, Marks } from '../core/frame/marks.ts';
import type { Raised } from '../core/frame/raised.ts';
import { isFilled, type Zone } from '../core/frame/zones.ts';
import type { Geometry } from '../core/geo/geometry.ts';
import { areaOfZone, outlineOfZone, ringsOf } from '../core/geo/zoneLines.ts';
import { element, lineElement } from './svg.ts';
import type { Overlay } from './Surface.ts';

/** Paths of marks around their point; pins stand on it. */
const shapes: Readonly<Record<MarkIcon, string>> = {
  'pin-1': 'M0 0V-12M-5-17a5 5 0 1 0 10 0a5 5 0 1 0-10 0z',
  'pin-2': 'M0 0V-10M-4-14a4 4 0 1 0 8 0a4 4 0 1 0-8 0z',
  'pin-3': 'M0 0V-10',
  strike: 'M-4-4L4 4M4-4L-4 4',
  incident: 'M0-5L5 0L0 5L-5 0z',
  base: 'M-3-3H3V3H-3z',
};
const hollow: readonly MarkIcon[] = ['pin-2', 'incident', 'strike', 'pin-3'];

/** Zones, marks and what is raised, on the map as SVG: outlines, hatches and fills, without fringes and ticks. */
export class PictureOverlay {
  /** In the coordinates of the world. */
  readonly world = element('g');
  /** In the pixels of the page. */
  readonly page = element('g');
  readonly #geometry: Geometry;
  readonly #marks: Marks;
  readonly #path: GeoPath;
  readonly #zones = this.world.appendChild(element('g'));
  readonly #raised = this.world.appendChild(element('g'));
  readonly #measured = this.world.appendChild(element('g'));
  readonly #shapes = new Map<string, { fill: string; outline: string }>();
  #drawn: ReadonlyMap<string, ZoneDrawing> | null = null;
  #shown: Overlay['marks'] = new Map();

  constructor(geometry: Geometry, marks: Marks, path: GeoPath) {
    this.#geometry = geometry;
    this.#marks = marks;
    this.#path = path;
  }

  apply({ zones, marks }: Overlay): void {
    this.#shown = marks;
    if (zones.drawn === this.#drawn) return;
    this.#drawn = zones.drawn;
    const paths = [...zones.drawn.values()].flatMap((drawing) => this.#zone(drawing));
    this.#zones.replaceChildren(...paths);
  }

  raise({ halos, areas, roads }: Raised): void {
    const line = (lines: Position[][], color: string, width: number) =>
      lineElement(this.#lines(lines), color, width);
    this.#raised.replaceChildren(
      line(halos, '--now-fill', 3),
      ...areas.map(({ lines }) => line(lines, '--force', 2)),
      line(roads, '--force', 2),
    );
  }

  measure(shape: FeatureCollection | null): void {
    const lines = (shape?.features ?? []).map((feature) =>
      lineElement(this.#path(feature) ?? '', '--now', 2),
    );
    this.#measured.replaceChildren(...lines);
  }

  /** Puts the marks where the camera sees them. */
  place(project: (lon: number, lat: number) => { x: number; y: number }): void {
    const marks = [...this.#shown].flatMap(([id, opacity]) => {
      const mark = this.#marks.byId.get(id);
      return mark ? [markElement(mark, opacity, project(mark.lon, mark.lat))] : [];
    });
    this.page.replaceChildren(...marks);
  }

  #zone({ zone, fill, edge, gaps }: ZoneDrawing): SVGPathElement[] {
    const shape = this.#shapeOf(zone);
    const color = zone.look === 'sea' ? '--sea-ink' : zone.look === 'sector' ? '--ink' : '--force';
    const inside = element('path', { d: shape.fill, 'fill-rule': 'evenodd', 'pointer-events': 'none' }); // prettier-ignore
    if (zone.certainty === 'undelimited') {
      inside.setAttribute('fill', 'url(#map-undelimited)');
      inside.setAttribute('opacity', `${edge}`);
      return [inside];
    }
    inside.setAttribute('fill', `var(${color})`);
    inside.setAttribute('fill-opacity', `${fill}`);
    // Along units and borders, which stay for years, an edge is quieter than one that tells of a day.
    const lasts = zone.look === 'safety' || zone.certainty === 'unit';
    const width = lasts ? 1.1 : zone.certainty === 'text' ? 2.6 : 1.8;
    const outline = lineElement(shape.outline, color, width);
    const dash = gaps ? '24 8' : dashOf(zone);
    if (dash) outline.setAttribute('stroke-dasharray', dash);
    outline.setAttribute('opacity', `${lasts ? edge * 0.6 : edge}`);
    outline.setAttribute('data-zone', zone.id);
    outline.setAttribute('pointer-events', 'stroke');
    return isFilled(zone) ? [inside, outline] : [outline];
  }

  #shapeOf(zone: Zone): { fill: string; outline: string } {
    let shape = this.#shapes.get(zone.id);
    if (!shape) {
      const area = isFilled(zone) ? areaOfZone(this.#geometry.zones, zone.id) : null;
      const outline = this.#lines(outlineOfZone(this.#geometry, zone));
      shape = { fill: area ? this.#lines(ringsOf(area)) : '', outline };
      this.#shapes.set(zone.id, shape);
    }
    return shape;
  }

  /** Rings as lines: a polygon of d3 would have to be wound the other way. */
  #lines(coordinates: Position[][]): string {
    return this.#path({ type: 'MultiLineString', coordinates }) ?? '';
  }
}

/** Dashes as on the map: placed by hand, a band along a border, no-fly, between sectors. */
function dashOf({ look, certainty }: Zone): string {
  if (look === 'sector') return '1 4';
  if (look === 'no-fly') return '10 4 2 4';
  if (look === 'safety') return '6 4';
  return certainty === 'hand' ? '7 5' : '';
}

function markElement(
  { icon, id }: Mark,
  opacity: number,
  { x, y }: { x: number; y: number },
): SVGGElement {
  const isForce = icon === 'strike' || icon === 'incident';
  const color = `var(${isForce ? '--force' : '--ink'})`;
  const group = element('g', {
    transform: `translate(${x} ${y})`,
    opacity: `${opacity}`,
    'data-mark': id,
    'stroke-linecap': 'round',
  });
  const fill = hollow.includes(icon) ? 'var(--surface)' : color;
  group.append(
    element('path', { d: shapes[icon], fill: 'none', stroke: 'var(--border-casing)', 'stroke-width': '5' }), // prettier-ignore
    element('path', { d: shapes[icon], fill, stroke: color, 'stroke-width': '2' }),
  );
  return group;
}
