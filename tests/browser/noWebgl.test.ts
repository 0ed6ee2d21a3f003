import { expect } from '@playwright/test';
import { chromiumFlags } from '../../scripts/chromium.mjs';
import { mapRegion, open, pixelOf, setDate, slider, state, test } from './helpers.ts';

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, args: [...chromiumFlags, '--disable-gpu', '--disable-3d-apis'] });
  },
});

test('without WebGL the drawing stays, and slider, panel and table work on it', async ({
  page,
}) => {
  await open(page, '#date=2009-03-31&country=HR');
  const gl = await page.evaluate(() =>
    Boolean(document.createElement('canvas').getContext('webgl2')),
  );
  expect(gl).toBe(false);
  await expect(mapRegion(page).locator('path:visible').first()).toBeVisible();
  const panel = page.getByRole('region', { name: 'Croatia', exact: true });
  await expect(panel).toContainText('Invited to join NATO');
  await slider(page).focus();
  await page.keyboard.press('Home');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /1 January 1949/);
  await setDate(page, '2009-04-01');
  await expect(panel).toContainText('Member of NATO');
  await page.getByRole('button', { name: 'Table view' }).first().click();
  await expect(page.getByRole('table', { name: 'NATO status on 1 April 2009' })).toBeVisible();
});

test('without WebGL zones are drawn too, and their edges open', async ({ page }) => {
  await open(page, '#date=1994-02-15&map=9.2/43.85/18.45');
  const ring = page.locator('[data-zone="sarajevo-exclusion-zone"]');
  await expect(ring).toBeAttached();
  // Due east of the centre, on land without a town.
  const { x, y } = await pixelOf(page, 18.4131 + 20 / 80.4, 43.8563);
  await page.mouse.click(x, y);
  await expect.poll(async () => (await state(page)).item).toBe('sarajevo-exclusion-zone');
  await setDate(page, '1990-01-01');
  await expect(ring).not.toBeAttached();
});
