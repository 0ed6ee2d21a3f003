import type { Browser } from '@playwright/test';
import { keepNames, untilReady } from './measure.ts';

const cards = [
  ['Operations on 10 April 1999', 'Operation Allied Force'],
  ['Operations on 10 April 1999', 'Operation Joint Forge (SFOR)'],
  ['Strikes and incidents', 'Zastava works, Kragujevac'],
  ['Events in April 1999', 'NATO Washington summit'],
] as const;

/**
 * How long cards take to open (ms), each the first time: until it stands in the page with its sources. The frame after
 * it also redraws the map, narrower: that is the map's own time, and on a renderer without a graphics card far longer.
 */
export async function cardCosts(browser: Browser, address: string): Promise<number[]> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    await page.addInitScript(keepNames);
    await page.goto(`${address}/#mode=table&date=1999-04-10`);
    await untilReady(page);
    // Texts and parts are fetched while the page rests: until they are there and nothing has come for a while.
    await page.waitForFunction(() => {
      const fetched = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      const has = (part: string) => fetched.some(({ name }) => name.includes(part));
      const last = Math.max(...fetched.map(({ responseEnd }) => responseEnd));
      return has('/operation-texts.json') && has('/ItemCard-') && performance.now() - last > 1000;
    });
    const costs: number[] = [];
    for (const [table, name] of cards) {
      const opener = page
        .getByRole('table', { name: table })
        .getByRole('button', { name, exact: true });
      costs.push(
        await opener.evaluate(
          (button: HTMLButtonElement) =>
            new Promise<number>((resolve) => {
              const start = performance.now();
              const observer = new MutationObserver(() => {
                if (!document.querySelector('section.card li a')) return;
                observer.disconnect();
                resolve(performance.now() - start);
              });
              observer.observe(document.body, { childList: true, subtree: true });
              button.click();
            }),
        ),
      );
      await page.getByRole('button', { name: `Close ${name}` }).click();
    }
    return costs;
  } finally {
    await context.close();
  }
}

/** What is asked of them. */
export function cardChecks(
  costs: readonly number[],
): { what: string; value: number; limit: number }[] {
  return [{ what: 'opening a card, the slowest, ms', value: Math.max(...costs), limit: 100 }];
}
