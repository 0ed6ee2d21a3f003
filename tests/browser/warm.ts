import { expect, type Page } from '@playwright/test';
import { listen, test as base } from './helpers.ts';
import { goTo } from './goTo.ts';
import { WarmPage, type Look } from './WarmPage.ts';

interface Fixtures {
  /** The theme that the reader has chosen; '' leaves it to the system. */
  theme: Look['theme'];
  /** A second page, not opened yet, for what a start makes of what `page` has left. */
  fresh: Page;
}

/**
 * A test on a page that is open already, which costs a second where opening one costs six. Its `page` is as untouched
 * as a new one; what a link does not hold is asked for by `test.use`: `viewport`, `colorScheme`, `theme`, `mapRatio` and
 * `contextOptions: { reducedMotion }`. Not for tests of the start itself, or of what neither the link holds nor the
 * page shows: those take `test` and `open` of `helpers.ts`.
 */
export const test = base.extend<Fixtures, { warm: WarmPage }>({
  theme: ['', { option: true }],
  warm: [
    async ({ browser }, use, { project }) => {
      const warm = new WarmPage(browser, project.use.baseURL ?? '');
      await use(warm);
      await warm.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ warm, viewport, colorScheme, contextOptions, theme, mapRatio }, use, info) => {
    const look: Look = {
      viewport: viewport ?? { width: 1280, height: 800 },
      colorScheme: colorScheme ?? null,
      reducedMotion: contextOptions.reducedMotion ?? null,
      theme,
      mapRatio,
    };
    await use(await warm.begin(look));
    // After a failure Playwright starts a new worker, with a page of its own.
    if (info.status !== info.expectedStatus) return;
    const left = await warm.end(look);
    if (left) info.annotations.push({ type: 'left behind', description: left });
  },
  fresh: async ({ context, baseURL }, use) => {
    const page = await context.newPage();
    const heard = listen(page, baseURL);
    await use(page);
    expect(heard(), 'the second page stayed silent, too').toEqual([]);
  },
});

/** Goes to a link, for example `#date=2009`, and waits until the map has drawn it. */
export const open = goTo;
