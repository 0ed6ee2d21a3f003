import { momentAt } from '../core/events/moments.ts';
import type { Bounds } from '../core/geo/inside.ts';
import type { Scene } from '../core/scene/types.ts';
import { longDate } from '../core/time/format.ts';
import { advance, stopsOf, type Pace } from '../core/time/pace.ts';
import type { NatoStatus } from '../core/world/types.ts';
import type { Atlas } from '../state/Atlas.svelte.ts';
import type { Film } from './Film.ts';

/** Share of a scene's time that its first and its last day stand still. */
const REST = { first: 0.12, last: 0.25 };

/** What plays from the day shown, in the pace and speed chosen, with the view as it is. */
export function filmOfPlay(
  atlas: Atlas,
  { pace, speed }: { pace: Pace; speed: number },
  bounds: Bounds,
  seconds: number,
): Film {
  const stops = stopsOf(atlas.moments);
  const { lastDay } = atlas.world.facts;
  const from = atlas.day;
  const { moments, layers, selected, item, filter } = atlas;
  let before = { second: 0, time: from as number };
  return {
    seconds,
    at(second) {
      const passed = (second - before.second) * speed;
      const time = advance(stops, before.time, passed, pace, lastDay);
      before = { second, time };
      const day = Math.floor(time);
      const moment = pace === 'event' ? momentAt(moments, day) : null;
      return {
        shot: { time, view: bounds, layers, selected, item, filter },
        title: '',
        date: longDate(day),
        line: moment ? `${moment.title}.` : '',
        cut: second === 0,
      };
    },
  };
}

/** Scenes of a talk one after the other, each for the same time. */
export function filmOfScenes(atlas: Atlas, scenes: readonly Scene[], each: number): Film {
  let shown = -1;
  return {
    seconds: scenes.length * each,
    at(second) {
      const index = Math.min(scenes.length - 1, Math.floor(second / each));
      const scene = scenes[index];
      if (!scene) throw new RangeError('A film needs a scene.');
      const cut = index !== shown;
      shown = index;
      const share = (second - index * each) / each;
      const moving = Math.min(1, Math.max(0, (share - REST.first) / (1 - REST.first - REST.last)));
      const time = scene.from + (scene.to - scene.from) * moving;
      const { title, caption } = scene;
      const date = longDate(Math.floor(time));
      return { shot: shotOf(atlas, scene, time), title, date, line: caption, cut };
    },
  };
}

/** A scene at a moment, as a picture to take. */
export function shotOf({ world, operations, events }: Atlas, scene: Scene, time: number) {
  const { selected, layers, bounds, highlighted } = scene;
  const entity = selected !== null && world.entities.has(selected);
  const kind = operations.operations.has(selected ?? '')
    ? ('operation' as const)
    : operations.strikes.has(selected ?? '')
      ? ('strike' as const)
      : events.byId.has(selected ?? '')
        ? ('event' as const)
        : null;
  return {
    time,
    view: bounds,
    layers,
    selected: entity ? selected : null,
    item: selected && !entity && kind ? { kind, id: selected } : null,
    filter: new Set(highlighted as NatoStatus[]),
  };
}
