import { bisectRight } from 'd3-array';
import type { Geometry } from '../geo/geometry.ts';
import { boundsOf, type Bounds } from '../geo/inside.ts';
import { outlineOfZone } from '../geo/zoneLines.ts';
import type { OperationSnapshot, Operations } from '../operations/load.ts';
import type {
  Certainty,
  Operation,
  PhaseWord,
  ZoneLook,
  ZoneProperties,
} from '../operations/types.ts';
import { dayOf, partsOf, type Day } from '../time/day.ts';

/** A piece of a zone, with the operation whose phases it follows. */
export interface Zone extends ZoneProperties {
  holder: Operation;
  /** What it reaches, degrees; null of what is drawn for its own operation only. */
  bounds: Bounds | null;
}

/** All pieces of zones with their indexes: immutable. */
export interface Zones {
  list: readonly Zone[];
  byId: ReadonlyMap<string, Zone>;
  /** Sorted, distinct: days on which a piece begins or is over within its operation. */
  epochs: readonly Day[];
}

/** How a piece stands on a day. */
export interface ZonePaint {
  zone: Zone;
  phase: PhaseWord;
  /** Strength of the fill, 0 to 1; of a hatch whether it is there. */
  fill: number;
  /** The rule is broken: the edge has gaps. */
  gaps: boolean;
}

/** The pieces that are drawn on a day, by id, in the order of the record. The same object while nothing changes. */
export type ZonesShown = ReadonlyMap<string, ZonePaint>;

/** The layer is off, or nothing is drawn. */
export const noZones: ZonesShown = new Map();

/** How strong a fill is, by phase. */
export const fillOfPhase: Readonly<Record<PhaseWord, number>> = {
  announced: 0.07,
  in_force: 0.14,
  breached: 0.14,
  enforced: 0.22,
  suspended: 0.07,
  complied: 0.07,
  ended: 0,
};

const filled: readonly ZoneLook[] = ['exclusion', 'safe-area', 'sea', 'safety'];

/** Whether a piece has an inside that is tinted or hatched; territories and mandates never have. */
export function isFilled({ look, certainty }: { look: ZoneLook; certainty: Certainty }): boolean {
  return filled.includes(look) || certainty === 'undelimited';
}

/**
 * Whether a piece is drawn without being asked for. Mandates over a territory and the areas of single operations are
 * outlines that many operations share: they are drawn while their operation is open or pointed at. A line is the map's.
 */
export function isStanding({ look, holder }: Zone): boolean {
  if (look === 'line') return false;
  return (look !== 'area' && look !== 'no-fly') || holder.kind === 'zone';
}

const loaded = new WeakMap<Operations, Zones>();

/** Indexes the pieces of zones, once; those of operations that the record does not know are left out. */
export function loadZones(
  geometry: Pick<Geometry, 'map' | 'zones'>,
  operations: Operations,
): Zones {
  let zones = loaded.get(operations);
  if (zones) return zones;
  const list = geometry.zones.objects.zones.geometries.flatMap((stored): Zone[] => {
    const properties = stored.properties as ZoneProperties;
    const holder = operations.operations.get(properties.operation);
    if (!holder) return [];
    const zone = { ...properties, holder, bounds: null };
    return [isStanding(zone) ? { ...zone, bounds: boundsOf(outlineOfZone(geometry, zone)) } : zone];
  });
  const days = list.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null);
  zones = {
    list,
    byId: new Map(list.map((zone) => [zone.id, zone])),
    epochs: [...new Set(days)].sort((a, b) => a - b),
  };
  loaded.set(operations, zones);
  return zones;
}

/** Whether a piece is there on a day: its operation is under way, and it is the piece of that time. */
export function isPresent(zone: Zone, snapshot: OperationSnapshot, day: Day): boolean {
  const begun = zone.from === null || zone.from <= day;
  return begun && (zone.to === null || day < zone.to) && snapshot.active.has(zone.operation);
}

const memo = new WeakMap<Zones, WeakMap<OperationSnapshot, Map<number, ZonesShown>>>();

/** What is drawn of the zones on a day of a snapshot. */
export function zonesAt(zones: Zones, snapshot: OperationSnapshot, day: Day): ZonesShown {
  let snapshots = memo.get(zones);
  if (!snapshots) memo.set(zones, (snapshots = new WeakMap()));
  let stretches = snapshots.get(snapshot);
  if (!stretches) snapshots.set(snapshot, (stretches = new Map<number, ZonesShown>()));
  const stretch = bisectRight(zones.epochs, day);
  let shown = stretches.get(stretch);
  if (!shown) {
    const present = zones.list.filter((zone) => isPresent(zone, snapshot, day));
    const drawn = present.filter(
      (zone) => isStanding(zone) && !present.some((later) => succeeds(later, zone)),
    );
    shown = new Map(
      drawn.map((zone) => {
        const phase = snapshot.active.get(zone.operation)?.phase.word ?? 'ended';
        const fill = isFilled(zone) ? fillOfPhase[phase] : 0;
        return [zone.id, { zone, phase, fill, gaps: phase === 'breached' }];
      }),
    );
    stretches.set(stretch, shown);
  }
  return shown;
}

/**
 * Whether a piece takes the place of an earlier one in the stretch in which both are in the record: ends that are known to
 * the month, and hand-overs on one day. Only the successor is drawn then.
 */
function succeeds(later: Zone, earlier: Zone): boolean {
  const { holder, look } = earlier;
  const { holder: next } = later;
  if (later.look !== look || next.theatre !== holder.theatre || next.kind !== holder.kind)
    return false;
  return next.from > holder.from && next.from >= lastStretch(holder);
}

/** The first day of the day, month or year in which an operation ends; never for one that does not. */
function lastStretch({ to, toPrecision }: Operation): Day {
  if (to === null) return Infinity;
  const { year, month } = partsOf(to - 1);
  if (toPrecision === 'year') return dayOf(year, 1, 1);
  return toPrecision === 'month' ? dayOf(year, month, 1) : to - 1;
}
