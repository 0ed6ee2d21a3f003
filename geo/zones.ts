/** Zones, constructed: the recipes of `data/zones.json` built from the map's own geometry and written to `public/data`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { recipesSchema } from '../data/zones/recipe.ts';
import { buildZones } from './zones/build.ts';
import { zoneDownload } from './zones/download.ts';
import { zoneFacts } from './zones/facts.ts';
import { readMapPieces } from './zones/mapPieces.ts';
import { zoneSteps } from './zones/steps.ts';
import { zoneTopology } from './zones/topology.ts';

/**
 * Writes `zones.topojson` (the map), `zone-steps.json` (the cards) and `zones.geojson` (the download).
 * @param to `public/data`, where data/compile.ts has written the operations
 * @throws Error if a zone cannot be built
 */
export function writeZones(geoDir: string, dataDir: string, to: string): void {
  const recipes = v.parse(
    recipesSchema,
    JSON.parse(readFileSync(join(dataDir, 'zones.json'), 'utf8')),
  );
  const zones = buildZones(recipes, readMapPieces(geoDir));
  const files = {
    'zones.topojson': zoneTopology(zones),
    'zone-steps.json': zoneSteps(zones),
    'zones.geojson': zoneDownload(zones, zoneFacts(to)),
  };
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(to, name), JSON.stringify(content));
  }
}
