/**
 * `npm run build:icons`: the installed app's icons, drawn from `public/icon.svg` in a real Chromium. The maskable one keeps
 * the drawing inside the circle that every system leaves whole.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumFlags, ensureChromium } from './chromium.mjs';
import { root } from './ensure-install.mjs';

/** `share`: how much of the width the drawing takes; the ground fills the rest. */
const icons = [
  { file: 'icon-192.png', size: 192, share: 1 },
  { file: 'icon-512.png', size: 512, share: 1 },
  { file: 'icon-maskable-512.png', size: 512, share: 0.78 },
  { file: 'apple-touch-icon.png', size: 180, share: 0.9 },
];

const svg = readFileSync(join(root, 'public', 'icon.svg'), 'utf8');
const ground = /<rect[^>]*fill="(#\w+)"/.exec(svg)?.[1];
if (!ground) throw new Error('The icon has no ground.');
const folder = join(root, 'public', 'icons');
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: chromiumFlags,
});
try {
  for (const { file, size, share } of icons) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>body{display:grid;place-items:center;height:100vh;margin:0;background:${ground}}svg{width:${share * 100}%}</style>${svg}`,
    );
    await page.screenshot({ path: join(folder, file) });
    await page.close();
    console.log(file);
  }
} finally {
  await browser.close();
}
