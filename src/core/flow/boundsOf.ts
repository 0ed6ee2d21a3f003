import type { Position } from 'geojson';
import { maxBounds } from '../geo/camera.ts';
import { around, type Bounds } from '../operations/bounds.ts';
import { daysEpisode } from './items.ts';
import type { Flows } from './load.ts';

/** Flows of an episode that are smaller than this share of its largest do not widen the view. */
const COUNTS = 0.1;

/**
 * Where a flow, or the large flows of an episode, begin and end. What leaves the map ends at its edge.
 * @returns `[west, south, east, north]` in degrees; null for what has no place and for an unknown id
 */
export function boundsOf(flows: Flows, id: string): Bounds | null {
  const episode = daysEpisode(id) ?? id;
  const own = flows.facts.flows.filter((flow) => flow.id === id || flow.episode === episode);
  const least = COUNTS * Math.max(...own.map(({ best }) => best));
  const places = own
    .filter(({ best }) => best >= least)
    .flatMap(({ origin, destination }) =>
      [origin, destination].flatMap(({ lon, lat }) =>
        lon === null || lat === null ? [] : [atEdge(lon, lat)],
      ),
    );
  return around(places);
}

function atEdge(lon: number, lat: number): Position {
  const [west, south, east, north] = maxBounds;
  return [Math.min(Math.max(lon, west), east), Math.min(Math.max(lat, south), north)];
}
