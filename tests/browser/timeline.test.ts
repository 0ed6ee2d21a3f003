import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { EventFacts, EventTag } from '../../src/core/events/types.ts';
import { mapRegion, setDate, state } from './helpers.ts';
import { open, test } from './warm.ts';

const { events } = JSON.parse(readFileSync('dist/data/events.json', 'utf8')) as EventFacts;
const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
/** The date of the next event after a date, of a theme. */
const nextDate = (date: string, tag?: EventTag) =>
  iso(
    events.find((event) => iso(event.day) > date && (!tag || event.tags.includes(tag)))?.day ?? 0,
  );

const lanes = (page: Page) => page.getByRole('group', { name: 'Operations', exact: true });
const lane = (page: Page, name: RegExp) => lanes(page).getByRole('button', { name });
const list = (page: Page) => page.getByRole('region', { name: 'Events', exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const date = async (page: Page) => (await state(page)).date;
const item = async (page: Page) => (await state(page)).item;

test.describe('Lanes of operations', () => {
  test('open a card at a click, and move to the first day of what is not under way', async ({
    page,
  }) => {
    await open(page, '#date=1999-03-01');
    await button(page, 'Months').click();
    await lane(page, /^OSCE Kosovo Verification/).click();
    expect(await item(page)).toBe('osce-kvm');
    expect(await date(page)).toBe('1999-03-01');
    await lane(page, /^Operation Allied Force/).click();
    expect(await item(page)).toBe('op-allied-force');
    expect(await date(page)).toBe('1999-03-24');
  });

  test('are walked along with arrows and opened with Enter', async ({ page }) => {
    await open(page, '#date=1994-02-15');
    const bars = lanes(page).getByRole('button');
    await expect(lanes(page).locator('[tabindex="0"]')).toHaveCount(1);
    await lanes(page).locator('[tabindex="0"]').focus();
    await page.keyboard.press('Home');
    await expect(bars.and(page.locator(':focus'))).toHaveAccessibleName(
      /^United Nations Protection Force/,
    );
    await page.keyboard.press('ArrowRight');
    const second = bars.and(page.locator(':focus'));
    await expect(second).toHaveAccessibleName(
      'Operation Deny Flight, 12 April 1993 to 20 December 1995, in force; led by NATO',
    );
    await page.keyboard.press('Enter');
    expect(await item(page)).toBe('op-deny-flight');
    await expect(lanes(page).locator('[tabindex="0"]')).toHaveCount(1);
    expect(await date(page)).toBe('1994-02-15');
  });

  test('leave the map more than 55 % of the height of a small screen', async ({ page }) => {
    for (const [width, height] of [
      [1280, 800],
      [1366, 650],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      await open(page, '#date=1994-02-15');
      const stage = await page.getByRole('main').boundingBox();
      expect((stage?.height ?? 0) / height, `${width} x ${height}`).toBeGreaterThan(0.55);
    }
    await expect(lanes(page)).toBeHidden();
  });

  test('make room for the countries and take it back', async ({ page }) => {
    await open(page, '#date=1994-02-15');
    const croatia = page
      .getByRole('region', { name: 'Timeline' })
      .getByRole('button', { name: 'Croatia', exact: true });
    await expect(croatia).toBeVisible();
    await button(page, 'Months').click();
    await expect(croatia).toBeHidden();
    await button(page, 'Countries').click();
    await expect(croatia).toBeVisible();
    await button(page, 'Countries').click();
    await expect(croatia).toBeHidden();
  });
});

test.describe('Events', () => {
  test('follow each other by the record, by button and by keys', async ({ page }) => {
    await open(page, '#date=1994-02-09');
    await button(page, 'Next event').click();
    expect(await date(page)).toBe(nextDate('1994-02-09'));
    await page.keyboard.press('Control+ArrowRight');
    expect(await date(page)).toBe(nextDate(nextDate('1994-02-09')));
    await page.keyboard.press('[');
    expect(await date(page)).toBe(nextDate('1994-02-09'));
    await expect(
      page.getByText(/^Next event: 28 February 1994, NATO's first combat$/),
    ).toBeVisible();
  });

  test('are filtered by theme, for next and previous too', async ({ page }) => {
    await open(page, '#date=1994-02-09');
    await button(page, 'Events').first().click();
    const theme = list(page).getByRole('button', { name: /^European Union / });
    await expect(theme).toHaveAttribute('aria-pressed', 'false');
    await theme.click();
    await expect(theme).toHaveAttribute('aria-pressed', 'true');
    await button(page, 'Next event').click();
    const next = nextDate('1994-02-09', 'eu');
    expect(next).not.toBe(nextDate('1994-02-09'));
    expect(await date(page)).toBe(next);
    await list(page).getByRole('button', { name: 'All themes' }).click();
    await setDate(page, '1994-02-09');
    await button(page, 'Next event').click();
    expect(await date(page)).toBe(nextDate('1994-02-09'));
  });

  test('are played one after the other, with captions, until the reader pauses', async ({
    page,
  }) => {
    await open(page, '#date=1994-02-09');
    await button(page, 'Play').click();
    const caption = page.locator('.caption');
    await expect(caption).toContainText('NATO ultimatum on heavy weapons');
    await expect.poll(() => date(page)).toBe(nextDate('1994-02-09'));
    await expect(caption).not.toContainText('ultimatum');
    await button(page, 'Pause').click();
    const rest = await date(page);
    await expect(caption).toBeHidden();
    await page.waitForTimeout(500);
    expect(await date(page)).toBe(rest);
  });

  test.describe('without motion', () => {
    test.use({ contextOptions: { reducedMotion: 'reduce' } });

    test('bring the map along where that is asked for, and only then', async ({ page }) => {
      await open(page, '#date=1994-02-05');
      const lon = async () => (await state(page)).map?.lon ?? 0;
      await expect.poll(lon).toBeGreaterThan(0);
      const before = await lon();
      await button(page, 'Play').click();
      await page.waitForTimeout(700);
      await button(page, 'Pause').click();
      expect(await lon()).toBe(before);
      await setDate(page, '1994-02-05');
      await button(page, 'More controls').click();
      await button(page, 'Follow').click();
      await button(page, 'Play').click();
      const sarajevo = events.find(({ title }) => title.startsWith('Markale'))?.place.lon ?? 0;
      await expect.poll(lon).toBeCloseTo(sarajevo, 1);
      await button(page, 'Pause').click();
      await button(page, 'Follow').click();
    });
  });
});

test.describe('The list of events', () => {
  test('follows the clock, but not from under the reader', async ({ page }) => {
    await open(page, '#date=1994-02-09');
    await button(page, 'Events').first().click();
    const current = list(page).locator('[aria-current="date"]');
    await expect(current).toContainText('NATO ultimatum on heavy weapons');
    await expect(current).toBeInViewport();
    await setDate(page, '2009-04-02');
    await expect(current).toContainText('Albania and Croatia join NATO');
    await expect(current).toBeInViewport();
    await current.focus();
    const scroll = () =>
      list(page)
        .locator('.list')
        .evaluate((element) => element.scrollTop);
    const before = await scroll();
    await setDate(page, '1955-01-01');
    await expect(current).toContainText('Balkan Pact');
    expect(await scroll()).toBe(before);
  });

  test('leads to an event and opens its card; Escape closes first the card, then the list', async ({
    page,
  }) => {
    await open(page, '#date=1994-02-09');
    await button(page, 'Events').first().click();
    await list(page)
      .getByRole('button', { name: /Washington Agreement/ })
      .click();
    expect(await date(page)).toBe('1994-03-18');
    expect(await item(page)).toBe(events.find(({ title }) => title === 'Washington Agreement')?.id);
    await page.keyboard.press('Escape');
    expect(await item(page)).toBeNull();
    await expect(list(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(list(page)).toBeHidden();
    await expect(button(page, 'Events').first()).toBeFocused();
  });

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 } });

    test('fits a phone, above the timeline and below the map', async ({ page }) => {
      await open(page, '#date=1994-02-09');
      await button(page, 'Events').first().click();
      const box = await list(page).boundingBox();
      const map = await mapRegion(page).boundingBox();
      const timeline = await page.getByRole('region', { name: 'Timeline' }).boundingBox();
      if (!box || !map || !timeline) throw new Error('Something has no place in the page.');
      expect(box.y).toBeGreaterThanOrEqual(map.y + map.height - 1);
      expect(box.y + box.height).toBeLessThanOrEqual(timeline.y + 1);
      expect(map.height).toBeGreaterThan(150);
    });
  });
});
