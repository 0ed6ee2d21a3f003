import { expect } from '@playwright/test';
import { slider, sliderValue, state } from './helpers.ts';
import { open, test } from './warm.ts';

test.describe('Moving through time', () => {
  test('the slider tells its date to assistive technology', async ({ page }) => {
    await open(page, '#date=1994-02-10');
    await expect(slider(page)).toHaveAttribute('aria-valuenow', `${sliderValue('1994-02-10')}`);
    await expect(slider(page)).toHaveAttribute('aria-valuetext', /10 February 1994/);
    await expect(slider(page)).toHaveAttribute('aria-valuemin', '0');
    await expect(slider(page)).toHaveAttribute('aria-valuemax', `${sliderValue('2026-11-23')}`);
  });

  test('keys scrub: arrows a step, Page keys a larger one, Home and End the ends', async ({
    page,
  }) => {
    await open(page, '#date=1994-02-10');
    const handle = slider(page);
    const value = async () => Number(await handle.getAttribute('aria-valuenow'));
    await handle.focus();
    const start = await value();
    await page.keyboard.press('ArrowRight');
    const step = (await value()) - start;
    expect(step).toBeGreaterThan(0);
    await page.keyboard.press('PageUp');
    expect((await value()) - start - step).toBeGreaterThan(step);
    await page.keyboard.press('Home');
    expect(await value()).toBe(0);
    await page.keyboard.press('ArrowLeft');
    expect(await value()).toBe(0);
    await page.keyboard.press('End');
    expect(await value()).toBe(sliderValue('2026-11-23'));
    await expect.poll(async () => (await state(page)).date).toBe('2026-11-23');
  });

  test('a drag scrubs, and the date follows the pointer', async ({ page }) => {
    await open(page, '#date=1970-06-01');
    const box = await slider(page).boundingBox();
    if (!box) throw new Error('The slider has no place in the page.');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width * 0.3, y);
    await page.mouse.down();
    const dates: string[] = [];
    for (const share of [0.4, 0.55, 0.7, 0.85]) {
      await page.mouse.move(box.x + box.width * share, y, { steps: 4 });
      const before = dates.at(-1) ?? '1970-06-01';
      await expect.poll(async () => (await state(page)).date).not.toBe(before);
      dates.push((await state(page)).date);
    }
    await page.mouse.up();
    expect(dates).toEqual([...dates].sort());
    expect(new Set(dates).size).toBe(dates.length);
  });

  test('play moves time, pause stops it', async ({ page }) => {
    await open(page, '#date=1990-01-01');
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(async () => (await state(page)).date).not.toBe('1990-01-01');
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    const { date } = await state(page);
    await page.waitForTimeout(400);
    expect((await state(page)).date).toBe(date);
  });

  test('next and previous event go there and back', async ({ page }) => {
    await open(page, '#date=2009-04-01');
    await page.getByRole('button', { name: 'Next event', exact: true }).click();
    const next = (await state(page)).date;
    expect(next > '2009-04-01').toBe(true);
    await page.getByRole('button', { name: 'Previous event', exact: true }).click();
    expect((await state(page)).date).toBe('2009-04-01');
  });
});
