import type { GeoJSON } from 'geojson';

const addresses = new WeakMap<GeoJSON, string>();

/** Whether the worker may read no address: that of a page without an origin, as of the single file. */
export function isolated(): boolean {
  return globalThis.origin === 'null';
}

/**
 * GeoJSON as an address that MapLibre's worker reads by itself. Handed over as an object, every coordinate would be walked
 * through on the page's thread; writing and parsing text is the browser's own work. One address per object, for good. It is
 * the object after all where the worker is isolated.
 */
export function packed(data: GeoJSON): string | GeoJSON {
  if (isolated()) return data;
  let address = addresses.get(data);
  if (!address) {
    address = `data:application/json,${JSON.stringify(data).replaceAll('%', '%25').replaceAll('#', '%23')}`;
    addresses.set(data, address);
  }
  return address;
}
