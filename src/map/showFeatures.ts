import type { Feature } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { pointedLayers } from './ids.ts';

/**
 * Draws what the reader points at, in place of what its source held before: new data for the worker, so for a click and
 * never for a step in time. With nothing to draw its layers are hidden, which spares every frame the source.
 */
export function showFeatures(
  map: MapLibreMap,
  source: keyof typeof pointedLayers,
  features: Feature[],
): void {
  const found = map.getSource<GeoJSONSource>(source);
  if (!found) return;
  found.setData({ type: 'FeatureCollection', features });
  const visibility = features.length > 0 ? 'visible' : 'none';
  for (const layer of pointedLayers[source]) {
    map.setLayoutProperty(layer, 'visibility', visibility, { validate: false });
  }
}
