/**
 * `npm run picture`: takes the README's picture from the built site in a real Chromium.
 */
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { chromiumFlags, ensureChromium } from './chromium.mjs';
import { root } from './ensure-install.mjs';

const link = '#date=2009-04-01&country=HR';

const server = await preview({ root, preview: { port: 4188, strictPort: true }, logLevel: 'warn' });
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: chromiumFlags,
});
try {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    colorScheme: 'light',
  });
  await page.goto(`http://localhost:4188/${link}`);
  await page.waitForFunction(() => Boolean(window.openDoorAtlas));
  await page.evaluate(() => window.openDoorAtlas?.ready);
  await page.locator('[data-sharp]').waitFor();
  // Typefaces arrive after the first frame; the labels are placed again with them.
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(root, 'docs', 'picture.png') });
  console.log('docs/picture.png');
} finally {
  await browser.close();
  await server.close();
}
