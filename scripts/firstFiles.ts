/** Files of `data/` that the first map needs, asked for in this order; of the two reliefs a reader fetches one besides. */
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
