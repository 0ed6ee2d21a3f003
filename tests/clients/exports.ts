import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { chromiumFlags, ensureChromium } from '../../scripts/chromium.mjs';
import { root } from '../../scripts/ensure-install.mjs';

const PORT = 4189;

/** Files that the dialog "Take away" saved, and how long the video took, in seconds. */
export interface Exports {
  folder: string;
  pptx: string;
  pdf: string;
  video: string;
  bib: string;
  videoTook: number;
}

let making: Promise<Exports> | null = null;

/** Makes every file once, in the built site, as a reader would. */
export function exports(): Promise<Exports> {
  return (making ??= make());
}

async function make(): Promise<Exports> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-exports-'));
  mkdirSync(folder, { recursive: true });
  const server = await preview({
    root,
    preview: { port: PORT, strictPort: true },
    logLevel: 'warn',
  });
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: chromiumFlags,
  });
  try {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    await page.goto(`http://localhost:${PORT}/#date=2009-03-20&country=HR`);
    await page.waitForFunction(() => Boolean(window.openDoorAtlas));
    await page.evaluate(() => window.openDoorAtlas?.ready);
    // Where the head has little room it stands in a menu.
    const more = page.getByRole('button', { name: 'More', exact: true });
    if (await more.isVisible()) await more.click();
    await page.getByRole('button', { name: 'Take away' }).click();
    const bib = await saved(page, 'Save BibTeX', folder);
    const pptx = await saved(page, 'Save PPTX', folder);
    const pdf = await saved(page, 'Save PDF', folder);
    await page.getByLabel('Seconds', { exact: true }).fill('10');
    const started = Date.now();
    const video = await saved(page, 'Save video', folder);
    return { folder, bib, pptx, pdf, video, videoTook: (Date.now() - started) / 1000 };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function saved(page: Page, button: string, folder: string): Promise<string> {
  const waiting = page.waitForEvent('download', { timeout: 600_000 });
  await page.getByRole('button', { name: button, exact: true }).click();
  const download = await waiting;
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  await page.getByText(/^Saved /).waitFor();
  return path;
}
