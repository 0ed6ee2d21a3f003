/**
 * Many flows on an empty map, all moving. `?way=layer` is the atlas's own layer, `?way=dash` the usual way: lines whose
 * `line-dasharray` changes from frame to frame. `?count=500`, `?projection=globe`.
 */
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Feature } from 'geojson';
import { themes } from '../../../src/core/colour/themes.ts';
import { curveOfFlow, pointsOf } from '../../../src/core/flow/curves.ts';
import { flowKinds, type Flow, type FlowPlace } from '../../../src/core/flow/types.ts';
import { latitudeOf } from '../../../src/core/geo/camera.ts';
import { FlowLayer } from '../../../src/map/FlowLayer.ts';
import { ownFrames } from '../../../src/map/ownFrames.ts';
import type { FlowBench } from '../flows.ts';

setWorkerUrl(workerUrl);

const query = new URLSearchParams(location.search);
const count = Number(query.get('count') ?? 500);
const theme = themes.light;

/** The same numbers in every page. */
let seed = 1;
function random(): number {
  seed = (seed * 16_807) % 2_147_483_647;
  return seed / 2_147_483_647;
}

function place(id: string): FlowPlace {
  const [lon, lat] = [14 + random() * 14, 40 + random() * 6];
  return { id, name: id, kind: 'town', entity: id, lon, lat };
}

const flows = Array.from({ length: count }, (_, index): Flow => {
  const best = 2000 + 60_000 * random() ** 3;
  return {
    id: `f${index}`,
    episode: 'e',
    kind: flowKinds[index % flowKinds.length] ?? 'refugee',
    asylum: false,
    measure: 'flow',
    origin: place(`a${index}`),
    destination: place(`b${index}`),
    from: 0,
    to: 1000,
    fromPrecision: 'day',
    toPrecision: 'day',
    fromApproximate: false,
    toApproximate: false,
    low: best * 0.8,
    best,
    high: best * 1.2,
    shape: 'arrow',
    bend: index % 2 === 0 ? 0.14 : -0.14,
    overlaps: [],
    verified: true,
  };
});

const map = new MapLibreMap({
  container: 'map',
  center: [21, 43],
  zoom: 5.6,
  attributionControl: false,
  style: {
    version: 8,
    transition: { duration: 0, delay: 0 },
    sources: {},
    layers: [{ id: 'sea', type: 'background', paint: { 'background-color': theme.sea } }],
  },
});

// Both ways ask for their frames as the atlas does, which costs each of them the same.
ownFrames(map);

/** One turn of a dash, in steps: how such lines are animated. */
const dashes = Array.from({ length: 14 }, (_, step) => {
  const at = step / 2;
  return at < 4 ? [at, 3, 4 - at] : [0, at - 4, 4, 3 - (at - 4)];
});

function withLayer(): (frame: number) => void {
  const layer = new FlowLayer(flows, () => undefined);
  layer.paint(theme, 1);
  map.addLayer(layer);
  const people = { key: 'all', arrows: flows, circles: [] };
  return (frame) => layer.show({ people, flows, time: 500, clock: frame / 60, raised: null });
}

function withDashes(): (frame: number) => void {
  const features = flows.map((flow): Feature => {
    const points = pointsOf(curveOfFlow(flow), 24);
    const coordinates = points.map(([x, y]) => [x * 360 - 180, latitudeOf(y)]);
    return { type: 'Feature', properties: { wide: flow.best / 20_000 }, geometry: { type: 'LineString', coordinates } }; // prettier-ignore
  });
  map.addSource('flows', { type: 'geojson', data: { type: 'FeatureCollection', features } });
  map.addLayer({
    id: 'flows',
    type: 'line',
    source: 'flows',
    paint: { 'line-color': theme.flowRefugee, 'line-width': ['get', 'wide'] },
  });
  return (frame) => map.setPaintProperty('flows', 'line-dasharray', dashes[frame % dashes.length]);
}

const ready = map.once('load').then(async () => {
  if (query.get('projection') === 'globe') map.setProjection({ type: 'globe' });
  const step = query.get('way') === 'dash' ? withDashes() : withLayer();
  step(0);
  await map.once('idle');
  return step;
});

const bench: FlowBench = {
  ready: ready.then(() => undefined),
  async run(frames) {
    const step = await ready;
    for (let frame = 1; frame <= frames; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const drawn = map.once('render');
      step(frame);
      await drawn;
    }
  },
};
window.flowBench = bench;
