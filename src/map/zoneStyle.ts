import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Theme } from '../core/colour/themes.ts';
import type { MapScale } from '../core/frame/mapScale.ts';
import { alpha, state } from './expressions.ts';
import { sources } from './ids.ts';
import type { Switched } from './Switches.ts';
import type { ZoneData, ZoneLineStyle } from './zoneData.ts';

/** Colours that zones take from a theme. */
type Inks = Pick<Theme, 'force' | 'forceFill' | 'seaInk' | 'ink' | 'borderCasing' | 'surface'>;

/** Kilometres on the ground as CSS pixels. */
export function pixelsOf(km: number, lat: number, zoom: number): number {
  return (km * 512 * 2 ** zoom) / (40_075 * Math.cos((lat * Math.PI) / 180));
}

/** At sea in the ink of the sea, else crimson. */
function bySea(
  sea: ExpressionSpecification,
  land: ExpressionSpecification,
): ExpressionSpecification {
  return ['match', ['get', 'look'], 'sea', sea, land];
}

/** Edges along units and borders, which stay for years: others tell of a day, and are seen first. */
const unit: ExpressionSpecification = ['all', ['==', ['get', 'style'], 'solid'], ['<', ['get', 'width'], 2]]; // prettier-ignore
const lasting: ExpressionSpecification = ['any', ['==', ['get', 'style'], 'safety'], unit];

/** What lasts is quieter in a view of the whole region, and as strong as all else from close by. */
function quiet(of: (share: ExpressionSpecification | 1) => ExpressionSpecification) {
  const far = of(['case', lasting, 0.5, 1]);
  return ['interpolate', ['linear'], ['zoom'], 6, far, 8, of(1)] as ExpressionSpecification;
}

/** A width in km on the ground as px: at 44 degrees a km is `PER_KM` px at zoom 0 and twice as many with each zoom. */
const PER_KM = pixelsOf(1, 44, 0);
function groundWidth(km: ExpressionSpecification, times: number): ExpressionSpecification {
  const at = (zoom: number): ExpressionSpecification => ['*', km, times * PER_KM * 2 ** zoom];
  return ['interpolate', ['exponential', 2], ['zoom'], 3, at(3), 14, at(14)];
}

const fine = { promoteId: 'id', maxzoom: 9, tolerance: 0.3, buffer: 64 };

/** How the sources of zones are cut into tiles. */
export const zoneSources: Readonly<Record<string, object>> = {
  [sources.zones]: fine,
  // Dashes along every meander of a border would not be seen as dashes.
  [sources.zoneTerritories]: { ...fine, tolerance: 3 },
  // Large tiles with a wide rim: a band of 30 km must not end at the edge of a tile.
  [sources.zoneBands]: { promoteId: 'id', maxzoom: 6, buffer: 128, tolerance: 0.5 },
};

/** What is in them. */
export function zoneCollections(data: ZoneData): Readonly<Record<string, GeoJSON.GeoJSON>> {
  return {
    [sources.zones]: data.drawn,
    [sources.zoneTerritories]: data.territories,
    [sources.zoneBands]: data.bands,
  };
}

/** The dashes of each style, in widths of the line; null: drawn through. */
const dashes: Record<Exclude<ZoneLineStyle, 'tick' | 'scale'>, number[] | null> = {
  solid: null,
  hand: [3.5, 2.5],
  safety: [3.4, 2],
  'no-fly': [5, 2, 0.8, 2],
  sector: [0, 2.2],
};

function lineLayer(
  id: Switched,
  styles: ZoneLineStyle[],
  paint: Extract<LayerSpecification, { type: 'line' }>['paint'],
  cap: 'round' | 'butt' = 'butt',
  minzoom = 0,
): LayerSpecification {
  return {
    id,
    type: 'line',
    source: sources.zones,
    ...(minzoom > 0 ? { minzoom } : {}),
    filter: ['in', ['get', 'style'], ['literal', styles]],
    layout: { 'line-join': 'round', 'line-cap': cap },
    paint: { ...paint, 'line-opacity': 0 },
  };
}

function dashed(style: keyof typeof dashes): { 'line-dasharray'?: number[] } {
  const dash = dashes[style];
  return dash ? { 'line-dasharray': dash } : {};
}

