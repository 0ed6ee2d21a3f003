import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { flowsAt, loadFlows } from '../../src/core/flow/load.ts';
import type { StockFacts } from '../../src/core/flow/stocks.ts';
import { stockRows } from '../../src/core/flow/tables.ts';
import type { FlowFacts } from '../../src/core/flow/types.ts';
import { flowTitle, personsWords } from '../../src/core/flow/words.ts';
import { fromIso } from '../../src/core/time/day.ts';
import { longDate } from '../../src/core/time/format.ts';
import { expectNoViolation } from './expectNoViolation.ts';
import { open as openNew, record, setDate, state, test as testNew } from './helpers.ts';
import { open, test } from './warm.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(`dist/data/${name}`, 'utf8'));
const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const kosovo = 'Kosovo, March to June 1999';

/** Goes to a link to a card. Its texts come on its first opening. */
async function openItem(page: Page, link: string): Promise<void> {
  await open(page, link);
  await expect(page.locator('.card')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/^Loading t/)).toHaveCount(0, { timeout: 30_000 });
}

test.describe('Cards of people', () => {
  test('a flow tells who, how many, from where, and who says otherwise', async ({ page }) => {
    await openItem(page, '#date=1995-08-10&item=storm-fry');
    const storm = card(page, 'Krajina to FR Yugoslavia');
    await expect(storm.getByRole('heading', { level: 2 })).toHaveText('Krajina to FR Yugoslavia');
    await expect(storm).toContainText('4 to 31 August 1995');
    await expect(storm).toContainText('Serbs from Krajina');
    for (const number of ['150,000', '170,000', '200,000', '90,000', '250,000']) {
      await expect(storm.getByText(number, { exact: true }).first()).toBeVisible();
    }
    await expect(storm).toContainText('Croatian government');
    await expect(storm).toContainText('Serbian sources');
    await expect(storm).toContainText('CC BY 4.0');
    await expect(storm.getByRole('link', { name: 'Flows and counts of dates' })).toHaveAttribute(
      'href',
      './data/flows.csv',
    );
  });

  test('a flow leads to its episode and what it overlaps with, by keyboard and back', async ({
    page,
  }) => {
    await openItem(page, '#date=1999-04-10&item=k99-mkd');
    await card(page, 'Kosovo to Blace crossing')
      .getByRole('button', { name: kosovo })
      .press('Enter');
    const episode = card(page, kosovo);
    await expect(episode.getByRole('heading', { level: 2 })).toBeFocused();
    await expect(episode).toContainText('What am I looking at?');
    await expect(episode).toContainText('What is left out');
    await expect(episode).toContainText('850,000 to 870,900; best figure 862,979');
    await expect(page).toHaveURL(/item=kosovo-1999/);
    await page.goBack();
    await expect(card(page, 'Kosovo to Blace crossing')).toBeVisible();
    await page.keyboard.press('Escape');
    expect((await state(page)).item).toBeNull();
  });

  test('a year-end count tells by origin, what is missing, and whose table it is', async ({
    page,
  }) => {
    await openItem(page, '#date=1996-12-31&layers=status,stocks&item=stock:DE:1996');
    const germany = card(page, 'Counted in Germany');
    await expect(germany).toContainText('31 December 1996');
    await expect(
      germany.getByRole('row', { name: /Bosnia and Herzegovina.*330,000/ }),
    ).toBeVisible();
    await expect(germany).toContainText('Refugees of unknown origin');
    await expect(germany).toContainText('CC BY 4.0');
    await germany.getByRole('button', { name: '1997', exact: true }).click();
    await expect(page).toHaveURL(/item=stock:DE:1997/);
    await expect(card(page, 'Counted in Germany')).toContainText('31 December 1997');
  });

  test('a count that no table has is said to be missing, not zero', async ({ page }) => {
    await openItem(page, '#date=1992-12-31&item=stock:PL:1992');
    await expect(page.locator('.card')).toContainText('which is not zero');
  });

  test('an id that nobody knows is named as a fault of the link', async ({ page }) => {
    await open(page, '#date=1992-12-31&item=days:operation-storm-1995');
    await expect(page.locator('.notice')).toContainText('is not in the record');
  });

  test('the overview leads to every episode', async ({ page }) => {
    await openItem(page, '#date=1995-08-10&item=people');
    const overview = card(page, 'Displaced people');
    await expect(
      overview.getByRole('listitem').filter({ hasText: 'Operation Storm' }),
    ).toBeVisible();
    const names = (read('flows.json') as FlowFacts).episodes.map(({ title }) => title);
    for (const name of names) {
      await expect(overview.getByRole('button', { name }).first()).toBeAttached();
    }
    await overview.getByRole('button', { name: /^Operation Storm/ }).press('Enter');
    await expect(card(page, 'Operation Storm, August 1995')).toContainText('What am I looking at?');
  });

  testNew('says so when its texts cannot be had, and tries again', async ({ page }) => {
    let fails = true;
    await page.route('**/flow-texts.json', (route) =>
      fails ? route.fulfill({ status: 200, body: 'none' }) : route.continue(),
    );
    await openNew(page, '#date=1995-08-10&item=storm-fry');
    const storm = card(page, 'Krajina to FR Yugoslavia');
    await expect(storm.getByRole('alert')).toContainText('could not be loaded', {
      timeout: 30_000,
    });
    fails = false;
    await storm.getByRole('button', { name: 'Try again' }).click();
    await expect(storm).toContainText('Serbs from Krajina');
  });

  test('a country tells who came and who left on the date', async ({ page }) => {
    await open(page, '#date=1999-04-10&country=MK');
    const panel = card(page, 'Macedonia');
    await expect(panel.getByRole('heading', { name: 'Displacement' })).toBeVisible();
    await expect(panel.getByRole('button', { name: /^Kosovo to Blace crossing/ })).toBeVisible();
    await panel.getByText('By year, as a chart').click();
    await expect(panel.getByRole('slider', { name: /Counted in Macedonia/ })).toBeVisible();
    await panel.getByRole('button', { name: /^Kosovo to Blace crossing/ }).click();
    await expect(page).toHaveURL(/item=k99-mkd/);
  });
});

