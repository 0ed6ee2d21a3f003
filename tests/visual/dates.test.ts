import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { open, sharp, test } from '../browser/helpers.ts';

const sizes = [
  [1920, 1080],
  [1280, 800],
  [390, 844],
] as const;
const dates = ['1955-06-01', '1975-01-01', '1992-05-01', '1999-03-24', '2009-04-01', '2026-11-23'];

for (const [width, height] of sizes) {
  for (const date of dates) {
    test(`${date} at ${width}x${height}`, async ({ page }, info) => {
      const major = String(info.config.metadata['chromiumMajor']);
      const folder = join('tests', 'visual', 'baselines', `chromium-${major}`);
      const updating = info.config.updateSnapshots !== 'none';
      if (!updating && !existsSync(folder)) {
        console.log(
          `No baselines for Chromium ${major}: ${date} at ${width}x${height} not compared.`,
        );
      }
      test.skip(!updating && !existsSync(folder), `no baselines for Chromium ${major}`);
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height });
      await open(page, `#date=${date}`);
      await sharp(page);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await expect(page).toHaveScreenshot(`${date}-${width}x${height}.png`, {
        maxDiffPixelRatio: 0.002,
        timeout: 20_000,
      });
    });
  }
}
