import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from '@playwright/test';
import { root } from '../../scripts/ensure-install.mjs';
import { quantile, untilReady } from './measure.ts';

/** From opening the single file, with no network, until its map can be scrubbed: s, one per opening. */
export async function singleFileOpenings(browser: Browser, openings: number): Promise<number[]> {
  execFileSync(process.execPath, [
    join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs'),
    join(root, 'scripts', 'singleFile.ts'),
  ]);
  const file = pathToFileURL(join(root, 'dist-file', 'open-door-atlas.html')).href;
  const seconds: number[] = [];
  for (let opening = 0; opening < openings; opening += 1) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    try {
      const page = await context.newPage();
      await context.setOffline(true);
      // A new window loads files of its own first.
      await page.waitForTimeout(1500);
      const started = Date.now();
      await page.goto(`${file}#date=1994-02-15&country=BA&map=8/43.9/18.4`);
      await untilReady(page);
      seconds.push((Date.now() - started) / 1000);
    } finally {
      await context.close();
    }
  }
  return seconds;
}

/** The check that follows: name, value and limit. */
export function singleFileChecks(seconds: readonly number[]) {
  return [{ what: 'single file can be scrubbed, s', value: quantile([...seconds], 0.5), limit: 6 }];
}
