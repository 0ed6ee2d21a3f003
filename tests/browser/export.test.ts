import { readFileSync } from 'node:fs';
import { expect, type Download, type Page } from '@playwright/test';
import { mapRegion, open, test } from './helpers.ts';

/** Opens a link and the dialog. */
async function takeAway(page: Page, link: string): Promise<void> {
  await open(page, link);
  await openDialog(page);
}

async function openDialog(page: Page): Promise<void> {
  // Beside a panel the head has little room.
  const more = page.getByRole('button', { name: 'More', exact: true });
  if (await more.isVisible()) await more.click();
  await page.getByRole('button', { name: 'Take away' }).click();
  await expect(page.getByRole('dialog', { name: 'Take away' })).toBeVisible();
}

/** Presses a button that makes a file, and waits for it. */
async function made(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download', { timeout: 100_000 });
  await page.getByRole('button', { name: button, exact: true }).click();
  const download: Download = await waiting;
  await expect(page.getByRole('dialog').getByText(/^Saved /)).toBeVisible();
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('a picture, and one that is broken off, leave the map on the page as it was', async ({
  page,
}) => {
  const address = '#date=1999-03-24&country=XK&map=5.5/43/20';
  await open(page, address);
  // People come after the map.
  const rested = () => page.locator('[data-sharp][data-idle][data-people]').waitFor();
  await rested();
  await page.waitForTimeout(500);
  await rested();
  const map = () => mapRegion(page).screenshot({ animations: 'disabled' });
  const [before, url] = [await map(), page.url()];
  const after = async () => {
    await expect(page.locator('.map canvas')).toHaveCount(1);
    await page.getByRole('button', { name: 'Close', exact: true }).last().click();
    await rested();
    // What is written to the address is written once the map rests.
    await page.waitForTimeout(500);
    expect(page.url()).toBe(url);
    expect((await map()).equals(before)).toBe(true);
  };
  await openDialog(page);
  await page.getByLabel('Size').selectOption({ label: 'Full HD, 1920 × 1080' });
  const { bytes } = await made(page, 'Save PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1920, 1080]);
  // Once more at once: the map may not have been given back yet.
  await made(page, 'Save PNG');
  await after();

  await openDialog(page);
  // In the page itself, as soon as the map is lent: a hand that waits for the button comes too late.
  await page.evaluate(async () => {
    const press = (words: string) =>
      [...document.querySelectorAll('button')].find((b) => b.textContent === words)?.click();
    press('Save PNG');
    while (document.querySelectorAll('.map canvas').length < 2)
      await new Promise((resolve) => setTimeout(resolve, 5));
    press('Cancel');
  });
  await expect(page.getByRole('dialog')).toContainText(/Cancelled/);
  await after();
});

test.describe('Take away', { tag: '@long' }, () => {
  test.setTimeout(150_000);

  test('the view as PNG in 4K, and as SVG whose texts are texts', async ({ page }) => {
    await takeAway(page, '#date=2009-04-01&country=HR');
    const png = await made(page, 'Save PNG');
    expect(png.name).toBe('open-door-atlas-2009-04-01.png');
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([3840, 2160]);
    expect(png.bytes.length).toBeGreaterThan(500_000);

    const svg = await made(page, 'Save SVG');
    const text = svg.bytes.toString();
    expect(svg.name).toBe('open-door-atlas-2009-04-01.svg');
    expect(text).toContain('viewBox="0 0 1920 1080"');
    for (const words of ['1 April 2009', 'Croatia', 'Steps towards NATO', '© OpenStreetMap contributors, ODbL', 'Sources: ']) expect(text).toContain(words); // prettier-ignore
    expect(text).toMatch(/<tspan[^>]*>(• )?Beograd/);
    // It stands alone: nothing of the page, nothing from elsewhere, no picture in it.
    expect(text).not.toMatch(/var\(--|<image|href="http|NaN/);
    const broken = await page.evaluate(
      (source) =>
        new DOMParser().parseFromString(source, 'image/svg+xml').querySelector('parsererror')
          ?.textContent ?? '',
      text,
    );
    expect(broken).toBe('');
  });

  test('a picture in 8K', async ({ page }) => {
    await takeAway(page, '#date=1955-06-01');
    await page.getByLabel('Size').selectOption({ label: '8K, 7680 × 4320' });
    const { bytes } = await made(page, 'Save PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([7680, 4320]);
  });

  test('a reference in three styles, BibTeX and CSL-JSON', async ({ page }) => {
    await takeAway(page, '#date=1994-02-15&item=sarajevo-exclusion-zone');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(/\(2026\)\. Open Door Atlas: .*\[Map\]/);
    await expect(dialog).toContainText(/Available at: .*Accessed:/);
    await expect(dialog).toContainText(/\[Internet\]\. 2026 \[cited/);
    const csl = await made(page, 'Save CSL-JSON');
    const [item] = JSON.parse(csl.bytes.toString()) as Record<string, string>[];
    expect(item).toMatchObject({ type: 'map', version: '0.1.0' });
    expect(item?.['title']).toContain('Sarajevo heavy-weapons exclusion zone, 15 February 1994');
    expect(item?.['URL']).toContain('#date=1994-02-15&item=sarajevo-exclusion-zone');
    const bib = await made(page, 'Save BibTeX');
    expect(bib.bytes.toString()).toMatch(/^@misc\{open-door-atlas-1994-02-15,/);
  });

  test('a video and a GIF of what plays', async ({ page }) => {
    await takeAway(page, '#date=2009-03-25');
    await page.getByLabel('Seconds', { exact: true }).fill('1');
    await page.getByLabel('Kind').selectOption('webm');
    const webm = await made(page, 'Save video');
    expect(webm.name).toBe('open-door-atlas-2009-03-25.webm');
    expect(webm.bytes.subarray(0, 4).toString('hex')).toBe('1a45dfa3');
    expect(webm.bytes.length).toBeGreaterThan(20_000);
    const gif = await made(page, 'Save GIF');
    expect(gif.bytes.subarray(0, 6).toString()).toBe('GIF89a');
    expect([gif.bytes.readUInt16LE(6), gif.bytes.readUInt16LE(8)]).toEqual([800, 450]);
    expect(gif.bytes.toString('latin1').split('\x21\xf9\x04').length - 1).toBe(6);
  });

  test('a scene as slides and as a handout', async ({ page }) => {
    await takeAway(page, '');
    await page.getByLabel('Scenes').selectOption({ index: 5 });
    const pptx = await made(page, 'Save PPTX');
    expect(pptx.name).toBe('open-door-atlas-s05.pptx');
    expect(pptx.bytes.subarray(0, 2).toString()).toBe('PK');
    const pdf = await made(page, 'Save PDF');
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.bytes.length).toBeGreaterThan(100_000);
  });

  test('can be cancelled, and says so', async ({ page }) => {
    await takeAway(page, '#date=2009-03-25');
    await page.getByLabel('Seconds', { exact: true }).fill('60');
    let downloads = 0;
    page.on('download', () => (downloads += 1));
    await page.getByRole('button', { name: 'Save video' }).click();
    await expect(page.getByRole('progressbar', { name: 'Making the file' })).toBeVisible();
    await expect(page.getByText(/^Picture \d+ of 1500/)).toBeVisible({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByText('Cancelled; nothing was saved.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Save video' })).toBeEnabled();
    // Closing while a file is made stops it, too; Escape closes.
    await page.getByRole('button', { name: 'Save PNG' }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    expect(downloads).toBe(0);
  });

  test('where the browser has no encoder, it says what to do', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'VideoEncoder'));
    await takeAway(page, '');
    await page.getByRole('button', { name: 'Save video' }).click();
    await expect(page.getByText(/has no encoder for MP4 video of 1280 × 720/)).toBeVisible();
  });
});
