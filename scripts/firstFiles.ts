/** Files of `data/` that the first map needs, asked for together; of the two reliefs a reader fetches one besides. */
export const firstFiles = [
  'facts.json',
  'operations.json',
  'events.json',
  'map.topojson',
  'zones.topojson',
  'rivers.topojson',
  'places.json',
  'labels.json',
  'relief.json',
] as const;
