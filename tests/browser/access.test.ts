import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { open, rememberTheme, test } from './helpers.ts';

test.describe('Everyone can use it', () => {
  for (const scheme of ['light', 'dark', 'projector'] as const) {
    for (const link of ['#date=2009-04-01', '#date=1999-03-24&country=XK', '#mode=table']) {
      test(`no violation that axe can find: ${link}, ${scheme}`, async ({ page }) => {
        const colorScheme = scheme === 'dark' ? 'dark' : 'light';
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        if (scheme === 'projector') await rememberTheme(page, scheme);
        await open(page, link);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join(', ')}`),
        ).toEqual([]);
      });
    }
  }

  for (const scheme of ['light', 'dark'] as const) {
    test(`no violation that axe can find: lanes of months and the list of events, ${scheme}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await open(page, '#date=1994-02-15');
      await page.getByRole('button', { name: 'Events', exact: true }).first().click();
      await page.getByRole('button', { name: 'Months', exact: true }).click();
      await page.getByRole('button', { name: /^War / }).click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join(', ')}`),
      ).toEqual([]);
    });
  }

  test('no violation that axe can find: the sheet of a phone', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, '#date=2009-04-01&country=HR');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join(', ')}`),
    ).toEqual([]);
  });

  test('a phone has no sideways scroll', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, '#date=2009-04-01&country=HR');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
