/**
 * What the atlas is measured against: the same pieces and lines of the same topology, and nothing
 * else. `?way=state` writes feature-states of changed ids; `?way=filter` moves through time the
 * usual way, with dated features and `setFilter` on each input.
 */
import { Map as MapLibreMap, setWorkerUrl, type FilterSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Feature, FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import { themes } from '../../../src/core/colour/themes.ts';
import { bordersAt, type BorderPair } from '../../../src/core/frame/frame.ts';
import { bordersOf } from '../../../src/core/geo/borders.ts';
import type { MapTopology } from '../../../src/core/geo/geometry.ts';
import { fromIso } from '../../../src/core/time/day.ts';
import { loadWorld } from '../../../src/core/world/load.ts';
import { snapshotAt } from '../../../src/core/world/snapshot.ts';
import type { Facts } from '../../../src/core/world/types.ts';
import type { BareMap } from '../measure.ts';

setWorkerUrl(workerUrl);

const way = new URLSearchParams(location.search).get('way') ?? 'state';
const theme = themes.light;
const [facts, topology] = (await Promise.all(
  ['facts.json', 'map.topojson'].map(async (file) => (await fetch(`/data/${file}`)).json()),
)) as [Facts, MapTopology];
const world = loadWorld(facts);
const atoms = feature(topology, topology.objects.atoms) as FeatureCollection;
const borders = bordersOf(topology).borders.map((border, index) => ({
  ...border,
  properties: { ...border.properties, id: index + 1 },
}));
const pairs: BorderPair[] = borders.map((border) => border.properties);

/** The colour of every piece and the opacity of every line, by key, on a day. */
function paintAt(day: number): Map<string, string | number> {
  const snapshot = snapshotAt(world, day);
  const paint = new Map<string, string | number>();
  for (const { properties } of atoms.features) {
    const id = String(properties?.['id']);
    const status = snapshot.atoms.get(id)?.status;
    paint.set(`atoms/${id}`, status ? theme.nato[status] : theme.landContext);
  }
  for (const [id, kind] of bordersAt(world, snapshot, pairs)) {
    paint.set(`borders/${id}`, kind === 'republic' ? 0.3 : 1);
  }
  return paint;
}

/** Each value with the days `[from, to)` on which it holds: what a filter needs. */
function dated(features: Feature[], source: string): FeatureCollection {
  const runs: Feature[] = [];
  for (const item of features) {
    const key = `${source}/${item.properties?.['id']}`;
    let open: Feature | null = null;
    for (const epoch of world.epochs) {
      const value = paintAt(epoch).get(key);
      if (open && open.properties?.['value'] === value) continue;
      if (open?.properties) open.properties['to'] = epoch;
      open = { ...item, properties: { value, from: epoch, to: facts.lastDay + 1 } };
      runs.push(open);
    }
  }
  return { type: 'FeatureCollection', features: runs };
}

function filterAt(day: number): FilterSpecification {
  return ['all', ['<=', ['get', 'from'], day], ['>', ['get', 'to'], day]];
}

const state = way === 'state';
const lines: FeatureCollection = { type: 'FeatureCollection', features: borders };
const value = (otherwise: string | number) =>
  state
    ? (['coalesce', ['feature-state', 'value'], otherwise] as never)
    : (['get', 'value'] as never);
const map = new MapLibreMap({
  container: 'map',
  center: [20.5, 43.5],
  zoom: 5.6,
  attributionControl: false,
  fadeDuration: 0,
  renderWorldCopies: false,
  style: {
    version: 8,
    transition: { duration: 0, delay: 0 },
    sources: {
      atoms: {
        type: 'geojson',
        data: state ? atoms : dated(atoms.features, 'atoms'),
        ...(state ? { promoteId: 'id' } : {}),
      },
      borders: {
        type: 'geojson',
        data: state ? lines : dated(borders, 'borders'),
        ...(state ? { promoteId: 'id' } : {}),
      },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': theme.sea } },
      {
        id: 'atoms',
        type: 'fill',
        source: 'atoms',
        paint: { 'fill-color': value(theme.landContext), 'fill-antialias': false },
      },
      {
        id: 'borders',
        type: 'line',
        source: 'borders',
        paint: { 'line-color': theme.borderCore, 'line-width': 1.2, 'line-opacity': value(0) },
      },
    ],
  },
});

let shown = new Map<string, string | number>();

function show(day: number): void {
  if (!state) {
    map.setFilter('atoms', filterAt(day));
    map.setFilter('borders', filterAt(day));
    return;
  }
  const paint = paintAt(day);
  for (const [key, next] of paint) {
    if (shown.get(key) === next) continue;
    const [source = '', id = ''] = key.split('/');
    map.setFeatureState({ source, id: source === 'borders' ? Number(id) : id }, { value: next });
  }
  shown = paint;
}

/** Resolves with the first drawn frame that shows what was asked for: a filter goes by the worker. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (map.areTilesLoaded()) resolve();
      else map.once('render', look);
    };
    map.once('render', look);
    map.triggerRepaint();
  });
}

const bare: BareMap = {
  ready: new Promise((resolve) => map.once('idle', () => resolve())),
  async setDate(date) {
    show(fromIso(date));
    await drawn();
  },
};
window.bareMap = bare;
