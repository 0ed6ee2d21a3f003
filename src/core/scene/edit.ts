import { boundsOfView } from '../geo/camera.ts';
import type { LayerName, MapView } from '../permalink.ts';
import type { Day } from '../time/day.ts';
import type { Scene, Script } from './types.ts';

/** What is shown when a scene is captured. */
export interface Seen {
  day: Day;
  selected: string | null;
  layers: readonly LayerName[];
  view: MapView;
  /** The map's box, CSS pixels, and the room around a scene's bounds in it. */
  width: number;
  height: number;
  around: number;
  /** Ids of events that the scene is about. */
  events: readonly string[];
}

/** What is shown now as a scene without words. */
export function capture(seen: Seen, taken: ReadonlySet<string>): Scene {
  const { day, selected, layers, view, width, height, around, events } = seen;
  return {
    id: freeId(taken),
    title: 'New scene',
    from: day,
    to: day,
    bounds: boundsOfView(view, width - 2 * around, height - 2 * around),
    layers,
    selected,
    highlighted: [],
    beside: events.length > 0 ? 'events' : 'nothing',
    caption: '',
    note: '',
    events,
    claims: [],
    surveys: [],
    sources: [],
    seconds: 60,
  };
}

function freeId(taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`scene-${number}`)) number += 1;
  return `scene-${number}`;
}

/** Puts a scene behind another one. */
export function insertAfter(script: Script, index: number, scene: Scene): Script {
  return { ...script, scenes: script.scenes.toSpliced(index + 1, 0, scene) };
}

/** Moves a scene one place up or down; stays at the ends. */
export function moveScene(script: Script, index: number, by: 1 | -1): Script {
  const scene = script.scenes[index];
  const to = index + by;
  if (!scene || to < 0 || to >= script.scenes.length) return script;
  return { ...script, scenes: script.scenes.toSpliced(index, 1).toSpliced(to, 0, scene) };
}

/** Takes a scene out; a talk keeps at least one. */
export function removeScene(script: Script, index: number): Script {
  if (script.scenes.length < 2) return script;
  return { ...script, scenes: script.scenes.toSpliced(index, 1) };
}

/** Changes some of a scene. A first day that would lie behind the last takes it along, and the other way round. */
export function changeScene(script: Script, index: number, change: Partial<Scene>): Script {
  const before = script.scenes[index];
  if (!before) return script;
  const scene = { ...before, ...change };
  if (scene.from > scene.to) {
    if (change.from === undefined) scene.from = scene.to;
    else scene.to = scene.from;
  }
  return { ...script, scenes: script.scenes.with(index, scene) };
}
