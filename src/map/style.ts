import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { Theme } from '../core/colour/themes.ts';
import { deskScale, type MapScale } from '../core/frame/mapScale.ts';
import type { PatternAtoms } from '../core/world/patternAtoms.ts';
import type { Pattern } from '../core/world/types.ts';
import type { DetailData, GroundData } from './data.ts';
import { alpha, byZoom, dueLabels, state } from './expressions.ts';
import { fontFaces } from './fonts.ts';
import { groundLayers, inOrder, patternLayerId, sources, type LayerId } from './ids.ts';
import { markLayers, markPoints, markSources } from './markStyle.ts';
import { nameLayer, waterLayer } from './nameStyle.ts';
import { noteLayer } from './noteStyle.ts';
import { packed } from './packed.ts';
import { zoneCollections, zoneLayers, zoneSources } from './zoneStyle.ts';

/** Stops of the zoom, wider by the screen's scale. */
function wider(scale: MapScale, ...stops: [zoom: number, px: number][]): ExpressionSpecification {
  return byZoom(...stops.map(([zoom, px]): [number, number] => [zoom, px * scale.lines]));
}

/** Widths of boundaries by zoom, px on a desk. */
const widths = {
  stateCore: [
    [5, 1.1],
    [7, 1.3],
    [10, 1.9],
  ],
  stateCasing: [
    [5, 3],
    [7, 3.5],
    [10, 5.1],
  ],
  republicCore: [
    [5, 0.7],
    [7, 0.8],
    [10, 1.2],
  ],
  republicCasing: [
    [5, 1.2],
    [7, 1.4],
    [10, 2],
  ],
  selection: [
    [5, 5.5],
    [7, 6.5],
    [10, 9.5],
  ],
  hover: [
    [5, 2.8],
    [7, 3.3],
    [10, 4.8],
  ],
  entityLine: [
    [5, 1.2],
    [10, 2.2],
  ],
} satisfies Record<string, [zoom: number, px: number][]>;

/** Joins stay mitred, as they are unless it is said: round ones would be half of all triangles. */
const rounded = { 'line-cap': 'round' } as const;

/**
 * The whole style of the map: a pure function of the theme, the data and the screen's scale.
 * @param detail null for the ground alone: its layers, and their sources
 */
export function styleOf(
  theme: Theme,
  themeName: string,
  ground: GroundData,
  detail: DetailData | null,
  patternAtoms: PatternAtoms,
  scale: MapScale = deskScale,
): StyleSpecification {
  const layers = layersOf(theme, patternAtoms, scale);
  return {
    version: 8,
    name: `Open Door Atlas, ${themeName}`,
    'font-faces': fontFaces(),
    sources: {
      ...groundSources(ground),
      ...(detail ? detailSources(themeName, ground, detail) : {}),
    },
    layers: detail ? layers : layers.filter(({ id }) => groundLayers.has(id)),
    transition: { duration: 0, delay: 0 },
  } as StyleSpecification;
}

const empty: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };

const fine = { maxzoom: 9, tolerance: 0.3, buffer: 64 };

function collection(data: GeoJSON.GeoJSON | string, options: object = fine): SourceSpecification {
  return { type: 'geojson', data, ...options };
}

function groundSources(ground: GroundData): Record<string, SourceSpecification> {
  return {
    [sources.atoms]: collection(ground.shape('atoms'), { promoteId: 'id', ...fine }),
    [sources.lines]: collection(ground.shape('lines'), { promoteId: 'id', ...fine }),
  };
}

function detailSources(
  themeName: string,
  ground: GroundData,
  detail: DetailData,
): Record<string, SourceSpecification> {
  const [west, south, east, north] = ground.relief.bounds;
  const overlays: Record<string, GeoJSON.GeoJSON> = {
    ...zoneCollections(detail.zones),
    [sources.points]: {
      type: 'FeatureCollection',
      features: [
        ...markPoints(detail.marks).features,
        ...ground.capitals.features,
        ...detail.zones.centres.features,
      ],
    },
  };
  return {
    // Wide bands need few points: every point nearer to the next than the band is wide is drawn over and over.
    [sources.shore]: collection(ground.shape('coast'), { maxzoom: 8, tolerance: 4, buffer: 64 }),
    [sources.rivers]: collection(ground.shape('rivers')),
    [sources.labels]: collection(packed(detail.labelPoints), { promoteId: 'id', maxzoom: 9 }),
    [sources.water]: collection(detail.waterLines, { promoteId: 'id', maxzoom: 2 }),
    [sources.selection]: collection(empty),
    [sources.hover]: collection(empty),
    ...Object.fromEntries(
      Object.entries({ ...zoneSources, ...markSources }).map(([source, options]) => {
        const data = overlays[source];
        return [source, collection(data ? packed(data) : empty, options)];
      }),
    ),
    [sources.relief]: {
      type: 'image',
      url: ground.relief.url(themeName),
      coordinates: [
        [west, north],
        [east, north],
        [east, south],
        [west, south],
      ],
    },
  };
}

