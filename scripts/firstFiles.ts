/** Files of `data/` that the first map needs, asked for together; of the two reliefs a reader fetches one besides. */
export const firstFiles = [
  'map.topojson',
  'facts.json',
  'operations.json',
  'events.json',
  'zones.topojson',
  'rivers.topojson',
  'places.json',
  'labels.json',
  'relief.json',
] as const;

/** Those of them without which the map cannot be scrubbed. */
export const groundFiles: readonly string[] = firstFiles.slice(0, 4);
