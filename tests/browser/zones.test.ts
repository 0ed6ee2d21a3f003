import { expect, type Page } from '@playwright/test';
import { mapRegion, openKey, pixelOf, setDate, state } from './helpers.ts';
import { open, test } from './warm.ts';

const ring = 'sarajevo-exclusion-zone';
/** The centre of the ring, and a point of its edge due east of it: 20 km, on land without a town. */
const centre = [18.4131, 43.8563] as const;
const edge = [18.4131 + 20 / 80.4, 43.8563] as const;
const view = '&map=9.2/43.85/18.45';

async function itemOf(page: Page): Promise<string | null> {
  return (await state(page)).item;
}

async function clickAt(page: Page, [lon, lat]: readonly [number, number]): Promise<void> {
  const { x, y } = await pixelOf(page, lon, lat);
  await page.mouse.click(x, y);
}

test.describe('The exclusion zone around Sarajevo', () => {
  test('is on the map by link, and a click on its edge opens its card', async ({ page }) => {
    await open(page, `#date=1994-02-15${view}`);
    expect(await itemOf(page)).toBeNull();
    await clickAt(page, edge);
    await expect.poll(() => itemOf(page)).toBe(ring);
    await expect(page).toHaveURL(/item=sarajevo-exclusion-zone/);
  });

  test('says what it is and how it stands under the pointer', async ({ page }) => {
    await open(page, `#date=1994-02-15${view}`);
    const { x, y } = await pixelOf(page, ...edge);
    await page.mouse.move(x - 40, y - 60);
    await page.mouse.move(x, y);
    const tip = page.locator('.tooltip');
    await expect(tip).toContainText('Announced since 9 February 1994');
  });

  test('cannot be clicked on a date without it: there the country is meant', async ({ page }) => {
    for (const date of ['1994-02-08', '1995-12-21', '2010-01-01']) {
      await open(page, `#date=${date}${view}`);
      await clickAt(page, edge);
      await expect.poll(async () => (await state(page)).country, { message: date }).toBe('BA');
      expect(await itemOf(page), date).toBeNull();
    }
  });

  test('cannot be clicked once its layer is off', async ({ page }) => {
    await open(page, `#date=1994-02-15${view}`);
    await openKey(page, 'Layers');
    await page.getByRole('checkbox', { name: /^Zones/ }).uncheck();
    await clickAt(page, edge);
    await expect.poll(async () => (await state(page)).country).toBe('BA');
    expect((await state(page)).layers).not.toContain('zones');
  });

  test('opens by keys: Enter picks what lies in the middle of the map, and so does the list', async ({
    page,
  }) => {
    await open(page, `#date=1994-02-15&map=10/${edge[1]}/${edge[0]}`);
    await mapRegion(page).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => itemOf(page)).toBe(ring);
    await page.keyboard.press('Escape');
    await expect.poll(() => itemOf(page)).toBeNull();
    await page.getByRole('button', { name: /^On this date/ }).press('Enter');
    await page
      .getByRole('button', { name: /no-fly/i })
      .first()
      .press('Enter');
    await expect.poll(() => itemOf(page)).toBe('bosnia-no-fly-zone');
  });

  test('leaves the map when the date does, in both ways', async ({ page }) => {
    await open(page, `#date=1994-02-15${view}`);
    await openKey(page, 'Layers');
    const checkbox = page.getByRole('checkbox', { name: /^Zones/ });
    await expect(checkbox).toBeVisible();
    await setDate(page, '1990-01-01');
    await expect(page.getByRole('checkbox', { name: 'Zones 0' })).toBeVisible();
    await setDate(page, '1995-09-05');
    await clickAt(page, edge);
    await expect.poll(() => itemOf(page)).toBe(ring);
  });
});

test('a click inside Bosnia still means the country, for all that flies over it is banned', async ({
  page,
}) => {
  await open(page, '#date=1993-01-15&map=6.4/44.2/17.9');
  await clickAt(page, [17.2, 44.5]);
  await expect.poll(async () => (await state(page)).country).toBe('BA');
});

test('the key explains what is on the map, and nothing else', async ({ page }) => {
  await open(page, `#date=1994-02-15${view}`);
  await openKey(page, 'Layers');
  const key = page.getByRole('region', { name: 'Key', exact: true });
  await expect(key).toContainText('Edge from the text; ticks point inside');
  await expect(key).toContainText('Centre assumed, ±1 km');
  await expect(key).not.toContainText('Safety zone');
  await setDate(page, '1990-01-01');
  await expect(key).not.toContainText('Edge from the text');
});

test('a strike is a cross that opens its card on its day', async ({ page }) => {
  await open(page, '#date=1994-11-21&map=8/44.56/15.77');
  await clickAt(page, [15.7747, 44.5569]);
  await expect.poll(() => itemOf(page)).toMatch(/udbina/);
  await open(page, '#date=1994-11-20&map=8/44.56/15.77');
  await clickAt(page, [15.7747, 44.5569]);
  await expect.poll(async () => (await state(page)).country).toBe('HR');
});

test.describe('The measuring tool', () => {
  test('tells the distance between two clicks, and lets go of the map', async ({ page }) => {
    await open(page, `#date=1994-02-15${view}`);
    await page.getByRole('button', { name: 'Measure' }).click();
    const tool = page.getByRole('region', { name: 'Measure' });
    await expect(tool).toContainText('Click where the distance begins');
    await clickAt(page, centre);
    await clickAt(page, edge);
    await expect(tool.getByRole('status')).toContainText(/^(19\.9|20|20\.1) km\s*$/);
    expect(await itemOf(page)).toBeNull();
    await page.keyboard.press('Escape');
    await expect(tool).toBeHidden();
    await clickAt(page, edge);
    await expect.poll(() => itemOf(page)).toBe(ring);
  });

  test('draws a radius by keys: typed, around the middle of the map', async ({ page }) => {
    await open(page, `#date=1994-02-15&map=9.2/43.8563/18.4131`);
    await page.getByRole('button', { name: 'Measure' }).press('Enter');
    const tool = page.getByRole('region', { name: 'Measure' });
    await tool.getByRole('button', { name: 'Radius' }).press('Enter');
    await tool.getByRole('button', { name: 'Point at map centre' }).press('Enter');
    await tool.getByRole('spinbutton', { name: 'Radius, km' }).fill('20');
    await expect(tool.getByRole('status')).toContainText('20 km');
    await expect(tool.getByRole('status')).toContainText(/1,25[67] km²/);
    await expect(tool).toContainText('Pale');
    await tool.getByRole('button', { name: 'Remove' }).press('Enter');
    await expect(tool.getByRole('status')).toContainText('Click the centre');
  });
});