/** The layers of zones, in no order: `zOrder` sorts them. */
export function zoneLayers(theme: Inks, { lines: scale }: MapScale): LayerSpecification[] {
  const { force, forceFill, seaInk, ink, borderCasing } = theme;
  const edge = quiet((share) => bySea(alpha(seaInk, 'line', share), alpha(force, 'line', share)));
  const width = (px: number) => px * scale;
  return [
    ...fillLayers(theme),
    {
      id: 'zone-fringe',
      type: 'line',
      source: sources.zoneBands,
      layout: { 'line-join': 'miter', 'line-miter-limit': 2, 'line-cap': 'round' },
      paint: {
        'line-color': [
          'match',
          ['get', 'look'],
          'sea',
          alpha(seaInk, 'line', 0.2),
          'sector',
          alpha(ink, 'line', 0.16),
          alpha(forceFill, 'line', 0.24),
        ],
        'line-width': groundWidth(['get', 'km'], 2),
        // Softer towards its rim, where the edge is less likely to lie.
        'line-blur': groundWidth(['get', 'km'], 0.9),
        'line-opacity': 0,
      },
    },
    lineLayer('zone-casing', ['solid', 'hand', 'safety'], {
      'line-color': quiet((share) => alpha(borderCasing, 'casing', ['*', share, ['match', ['get', 'style'], 'solid', 0.9, 0.6]])), // prettier-ignore
      'line-width': quiet((share) => ['*', share, ['+', ['max', ['get', 'width'], 2], 3]]),
    }),
    lineLayer('zone-solid', ['solid'], {
      'line-color': edge,
      'line-width': quiet((share) => ['*', share, ['get', 'width'], scale]),
    }),
    lineLayer('zone-gaps', ['solid'], {
      'line-color': bySea(alpha(seaInk, 'gaps'), alpha(force, 'gaps')),
      'line-width': ['*', ['get', 'width'], scale],
      'line-dasharray': [9, 3.5],
    }),
    lineLayer('zone-hand', ['hand'], { 'line-color': edge, 'line-width': width(2), ...dashed('hand') }), // prettier-ignore
    lineLayer('zone-safety', ['safety'], {
      'line-color': edge,
      'line-width': ['interpolate', ['linear'], ['zoom'], 6, width(0.6), 9, width(1.8)],
      ...dashed('safety'),
    }),
    {
      ...lineLayer('zone-no-fly-casing', ['no-fly'], {
        'line-color': alpha(borderCasing, 'casing', 0.7),
        'line-width': width(5),
      }),
      source: sources.zoneTerritories,
    } as LayerSpecification,
    {
      ...lineLayer('zone-no-fly', ['no-fly'], {
        'line-color': edge,
        'line-width': width(2.2),
        ...dashed('no-fly'),
      }),
      source: sources.zoneTerritories,
    } as LayerSpecification,
    lineLayer(
      'zone-sector',
      ['sector'],
      {
        'line-color': alpha(ink, 'line', 0.9),
        'line-width': ['interpolate', ['linear'], ['zoom'], 5, width(1.4), 10, width(2.6)],
        ...dashed('sector'),
      },
      'round',
    ),
    lineLayer('zone-tick', ['tick'], { 'line-color': edge, 'line-width': width(1.3) }, 'butt', 7.6),
    lineLayer('zone-scale', ['scale'], { 'line-color': alpha(ink, 'line', 0.9), 'line-width': width(1.2) }, 'butt', 8.2), // prettier-ignore
    {
      id: 'zone-growth',
      type: 'circle',
      source: sources.points,
      filter: ['==', ['get', 'point'], 'centre'],
      paint: {
        'circle-color': 'rgba(0,0,0,0)',
        'circle-radius': state('radius', 0),
        'circle-stroke-color': alpha(force, 'ring'),
        'circle-stroke-width': width(2.6),
        'circle-opacity': 0,
        'circle-stroke-opacity': 0,
      },
    },
  ];
}

function fillLayers({ forceFill, seaInk }: Inks): LayerSpecification[] {
  const part = (name: string): ExpressionSpecification => ['==', ['get', 'part'], name];
  const fill = (
    id: 'zone-fill' | 'zone-fill-sea' | 'zone-band',
    filter: ExpressionSpecification,
    colour: ExpressionSpecification,
  ): LayerSpecification => ({
    id,
    type: 'fill',
    source: sources.zones,
    filter,
    paint: { 'fill-color': colour, 'fill-opacity': 0, 'fill-antialias': false },
  });
  return [
    fill('zone-fill', ['all', part('fill'), ['!=', ['get', 'look'], 'sea']], alpha(forceFill, 'fill')), // prettier-ignore
    fill('zone-fill-sea', ['all', part('fill'), ['==', ['get', 'look'], 'sea']], alpha(seaInk, 'fill')), // prettier-ignore
    fill('zone-band', part('band'), alpha(forceFill, 'band', 0.2)),
    {
      id: 'zone-hatch',
      type: 'fill',
      source: sources.zones,
      filter: part('hatch'),
      paint: {
        'fill-pattern': 'pattern-undelimited',
        'fill-opacity': state('hatch', 0),
        'fill-antialias': false,
      },
    },
  ];
}
