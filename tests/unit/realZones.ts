import { withLines } from '../../geo/addLines.ts';
import { entityLine } from '../../geo/entityLine.ts';
import { withBorders } from '../../geo/withBorders.ts';
import { zoneSteps } from '../../geo/zones/steps.ts';
import { zoneTopology } from '../../geo/zones/topology.ts';
import type { MapTopology } from '../../src/core/geo/geometry.ts';
import { frozen } from './frozen.ts';
import { committed } from './geo/built.ts';
import { zones } from './geo/builtZones.ts';

const countries = committed('countries.topojson');
const line = entityLine(committed('entities.topojson'), countries);

/**
 * The zones and the map that they lie on, built in memory: tests need no build before them. Not frozen: topojson marks
 * polygons while it merges them.
 */
export const geometry = {
  zones: zoneTopology(zones),
  map: withBorders(withLines(countries, 'entityLine', line, { id: 'iebl' })) as MapTopology,
};
export const steps = frozen(zoneSteps(zones));