/** A band along the coast: half of the line lies on the sea, the other half below the land. */
function waterline(id: LayerId, width: number, opacity: number, theme: Theme): LayerSpecification {
  return {
    id,
    type: 'line',
    source: sources.shore,
    maxzoom: 9,
    layout: { 'line-join': 'bevel', 'line-cap': 'butt' },
    paint: {
      'line-color': theme.waterline,
      'line-width': width * 2,
      'line-opacity': opacity,
    },
  };
}

/** The lines of one kind among those that share a source. */
function ofLine(line: 'coast' | 'border' | 'entity'): ExpressionSpecification {
  return ['==', ['get', 'line'], line];
}

/** What a boundary is on the date shown. */
const kind: ExpressionSpecification = ['to-string', state('kind', '')];

/**
 * Boundaries between pieces: one casing and one core for all, as wide and as dark as each stands on the date. A layer
 * per kind would draw every boundary three times, twice unseen.
 */
function borderLayers(theme: Theme, scale: MapScale): LayerSpecification[] {
  const width = (
    stateStops: readonly (readonly [number, number])[],
    republicStops: readonly (readonly [number, number])[],
  ) =>
    byZoom(
      ...stateStops.map(([zoom, px], index): [number, ExpressionSpecification] => {
        const thin = republicStops[index]?.[1] ?? px;
        const wide: ExpressionSpecification = ['==', kind, 'state'];
        return [zoom, ['case', wide, px * scale.lines, thin * scale.lines]];
      }),
    );
  const shown: ExpressionSpecification = ['match', kind, ['state', 'republic'], 1, 0];
  return [
    {
      id: 'border-casing',
      type: 'line',
      source: sources.lines,
      filter: ofLine('border'),
      layout: rounded,
      paint: {
        'line-color': theme.borderCasing,
        'line-width': width(widths.stateCasing, widths.republicCasing),
        'line-opacity': shown,
      },
    },
    {
      id: 'border',
      type: 'line',
      source: sources.lines,
      filter: ofLine('border'),
      layout: rounded,
      paint: {
        'line-color': ['match', kind, 'republic', theme.borderRepublic, theme.borderCore],
        'line-width': width(widths.stateCore, widths.republicCore),
        'line-opacity': shown,
      },
    },
  ];
}

/** Dashes take no feature-state: a layer of its own, only for the boundaries of pieces that are ever claimed. */
function disputedLayers(
  theme: Theme,
  scale: MapScale,
  claimed: readonly string[],
): LayerSpecification[] {
  const line = (
    id: LayerId,
    paint: Extract<LayerSpecification, { type: 'line' }>['paint'],
  ): LayerSpecification => ({
    id,
    type: 'line',
    source: sources.lines,
    filter: [
      'any',
      ['in', ['get', 'a'], ['literal', [...claimed]]],
      ['in', ['get', 'b'], ['literal', [...claimed]]],
    ],
    paint: { ...paint, 'line-opacity': 0 },
  });
  const onlyDisputed = (colour: string): ExpressionSpecification => ['match', kind, 'disputed', colour, 'rgba(0, 0, 0, 0)']; // prettier-ignore
  return [
    line('disputed-casing', {
      'line-color': onlyDisputed(theme.borderCasing),
      'line-width': wider(scale, ...widths.stateCasing),
    }),
    line('disputed', {
      'line-color': onlyDisputed(theme.borderCore),
      'line-width': wider(scale, ...widths.stateCore),
      'line-dasharray': [4, 2.4],
    }),
  ];
}

/** A pattern on one piece, which is switched as a whole. */
function patternLayer(pattern: Pattern, atom: string): LayerSpecification {
  return {
    id: patternLayerId(pattern, atom),
    type: 'fill',
    source: sources.atoms,
    filter: ['==', ['get', 'id'], atom],
    paint: {
      'fill-pattern': `pattern-${pattern}`,
      'fill-opacity': 0,
      'fill-antialias': false,
    },
  };
}

