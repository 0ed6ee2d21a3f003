import { boundsOf as boundsOfFlow } from '../core/flow/boundsOf.ts';
import type { Geometry } from '../core/geo/geometry.ts';
import { boundsOf, type Bounds } from '../core/operations/bounds.ts';
import type { Atlas } from './Atlas.svelte.ts';

/** Where an operation, strike, event or flow lies. @returns null for what has no place on the map, or is not loaded yet */
export function boundsOfItem(atlas: Atlas, geometry: Geometry, id: string): Bounds | null {
  const { operations, events, flows } = atlas;
  return boundsOf(geometry, operations, events, id) ?? (flows ? boundsOfFlow(flows, id) : null);
}
