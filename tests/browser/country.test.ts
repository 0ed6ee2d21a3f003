import { expect } from '@playwright/test';
import { pixelOf, setDate } from './helpers.ts';
import { open, test } from './warm.ts';

/** In Slavonia, away from labels, towns and borders. */
const slavonia = [17.35, 45.5] as const;
const view = '&map=6.4/44.2/17.9';

test.describe('Clicking a country', () => {
  for (const [date, words, since] of [
    ['2009-03-31', 'Invited to join NATO', 'since 3 April 2008'],
    ['2009-04-01', 'Member of NATO', 'since 1 April 2009'],
  ] as const) {
    test(`Croatia on ${date}: ${words}`, async ({ page }) => {
      await open(page, `#date=${date}${view}`);
      const { x, y } = await pixelOf(page, ...slavonia);
      await page.mouse.click(x, y);
      const panel = page.getByRole('region', { name: 'Croatia', exact: true });
      await expect(panel).toContainText(words);
      await expect(panel).toContainText(since);
      await expect(page).toHaveURL(/country=HR/);
    });
  }

  test('the same place is SFR Yugoslavia in 1970', async ({ page }) => {
    await open(page, `#date=1970-06-01${view}`);
    const { x, y } = await pixelOf(page, ...slavonia);
    await page.mouse.click(x, y);
    const panel = page.getByRole('region', { name: 'SFR Yugoslavia', exact: true });
    await expect(panel).toContainText('Non-aligned');
  });

  test('a selected country stays selected on a date when it is part of another', async ({
    page,
  }) => {
    await open(page, '#date=2009-04-01&country=HR');
    await expect(page.getByRole('region', { name: 'Croatia', exact: true })).toBeVisible();
    await setDate(page, '1970-06-01');
    await expect(page.getByRole('region', { name: 'Croatia', exact: true })).toContainText(
      'SFR Yugoslavia',
    );
  });
});