function layersOf(theme: Theme, patternAtoms: PatternAtoms, scale: MapScale): LayerSpecification[] {
  const fill: ExpressionSpecification = [
    'interpolate',
    ['linear'],
    state('mix', 1),
    0,
    ['to-color', state('from', theme.landContext)],
    1,
    ['to-color', state('to', theme.landContext)],
  ];
  const layers: LayerSpecification[] = [
    { id: 'sea', type: 'background', paint: { 'background-color': theme.sea } },
    waterline('waterline-3', 26, 0.5, theme),
    waterline('waterline-2', 15, 0.5, theme),
    waterline('waterline-1', 6, 0.7, theme),
    {
      id: 'status',
      type: 'fill',
      source: sources.atoms,
      paint: { 'fill-color': fill, 'fill-antialias': false },
    },
    {
      id: 'relief',
      type: 'raster',
      source: sources.relief,
      paint: {
        'raster-opacity': byZoom([7.5, 1], [8, 0.5], [9, 0.3]),
        'raster-fade-duration': 0,
      },
    },
    ...Object.entries(patternAtoms).flatMap(([pattern, atoms]) =>
      atoms.map((atom) => patternLayer(pattern as Pattern, atom)),
    ),
    {
      id: 'river',
      type: 'line',
      source: sources.rivers,
      layout: rounded,
      paint: {
        'line-color': theme.river,
        'line-width': byZoom(
          [5, ['match', ['get', 'rank'], 1, 0.9, 2, 0.4, 0.15]],
          [7, ['match', ['get', 'rank'], 1, 1.4, 2, 0.9, 0.6]],
          [10, ['match', ['get', 'rank'], 1, 2.4, 2, 1.7, 1.2]],
        ),
        'line-opacity': byZoom([5, 0.55], [8, 0.9]),
      },
    },
    {
      id: 'coast',
      type: 'line',
      source: sources.lines,
      filter: ofLine('coast'),
      layout: rounded,
      paint: {
        'line-color': theme.seaInk,
        'line-width': byZoom([5, 0.5], [7, 0.7], [10, 1.1]),
      },
    },
    ...borderLayers(theme, scale),
    ...disputedLayers(theme, scale, patternAtoms.disputed ?? []),
    {
      id: 'entity-line',
      type: 'line',
      source: sources.lines,
      filter: ofLine('entity'),
      layout: rounded,
      paint: {
        'line-color': theme.borderRepublic,
        'line-width': wider(scale, ...widths.entityLine),
        'line-dasharray': [0, 2.4],
        'line-opacity': 0,
      },
    },
    ...selectionLayers(theme, scale),
    ...[1, 2, 3].map((ring) => rippleLayer(ring, theme)),
    ...zoneLayers(theme, scale),
    ...markLayers(theme, scale),
    noteLayer(theme, scale),
    ...dotLayers(theme, scale),
    nameLayer(theme, scale),
    waterLayer(theme, scale),
  ];
  return inOrder(layers);
}

function selectionLayers(theme: Theme, scale: MapScale): LayerSpecification[] {
  const outline = (
    id: LayerId,
    source: string,
    color: string,
    width: [zoom: number, px: number][],
  ): LayerSpecification => ({
    id,
    type: 'line',
    source,
    layout: { ...rounded, visibility: 'none' },
    paint: { 'line-color': color, 'line-width': wider(scale, ...width) },
  });
  return [
    outline('hover', sources.hover, theme.nowFill, widths.hover),
    outline('selection', sources.selection, theme.nowFill, widths.selection),
    outline('selection-core', sources.selection, theme.borderCore, widths.stateCore),
  ];
}

function rippleLayer(ring: number, theme: Theme): LayerSpecification {
  return {
    id: `ripple-${ring}`,
    type: 'circle',
    source: sources.points,
    filter: ['==', ['get', 'point'], 'capital'],
    paint: {
      'circle-opacity': 0,
      'circle-radius': state(`radius${ring}`, 0),
      'circle-stroke-color': alpha(theme.nowFill, `opacity${ring}`),
      'circle-stroke-width': 4 - ring * 0.8,
      'circle-stroke-opacity': 0,
    },
  };
}

function dotLayers(theme: Theme, scale: MapScale): LayerSpecification[] {
  const dot = (
    id: LayerId,
    kind: 'town' | 'capital',
    radius: [zoom: number, px: number][],
    filled: boolean,
  ): LayerSpecification => ({
    id,
    type: 'circle',
    source: sources.labels,
    filter: ['all', dueLabels(kind), ['==', ['get', 'side'], 'right']] as FilterSpecification,
    paint: {
      'circle-color': filled ? theme.borderCore : theme.borderCasing,
      'circle-radius': wider(scale, ...radius),
      'circle-opacity': state('dot', 0),
      'circle-stroke-color': theme.borderCore,
      'circle-stroke-width': filled ? 0 : 1.4 * scale.lines,
      'circle-stroke-opacity': state('dot', 0),
    },
  });
  return [
    dot(
      'town-dot',
      'town',
      [
        [5, 1.8],
        [8, 2.6],
        [11, 3.4],
      ],
      false,
    ),
    dot(
      'capital-ring',
      'capital',
      [
        [5, 3],
        [8, 4.4],
        [11, 5.4],
      ],
      false,
    ),
    dot(
      'capital-dot',
      'capital',
      [
        [5, 1.2],
        [8, 1.9],
        [11, 2.4],
      ],
      true,
    ),
  ];
}
