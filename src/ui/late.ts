/** Parts of the page that most visits open late or never: each is a file of its own, fetched once the map stands. */
import type { Component } from 'svelte';

type Loaded<T> = Promise<T>;
const parts = new Map<string, Loaded<unknown>>();

/** A part's component; asked for once, so that opening it again shows it at once. A failure is asked for anew. */
function part<T extends Component<never>>(
  name: string,
  load: () => Promise<{ default: T }>,
): () => Loaded<T> {
  return () => {
    let loaded = parts.get(name) as Loaded<T> | undefined;
    if (!loaded) {
      loaded = load().then((module) => module.default);
      loaded.catch(() => parts.delete(name));
      parts.set(name, loaded);
    }
    return loaded;
  };
}

export const countryPanel = part('country', () => import('./panel/CountryPanel.svelte'));
export const itemCard = part('card', () => import('./cards/ItemCard.svelte'));
export const tableView = part('table', () => import('./TableView.svelte'));
export const eventList = part('events', () => import('./events/EventList.svelte'));
export const caption = part('caption', () => import('./events/Caption.svelte'));
export const lanes = part('lanes', () => import('./timeline/Lanes.svelte'));
export const mapKey = part('key', () => import('./map/MapKey.svelte'));
export const measure = part('measure', () => import('./map/Measure.svelte'));
export const takeAway = part('take', () => import('./takeaway/TakeAway.svelte'));
export const about = part('about', () => import('./About.svelte'));

/** What is said where a part cannot be fetched. */
export const failed = 'This part of the atlas could not be loaded.';

/** Fetches every part while the page rests, so that opening one later waits for nothing; then keeps the whole site. */
export function prefetch(): void {
  const rest = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 500));
  rest(() => {
    const all = [
      countryPanel,
      itemCard,
      tableView,
      eventList,
      caption,
      about,
      lanes,
      mapKey,
      measure,
      takeAway,
    ];
    void Promise.allSettled(all.map((load) => load()))
      .then(() => import('../state/keepOffline.ts'))
      .then(({ keepOffline }) => keepOffline())
      .catch(() => undefined);
  });
}
