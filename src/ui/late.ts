/** Parts of the page that most visits open late or never: each is a file of its own, fetched once the map stands. */
import { part } from './part.ts';
import { dayList, layersKey, legend, peopleKey } from './lateKey.ts';
import { countryYears, peopleItem } from './latePeople.ts';

export { failed } from './part.ts';

/** What holds a panel or a card; on a phone it is pulled up and down. */
export const holder = part('sheet', () => import('./panel/Sheet.svelte'));
export const countryPanel = part('country', () => import('./panel/CountryPanel.svelte'));
export const itemCard = part('card', () => import('./cards/ItemCard.svelte'));
export const tableView = part('table', () => import('./TableView.svelte'));
export const eventList = part('events', () => import('./events/EventList.svelte'));
export const caption = part('caption', () => import('./events/Caption.svelte'));
export const lanes = part('lanes', () => import('./timeline/Lanes.svelte'));
export const mapKey = part('key', () => {
  // Most readers see the legend first: it comes at the same time.
  legend().catch(() => undefined);
  return import('./map/MapKey.svelte');
});
export const tooltip = part('tooltip', () => import('./map/Tooltip.svelte'));
export const measure = part('measure', () => import('./map/Measure.svelte'));
export const stageView = part('stage', () => import('./stage/StageView.svelte'));
export const takeAway = part('take', () => import('./takeaway/TakeAway.svelte'));
export const about = part('about', () => import('./About.svelte'));

/** Fetches every part while the page rests, so that opening one later waits for nothing; then keeps the whole site. */
export function prefetch(): void {
  const rest = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 500));
  rest(() => {
    const all = [
      holder,
      countryPanel,
      itemCard,
      peopleItem,
      countryYears,
      tableView,
      eventList,
      caption,
      about,
      lanes,
      mapKey,
      legend,
      layersKey,
      peopleKey,
      dayList,
      tooltip,
      measure,
      stageView,
      takeAway,
    ];
    void Promise.allSettled(all.map((load) => load()))
      .then(() => import('../state/keepOffline.ts'))
      .then(({ keepOffline }) => keepOffline())
      .catch(() => undefined);
  });
}