test.describe('Charts follow the clock and drive it', () => {
  test('years: keys and a click set the date, and the date moves the cursor', async ({ page }) => {
    await openItem(page, '#date=1996-12-31&item=stock:DE:1996');
    const years = page.getByRole('slider', { name: /Counted in Germany, year/ });
    await expect(years).toHaveAttribute('aria-valuenow', '1996');
    await expect(years).toHaveAttribute('aria-valuetext', /330,000/);
    await years.press('ArrowRight');
    expect((await state(page)).date).toBe('1997-12-31');
    await expect(years).toHaveAttribute('aria-valuetext', /245,000/);
    await years.press('Home');
    expect((await state(page)).date).toBe('1991-12-31');
    await expect(years).toHaveAttribute('aria-valuetext', /no row in the tables/);
    await setDate(page, '2015-05-01');
    await expect(years).toHaveAttribute('aria-valuenow', '2015');
    const box = await years.boundingBox();
    if (!box) throw new Error('The chart has no place.');
    await page.mouse.click(box.x + box.width * 0.5, box.y + box.height / 2);
    const { date } = await state(page);
    expect(date).toMatch(/^20(0|1)\d-12-31$/);
    await expect(years).toHaveAttribute('aria-valuenow', date.slice(0, 4));
  });

  test('years: the table has every year, and leads there', async ({ page }) => {
    await openItem(page, '#date=1996-12-31&item=stock:DE:1996');
    const germany = card(page, 'Counted in Germany');
    await germany.getByText('As a table').click();
    const table = germany.getByRole('table', { name: 'Counted in Germany, by year' });
    const stocks = read('stocks.json') as StockFacts;
    await expect(table.locator('tbody tr')).toHaveCount(stocks.lastYear - stocks.firstYear + 1);
    await expect(table.getByRole('row', { name: /^1992/ })).toContainText('no row');
    await table.getByRole('button', { name: '1998' }).press('Enter');
    expect((await state(page)).date).toBe('1998-12-31');
  });

  test('Kosovo 1999: opens from the episode, in days, and steps from value to value', async ({
    page,
  }) => {
    await openItem(page, '#date=2026-01-01&item=kosovo-1999');
    await card(page, kosovo).getByRole('button', { name: 'Day by day' }).press('Enter');
    await expect(page).toHaveURL(/item=days:kosovo-1999/);
    await expect.poll(async () => (await state(page)).date).toBe('1999-03-24');
    const days = page.getByRole('slider', { name: 'Present, day' });
    await expect(days).toHaveAttribute('aria-valuetext', '24 March 1999');
    await page.getByRole('button', { name: 'Next value' }).click();
    expect((await state(page)).date).toBe('1999-04-04');
    await setDate(page, '1999-06-16');
    await expect(days).toHaveAttribute('aria-valuetext', /Present in Albania 444,600/);
    await page.getByRole('button', { name: 'Next value' }).click();
    expect((await state(page)).date).toBe('1999-06-17');
    await expect(days).toHaveAttribute('aria-valuetext', /Present in Albania 424,600/);
    await days.press('ArrowRight');
    expect((await state(page)).date).toBe('1999-06-18');
    // The timeline has come to these days.
    await expect(page.getByRole('region', { name: 'Timeline' })).toContainText('Jul');
  });

  test('Kosovo 1999: evacuation by country, and every value as a table', async ({ page }) => {
    await openItem(page, '#date=1999-05-13&item=days:kosovo-1999');
    const panel = card(page, kosovo);
    await panel.getByRole('radio', { name: 'Flown out' }).check();
    await expect(panel.getByRole('table', { name: 'Flown out on 13 May 1999' })).toContainText(
      'at least 43,000',
    );
    const byCountry = panel.getByRole('table', { name: 'Flown out, by country' });
    await expect(byCountry.getByRole('row', { name: /Germany 13,000/ })).toBeVisible();
    await expect(byCountry.getByRole('row')).toHaveCount(18);
    await panel.getByText('All dated values as a table').click();
    await panel
      .getByRole('table', { name: 'Flown out, all dated values' })
      .getByRole('button', { name: '2 June 1999' })
      .press('Enter');
    expect((await state(page)).date).toBe('1999-06-02');
  });
});

