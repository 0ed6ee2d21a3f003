import type { Browser } from '@playwright/test';
import { keepNames, untilReady } from './measure.ts';

/** Seconds from navigation. */
export interface FirstPicture {
  svg: number;
  ready: number;
}

/** Fast 4G as the browser's own tools emulate it: bits a second, ms. */
const fast4g = { down: 9_000_000 * 0.9, up: 1_500_000 * 0.9, latency: 60 * 2.75 };

/** Opens a link with an empty cache, a processor four times slower and Fast 4G. */
export async function firstPicture(browser: Browser, url: string): Promise<FirstPicture> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    // A new window loads pages of the browser's own, which are none of the atlas's.
    await page.waitForTimeout(1500);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      downloadThroughput: fast4g.down / 8,
      uploadThroughput: fast4g.up / 8,
      latency: fast4g.latency,
    });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.addInitScript(keepNames);
    await page.addInitScript(() => {
      // The page itself takes the time: asking it from outside waits for what it does next.
      const listen = () => {
        const { openDoorAtlas } = window;
        if (openDoorAtlas) void openDoorAtlas.ready.then(() => performance.mark('map-ready'));
        else setTimeout(listen, 10);
      };
      listen();
      // The first frame after the drawing stands in the page is the one that shows it.
      const look = () => {
        if (document.querySelector('#first-picture svg path')) {
          requestAnimationFrame(() => performance.mark('first-picture'));
        } else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.goto(url, { waitUntil: 'commit' });
    await untilReady(page);
    return await page.evaluate(() => {
      const mark = performance.getEntriesByName('first-picture')[0]?.startTime ?? Infinity;
      const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
      const ready = performance.getEntriesByName('map-ready')[0]?.startTime ?? Infinity;
      return { svg: Math.max(mark, paint) / 1000, ready: ready / 1000 };
    });
  } finally {
    await context.close();
    // A page that is gone leaves its graphics behind for a moment.
    await new Promise((resolve) => setTimeout(resolve, 3000));
  }
}
