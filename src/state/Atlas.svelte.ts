import { createContext } from 'svelte';
import {
  defaultLayers,
  layerNames,
  type LayerName,
  type MapView,
  type Mode,
} from '../core/permalink.ts';
import { clampDay, type Day } from '../core/time/day.ts';
import { announcementOf } from '../core/text/sentence.ts';
import type { Events } from '../core/events/load.ts';
import { momentsOf, type Moment } from '../core/events/moments.ts';
import type { EventTag, EventTexts } from '../core/events/types.ts';
import type { Flows } from '../core/flow/load.ts';
import { daysEpisode, peopleId } from '../core/flow/items.ts';
import { stockItem } from '../core/flow/stockItem.ts';
import type { StockFacts } from '../core/flow/stocks.ts';
import type { FlowTexts } from '../core/flow/types.ts';
import type { MarkItem } from '../core/frame/marks.ts';
import { operationsAt, type OperationSnapshot, type Operations } from '../core/operations/load.ts';
import type { OperationTexts, ZoneSteps } from '../core/operations/types.ts';
import type { Window } from '../core/time/timeline.ts';
import type { World } from '../core/world/load.ts';
import { AtRest } from './AtRest.ts';
import { marksOn } from '../core/world/marks.ts';
import { snapshotAt, type Snapshot } from '../core/world/snapshot.ts';
import type { EntityId, NatoStatus, RecordTexts } from '../core/world/types.ts';

/**
 * How a move in time came about. `scrub`: one of many quick ones, replaces the history entry; `jump`: one deliberate
 * step, pushes one; `play`: the clock moves; `link`: the address says so.
 */
export type MoveKind = 'scrub' | 'jump' | 'play' | 'link' | 'script';

/** A thing of the record that has a card of its own. */
export type Item = MarkItem;

/** People who moved, drawn as arrows, or people who were there when a year ended, as circles. */
export type PeopleView = 'moving' | 'present';

/** What is read follows once time has rested so long (ms), or has run on for so long without a rest. */
const READ_AT_REST = 300;
const READ_AT_LAST = 1000;

/** What the reader sees: the date, the selection, the layers. Everything else follows from it. */
export class Atlas {
  readonly world: World;
  readonly operations: Operations;
  readonly events: Events;
  /** The moving playhead, a fractional Day. */
  time: number = $state(0);
  readonly day: Day = $derived(Math.floor(this.time));
  readonly snapshot: Snapshot = $derived.by(() => snapshotAt(this.world, this.day));
  /**
   * The Day that words around the map tell of, which are read rather than watched: the day shown, or while time runs a
   * moment behind it.
   */
  readDay: Day = $state(0);
  /** Operations and strikes under way. */
  readonly underWay: OperationSnapshot = $derived.by(() => operationsAt(this.operations, this.day));
  lastMove: MoveKind = $state('link');
  selected: EntityId | null = $state(null);
  /** The operation, strike or event whose card is open; then no country is selected. */
  item: Item | null = $state.raw(null);
  /** The item that a pointer or the focus is on, in lanes, lists or the map: it is raised in all of them. */
  hovered: Item | null = $state.raw(null);
  layers: readonly LayerName[] = $state.raw(defaultLayers);
  /** Flows, and stocks by year: they come late, once the map stands or their layer is asked for. */
  flows: Flows | null = $state.raw(null);
  stocks: StockFacts | null = $state.raw(null);
  flowTexts: FlowTexts | null = $state.raw(null);
  /** An item of a link that may be among the flows, until they are there. */
  awaited: string | null = $state(null);
  /** Seconds that have been played: what moves by itself moves with it. */
  clock: number = $state(0);
  /** Statuses that the legend holds up; empty: all. */
  filter: ReadonlySet<NatoStatus> = $state.raw(new Set());
  mode: Mode = $state('explore');
  scene: string | null = $state(null);
  /** The view that the link names: the camera at rest, once the reader has moved it. */
  view: MapView | null = $state.raw(null);
  /** The camera at rest, wherever it is; null until there is a map. */
  camera: MapView | null = $state.raw(null);
  texts: RecordTexts | null = $state.raw(null);
  textsFailed: boolean = $state(false);
  operationTexts: OperationTexts | null = $state.raw(null);
  eventTexts: EventTexts | null = $state.raw(null);
  /** Pictures of how zones were constructed. */
  zoneSteps: ZoneSteps | null = $state.raw(null);
  cardTextsFailed: boolean = $state(false);
  /** Themes of events that are held up in timeline, map and list; empty: all. */
  tags: ReadonlySet<EventTag> = $state.raw(new Set());
  readonly allMoments: readonly Moment[];
  /** Where next, previous and play by event lead: what the filter of themes holds up. */
  readonly moments: readonly Moment[] = $derived.by(() =>
    this.allMoments.filter(({ tags }) => this.holdsUp(tags)),
  );
  /** Whether the list of events is open. */
  listOpen: boolean = $state(false);
  /** What the polite live region says. */
  announcement: string = $state('');
  /** A message that the reader must see: a broken link, a copied address. */
  notice: string = $state('');
  /** A stretch of time that a timeline yet to come is to begin with. */
  stretch: Window | null = null;
  /** Brings a stretch of time into view: the timeline, once it is there, does it. */
  showTime: (stretch: Window) => void = (stretch) => (this.stretch = stretch);
  readonly #readRest = new AtRest(READ_AT_REST, () => this.#read());
  #readAt = 0;
  #movedAt = -Infinity;
  /** Announces the sum of what changed once the movement rests, so that a scrub does not chatter. */
  readonly #announceRest = new AtRest(400, () => this.#announce());
  #announcedDay: Day;

