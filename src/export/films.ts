import { momentAt } from '../core/events/moments.ts';
import { latitudeOf, mercatorY } from '../core/geo/camera.ts';
import type { Bounds } from '../core/geo/inside.ts';
import { ease } from '../core/scene/transition.ts';
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

/** The camera's flight from scene to scene, s, and the most that it takes of a scene's time. */
const FLIGHT = { seconds: 1.8, share: 0.3 };

/** Scenes of a talk one after the other, each for the same time, with a flight of the camera in between as on stage. */
export function filmOfScenes(atlas: Atlas, scenes: readonly Scene[], each: number): Film {
  const flight = Math.min(FLIGHT.seconds, FLIGHT.share * each);
  return {
    seconds: scenes.length * each,
    at(second) {
      const index = Math.min(scenes.length - 1, Math.floor(second / each));
      const scene = scenes[index];
      if (!scene) throw new RangeError('A film needs a scene.');
      const before = scenes[index - 1];
      const flying = before ? flight : 0;
      const passed = second - index * each;
      const way = flying > 0 ? ease(Math.min(1, passed / flying)) : 1;
      const share = Math.max(0, passed - flying) / (each - flying);
      const moving = Math.min(1, Math.max(0, (share - REST.first) / (1 - REST.first - REST.last)));
      let time = scene.from + (scene.to - scene.from) * moving;
      // Forward the clock runs on while the camera flies, backward it is set.
      if (before && way < 1)
        time = Math.min(scene.from, before.to + (scene.from - before.to) * way);
      if (before && before.to > scene.from) time = Math.max(time, scene.from);
      const shot = shotOf(atlas, scene, time);
      const view = before && way < 1 ? boundsBetween(before.bounds, scene.bounds, way) : shot.view;
      const { title, caption } = scene;
      const date = longDate(Math.floor(time));
      return { shot: { ...shot, view }, title, date, line: caption, cut: second === 0 };
    },
  };
}

/** Bounds on the way from one to another: their edges move evenly over the map. @param share of the way, 0 to 1 */
function boundsBetween(a: Bounds, b: Bounds, share: number): Bounds {
  const between = (from: number, to: number) => from + (to - from) * share;
  const lat = (from: number, to: number) => latitudeOf(between(mercatorY(from), mercatorY(to)));
  return [between(a[0], b[0]), lat(a[1], b[1]), between(a[2], b[2]), lat(a[3], b[3])];
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
