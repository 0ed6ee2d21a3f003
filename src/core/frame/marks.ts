import { eventsWithin, type Events } from '../events/load.ts';
import type { AtlasEvent } from '../events/types.ts';
import { maxBounds } from '../geo/camera.ts';
import type { OperationSnapshot, Operations } from '../operations/load.ts';
import type { Day } from '../time/day.ts';

/**
 * A thing of the record that has a card of its own. `stock`: people at one host when a year ended (`stock:DE:1996`);
 * `episode`: flows that belong together; `people`: all of these, or one of them day by day.
 */
export interface MarkItem {
  kind: 'operation' | 'strike' | 'event' | 'flow' | 'episode' | 'stock' | 'people';
  id: string;
}

/** A pin by the importance of its event (1 filled, with words; 2 hollow; 3 a tick), a cross, a diamond, a square. */
export type MarkIcon = 'pin-1' | 'pin-2' | 'pin-3' | 'strike' | 'incident' | 'base';

/** A point on the map that stands for a thing of the record. */
export interface Mark {
  id: string;
  item: MarkItem;
  icon: MarkIcon;
  lon: number;
  lat: number;
  /** The words beside it; '' for none. */
  words: string;
}

/** All marks with their indexes: immutable. */
export interface Marks {
  list: readonly Mark[];
  byId: ReadonlyMap<string, Mark>;
  /** By kind and id of the item. */
  byItem: ReadonlyMap<string, readonly Mark[]>;
  events: Events;
  /** Events that last longer than their own trail, in order. */
  lasting: readonly AtlasEvent[];
  operations: Operations;
}

/** Ids of the marks that are shown, with their opacity. Only these can be pointed at. */
export type MarksShown = ReadonlyMap<string, number>;

/** What decides which marks are shown, besides the day. */
export interface MarksView {
  events: boolean;
  operations: boolean;
  /** Whether an event is held up by the filter of themes. */
  holdsUp: (event: AtlasEvent) => boolean;
  /** Ids of operations that are open or pointed at: their places are shown. */
  raised: ReadonlySet<string>;
  /** From close by, the places of all operations under way. */
  close: boolean;
}

/** For so many days an event and a strike stay on the map after they are over, fainter from day to day. */
const TRAIL = 30;
const STRIKE_TRAIL = 14;
/** After so many days an event that lasts is no news any more. */
const NEWS = 14;

const itemKey = ({ kind, id }: MarkItem) => `${kind}/${id}`;

const loaded = new WeakMap<Operations, Marks>();

/** Makes a mark of every event, strike and place of an operation within the map's bounds, once. */
export function loadMarks(events: Events, operations: Operations): Marks {
  let marks = loaded.get(operations);
  if (!marks) loaded.set(operations, (marks = marksOf(events, operations)));
  return marks;
}

function marksOf(events: Events, operations: Operations): Marks {
  const list: Mark[] = [];
  const add = (mark: Mark) => {
    if (isOnMap(mark.lon, mark.lat)) list.push(mark);
  };
  for (const { id, importance, place, title } of events.list) {
    const { lon, lat } = place;
    const words = importance === 1 ? title : '';
    add({ id: `event/${id}`, item: { kind: 'event', id }, icon: `pin-${importance}`, lon, lat, words }); // prettier-ignore
  }
  for (const { id, kind, points } of operations.facts.strikes) {
    for (const [index, { lon, lat }] of points.entries()) {
      const item = { kind: 'strike', id } as const;
      add({ id: `strike/${id}/${index}`, item, icon: kind, lon, lat, words: '' });
    }
  }
  for (const { id, points } of operations.facts.operations) {
    for (const [index, { lon, lat, name }] of points.entries()) {
      const item = { kind: 'operation', id } as const;
      add({ id: `base/${id}/${index}`, item, icon: 'base', lon, lat, words: name });
    }
  }
  const byItem = new Map<string, Mark[]>();
  for (const mark of list) {
    const key = itemKey(mark.item);
    const known = byItem.get(key);
    if (known) known.push(mark);
    else byItem.set(key, [mark]);
  }
  return {
    list,
    byId: new Map(list.map((mark) => [mark.id, mark])),
    byItem,
    events,
    lasting: events.list.filter(({ day, lastDay }) => lastDay !== null && lastDay - day > TRAIL),
    operations,
  };
}

