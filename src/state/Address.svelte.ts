import {
  formatLink,
  formatMap,
  parseLink,
  unknownItem,
  type LinkState,
} from '../core/permalink.ts';
import type { Atlas } from './Atlas.svelte.ts';
import { AtRest } from './AtRest.ts';

/** Chromium drops history calls after some two hundred quick ones, and looks at the page's icon anew after each (ms). */
const REPLACE_EVERY = 400;

/**
 * Keeps the address and the atlas in step: deliberate steps push a history entry, scrubbing and the camera replace
 * it at rest.
 */
export class Address {
  readonly #atlas: Atlas;
  readonly #rest = new AtRest(REPLACE_EVERY, () => this.#put(false));
  #written = '';
  /** Called when a link asks for another camera. */
  onview: (link: LinkState) => void = () => {};
  /** Called after every link that is followed. */
  onlink: (link: LinkState) => void = () => {};

  constructor(atlas: Atlas) {
    this.#atlas = atlas;
  }

  /** Reads the address into the atlas; problems become a notice. */
  read(): LinkState {
    const { world } = this.#atlas;
    const { facts, entities } = world;
    const { link, problems } = parseLink(window.location.hash, {
      firstDay: facts.firstDay,
      lastDay: facts.lastDay,
      countries: new Set(entities.keys()),
    });
    const atlas = this.#atlas;
    atlas.moveTo(link.day ?? facts.lastDay, 'link');
    if (link.item) atlas.open(link.item);
    else atlas.select(link.country);
    if (link.item && !atlas.item) this.#await(link.item, problems);
    atlas.layers = link.layers;
    atlas.mode = link.mode;
    atlas.scene = link.scene;
    if (link.map) atlas.view = link.map;
    atlas.notice = problems.join(' ');
    this.#written = this.current();
    return link;
  }

  /** The fragment of what is shown. */
  current(): string {
    const { day, selected, item, awaited, view, layers, scene, mode, world } = this.#atlas;
    const open = item?.id ?? awaited;
    const link = { day, country: selected, item: open, map: view, layers, scene, mode };
    return formatLink(link, world.facts.lastDay);
  }

  /** Writes the address: as a new history entry, or over the present one. */
  write(push: boolean): void {
    if (!push) return this.#rest.disturb();
    this.#rest.stop();
    this.#put(true);
  }

  /** Follows the browser's back and forward. @returns a function that stops following */
  follow(): () => void {
    const onpop = () => {
      if (window.location.hash.replace(/^#/, '') === this.#written) return;
      const before = this.#atlas.view;
      const link = this.read();
      if (link.map && (!before || formatMap(before) !== formatMap(link.map))) this.onview(link);
      this.onlink(link);
    };
    window.addEventListener('popstate', onpop);
    window.addEventListener('hashchange', onpop);
    return () => {
      this.#rest.stop();
      window.removeEventListener('popstate', onpop);
      window.removeEventListener('hashchange', onpop);
    };
  }

  /** What no one knows yet may be among the flows; if they are there, it is a fault of the link. */
  #await(item: string, problems: string[]): void {
    if (this.#atlas.flows) problems.push(unknownItem(item));
    else this.#atlas.awaited = item;
  }

  #put(push: boolean): void {
    const fragment = this.current();
    if (fragment === this.#written) return;
    this.#written = fragment;
    const url = fragment ? `#${fragment}` : window.location.pathname + window.location.search;
    if (push) window.history.pushState(null, '', url);
    else window.history.replaceState(null, '', url);
  }
}
