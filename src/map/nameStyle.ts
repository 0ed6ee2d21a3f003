import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Theme } from '../core/colour/themes.ts';
import type { MapScale } from '../core/frame/mapScale.ts';
import { TOWN_GAP } from '../core/labels/choose.ts';
import {
  capitalSizes,
  countrySizes,
  republicSizes,
  scriptSizes,
  sizeAt,
  townSizes,
  waterSizes,
  waterStops,
} from '../core/labels/sizes.ts';
import { byZoom, dueLabels, sizesBy, state, textSize } from './expressions.ts';
import { fonts } from './fonts.ts';
import { sources } from './ids.ts';

const overlapping = { 'text-allow-overlap': true, 'text-ignore-placement': true } as const;

/** Kinds of labels that are names of places, and the sizes of their letters by zoom. */
const nameSizes = { republic: republicSizes, script: scriptSizes, capital: capitalSizes, town: townSizes }; // prettier-ignore

/** One layer for the names of countries, republics and towns: each kind in a layer of its own would cost every frame more. */
export function nameLayer(theme: Theme, scale: MapScale): LayerSpecification {
  const kinds = ['country', ...Object.keys(nameSizes)];
  const byKind = (of: Record<string, unknown>, otherwise: unknown) =>
    ['match', ['get', 'kind'], ...Object.entries(of).flat(), otherwise] as unknown as ExpressionSpecification; // prettier-ignore
  const font = (face: string): ExpressionSpecification => ['literal', [face]] as never;
  const offset = (x: number, y: number): ExpressionSpecification => ['literal', [x, y]] as never;
  const beside = ['match', ['get', 'side'], 'right', offset(TOWN_GAP, 0), 'above', offset(0, -TOWN_GAP), 'below', offset(0, TOWN_GAP), offset(-TOWN_GAP, 0)] as unknown as ExpressionSpecification; // prettier-ignore
  const anchor = ['match', ['get', 'side'], 'right', 'left', 'above', 'bottom', 'below', 'top', 'right'] as ExpressionSpecification; // prettier-ignore
  // The drop of another script below its name; an offset takes no sum, but an interpolation.
  const below = ['interpolate', ['linear'], ['get', 'drop'], 0, offset(0, 0), 10, offset(0, 10)] as unknown as ExpressionSpecification; // prettier-ignore
  return {
    id: 'name',
    type: 'symbol',
    source: sources.labels,
    filter: dueLabels(...kinds),
    layout: {
      'text-field': ['get', 'text'],
      'text-font': byKind(
        { town: font(fonts.regular), script: font(fonts.regular) },
        font(fonts.semibold),
      ),
      'text-size': textSize(
        sizesBy('kind', nameSizes, scale, sizesBy('size', countrySizes, scale)),
      ),
      'text-letter-spacing': byKind({ country: 0.14 }, 0),
      'text-anchor': byKind({ town: anchor, capital: anchor }, 'center'),
      'text-offset': byKind({ town: beside, capital: beside, script: below }, offset(0, 0)),
      'text-max-width': 100,
      ...overlapping,
    },
    paint: {
      'text-color': ['to-color', state('ink', theme.ink)],
      'text-halo-color': ['to-color', state('halo', theme.landContext)],
      'text-halo-width': 1.6,
      'text-halo-blur': 0.6,
      'text-opacity': state('shown', 0),
    },
  };
}

/** The names of waters, along their lines. */
export function waterLayer(theme: Theme, scale: MapScale): LayerSpecification {
  return {
    id: 'water-name',
    type: 'symbol',
    source: sources.water,
    layout: {
      'symbol-placement': 'line-center',
      'text-field': ['get', 'name'],
      'text-font': [fonts.serifItalic],
      'text-size': byZoom(
        ...waterSizes.map(([zoom]): [number, ExpressionSpecification] => [
          zoom,
          [
            'case',
            ['>', ['get', 'size'], 2],
            sizeAt(waterStops(3, scale.text), zoom),
            sizeAt(waterStops(1, scale.text), zoom),
          ],
        ]),
      ),
      'text-letter-spacing': 0.1,
      'text-max-angle': 60,
      ...overlapping,
    },
    paint: {
      'text-color': theme.seaInk,
      'text-halo-color': theme.sea,
      'text-halo-width': 1,
      'text-opacity': state('shown', 0),
    },
  };
}
