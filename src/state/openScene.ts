import { viewOf } from '../core/geo/camera.ts';
import type { LinkState, MapView } from '../core/permalink.ts';
import { heldUp, indexOf } from '../core/scene/find.ts';
import type { SceneFacts } from '../core/scene/types.ts';
import type { Atlas } from './Atlas.svelte.ts';
import type { fetchJson } from './loadAtlas.ts';

/** Room around a scene's bounds, CSS pixels. */
const AROUND = 24;

interface Given {
  /** What the first load has: a part of its own would be cut out of it if this one asked for it too. */
  fetchJson: typeof fetchJson;
  /** The map's box, CSS pixels. */
  width: number;
  height: number;
  moveCamera: (view: MapView) => void;
}

/**
 * Shows what a scene of the atlas's own talk shows, off stage. What the link says besides beats the scene.
 * @param link as the page's address has it
 * @throws Error when the scenes cannot be had
 */
export async function openScene(atlas: Atlas, link: LinkState, given: Given): Promise<void> {
  const { width, height, moveCamera } = given;
  const says = new URLSearchParams(window.location.hash.slice(1));
  const { scenes } = await given.fetchJson<SceneFacts>('scenes.json');
  const scene = scenes[indexOf(scenes, link.scene)];
  // The reader may be elsewhere by now.
  if (atlas.scene !== link.scene) return;
  if (!scene)
    return void (atlas.notice = `The link's scene “${link.scene}” is not in the atlas's talk.`);
  const { selected } = scene;
  if (!says.has('layers')) atlas.layers = scene.layers;
  if (!link.country && !link.item) {
    if (selected !== null && atlas.world.entities.has(selected)) atlas.select(selected);
    else atlas.open(selected);
  }
  if (heldUp(scene).size > 0) atlas.filter = heldUp(scene);
  if (link.day === null) atlas.moveTo(scene.to, 'link');
  const padding = { top: AROUND, right: AROUND, bottom: AROUND, left: AROUND };
  if (!link.map) moveCamera(viewOf(scene.bounds, width, height, padding));
  atlas.scene = scene.id;
}
