import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import { parseColour } from '../core/colour/rgb.ts';
import type { MapScale } from '../core/frame/mapScale.ts';
import { scaledStops, sizeAt, type SizeStops } from '../core/labels/sizes.ts';

/** A number or colour from a feature's state, with what holds until the state is written. */
export function state(key: string, otherwise: number | string): ExpressionSpecification {
  return ['coalesce', ['feature-state', key], otherwise];
}

/** A colour whose alpha is a feature-state, so that opacity itself stays a constant that can switch the layer off. */
export function alpha(
  colour: string,
  key: string,
  strength: number | ExpressionSpecification = 1,
): ExpressionSpecification {
  const [red, green, blue] = parseColour(colour);
  return ['rgba', red, green, blue, ['*', strength, state(key, 0)]];
}

/** A value that grows linearly with the zoom. */
export function byZoom(
  ...stops: readonly (readonly [number, number | ExpressionSpecification])[]
): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as ExpressionSpecification;
}

/**
 * Labels of some kinds, in each tile only those that may be shown at its zoom: with every change of one the renderer uploads
 * the letters of all that a tile has.
 */
export function dueLabels(...kinds: readonly string[]): FilterSpecification {
  return [
    'all',
    ['in', ['get', 'kind'], ['literal', kinds]],
    ['<', ['get', 'due'], ['+', 1, ['floor', ['zoom']]]],
  ] as unknown as FilterSpecification;
}

/** Sizes of texts by what they are: at which zooms they are given, and those at a zoom. */
interface Sizes {
  zooms: readonly number[];
  at: (zoom: number) => ExpressionSpecification;
}

/**
 * Sizes of texts whose kinds have stops of their own: an interpolation over all of their zooms gives the sizes that
 * placement reckons with, px.
 * @param property what tells the kinds apart
 * @param otherwise the sizes of all other kinds
 */
export function sizesBy(
  property: string,
  kinds: Readonly<Record<string | number, SizeStops>>,
  { text }: MapScale,
  otherwise?: Sizes,
): Sizes {
  const stops = Object.entries(kinds);
  const own = stops.flatMap(([, of]) => of.map(([zoom]) => zoom));
  return {
    zooms: [...new Set([...own, ...(otherwise?.zooms ?? [])])].sort((a, b) => a - b),
    at: (zoom) =>
      [
        'match',
        ['get', property],
        ...stops.flatMap(([kind, of]) => [
          Number.isNaN(Number(kind)) ? kind : Number(kind),
          sizeAt(scaledStops(of, text), zoom),
        ]),
        otherwise?.at(zoom) ?? text(12),
      ] as unknown as ExpressionSpecification,
  };
}

/** Such sizes as a text's layer takes them. */
export function textSize({ zooms, at }: Sizes): ExpressionSpecification {
  return byZoom(...zooms.map((zoom) => [zoom, at(zoom)] as const));
}
