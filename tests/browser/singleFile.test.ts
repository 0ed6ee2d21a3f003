import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { mapRegion, ready, setDate, state } from './helpers.ts';

const file = join(process.cwd(), 'dist-file', 'open-door-atlas.html');

/** Opens the file with the network off; answers what went wrong in it and what it asked for. */
async function openFile(page: Page, link = ''): Promise<{ faults: string[] }> {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, pathname } = new URL(request.url());
    const own = protocol === 'blob:' || protocol === 'data:' || pathname.endsWith('atlas.html');
    if (!own) faults.push(`request: ${request.url()}`);
  });
  await page.context().setOffline(true);
  await page.goto(`${pathToFileURL(file).href}${link}`);
  await ready(page);
  return { faults };
}

test.describe('The single file', () => {
  test.beforeAll(() => {
    execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/singleFile.ts']);
  });

  test('is under 6 MB, and can be scrubbed, from a link', async ({ page }) => {
    expect(statSync(file).size).toBeLessThan(6_000_000);
    const { faults } = await openFile(page, '#date=1994-02-15&country=BA&map=8/43.9/18.4');
    const { date, country, map } = await state(page);
    expect({ date, country, map }).toEqual({
      date: '1994-02-15',
      country: 'BA',
      map: { zoom: 8, lat: expect.closeTo(43.9, 3), lon: expect.closeTo(18.4, 3) },
    });
    await setDate(page, '1999-03-24');
    await expect.poll(() => page.url()).toContain('date=1999-03-24');
    // A map that could not be drawn says so.
    await expect(page.locator('.notice')).toHaveCount(0);
    // The panel's texts, tables and typefaces come from the archive too.
    const panel = page.getByRole('region', { name: 'Bosnia and Herzegovina' });
    await expect(panel).toContainText('since');
    await expect(panel.getByRole('heading', { name: /The whole way/ })).toBeVisible();
    await page.getByRole('button', { name: 'Table view' }).first().click();
    await expect(page.getByRole('table').first()).toContainText('Albania');
    expect(await page.evaluate(() => document.fonts.check("600 20px 'Source Sans 3'"))).toBe(true);
    expect(faults).toEqual([]);
  });

  test('opens a card, goes back in its history and gives its tables away', async ({ page }) => {
    const { faults } = await openFile(page, '#date=2009');
    await expect(mapRegion(page)).toBeVisible();
    await page.evaluate(() => (location.hash = '#date=1995-09-05&item=deliberate-force'));
    await expect.poll(async () => (await state(page)).date).toBe('1995-09-05');
    await page.goBack();
    await expect.poll(async () => (await state(page)).date).toBe('2009-12-31');
    await page.getByRole('button', { name: 'Table view' }).click();
    const link = page.locator('a[href$="nato-status.csv"]');
    const saved = page.waitForEvent('download');
    await link.click();
    expect((await saved).suggestedFilename()).toBe('nato-status.csv');
    expect(faults).toEqual([]);
  });
});
