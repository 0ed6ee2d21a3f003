import type {
  CustomLayerInterface,
  CustomRenderMethodInput,
  Map as MapLibreMap,
} from 'maplibre-gl';
import { parseColour } from '../core/colour/rgb.ts';
import type { Theme } from '../core/colour/themes.ts';
import { curveOfFlow } from '../core/flow/curves.ts';
import type { PartKind } from '../core/flow/people.ts';
import { leastWidth, radiusOf, widthOf } from '../core/flow/scale.ts';
import type { Flow } from '../core/flow/types.ts';
import { mercatorX, mercatorY } from '../core/geo/camera.ts';
import {
  ARROW_PIECES,
  arrowFragment,
  arrowVertex,
  circleFragment,
  circleVertex,
} from './flowShaders.ts';
import { GlProgram } from './GlProgram.ts';
import type { LayerId } from './ids.ts';
import type { PeopleView } from './Surface.ts';

/** Numbers of the kinds in the shaders. */
const kinds: readonly PartKind[] = ['refugee', 'idp', 'return', 'evacuation', 'asylum_seeker', 'of_concern']; // prettier-ignore

/**
 * Arrows and circles of people, as a layer of the map. Arrows of all dates are handed over once; the time is a number of the
 * shader, so that a step costs the same however many there are.
 */
export class FlowLayer implements CustomLayerInterface {
  readonly id: LayerId = 'flows';
  readonly type = 'custom';
  readonly renderingMode = '2d';
  readonly #arrows: readonly Flow[];
  readonly #onwrite: () => void;
  readonly #numbers: ReadonlyMap<string, number>;
  #map: MapLibreMap | null = null;
  #arrowProgram: GlProgram | null = null;
  #circleProgram: GlProgram | null = null;
  #view: PeopleView | null = null;
  #colors: number[] = [];
  #paper: number[] = [];
  #lines = 1;

  /**
   * @param arrows of all dates
   * @param onwrite called when the picture differs from the one before
   */
  constructor(arrows: readonly Flow[], onwrite: () => void) {
    this.#onwrite = onwrite;
    this.#arrows = [...arrows].sort((a, b) => b.best - a.best || (a.id < b.id ? -1 : 1));
    this.#numbers = new Map(this.#arrows.map(({ id }, index) => [id, index]));
  }

