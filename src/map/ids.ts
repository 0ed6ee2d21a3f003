/** Every layer of the map, from below; a pattern has one for each piece. A layer not listed here cannot be added. */
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
  'zone-fringe',
  'raised-halo',
  'zone-no-fly-casing',
  'zone-no-fly',
  'zone-fill-sea',
  'zone-fill',
  'zone-hatch',
  'zone-band',
  'zone-sector',
  'zone-casing',
  'zone-solid',
  'zone-gaps',
  'zone-hand',
  'zone-safety',
  'zone-tick',
  'zone-scale',
  'raised-casing',
  'raised-area',
  'raised-road',
  'zone-growth',
  'flows',
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
  'name',
  'note-name',
  'people-figure',
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

/** The layers of what the reader points at, by source: hidden while there is nothing to draw. */
export const pointedLayers = {
  selection: ['selection', 'selection-core'],
  hover: ['hover'],
  veil: ['veil'],
  raised: ['raised-halo', 'raised-casing', 'raised-area', 'raised-road', 'raised-ring'],
  measure: ['measure-fill', 'measure-casing', 'measure-line', 'measure-point'],
} as const satisfies Record<string, readonly LayerId[]>;

/** The layer of a pattern on one piece of the map. */
export type PatternLayerId = `pattern-${string}:${string}`;

export function patternLayerId(pattern: string, atom: string): PatternLayerId {
  return `pattern-${pattern}:${atom}`;
}

/**
 * Sorts layers by the z-order.
 * @throws Error naming the layer that is not listed, or listed and missing its place
 */
export function inOrder<T extends { id: string }>(layers: readonly T[]): T[] {
  const rank = (layer: T) => {
    const index = zOrder.findIndex((id) => id === layer.id || layer.id.startsWith(`${id}:`));
    if (index < 0) throw new Error(`The map layer "${layer.id}" is not listed in src/map/ids.ts`);
    return index;
  };
  return [...layers].sort((a, b) => rank(a) - rank(b));
}

/**
 * Few, because every one costs something in every frame, and in their order few changes: between two layers of different
 * sources MapLibre draws the outlines of all tiles anew.
 */
export const sources = {
  atoms: 'atoms',
  /** The coast, borders between pieces and the line between entities. */
  lines: 'lines',
  shore: 'shore',
  rivers: 'rivers',
  relief: 'relief',
  labels: 'labels',
  water: 'water',
  selection: 'selection',
  hover: 'hover',
  /** Areas and edges of zones. */
  zones: 'zones',
  zoneTerritories: 'zone-territories',
  zoneBands: 'zone-bands',
  /** Marks, capitals and the centres of circles. */
  points: 'points',
  raised: 'raised',
  measure: 'measure',
  veil: 'veil',
} as const;