/** The marks of an item. */
export function marksOfItem(marks: Marks, item: MarkItem): readonly Mark[] {
  return marks.byItem.get(itemKey(item)) ?? [];
}

function isOnMap(lon: number, lat: number): boolean {
  const [west, south, east, north] = maxBounds;
  return west <= lon && lon <= east && south <= lat && lat <= north;
}

/** The marks of a day. Of several at one place one is shown: the freshest, then the weightiest. */
export function marksAt(
  marks: Marks,
  snapshot: OperationSnapshot,
  day: Day,
  view: MarksView,
): MarksShown {
  // prettier-ignore
  const shown = new Map<string, number>();
  if (view.operations) {
    addBases(shown, marks, snapshot, view);
    for (const { id, from, to } of marks.operations.facts.strikes) {
      if (from > day || day >= to + STRIKE_TRAIL) continue;
      const opacity = day < to ? 1 : faded(day - to + 1, STRIKE_TRAIL);
      for (const mark of marksOfItem(marks, { kind: 'strike', id })) shown.set(mark.id, opacity);
    }
  }
  if (view.events) addEvents(shown, marks, day, view);
  return shown;
}

/** The marks of before while they are the same: who compares by identity then has nothing to do. */
export function unlessSame(before: MarksShown, after: MarksShown): MarksShown {
  const same =
    before.size === after.size && [...after].every(([id, opacity]) => before.get(id) === opacity);
  return same ? before : after;
}

function addBases(
  shown: Map<string, number>,
  marks: Marks,
  { active }: OperationSnapshot,
  view: MarksView,
): void {
  // prettier-ignore
  const places = new Set<string>();
  const ids = [...active.keys()].filter((id) => view.close || view.raised.has(id));
  // What is raised takes a place that several share.
  ids.sort((a, b) => Number(view.raised.has(b)) - Number(view.raised.has(a)));
  for (const id of ids) {
    for (const mark of marksOfItem(marks, { kind: 'operation', id })) {
      const place = placeOf(mark);
      if (!places.has(place)) shown.set(mark.id, 1);
      places.add(place);
    }
  }
}

function addEvents(shown: Map<string, number>, marks: Marks, day: Day, view: MarksView): void {
  const recent = eventsWithin(marks.events, day - 2 * TRAIL, day + 1);
  const lasting = marks.lasting.filter(
    (event) => event.day < day - 2 * TRAIL && day <= (event.lastDay ?? event.day) + TRAIL,
  );
  const best = new Map<string, { id: string; event: AtlasEvent; opacity: number }>();
  for (const event of [...lasting, ...recent]) {
    const [mark] = marksOfItem(marks, { kind: 'event', id: event.id });
    const opacity = opacityOf(event, day);
    if (!mark || opacity === 0 || !view.holdsUp(event)) continue;
    const place = placeOf(mark);
    const rival = best.get(place);
    const wins =
      !rival ||
      opacity > rival.opacity ||
      (opacity === rival.opacity && event.importance <= rival.event.importance);
    if (wins) best.set(place, { id: mark.id, event, opacity });
  }
  for (const { id, opacity } of best.values()) shown.set(id, opacity);
}

/** 1 on its days (half once it is no news), then fading; 0 before it and after its trail. */
function opacityOf({ day: first, lastDay }: AtlasEvent, day: Day): number {
  const last = lastDay ?? first;
  if (day < first || day > last + TRAIL) return 0;
  if (day <= last) return day - first < NEWS ? 1 : 0.5;
  return Math.min(faded(day - last, TRAIL), last - first < NEWS ? 1 : 0.5);
}

/** From 0.75 on the first day after to 0.2 on the last, in steps: a pin changes once in a few days. */
function faded(days: number, trail: number): number {
  return Math.round((0.75 - (0.55 * days) / trail) * 20) / 20;
}

/** Places within some hundred metres of each other are one. */
function placeOf({ lon, lat }: Mark): string {
  return `${lon.toFixed(2)},${lat.toFixed(2)}`;
}
