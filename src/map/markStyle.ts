import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Theme } from '../core/colour/themes.ts';
import type { MapScale } from '../core/frame/mapScale.ts';
import type { Mark, MarkIcon } from '../core/frame/marks.ts';
import { state } from './expressions.ts';
import { sources } from './ids.ts';

/** From below: the weightiest is drawn last. */
const heaps: readonly MarkIcon[] = ['base', 'pin-3', 'incident', 'strike', 'pin-2', 'pin-1'];

/** How the source of points is cut into tiles, and those of what is raised, which are empty and unseen at first. */
export const markSources: Readonly<Record<string, object>> = {
  [sources.points]: { promoteId: 'id', maxzoom: 7 },
  [sources.raised]: { maxzoom: 9, tolerance: 0.3, buffer: 64 },
  [sources.veil]: { maxzoom: 9, tolerance: 0.3, buffer: 8 },
  [sources.measure]: { maxzoom: 12, tolerance: 0.2, buffer: 64 },
};

/** Marks as points, in the order in which they are drawn. */
export function markPoints(marks: readonly Mark[]): GeoJSON.FeatureCollection {
  const ordered = [...marks].sort((a, b) => heaps.indexOf(a.icon) - heaps.indexOf(b.icon));
  return {
    type: 'FeatureCollection',
    features: ordered.map(({ id, icon, lon, lat }) => ({
      type: 'Feature',
      properties: { id, icon },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  };
}

/** Marks, what is raised, the veil around an open zone and the measuring tool's lines. */
export function markLayers(theme: Theme, { lines: scale }: MapScale): LayerSpecification[] {
  const kind = (...kinds: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', kinds]]; // prettier-ignore
  const line = (
    id: LayerSpecification['id'],
    source: string,
    filter: ExpressionSpecification,
    colour: string,
    width: number,
    dash?: number[],
  ): LayerSpecification => ({
    id,
    type: 'line',
    source,
    filter,
    layout: { 'line-join': 'round', 'line-cap': dash ? 'butt' : 'round', visibility: 'none' },
    paint: {
      'line-color': colour,
      'line-width': width * scale,
      ...(dash ? { 'line-dasharray': dash } : {}),
    },
  });
  return [
    {
      id: 'veil',
      type: 'fill',
      source: sources.veil,
      layout: { visibility: 'none' },
      paint: { 'fill-color': theme.surface, 'fill-opacity': 0.34, 'fill-antialias': false },
    },
    line('raised-halo', sources.raised, kind('halo'), theme.nowFill, 11),
    line('raised-casing', sources.raised, kind('area', 'road'), theme.borderCasing, 4.6),
    line('raised-area', sources.raised, kind('area'), theme.force, 1.8),
    line('raised-road', sources.raised, kind('road'), theme.force, 1.8, [3, 2]),
    {
      id: 'raised-ring',
      type: 'circle',
      source: sources.raised,
      filter: kind('point'),
      layout: { visibility: 'none' },
      paint: {
        'circle-radius': 11 * scale,
        'circle-color': 'rgba(0,0,0,0)',
        'circle-stroke-color': theme.nowFill,
        'circle-stroke-width': 2.4 * scale,
      },
    },
    {
      id: 'mark',
      type: 'symbol',
      source: sources.points,
      filter: ['has', 'icon'],
      layout: {
        'icon-image': ['concat', 'mark-', ['get', 'icon']],
        'icon-anchor': ['match', ['slice', ['get', 'icon'], 0, 3], 'pin', 'bottom', 'center'],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'symbol-z-order': 'source',
      },
      paint: { 'icon-opacity': state('shown', 0) },
    },
    {
      id: 'measure-fill',
      type: 'fill',
      source: sources.measure,
      filter: ['==', ['geometry-type'], 'Polygon'],
      layout: { visibility: 'none' },
      paint: { 'fill-color': theme.nowFill, 'fill-opacity': 0.12 },
    },
    line('measure-casing', sources.measure, ['!=', ['geometry-type'], 'Point'], theme.borderCasing, 5), // prettier-ignore
    line('measure-line', sources.measure, ['!=', ['geometry-type'], 'Point'], theme.now, 2.2),
    {
      id: 'measure-point',
      type: 'circle',
      source: sources.measure,
      filter: ['==', ['geometry-type'], 'Point'],
      layout: { visibility: 'none' },
      paint: {
        'circle-radius': 4.5 * scale,
        'circle-color': theme.now,
        'circle-stroke-color': theme.borderCasing,
        'circle-stroke-width': 1.6 * scale,
      },
    },
  ];
}
