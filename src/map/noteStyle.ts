import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Theme } from '../core/colour/themes.ts';
import type { MapScale } from '../core/frame/mapScale.ts';
import { eventRise, light, TOWN_GAP } from '../core/labels/choose.ts';
import { noteSizes } from '../core/labels/sizes.ts';
import { dueLabels, sizesBy, state, textSize } from './expressions.ts';
import { fonts } from './fonts.ts';
import { sources } from './ids.ts';

/** The texts of operations and events: one layer, placed by the app as all labels are. */
export function noteLayer(theme: Theme, scale: MapScale): LayerSpecification {
  const kinds = Object.keys(noteSizes);
  const isLight = kinds.filter((kind) => light.has(kind));
  return {
    id: 'note-name',
    type: 'symbol',
    source: sources.labels,
    filter: dueLabels(...kinds),
    layout: {
      'text-field': ['get', 'text'],
      'text-font': [
        'case',
        ['in', ['get', 'kind'], ['literal', isLight]],
        ['literal', [fonts.regular]],
        ['literal', [fonts.semibold]],
      ],
      'text-size': textSize(sizesBy('kind', noteSizes, scale)),
      'text-max-width': 100,
      'text-justify': 'auto',
      'text-anchor': [
        'match',
        ['get', 'side'],
        'right',
        'left',
        'left',
        'right',
        'below',
        'top',
        'above',
        'bottom',
        'center',
      ],
      'text-offset': offsets(),
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: {
      'text-color': [
        'match',
        ['get', 'tone'],
        'force',
        theme.force,
        'sea',
        theme.seaInk,
        theme.ink,
      ],
      'text-halo-color': theme.halo,
      'text-halo-width': 1.8 * scale.lines,
      'text-halo-blur': 0.4,
      'text-opacity': state('shown', 0),
    },
  };
}

/** Beside its point by a gap; the words of an event beside the head of its pin. */
function offsets(): ExpressionSpecification {
  const at = (gap: number) => [
    'match',
    ['get', 'kind'],
    'event',
    // The more lines the higher, so that the last stays where it is.
    [
      'interpolate',
      ['linear'],
      ['get', 'drop'],
      ...[1, 2].flatMap((lines) => [lines - 1, ['literal', [gap, -eventRise(lines)]]]),
    ],
    ['literal', [gap, 0]],
  ];
  return [
    'match',
    ['get', 'side'],
    'right',
    at(TOWN_GAP),
    'left',
    at(-TOWN_GAP),
    ['literal', [0, 0]],
  ] as unknown as ExpressionSpecification;
}
