import type { GeoJSON } from 'geojson';

const addresses = new WeakMap<GeoJSON, string>();

/**
 * GeoJSON as an address that MapLibre's worker reads by itself. Handed over as an object, every coordinate would be walked
 * through on the page's thread; writing and parsing text is the browser's own work. One address per object, for good. The
 * worker of a page without an origin, as of the single file, may read no address: there it is the object after all.
 */
export function packed(data: GeoJSON): string | GeoJSON {
  if (globalThis.origin === 'null') return data;
  let address = addresses.get(data);
  if (!address) {
    address = `data:application/json,${JSON.stringify(data).replaceAll('%', '%25').replaceAll('#', '%23')}`;
    addresses.set(data, address);
  }
  return address;
}
