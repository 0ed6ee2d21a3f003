import type { Browser } from '@playwright/test';
import { keepNames, quantile, untilReady } from './measure.ts';

/** What files cost that are made from the page. */
export interface TakeAwayCosts {
  /** From the button until the file is there: a picture in 4K, s, one per picture. */
  pictures: number[];
  /** The same for ten seconds of film in 720 lines, s. */
  film: number;
}

const views = [
  'date=1999-03-24',
  'date=2009-04-01&country=HR',
  'date=1994-02-15&map=8/43.9/18.4',
] as const;

/** Takes pictures in 4K of three views, each in a window of its own, and makes a film from play. */
export async function takeAwayCosts(browser: Browser, address: string): Promise<TakeAwayCosts> {
  const pictures: number[] = [];
  for (const view of views)
    pictures.push(await seconds(browser, `${address}/#${view}`, 'Save PNG'));
  const film = await seconds(browser, `${address}/#date=2009-03-25`, 'Save video');
  return { pictures, film };
}

/** The checks that follow: names, values and limits. */
export function takeAwayChecks({ pictures, film }: TakeAwayCosts) {
  return [
    { what: 'picture in 4K, s', value: quantile(pictures, 0.5), limit: 4 },
    { what: 'picture in 4K, slowest, s', value: Math.max(...pictures), limit: 4 },
    { what: 'ten seconds of film in 720 lines, s', value: film, limit: 120 },
  ];
}

/** From a button of "Take away" until its file is handed over, s. */
async function seconds(browser: Browser, url: string, button: string): Promise<number> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    // Filling the cache has the server at work beside what is measured.
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    await page.addInitScript(keepNames);
    await page.addInitScript(() => {
      const { click } = HTMLAnchorElement.prototype;
      let pressed = NaN;
      window.addEventListener('click', ({ timeStamp }) => (pressed = timeStamp), true);
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        if (this.download) Object.assign(window, { took: performance.now() - pressed });
        click.call(this);
      };
    });
    await page.goto(url);
    await untilReady(page);
    // Late parts and the sharp map come after that.
    await page.waitForTimeout(4000);
    const more = page.getByRole('button', { name: 'More', exact: true });
    if (await more.isVisible()) await more.click();
    await page.getByRole('button', { name: 'Take away' }).click();
    await page.waitForTimeout(1000);
    const file = page.waitForEvent('download', { timeout: 300_000 });
    await page.getByRole('button', { name: button, exact: true }).click();
    await file;
    const took = await page.evaluate(() => (window as unknown as { took?: number }).took);
    if (took === undefined) throw new Error(`"${button}" handed over no file.`);
    return took / 1000;
  } finally {
    await context.close();
  }
}
