/** What comes once the map stands, as one file. */
export { loadPeople } from './loadPeople.svelte.ts';
export { openScene } from './openScene.ts';
