/**
 * MapLibre's worker, which reads the ground for itself: what stands in `data/` as topology becomes GeoJSON here, beside
 * the page's thread, and does not pass through it.
 */
import 'maplibre-gl/dist/maplibre-gl-worker.mjs';
import type { addProtocol } from 'maplibre-gl';
import { GROUND, readShapeAddress, shapeOf, topologyOf, type GroundTopologies } from './ground.ts';

declare const self: { addProtocol: typeof addProtocol };

/** Files that are read, by address: several shapes come from one. */
const files = new Map<string, Promise<unknown>>();

self.addProtocol(GROUND, async ({ url }) => {
  const { shape, from } = readShapeAddress(url);
  const file = files.get(from) ?? read(from);
  files.set(from, file);
  file.catch(() => files.delete(from));
  const topologies = { [topologyOf(shape)]: await file } as unknown as GroundTopologies;
  return { data: kept(shapeOf(shape, topologies)) };
});

/** @throws Error with a sentence for the reader when a file cannot be had */
async function read(address: string): Promise<unknown> {
  const response = await fetch(address);
  const name = address.replace(/^.*\//, '');
  if (!response.ok) throw new Error(`The file ${name} could not be loaded (${response.status}).`);
  return response.json();
}

/** MapLibre sends the page a copy of what it has read, which nobody there asks for: coordinates are kept out of it. */
function kept<T extends object>(shape: T): T {
  for (const key of ['features', 'geometry']) {
    if (key in shape) Object.defineProperty(shape, key, { enumerable: false });
  }
  return shape;
}
