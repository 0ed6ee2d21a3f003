import { expect, type Page } from '@playwright/test';
import { mapRegion, open as openNew, pixelOf, sharp, state, test as testNew } from './helpers.ts';
import { open, test } from './warm.ts';

const theme = (page: Page) => page.getByRole('combobox', { name: 'Theme', exact: true });
const rootTheme = (page: Page) => page.evaluate(() => document.documentElement.dataset['theme']);

test.describe('The theme', () => {
  testNew('is chosen, remembered, and left to the system again', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await openNew(page, '#date=2009-04-01');
    expect(await rootTheme(page)).toBeUndefined();
    await theme(page).selectOption('Projector');
    expect(await rootTheme(page)).toBe('projector');
    await page.reload();
    await expect(theme(page)).toHaveValue('projector');
    expect(await rootTheme(page)).toBe('projector');
    await theme(page).selectOption('As the system');
    expect(await rootTheme(page)).toBeUndefined();
    await page.reload();
    await expect(theme(page)).toHaveValue('');
  });
});

test.describe('On a wall', () => {
  for (const [width, height] of [
    [1920, 1080],
    [1280, 720],
  ] as const) {
    test.describe(() => {
      test.use({ viewport: { width, height }, theme: 'projector' });

      test(`nothing is smaller than a fiftieth of ${width} x ${height}, and nothing is cut off`, async ({
        page,
      }) => {
        await open(page, '#date=2009-04-01&country=AL');
        await expect(
          page.getByRole('heading', { name: 'Near this date', exact: true }),
        ).toBeVisible();
        const small = await page.evaluate((least) => {
          const found: string[] = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const parent = node.parentElement;
            const text = node.textContent?.trim();
            if (!parent || !text || !parent.checkVisibility()) continue;
            if (parent.closest('.visually-hidden, option, script, style, title')) continue;
            const size = Number.parseFloat(getComputedStyle(parent).fontSize);
            // A pixel's fraction is lost where the root's size is rounded.
            if (size < least - 0.5) found.push(`${text}: ${size}`);
          }
          return found;
        }, height / 50);
        expect(small).toEqual([]);
        const timeline = await page
          .getByRole('region', { name: 'Timeline' })
          .evaluate((element) => ({
            over: element.scrollHeight - element.clientHeight,
            bottom: element.getBoundingClientRect().bottom,
          }));
        expect(timeline.over).toBeLessThanOrEqual(0);
        expect(timeline.bottom).toBeLessThanOrEqual(height);
      });
    });
  }

  testNew('nothing of the map is left out', async ({ page }) => {
    await openNew(page, '#date=1994-04-01&layers=status');
    await theme(page).selectOption('Projector');
    await page.locator('[data-sharp][data-idle]').waitFor();
    expect(await pixelsWithoutMap(page)).toBe(0);
  });
});

testNew('a notice over the map leaves nothing of it out', async ({ page }) => {
  await openNew(page, '#date=1900-01-01&layers=status');
  await expect(page.locator('.notice')).toBeVisible();
  await page.locator('[data-sharp][data-idle]').waitFor();
  expect(await pixelsWithoutMap(page)).toBe(0);
});

/** How many pixels of the map's place show what lies under the map. */
async function pixelsWithoutMap(page: Page): Promise<number> {
  // A ground that no map has, and that is seen only where the map is not.
  await page.evaluate(() => (document.body.style.background = '#ff0000'));
  await page.waitForTimeout(300);
  const box = await mapRegion(page).boundingBox();
  const picture = await page.screenshot();
  return page.evaluate(
    async ([bytes, bottom]) => {
      const png = new Blob([Uint8Array.from(atob(bytes), (byte) => byte.charCodeAt(0))]);
      const image = await createImageBitmap(png);
      const canvas = new OffscreenCanvas(image.width, Math.floor(bottom));
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      let count = 0;
      for (let at = 0; at < data.length; at += 4) {
        if ((data[at] ?? 0) > 240 && (data[at + 1] ?? 0) + (data[at + 2] ?? 0) < 30) count += 1;
      }
      return count;
    },
    // The page may give the map a fraction of a pixel more.
    [picture.toString('base64'), box ? box.y + box.height - 2 : 0] as const,
  );
}

