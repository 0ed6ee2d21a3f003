import type { FeatureCollection, Feature } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Theme } from '../core/colour/themes.ts';
import type { MarksShown } from '../core/frame/marks.ts';
import type { Raised } from '../core/frame/raised.ts';
import type { FeatureStates } from './featureState.ts';
import { sources } from './ids.ts';
import { showFeatures } from './showFeatures.ts';
import { ICON_RATIO, markIcons, markImage } from './markIcons.ts';

const none: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Shows and hides marks by feature-state, and draws what the reader raises, which is new data: a click, not a tick. */
export class MarkPainter {
  readonly #map: MapLibreMap;
  readonly #states: FeatureStates;
  #shown: MarksShown = new Map();
  #raised = '';

  constructor(map: MapLibreMap, states: FeatureStates) {
    this.#map = map;
    this.#states = states;
  }

  /** MapLibre forgets states and data with a new style. */
  forget(): void {
    this.#shown = new Map();
    this.#raised = '';
  }

  addImages(theme: Theme, scale: number): void {
    for (const icon of markIcons) {
      const name = `mark-${icon}`;
      const image = this.#map.hasImage(name) ? null : markImage(icon, theme, scale);
      if (image) this.#map.addImage(name, image, { pixelRatio: ICON_RATIO });
    }
  }

  apply(shown: MarksShown): void {
    if (shown === this.#shown) return;
    for (const id of this.#shown.keys()) {
      if (!shown.has(id)) this.#states.set(sources.points, id, { shown: 0 });
    }
    for (const [id, opacity] of shown) this.#states.set(sources.points, id, { shown: opacity });
    this.#shown = shown;
  }

  raise(raised: Raised): void {
    if (raised.key === this.#raised) return;
    this.#raised = raised.key;
    const lines = (kind: string, coordinates: Raised['halos'], id = ''): Feature[] =>
      coordinates.length > 0
        ? [{ type: 'Feature', properties: { kind, id }, geometry: { type: 'MultiLineString', coordinates } }] // prettier-ignore
        : [];
    showFeatures(this.#map, sources.raised, [
      ...lines('halo', raised.halos),
      ...raised.areas.flatMap((area) => lines('area', area.lines, area.id)),
      ...lines('road', raised.roads),
      ...raised.points.map((coordinates): Feature => ({
        type: 'Feature',
        properties: { kind: 'point' },
        geometry: { type: 'Point', coordinates },
      })),
    ]);
    showFeatures(
      this.#map,
      sources.veil,
      raised.veil ? [{ type: 'Feature', properties: {}, geometry: raised.veil }] : [],
    );
  }

  measure(shape: FeatureCollection | null): void {
    showFeatures(this.#map, sources.measure, (shape ?? none).features);
  }
}
