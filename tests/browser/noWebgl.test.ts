import { expect } from '@playwright/test';
import { chromiumFlags } from '../../scripts/chromium.mjs';
import { open, setDate, slider, test } from './helpers.ts';

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
  await expect(page.locator('svg path').first()).toBeVisible();
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
