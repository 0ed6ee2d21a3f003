import { expect } from '@playwright/test';
import { expectNoViolation } from './expectNoViolation.ts';
import { open, test } from './warm.ts';

test.describe('Everyone can use it', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  for (const scheme of ['light', 'dark', 'projector'] as const) {
    test.describe(scheme, () => {
      test.use({
        colorScheme: scheme === 'dark' ? 'dark' : 'light',
        theme: scheme === 'projector' ? scheme : '',
      });

      for (const link of ['#date=2009-04-01', '#date=1999-03-24&country=XK', '#mode=table']) {
        test(`no violation that axe can find: ${link}, ${scheme}`, async ({ page }) => {
          await open(page, link);
          await expectNoViolation(page, { contrastOnly: scheme !== 'light' });
        });
      }

      if (scheme === 'projector') return;
      test(`no violation that axe can find: lanes of months and the list of events, ${scheme}`, async ({
        page,
      }) => {
        await open(page, '#date=1994-02-15');
        await page.getByRole('button', { name: 'Events', exact: true }).first().click();
        await page.getByRole('button', { name: 'Months', exact: true }).click();
        await page.getByRole('button', { name: /^War / }).click();
        await expectNoViolation(page, { contrastOnly: scheme !== 'light' });
        await page.getByRole('button', { name: 'All themes' }).click();
      });
    });
  }

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 } });

    test('no violation that axe can find: the sheet of a phone', async ({ page }) => {
      await open(page, '#date=2009-04-01&country=HR');
      await expectNoViolation(page);
    });

    test('a phone has no sideways scroll', async ({ page }) => {
      await open(page, '#date=2009-04-01&country=HR');
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });
  });
});