  constructor(world: World, operations: Operations, events: Events) {
    this.world = world;
    this.operations = operations;
    this.events = events;
    this.allMoments = momentsOf(events, world);
    this.time = this.readDay = world.facts.lastDay;
    this.#announcedDay = world.facts.lastDay;
  }

  /** Moves to a Day or Time; outside the data it stops at the nearest end. */
  moveTo(time: number, kind: MoveKind): void {
    const { firstDay, lastDay } = this.world.facts;
    const clamped = clampDay(time, firstDay, lastDay);
    if (kind !== 'play') this.scene = null;
    this.lastMove = kind;
    this.time = kind === 'play' ? clamped : Math.floor(clamped);
    this.#readSoon(kind === 'jump' || kind === 'link');
    if (kind === 'link') this.#announcedDay = this.day;
    else this.#announceRest.disturb();
  }

  /** Texts of what happened on a Day, the weightiest kinds first; [] until the record's texts have loaded. */
  textsOn(day: Day): string[] {
    const { texts } = this;
    if (!texts) return [];
    return marksOn(this.world, day).flatMap(({ id }) => texts.facts[id]?.text ?? []);
  }

  /** Opens a country's panel, or closes whatever is open. */
  select(entity: EntityId | null): void {
    this.selected = entity;
    this.item = null;
  }

  /** Opens the card of an item; an id that the record does not know closes what is open. */
  open(id: string | null): void {
    this.selected = null;
    this.awaited = null;
    this.item = id === null ? null : this.itemOf(id);
  }

  /** Which of the two the map shows of people. */
  get people(): PeopleView {
    return this.layers.includes('stocks') && !this.layers.includes('flows') ? 'present' : 'moving';
  }

  /** Shows one of the two and not the other, or with null neither. */
  showPeople(view: PeopleView | null): void {
    const layer = view === 'moving' ? 'flows' : view === 'present' ? 'stocks' : null;
    this.layers = layerNames.filter((name) =>
      name === 'flows' || name === 'stocks' ? name === layer : this.layers.includes(name),
    );
  }

  /** What an id stands for, or null. */
  itemOf(id: string): Item | null {
    if (this.operations.operations.has(id)) return { kind: 'operation', id };
    if (this.operations.strikes.has(id)) return { kind: 'strike', id };
    if (this.events.byId.has(id)) return { kind: 'event', id };
    if (this.flows?.byId.has(id)) return { kind: 'flow', id };
    if (this.flows?.episodes.has(id)) return { kind: 'episode', id };
    const days = daysEpisode(id);
    if (id === peopleId || (days && this.flows?.episodes.get(days)?.byDay)) {
      return { kind: 'people', id };
    }
    return stockItem(id) ? { kind: 'stock', id } : null;
  }

  /** What an item is called. */
  nameOf({ kind, id }: Item): string {
    if (kind === 'operation') return this.operations.operations.get(id)?.name ?? '';
    if (kind === 'strike') return this.operations.strikes.get(id)?.name ?? '';
    if (kind === 'event') return this.events.byId.get(id)?.title ?? '';
    const episode = this.flows?.byId.get(id)?.episode ?? daysEpisode(id) ?? id;
    return this.flows?.episodes.get(episode)?.title ?? 'Displaced people';
  }

  /** Whether an event is held up by the filter of themes. */
  holdsUp(tags: readonly EventTag[]): boolean {
    return this.tags.size === 0 || tags.some((tag) => this.tags.has(tag));
  }

  toggleTag(tag: EventTag): void {
    const next = new Set(this.tags);
    if (!next.delete(tag)) next.add(tag);
    this.tags = next;
  }

  toggleLayer(layer: LayerName): void {
    const shown = new Set(this.layers);
    if (!shown.delete(layer)) shown.add(layer);
    this.layers = layerNames.filter((name) => shown.has(name));
  }

  toggleFilter(status: NatoStatus): void {
    const next = new Set(this.filter);
    if (!next.delete(status)) next.add(status);
    this.filter = next;
  }

  clearFilter(): void {
    this.filter = new Set();
  }

  /** Lets the words follow: at once after a rest, but not with every step while time runs. */
  #readSoon(atOnce: boolean): void {
    const now = performance.now();
    const rested = now - this.#movedAt > READ_AT_REST;
    this.#movedAt = now;
    if (this.readDay === this.day) return;
    if (atOnce || rested || now - this.#readAt > READ_AT_LAST) this.#read();
    else this.#readRest.disturb();
  }

  #read(): void {
    this.#readAt = performance.now();
    this.readDay = this.day;
  }

  #announce(): void {
    if (this.day === this.#announcedDay) return;
    this.announcement = announcementOf(this.world, this.#announcedDay, this.day);
    this.#announcedDay = this.day;
  }
}

export const [getAtlas, setAtlas] = createContext<Atlas>();
