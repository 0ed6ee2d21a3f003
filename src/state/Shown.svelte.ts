import {
  loadMarks,
  marksAt,
  unlessSame,
  type Marks,
  type MarksShown,
} from '../core/frame/marks.ts';
import { loadZones, noZones, zonesAt, type Zones, type ZonesShown } from '../core/frame/zones.ts';
import type { People, peopleAt } from '../core/flow/people.ts';
import type { Geometry } from '../core/geo/geometry.ts';
import { nameAt } from '../core/world/load.ts';
import type { Atlas } from './Atlas.svelte.ts';

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

  /** What finds the people of a day: it comes with their data. */
  peopleAt: typeof peopleAt | null = $state.raw(null);
  #peopleBefore: People | null = null;
  /** What is drawn of people now: the same object while nothing about it changes; null before there are data. */
  readonly people: People | null = $derived.by(() => {
    const { flows, stocks, day, layers, world } = this.#atlas;
    if (!flows || !this.peopleAt) return null;
    const found = this.peopleAt(flows, stocks, day, {
      flows: layers.includes('flows'),
      stocks: layers.includes('stocks'),
      nameOf: (id) => {
        const entity = world.entities.get(id);
        return entity ? nameAt(entity, day).english : id;
      },
    });
    if (this.#peopleBefore?.key !== found.key) this.#peopleBefore = found;
    return this.#peopleBefore;
  });
  /** Whether the day's map needs the tables by year and by day. */
  readonly wantsStocks: boolean = $derived.by(() => {
    const { layers, flows, day } = this.#atlas;
    const daily = flows?.facts.daily;
    if (layers.includes('stocks')) return true;
    return layers.includes('flows') && !!daily && daily.from <= day && day < daily.to;
  });

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
