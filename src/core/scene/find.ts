import { natoStatuses, type NatoStatus } from '../world/types.ts';
import type { Scene } from './types.ts';

/** The statuses that a scene holds up in the map. */
export function heldUp({ highlighted }: Scene): ReadonlySet<NatoStatus> {
  return new Set(natoStatuses.filter((status) => highlighted.includes(status)));
}

/** The index of the scene with an id; -1 if the talk has none. */
export function indexOf(scenes: readonly Scene[], id: string | null): number {
  return scenes.findIndex((scene) => scene.id === id);
}
