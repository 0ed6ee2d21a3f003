/**
 * What the atlas is measured against: the same dated things (pieces, lines, names, zones, strikes, events, people) drawn in
 * the plainest way, and nothing else: no relief, no patterns, no placing of names, no page around it. `?way=state` writes
 * feature-states of changed ids; `?way=filter` moves through time the usual way, with dated features and `setFilter` on
 * each input.
 */
import { Map as MapLibreMap, setWorkerUrl, type FilterSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Feature, FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import { curveOfFlow, pointsOf } from '../../../src/core/flow/curves.ts';
import type { FlowFacts } from '../../../src/core/flow/types.ts';
import { latitudeOf } from '../../../src/core/geo/camera.ts';
import type { EventFacts } from '../../../src/core/events/types.ts';
import { labelsOf, type LabelAnchors, type Place } from '../../../src/core/labels/labels.ts';
import type { OperationFacts, ZoneTopology } from '../../../src/core/operations/types.ts';
import { fontFaces, fonts } from '../../../src/map/fonts.ts';
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
const files = [
  'facts.json',
  'map.topojson',
  'operations.json',
  'zones.topojson',
  'events.json',
  'places.json',
  'labels.json',
  'flows.json',
];
const [facts, topology, operations, zones, events, places, anchors, people] = (await Promise.all(
  files.map(async (file) => (await fetch(`/data/${file}`)).json()),
)) as [
  Facts,
  MapTopology,
  OperationFacts,
  ZoneTopology,
  EventFacts,
  Place[],
  LabelAnchors,
  FlowFacts,
];
const world = loadWorld(facts);
const atoms = feature(topology, topology.objects.atoms) as FeatureCollection;
const borders = bordersOf(topology).borders.map((border, index) => ({
  ...border,
  properties: { ...border.properties, id: index + 1 },
}));
const pairs: BorderPair[] = borders.map((border) => border.properties);

/** How long an event stays on the map, days. */
const EVENT = 30;
const lifeOf = new Map(operations.operations.map(({ id, from, to }) => [id, { from, to }]));

/** Things that are there for a time and then are not. */
const lasting: Feature[] = [
  ...(feature(zones, zones.objects.zones) as FeatureCollection).features
    .filter(({ geometry }) => geometry !== null)
    .map((zone) => {
      const { operation, from, to } = zone.properties as Record<string, number | string | null>;
      const life = lifeOf.get(String(operation));
      return lastingOf('zones', zone.geometry, from ?? life?.from, to ?? life?.to);
    }),
  ...operations.strikes.flatMap(({ points, from, to }) =>
    points.map(({ lon, lat }) => lastingOf('points', pointAt(lon, lat), from, to)),
  ),
  ...events.events.map(({ place, day }) =>
    lastingOf('points', pointAt(place.lon, place.lat), day, day + EVENT),
  ),
  ...labelsOf(world, places, anchors)
    .filter(({ side }) => side !== 'left')
    .map(({ lon, lat, from, to, text }) => {
      const name = lastingOf('names', pointAt(lon, lat), from, to);
      return { ...name, properties: { ...name.properties, text } };
    }),
  ...people.flows.flatMap((flow) => {
    const { shape, from, to, best, destination } = flow;
    if (shape === 'arrow') {
      const points = pointsOf(curveOfFlow(flow), 24);
      const coordinates = points.map(([x, y]) => [x * 360 - 180, latitudeOf(y)]);
      return [
        personsOf('flows', { type: 'LineString', coordinates }, from, to, best),
        personsOf('figures', pointAt(...middleOf(coordinates)), from, to, best),
      ];
    }
    const { lon, lat } = destination;
    if (lon === null || lat === null) return [];
    return [
      personsOf('circles', pointAt(lon, lat), from, to, best),
      personsOf('figures', pointAt(lon, lat), from, to, best),
    ];
  }),
].map((item, index) => ({ ...item, properties: { ...item.properties, id: index + 1 } }));

function pointAt(lon: number, lat: number): Feature['geometry'] {
  return { type: 'Point', coordinates: [lon, lat] };
}

function middleOf(line: number[][]): [number, number] {
  const [lon = 0, lat = 0] = line[Math.floor(line.length / 2)] ?? [];
  return [lon, lat];
}

function personsOf(
  source: string,
  geometry: Feature['geometry'],
  from: number,
  to: number,
  persons: number,
): Feature {
  const item = lastingOf(source, geometry, from, to);
  return {
    ...item,
    properties: { ...item.properties, persons, text: persons.toLocaleString('en') },
  };
}

function lastingOf(
  source: string,
  geometry: Feature['geometry'],
  from: number | string | null | undefined,
  to: number | string | null | undefined,
): Feature {
  return { type: 'Feature', geometry, properties: { source, from, to: to ?? facts.lastDay + 1 } };
}

function collected(source: string): FeatureCollection {
  const features = lasting.filter(({ properties }) => properties?.['source'] === source);
  return { type: 'FeatureCollection', features };
}

/** The colour of every piece, the opacity of everything else, by key, on a day. */
function paintAt(day: number): Map<string, string | number> {
  const snapshot = snapshotAt(world, day);
  const paint = new Map<string, string | number>();
  for (const { properties } of lasting) {
    if (!properties) continue;
    const there = properties['from'] <= day && day < properties['to'];
    paint.set(`${properties['source']}/${properties['id']}`, there ? 1 : 0);
  }
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
/** Opacity of what is there for a time. */
const there = (opacity: number) =>
  (state ? ['*', opacity, ['coalesce', ['feature-state', 'value'], 0]] : opacity) as never;
const map = new MapLibreMap({
  container: 'map',
  center: [20.5, 43.5],
  zoom: 5.6,
  attributionControl: false,
  fadeDuration: 1,
  renderWorldCopies: false,
  style: {
    version: 8,
    'font-faces': fontFaces(),
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
      zones: { type: 'geojson', data: collected('zones'), promoteId: 'id' },
      points: { type: 'geojson', data: collected('points'), promoteId: 'id' },
      names: { type: 'geojson', data: collected('names'), promoteId: 'id' },
      flows: { type: 'geojson', data: collected('flows'), promoteId: 'id' },
      circles: { type: 'geojson', data: collected('circles'), promoteId: 'id' },
      figures: { type: 'geojson', data: collected('figures'), promoteId: 'id' },
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
      {
        id: 'zones',
        type: 'fill',
        source: 'zones',
        paint: { 'fill-color': theme.force, 'fill-opacity': there(0.14), 'fill-antialias': false },
      },
      {
        id: 'zone-edges',
        type: 'line',
        source: 'zones',
        paint: { 'line-color': theme.force, 'line-width': 2.6, 'line-opacity': there(1) },
      },
      {
        id: 'flows',
        type: 'line',
        source: 'flows',
        paint: {
          'line-color': theme.flowRefugee,
          'line-width': ['+', 1, ['/', ['get', 'persons'], 20_000]],
          'line-opacity': there(0.9),
        },
      },
      {
        id: 'circles',
        type: 'circle',
        source: 'circles',
        paint: {
          'circle-color': theme.flowIdp,
          'circle-radius': ['/', ['sqrt', ['get', 'persons']], 20],
          'circle-opacity': there(0.5),
        },
      },
      {
        id: 'points',
        type: 'circle',
        source: 'points',
        paint: { 'circle-color': theme.force, 'circle-radius': 4, 'circle-opacity': there(1) },
      },
      {
        id: 'names',
        type: 'symbol',
        source: 'names',
        layout: {
          'text-field': ['get', 'text'],
          'text-font': [fonts.regular],
          'text-size': 13,
          'text-allow-overlap': true,
          'text-ignore-placement': true,
        },
        paint: { 'text-color': theme.ink, 'text-opacity': there(1) },
      },
      {
        id: 'figures',
        type: 'symbol',
        source: 'figures',
        layout: {
          'text-field': ['get', 'text'],
          'text-font': [fonts.semibold],
          'text-size': 14,
          'text-allow-overlap': true,
          'text-ignore-placement': true,
        },
        paint: { 'text-color': theme.flowRefugee, 'text-opacity': there(1) },
      },
    ],
  },
});

/** Layers that the usual way filters anew for each day. */
const filtered = ['atoms', 'borders', 'zones', 'zone-edges', 'flows', 'circles', 'points', 'names', 'figures']; // prettier-ignore

let shown = new Map<string, string | number>();

function show(day: number): void {
  if (!state) {
    for (const layer of filtered) map.setFilter(layer, filterAt(day));
    return;
  }
  const paint = paintAt(day);
  for (const [key, next] of paint) {
    if (shown.get(key) === next) continue;
    const [source = '', id = ''] = key.split('/');
    map.setFeatureState({ source, id: source === 'atoms' ? id : Number(id) }, { value: next });
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
