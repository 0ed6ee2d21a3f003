import {
  loadMarks,
  marksAt,
  unlessSame,
  type Marks,
  type MarksShown,
} from '../core/frame/marks.ts';
import { loadZones, noZones, zonesAt, type Zones, type ZonesShown } from '../core/frame/zones.ts';
import type { People, PeopleOfDays } from '../core/flow/people.ts';
import type { Geometry } from '../core/geo/geometry.ts';
import type { OperationSnapshot } from '../core/operations/load.ts';
import type { Atlas } from './Atlas.svelte.ts';

/** What is told in words of what is on the map. */
interface Read {
  zones: ZonesShown;
  marks: MarksShown;
  people: People | null;
  underWay: OperationSnapshot;
}

/** From this zoom on the places of all operations under way are shown. */
const CLOSE = 8;

/** The zones and marks that are on the map now. Both stay the same object while nothing about them changes. */
export class Shown {
  readonly allZones: Zones;
  readonly allMarks: Marks;
  readonly #atlas: Atlas;
  #before: MarksShown = new Map();
  readonly #close: boolean = $derived.by(() => (this.#atlas.camera?.zoom ?? 0) >= CLOSE);
  readonly zones: ZonesShown = $derived.by(() => {
    const { layers, underWay, day } = this.#atlas;
    return layers.includes('zones') ? zonesAt(this.allZones, underWay, day) : noZones;
  });
  readonly marks: MarksShown = $derived.by(() => {
    const { layers, underWay, day, item, hovered } = this.#atlas;
    const shown = marksAt(this.allMarks, underWay, day, {
      events: layers.includes('events'),
      operations: layers.includes('operations'),
      holdsUp: ({ tags }) => this.#atlas.holdsUp(tags),
      raised: new Set([item, hovered].flatMap((raised) => raised?.id ?? [])),
      close: this.#close,
    });
    return (this.#before = unlessSame(this.#before, shown));
  });

  /** What is drawn of people now; it comes with their data. */
  peopleNow: (() => People | null) | null = $state.raw(null);
  peopleOf: PeopleOfDays | null = null;
  readonly people: People | null = $derived.by(() => this.peopleNow?.() ?? null);

  /** The same for what is read: it stays as it is until `readDay` has come up with the day shown. */
  readonly read: Read = $derived.by(() => {
    const { day, readDay } = this.#atlas;
    if (day !== readDay && this.#read) return this.#read;
    const { zones, marks, people } = this;
    return (this.#read = { zones, marks, people, underWay: this.#atlas.underWay });
  });
  #read: Read | null = null;

  constructor(atlas: Atlas, geometry: Geometry) {
    this.#atlas = atlas;
    this.allZones = loadZones(geometry, atlas.operations);
    this.allMarks = loadMarks(atlas.events, atlas.operations);
  }

  /** Whether a card of a zone that is on the map is open, and the map looks at it from close by. */
  get inZone(): boolean {
    const { item } = this.#atlas;
    if (item?.kind !== 'operation' || !this.#close) return false;
    return [...this.zones.values()].some(({ zone }) => zone.operation === item.id);
  }
}
