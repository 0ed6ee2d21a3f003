/** What comes once the map stands, as one file. */
export { boundsOfItem } from './boundsOfItem.ts';
export { loadPeople } from './loadPeople.svelte.ts';
export { openScene } from './openScene.ts';
