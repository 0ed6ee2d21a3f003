import { loadWorld } from '../../src/core/world/load.ts';
import { facts } from './data/authored.ts';
import { frozen } from './frozen.ts';

/** The authored record, compiled in memory: tests need no build before them. */
export const world = frozen(loadWorld(facts));
export { texts } from './data/authored.ts';