  onAdd(map: MapLibreMap, gl: WebGL2RenderingContext): void {
    this.#map = map;
    const steps = Array.from({ length: ARROW_PIECES + 1 }, (_, index) => index / ARROW_PIECES);
    this.#arrowProgram = new GlProgram(
      gl,
      { vertex: arrowVertex, fragment: arrowFragment },
      new Float32Array(steps.flatMap((t) => [t, -1, t, 1])),
      [['a_ends', 4], ['a_control', 2], ['a_persons', 3], ['a_life', 2], ['a_kind', 2]], // prettier-ignore
    );
    this.#circleProgram = new GlProgram(
      gl,
      { vertex: circleVertex, fragment: circleFragment },
      new Float32Array([-1, -1, 1, -1, -1, 1, 1, 1]),
      [['a_place', 2], ['a_persons', 3], ['a_parts', 4], ['a_kinds', 4], ['a_number', 1]], // prettier-ignore
    );
    this.#arrowProgram.fill(this.#arrows.flatMap((flow, index) => arrowNumbers(flow, index)));
    this.#fillCircles();
  }

  onRemove(): void {
    this.#arrowProgram?.remove();
    this.#circleProgram?.remove();
    this.#arrowProgram = this.#circleProgram = null;
  }

  /** Takes the colours. @param lines times as wide as on a desk */
  paint(theme: Theme, lines: number): void {
    const { flowRefugee, flowIdp, flowReturn, flowEvacuation, ink3, surface } = theme;
    const colours = [flowRefugee, flowIdp, flowReturn, flowEvacuation, flowRefugee, ink3];
    this.#colors = colours.flatMap((colour) => shares(colour));
    this.#paper = shares(surface);
    this.#lines = lines;
  }

  /** Draws another moment. Asks for a new picture only where something of it is seen. */
  show(view: PeopleView): void {
    const before = this.#view;
    this.#view = view;
    if (before?.people !== view.people) this.#fillCircles();
    if (before && !this.#differs(before, view)) return;
    this.#onwrite();
    this.#map?.triggerRepaint();
  }

  #differs(before: PeopleView, { people, time, clock, raised }: PeopleView): boolean {
    if (people.key !== before.people.key || raised !== before.raised) return true;
    if (people.arrows.length === 0) return false;
    return clock !== before.clock || time % 1 !== 0 || before.time % 1 !== 0;
  }

  render(_gl: WebGL2RenderingContext, input: CustomRenderMethodInput): void {
    const [map, view] = [this.#map, this.#view];
    if (!map || !view || view.people.key === '') return;
    const zoom = map.getZoom();
    const world = 512 * 2 ** zoom;
    const { people, time, clock, raised } = view;
    const shared = {
      u_colors: this.#colors,
      u_paper: this.#paper,
      u_ratio: [map.getPixelRatio()],
    };
    const resting = time % 1 === 0 ? 1 : 0;
    if (people.arrows.length > 0) {
      const perUnit = widthOf(1e7, zoom, this.#lines) / 100;
      const raisedArrow = raised === null ? -1 : (this.#numbers.get(raised) ?? -1);
      this.#arrowProgram?.draw(input, {
        ...shared,
        u_view: [world, perUnit, leastWidth(zoom, this.#lines), clock],
        u_now: [time, resting, raisedArrow < 0 && this.#isRaised(raised) ? 1e6 : raisedArrow],
      });
    }
    if (people.circles.length > 0) {
      const perUnit = (radiusOf(1e7, zoom, this.#lines) / 10) ** 2;
      const index = people.circles.findIndex(({ parts }) => parts.some(({ item }) => item === raised)); // prettier-ignore
      this.#circleProgram?.draw(input, {
        ...shared,
        u_view: [world, perUnit, radiusOf(0, zoom, this.#lines), 0],
        u_now: [time, resting, index < 0 && this.#isRaised(raised) ? 1e6 : index],
      });
    }
  }

  /** Whether an item is among what is drawn: then everything else steps back. */
  #isRaised(raised: string | null): boolean {
    const people = this.#view?.people;
    if (raised === null || !people) return false;
    return (
      people.arrows.some(({ id }) => id === raised) ||
      people.circles.some(({ parts }) => parts.some(({ item }) => item === raised))
    );
  }

  #fillCircles(): void {
    const numbers = (this.#view?.people.circles ?? []).flatMap(
      ({ lon, lat, low, best, high, parts }, index) => {
        const sums = new Map<PartKind, number>();
        for (const part of parts) sums.set(part.kind, (sums.get(part.kind) ?? 0) + part.best);
        const ends = [1, 1, 1, 1];
        const looks = [0, 0, 0, 0];
        let until = 0;
        [...sums].slice(0, 4).forEach(([kind, persons], at) => {
          until += persons / (best || 1);
          ends[at] = until;
          looks.fill(kinds.indexOf(kind), at);
        });
        const persons = [low, best, high].map((number) => number / 1e5);
        return [mercatorX(lon), mercatorY(lat), ...persons, ...ends, ...looks, index]; // prettier-ignore
      },
    );
    this.#circleProgram?.fill(numbers);
  }
}

function arrowNumbers(flow: Flow, index: number): number[] {
  const { from, control, to } = curveOfFlow(flow);
  const persons = [flow.low, flow.best, flow.high].map((number) => number / 1e5);
  return [...from, ...to, ...control, ...persons, flow.from, flow.to, kinds.indexOf(flow.kind), index]; // prettier-ignore
}

/** Red, green and blue, 0 to 1. */
function shares(colour: string): number[] {
  return parseColour(colour)
    .slice(0, 3)
    .map((value) => value / 255);
}
