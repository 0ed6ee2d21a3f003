import type { SceneFacts } from '../core/scene/types.ts';
import { fetchJson } from './loadAtlas.ts';

/** The atlas's own talk, on use. */
export async function fetchScenes(): Promise<SceneFacts> {
  return fetchJson<SceneFacts>('scenes.json');
}
