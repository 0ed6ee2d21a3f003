import { feature } from 'topojson-client';
import type { ZoneFeature, ZoneTopology } from './types.ts';

const memo = new WeakMap<ZoneTopology, ReadonlyMap<string, readonly ZoneFeature[]>>();

/** The drawn pieces of an operation, in the order of the record; [] for one that is not drawn. Indexed once. */
export function zonesOf(topology: ZoneTopology, operation: string): readonly ZoneFeature[] {
  let index = memo.get(topology);
  if (!index) {
    const groups = new Map<string, ZoneFeature[]>();
    for (const zone of feature(topology, topology.objects.zones).features as ZoneFeature[]) {
      const group = groups.get(zone.properties.operation);
      if (group) group.push(zone);
      else groups.set(zone.properties.operation, [zone]);
    }
    memo.set(topology, (index = groups));
  }
  return index.get(operation) ?? [];
}
