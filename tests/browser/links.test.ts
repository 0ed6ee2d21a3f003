import { expect } from '@playwright/test';
import { open as openNew, setDate, state } from './helpers.ts';
import { open, test } from './warm.ts';

test.describe('Links', () => {
  for (const link of [
    '#date=1994-02-10&country=BA&map=7.2/43.9/17.9',
    '#date=1955-05-14&country=YU',
    '#date=2026-11-23&country=XK&map=6/42.6/21',
    '#date=2020-03-27&layers=status,zones&mode=table',
  ]) {
    test(`${link} comes back the same`, async ({ page, fresh }) => {
      await open(page, link);
      const first = await state(page);
      const asked = new URLSearchParams(link.slice(1));
      expect(first.date).toBe(asked.get('date'));
      expect(first.country).toBe(asked.get('country'));
      // The address follows the map a moment later.
      await page.waitForTimeout(600);
      await openNew(fresh, new URL(page.url()).hash);
      const second = await state(fresh);
      expect({ ...second, map: null }).toEqual({ ...first, map: null });
      for (const key of ['zoom', 'lat', 'lon'] as const) {
        expect(second.map?.[key]).toBeCloseTo(first.map?.[key] ?? NaN, 1);
      }
    });
  }

  test('a year means its last day, a month too, and dates outside are clamped', async ({
    page,
  }) => {
    for (const [given, shown] of [
      ['2009', '2009-12-31'],
      ['2008-02', '2008-02-29'],
      ['1900-01-01', '1949-01-01'],
      ['2100', '2026-11-23'],
    ]) {
      await open(page, `#date=${given}`);
      expect((await state(page)).date, given).toBe(shown);
    }
  });

  test('back and forward undo and redo a selection', async ({ page }) => {
    await open(page, '#date=2009-04-01');
    await page.getByRole('combobox', { name: 'Find a country' }).selectOption({ label: 'Croatia' });
    await expect.poll(async () => (await state(page)).country).toBe('HR');
    await page.goBack();
    await expect.poll(async () => (await state(page)).country).toBe(null);
    await page.goForward();
    await expect.poll(async () => (await state(page)).country).toBe('HR');
  });

  test('30 broken links still open the map', async ({ page, fresh }) => {
    const dates = await page.evaluate(async (links) => {
      const seen: string[] = [];
      for (const link of links) {
        location.hash = link;
        // Time for the change to be heard, and for two frames.
        for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
        seen.push(window.openDoorAtlas?.state.date ?? 'no state');
      }
      return seen;
    }, broken);
    expect(dates).toHaveLength(broken.length);
    for (const [index, date] of dates.entries()) {
      const link = broken[index];
      expect(date, link).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(date >= '1949-01-01' && date <= '2026-11-23', link).toBe(true);
    }
    await setDate(page, '1999-03-24');
    expect((await state(page)).date).toBe('1999-03-24');
    // A few of them from the start, too: reading a link on arrival is another way in.
    for (const link of broken.filter((_, index) => index % 10 === 0)) {
      await openNew(fresh, link);
      await expect(fresh.getByRole('region', { name: 'Map', exact: true })).toBeVisible();
    }
  });
});

const broken = [
  '#',
  '##',
  '#&&&&',
  '#date',
  '#date=',
  '#date=yesterday',
  '#date=1994-13-01',
  '#date=1994-02-30',
  '#date=-5000',
  '#date=99999999999',
  '#date=1994-02-10T12:00:00Z',
  '#date=1994~/1995',
  '#date=%E0%A4%A',
  '#date=1994&date=1999',
  '#country=',
  '#country=XX',
  '#country=hr',
  '#country=__proto__',
  '#country=<script>alert(1)</script>',
  '#map=',
  '#map=7',
  '#map=a/b/c',
  '#map=99/99/999',
  '#map=NaN/NaN/NaN',
  '#map=-1/-91/-181',
  '#layers=none,nothing',
  '#layers=,,,',
  '#mode=teapot',
  '#scene=s999&lang=xx',
  `#${'x'.repeat(5000)}=${'y'.repeat(5000)}`,
];
