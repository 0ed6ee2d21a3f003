/** The parts of the map's key, of which one is open at a time. */
import { part } from './part.ts';

export const legend = part('legend', () => import('./Legend.svelte'));
export const layersKey = part('layers', () => import('./map/LayersKey.svelte'));
export const peopleKey = part('people key', () => import('./map/PeopleKey.svelte'));
export const dayList = part('day list', () => import('./map/DayList.svelte'));