test.describe('The sheet of a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, contextOptions: { reducedMotion: 'reduce' } });
  const link = '#date=2009-04-01&country=HR';
  const heightOf = async (page: Page) =>
    (await page.getByRole('region', { name: 'Croatia', exact: true }).boundingBox())?.height ?? 0;

  test('rests at three heights, by its button and by keys', async ({ page }) => {
    await open(page, link);
    const half = await heightOf(page);
    const more = page.getByRole('button', { name: 'Show the whole panel' });
    await expect(more).toHaveAttribute('aria-expanded', 'true');
    await more.click();
    const full = await heightOf(page);
    await page.getByRole('button', { name: 'Show less of the panel' }).press('Enter');
    const peek = await heightOf(page);
    expect(full).toBeGreaterThan(half + 150);
    expect(peek).toBeLessThan(half - 150);
    const less = page.getByRole('button', { name: 'Show half of the panel' });
    await expect(less).toHaveAttribute('aria-expanded', 'false');
    await less.press('ArrowUp');
    await expect.poll(() => heightOf(page)).toBeCloseTo(half, 0);
  });

  test('is pulled down, and the map above it still answers', async ({ page }) => {
    await open(page, link);
    const half = await heightOf(page);
    const before = (await mapRegion(page).boundingBox())?.height ?? 0;
    const handle = await page.getByRole('button', { name: 'Show the whole panel' }).boundingBox();
    if (!handle) throw new Error('The sheet has no handle.');
    const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 80, { steps: 4 });
    expect(await heightOf(page)).toBeCloseTo(half - 80, 0);
    await page.mouse.move(x, y + 170, { steps: 4 });
    await page.mouse.up();
    await expect(page.getByRole('button', { name: 'Show half of the panel' })).toBeVisible();
    await expect
      .poll(async () => (await mapRegion(page).boundingBox())?.height ?? 0)
      .toBeGreaterThan(before + 150);
    await expect.poll(async () => (await state(page)).map?.zoom ?? 0).toBeGreaterThan(0);
    const serbia = await pixelOf(page, 20.6, 44.3);
    await page.mouse.click(serbia.x, serbia.y);
    await expect(page).toHaveURL(/country=RS/);
  });
});

test.describe('Near this date', () => {
  test('leads to the facts before and after', async ({ page }) => {
    await open(page, '#date=2009-04-01&country=AL');
    const section = page
      .getByRole('heading', { name: 'Near this date', exact: true })
      .locator('xpath=ancestor::section[1]');
    await expect(section.locator('[aria-current="date"]').first()).toContainText('1 Apr 2009');
    await section.getByRole('button', { name: /9 Jul 2008/ }).click();
    await expect(page).toHaveURL(/date=2008-07-09/);
  });
});

test.describe('The map by keys', () => {
  test('Enter selects the country in the middle', async ({ page }) => {
    await open(page, '#date=2009-04-01&map=6.4/45.5/17.35');
    await mapRegion(page).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/country=HR/);
  });
});

test.describe('Names on the map', () => {
  test('make room for a plate that grows, and come back when it shrinks', async ({ page }) => {
    await open(page, '#date=2009-04-01&map=6.4/44.4/20');
    const legend = page.locator('div.legend');
    const canvas = page.locator('canvas.maplibregl-canvas');
    const names = async (padding: string) => {
      await legend.evaluate((plate, padding) => {
        Object.assign(plate.style, { opacity: '0', paddingTop: padding });
      }, padding);
      // Once the plate has rested, and what follows from it is drawn.
      await page.waitForTimeout(600);
      await sharp(page);
      return canvas.screenshot();
    };
    const before = await names('');
    expect(before.equals(await names('12rem'))).toBe(false);
    expect(before.equals(await names(''))).toBe(true);
    await legend.evaluate((plate) => plate.removeAttribute('style'));
  });
});

test.describe('A member beyond the map', () => {
  test('has a panel that says what the record has', async ({ page }) => {
    await open(page, '#date=2026-01-01&country=FI');
    const panel = page.getByRole('region', { name: 'Finland', exact: true });
    await expect(panel).toContainText('Member of NATO');
    await expect(panel).toContainText('since 4 April 2023');
  });
});
