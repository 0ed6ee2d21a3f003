import type { Events } from '../events/load.ts';
import { marksAt, type Marks } from '../frame/marks.ts';
import { noZones, zonesAt, type Zones } from '../frame/zones.ts';
import type { LonLat } from '../geo/geodesic.ts';
import type { LabelAnchors } from '../labels/labels.ts';
import { operationsAt, type Operations } from '../operations/load.ts';
import type { Scene } from './types.ts';

/** What a scene can be about. */
export interface Subjects {
  events: Events;
  operations: Operations;
  anchors: Pick<LabelAnchors, 'countries'>;
  zones: Zones;
  marks: Marks;
}

/** Where on the map the things are that a scene is about once it rests, degrees: a plate must not lie over them. Pure. */
export function spotsOf(
  { events: ids, selected, layers, to }: Pick<Scene, 'events' | 'selected' | 'layers' | 'to'>,
  { events, operations, anchors, zones, marks }: Subjects,
): LonLat[] {
  const at = ({ lon, lat }: { lon: number; lat: number }): LonLat => [lon, lat];
  const underWay = operationsAt(operations, to);
  const drawn = layers.includes('zones') ? zonesAt(zones, underWay, to) : noZones;
  const strikes = marksAt(marks, underWay, to, {
    events: false,
    operations: layers.includes('operations'),
    holdsUp: () => true,
    raised: new Set(),
    close: false,
  });
  return [
    ...ids.flatMap((id) => events.byId.get(id)?.place ?? []).map(at),
    ...anchors.countries.filter(({ entity }) => entity === selected).map(at),
    ...[...strikes.keys()].flatMap((id) => marks.byId.get(id) ?? []).map(at),
    ...[...drawn.values()].flatMap(({ zone: { bounds } }): LonLat[] => {
      if (!bounds) return [];
      const [west, south, east, north] = bounds;
      const [lon, lat] = [(west + east) / 2, (south + north) / 2];
      return [[lon, lat], [west, lat], [east, lat], [lon, south], [lon, north]]; // prettier-ignore
    }),
  ];
}
