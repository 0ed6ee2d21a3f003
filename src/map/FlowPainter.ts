import type { Map as MapLibreMap, Point } from 'maplibre-gl';
import type { Theme } from '../core/colour/themes.ts';
import { curveOfFlow, type Curve } from '../core/flow/curves.ts';
import { boxesOf, figuresOf, type Figure } from '../core/flow/figures.ts';
import { pickPeople } from '../core/flow/pick.ts';
import type { Flow } from '../core/flow/types.ts';
import type { MapScale } from '../core/frame/mapScale.ts';
import { latitudeOf } from '../core/geo/camera.ts';
import { boxOf, labelSize, type LabelCamera, type Measure } from '../core/labels/choose.ts';
import type { Box } from '../core/labels/place.ts';
import { wordsOfPeople } from '../core/labels/sizes.ts';
import { FigureLayer } from './FigureLayer.ts';
import { FlowLayer } from './FlowLayer.ts';
import { zOrder, type LayerId } from './ids.ts';
import type { PeopleView } from './Surface.ts';

/** Draws people on the map: arrows, circles and their numbers. Comes in a file of its own, when there are any. */
export class FlowPainter {
  readonly #map: MapLibreMap;
  readonly #onwrite: () => void;
  readonly #arrows: readonly Flow[];
  readonly #curves: ReadonlyMap<string, Curve>;
  #layer: FlowLayer | null = null;
  #figureLayer: FigureLayer | null = null;
  #view: PeopleView | null = null;
  #figures: readonly Figure[] = [];

  /**
   * @param flows of all dates
   * @param onwrite called when the picture differs from the one before
   */
  constructor(map: MapLibreMap, flows: readonly Flow[], onwrite: () => void) {
    this.#map = map;
    this.#onwrite = onwrite;
    this.#arrows = flows.filter(({ shape }) => shape === 'arrow');
    this.#curves = new Map(this.#arrows.map((flow) => [flow.id, curveOfFlow(flow)]));
  }

  /** Adds the layers to a style that has none of them yet. MapLibre forgets them with a new one. */
  dress(theme: Theme, scale: MapScale): void {
    if (this.#map.getLayer('flows')) return;
    this.#layer = new FlowLayer(this.#arrows, this.#onwrite);
    this.#figureLayer = new FigureLayer(this.#onwrite);
    this.#layer.paint(theme, scale.lines);
    for (const layer of [this.#layer, this.#figureLayer]) {
      this.#map.addLayer(layer, this.#above(layer.id));
    }
    if (this.#view) this.#layer.show(this.#view);
  }

  show(view: PeopleView): void {
    this.#view = view;
    this.#layer?.show(view);
  }

  /** Texts that want a place, and where none may stand. */
  figures(
    camera: LabelCamera,
    measure: Measure,
    scale: MapScale,
  ): { labels: readonly Figure[]; blocked: Box[] } {
    // prettier-ignore
    const people = this.#view?.people;
    const curveOf = (id: string) => this.#curves.get(id);
    this.#figures = people ? figuresOf(people, curveOf, camera, measure, scale) : [];
    return {
      labels: this.#figures,
      blocked: people ? boxesOf(people.arrows, curveOf, camera, scale) : [],
    };
  }

  /** Shows the texts that have found a place. */
  place(
    chosen: ReadonlySet<number>,
    camera: LabelCamera,
    measure: Measure,
    scale: MapScale,
    theme: Theme,
  ): void {
    // prettier-ignore
    const placed = this.#figures
      .filter(({ id }) => chosen.has(id))
      .map((figure) => {
        const { x, y } = camera.project(figure.lon, figure.lat);
        const box = boxOf(figure, camera, measure, scale);
        const size = labelSize(figure, camera.zoom, scale);
        return {
          figure,
          size,
          small: wordsOfPeople(size, scale.text),
          box: { ...box, x: box.x - x, y: box.y - y },
        };
      });
    this.#figureLayer?.show(placed, theme);
  }

  /** The item at a point of the map, or null. */
  pick(at: Point, { lines }: MapScale): string | null {
    const people = this.#view?.people;
    if (!people || people.key === '') return null;
    const project = (lon: number, lat: number) => this.#map.project([lon, lat]);
    const place = (x: number, y: number) => project(x * 360 - 180, latitudeOf(y));
    const camera = { zoom: this.#map.getZoom(), lines, project, place };
    return pickPeople(people, (id) => this.#curves.get(id), at, camera);
  }

  /** The nearest layer of the style that lies above. */
  #above(id: LayerId): LayerId | undefined {
    const from = zOrder.indexOf(id);
    return zOrder.find((other, index) => index > from && this.#map.getLayer(other) !== undefined);
  }
}
