/** Parts about people that cards and panels fetch themselves. */
import { part } from './part.ts';

export const peopleItem = part('people', () => import('./cards/PeopleItem.svelte'));
export const countryYears = part('years', () => import('./charts/CountryYears.svelte'));
