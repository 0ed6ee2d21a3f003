import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { sharp } from '../browser/helpers.ts';
import { open, test } from '../browser/warm.ts';

const sizes = [
  [1920, 1080],
  [1280, 800],
  [390, 844],
] as const;
const dates = ['1955-06-01', '1975-01-01', '1992-05-01', '1999-03-24', '2009-04-01', '2026-11-23'];

/** A picture: its name, its link, the sizes that it is taken at. */
const views = [
  ...dates.map((date) => ({ name: date, link: `#date=${date}`, at: sizes })),
  ...Object.entries({
    'sarajevo-1994': '#date=1994-02-15&item=sarajevo-exclusion-zone&map=9.6/43.85/18.45',
    'sarajevo-1995': '#date=1995-09-05&item=op-deliberate-force&map=9.2/43.85/18.45',
    'gorazde-1994': '#date=1994-04-24&item=gorazde-military-exclusion-zone&map=9.6/43.67/18.98',
    'kosovo-1999': '#date=1999-04-10&item=op-allied-force&map=7/43.2/20.8',
    'kosovo-2001': '#date=2001-05-20&map=8.1/42.7/20.9',
    'people-1992-07': '#date=1992-07-22',
    'people-1995-08': '#date=1995-08-10',
    'people-1999-04-10': '#date=1999-04-10',
    'people-1999-04-close': '#date=1999-04-10&map=8.2/42.2/20.9',
    'people-1999-06-25': '#date=1999-06-25',
    'people-2001-08': '#date=2001-08-15',
    'people-2004': '#date=2004-03-18',
    'people-present-1996': '#date=1996-02-01&layers=status,stocks',
  }).map(([name, link]) => ({ name, link, at: [sizes[0], sizes[2]] })),
];

// By size: the page that they share is resized less often.
for (const [width, height] of sizes) {
  test.describe(() => {
    test.use({
      viewport: { width, height },
      mapRatio: 1,
      colorScheme: 'light',
      contextOptions: { reducedMotion: 'reduce' },
    });
    for (const { name, link } of views.filter(({ at }) => at.some(([w]) => w === width))) {
      const tag = name.startsWith('people-') ? ['@long'] : [];
      test(`${name} at ${width}x${height}`, { tag }, async ({ page }, info) => {
        const major = String(info.config.metadata['chromiumMajor']);
        const folder = join('tests', 'visual', 'baselines', `chromium-${major}`);
        const updating = info.config.updateSnapshots !== 'none';
        if (!updating && !existsSync(folder)) {
          console.log(
            `No baselines for Chromium ${major}: ${name} at ${width}x${height} not compared.`,
          );
        }
        test.skip(!updating && !existsSync(folder), `no baselines for Chromium ${major}`);
        await open(page, link);
        await page.locator('[data-people]').waitFor();
        await sharp(page);
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        await expect(page).toHaveScreenshot(`${name}-${width}x${height}.png`, {
          maxDiffPixelRatio: 0.002,
          // The playhead is where an animation that stands still has put it: "disabled" would run it to its end.
          animations: 'allow',
          timeout: 20_000,
        });
      });
    }
  });
}