test('the tables of flows and stocks equal the record at 8 dates', async ({ page }) => {
  test.setTimeout(120_000);
  const flows = loadFlows(read('flows.json') as FlowFacts);
  const stocks = read('stocks.json') as StockFacts;
  const world = record();
  await open(page, '#mode=table&date=1989-07-01&layers=status,flows,stocks');
  const dates = ['1989-07-01', '1992-07-22', '1995-08-10', '1996-12-31', '1999-04-10', '2001-08-28']
    .concat(['2004-03-18', '2015-06-01'])
    .map(fromIso);
  const titles = (caption: string) =>
    page
      .getByRole('table', { name: caption, exact: true })
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').trim())),
      );
  for (const day of dates) {
    await setDate(page, new Date(day * 86_400_000).toISOString().slice(0, 10));
    const on = longDate(day);
    await expect(page.getByRole('heading', { name: `Flows on ${on}` })).toBeVisible();
    const { arrows, circles } = flowsAt(flows, day);
    const shown = [
      ...(await titles(`Flows on ${on}`)),
      ...(await titles(`People counted on ${on}`)),
    ].map(([title, , , persons]) => `${title} ${persons}`);
    const due = [...arrows, ...circles].map(
      (flow) => `${flowTitle(flow)} ${personsWords(flow.best)}`,
    );
    expect(shown.sort(), on).toEqual(due.sort());
  }
  await setDate(page, '1996-12-31');
  const rows = await titles('Stocks on 31 December 1996');
  const due = stockRows(world, stocks, 1996).map(({ name, total }) => [name, personsWords(total)]);
  expect(rows.map(([name, total]) => [name, total])).toEqual(due);
  await page
    .getByRole('table', { name: 'Stocks on 31 December 1996' })
    .getByRole('button', { name: 'Germany' })
    .click();
  await expect(page).toHaveURL(/item=stock:DE:1996/);
});

const links = [
  '#date=1999-04-10&item=k99-mkd',
  '#date=1999-06-24&item=days:kosovo-1999',
  '#date=1996-12-31&item=stock:DE:1996',
  '#date=1999-04-10&item=kosovo-1999',
  '#date=1999-04-10&item=people',
  '#date=1999-04-10&mode=table&layers=status,flows,stocks',
] as const;
for (const scheme of ['light', 'dark', 'projector'] as const) {
  test.describe(scheme, () => {
    test.use({
      colorScheme: scheme === 'dark' ? 'dark' : 'light',
      theme: scheme === 'projector' ? scheme : '',
      contextOptions: { reducedMotion: 'reduce' },
    });

    test(`no violation that axe can find in cards and tables of people, ${scheme}`, async ({
      page,
    }) => {
      test.setTimeout(120_000);
      for (const link of links) {
        await test.step(link, async () => {
          await open(page, link);
          await expect(page.getByText(/^Loading t/)).toHaveCount(0);
          const shown = link.includes('mode=table') ? '.table' : '.card';
          await expect(page.locator(shown).first()).toBeVisible();
          await expectNoViolation(page, { within: shown, contrastOnly: scheme !== 'light' });
        });
      }
    });
  });
}
