/** Every layer of the map, from below. A layer that is not listed here cannot be added. */
export const zOrder = [
  'sea',
  'waterline-3',
  'waterline-2',
  'waterline-1',
  'status',
  'relief',
  'pattern-conditional',
  'pattern-outside',
  'pattern-inactive',
  'pattern-disputed',
  'pattern-un',
  'pattern-neutrality',
  'pattern-war',
  'river',
  'coast',
  'border-casing',
  'border',
  'disputed-casing',
  'disputed',
  'entity-line',
  'hover',
  'selection-casing',
  'selection',
  'selection-core',
  'veil',
  'zone-fill-sea',
  'zone-fill',
  'zone-hatch',
  'zone-band',
  'zone-fringe',
  'raised-halo',
  'zone-sector',
  'zone-casing',
  'zone-solid',
  'zone-gaps',
  'zone-hand',
  'zone-safety',
  'zone-no-fly-casing',
  'zone-no-fly',
  'raised-casing',
  'raised-area',
  'raised-road',
  'zone-tick',
  'zone-scale',
  'zone-growth',
  'ripple-1',
  'ripple-2',
  'ripple-3',
  'measure-fill',
  'measure-casing',
  'measure-line',
  'measure-point',
  'water-name',
  'town-dot',
  'capital-ring',
  'capital-dot',
  'raised-ring',
  'mark',
  'republic-name',
  'country-name',
  'country-script',
  'capital-name',
  'town-name',
  'note-name',
] as const;

/** Layers of the ground, with which the map can be scrubbed. The others come right after them. */
export const groundLayers: ReadonlySet<string> = new Set([
  'sea',
  'status',
  'coast',
  'border-casing',
  'border',
  'disputed-casing',
  'disputed',
] satisfies (typeof zOrder)[number][]);

export type LayerId = (typeof zOrder)[number];

/**
 * Sorts layers by the z-order.
 * @throws Error naming the layer that is not listed, or listed and missing its place
 */
export function inOrder<T extends { id: string }>(layers: readonly T[]): T[] {
  const rank = (layer: T) => {
    const index = zOrder.findIndex((id) => id === layer.id);
    if (index < 0) throw new Error(`The map layer "${layer.id}" is not listed in src/map/ids.ts`);
    return index;
  };
  return [...layers].sort((a, b) => rank(a) - rank(b));
}

export const sources = {
  atoms: 'atoms',
  borders: 'borders',
  coast: 'coast',
  shore: 'shore',
  rivers: 'rivers',
  entityLine: 'entity-line',
  relief: 'relief',
  labels: 'labels',
  water: 'water',
  capitals: 'capitals',
  selection: 'selection',
  hover: 'hover',
  zones: 'zones',
  zoneTerritories: 'zone-territories',
  zoneLines: 'zone-lines',
  zoneBands: 'zone-bands',
  zoneCentres: 'zone-centres',
  marks: 'marks',
  raised: 'raised',
  measure: 'measure',
  veil: 'veil',
} as const;
