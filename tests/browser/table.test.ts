import { expect } from '@playwright/test';
import { longDate } from '../../src/core/time/format.ts';
import { fromIso, toIso } from '../../src/core/time/day.ts';
import { euStatusWords, natoStatusWords } from '../../src/core/text/words.ts';
import { snapshotAt } from '../../src/core/world/snapshot.ts';
import { happenings, record, setDate } from './helpers.ts';
import { open, test } from './warm.ts';

test('the table equals the record at 40 dates for every entity', async ({ page }) => {
  test.setTimeout(120_000);
  const world = record();
  await open(page, '#mode=table&date=1949-01-01');
  // Spread over the whole time, and the days on both sides of what changed.
  const spread = Array.from({ length: 20 }, (_, i) => -7670 + Math.round((i * 28_400) / 19));
  const turns = ['1952-02-18', '1991-10-08', '1992-04-07', '1999-03-12', '2003-02-04']
    .concat(['2004-03-29', '2006-06-03', '2009-04-01', '2017-06-05', '2020-03-27'])
    .map(fromIso)
    .flatMap((day) => [day - 1, day]);
  for (const day of [...spread, ...turns]) {
    await setDate(page, toIso(day));
    const caption = `NATO status on ${longDate(day)}`;
    const table = page.getByRole('table', { name: caption, exact: true });
    await expect(table, toIso(day)).toBeVisible();
    const shown = await table
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.querySelectorAll('th, td')].map((cell) =>
            (cell.textContent ?? '').replace(/\s+/g, ' ').trim(),
          ),
        ),
      );
    const expected = [...snapshotAt(world, day).entities.values()].map((entity) => ({
      name: entity.name.english,
      status: natoStatusWords[entity.status],
      since: longDate(entity.since),
      eu: entity.eu ? euStatusWords[entity.eu] : '',
    }));
    expect(shown.length, toIso(day)).toBe(expected.length);
    for (const { name, status, since, eu } of expected) {
      const cells = shown.find(([cell]) => cell?.replace('*', '') === name.replace('*', ''));
      expect(cells?.[1], `${name} on ${toIso(day)}`).toContain(status);
      expect(cells?.[2], `${name} on ${toIso(day)}`).toContain(since);
      expect(cells?.[3], `${name} on ${toIso(day)}`).toContain(eu);
    }
  }
});

test('the tables of zones, operations, strikes and events equal the record at 12 dates', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const { operations, events } = happenings();
  await open(page, '#mode=table&date=1949-01-01');
  const dates = ['1949-04-04', '1992-07-20', '1993-05-10', '1994-02-15', '1995-05-26', '1995-09-05']
    .concat(['1996-06-01', '1998-10-15', '1999-05-02', '2001-05-20', '2005-01-01', '2020-03-27'])
    .map(fromIso);
  for (const day of dates) {
    await setDate(page, toIso(day));
    const on = longDate(day);
    await expect(page.getByRole('heading', { name: `Zones on ${on}` })).toBeVisible();
    const active = operations.facts.operations.filter(
      ({ from, to }) => from <= day && (to === null || day < to),
    );
    const [year, month] = toIso(day).split('-');
    const monthName = on.split(' ').slice(1).join(' ');
    const expected: [string, string[]][] = [
      [`Zones on ${on}`, active.filter(({ kind }) => kind === 'zone').map(({ name }) => name)],
      [`Operations on ${on}`, active.filter(({ kind }) => kind !== 'zone').map(({ name }) => name)],
      [
        'Strikes and incidents, ',
        operations.facts.strikes
          .filter(({ from, to }) => from <= day && to > day - 29)
          .map(({ name }) => name),
      ],
      [
        `Events in ${monthName}`,
        events.events
          .filter((event) => {
            const [first, last] = [toIso(event.day), toIso(event.lastDay ?? event.day)];
            return (
              first.slice(0, 7) <= `${year}-${month}` && last.slice(0, 7) >= `${year}-${month}`
            );
          })
          .map(({ title }) => title),
      ],
    ];
    for (const [caption, names] of expected) {
      const table = page.getByRole('table', { name: caption });
      if (names.length === 0) {
        await expect(table, `${caption} ${on}`).toHaveCount(0);
        continue;
      }
      await expect(table, `${caption} ${on}`).toBeVisible();
      const shown = await table.locator('tbody th').allTextContents();
      expect(shown.map((text) => text.trim()).sort(), `${caption} ${on}`).toEqual(names.sort());
    }
  }
});

test('a column sorts by its header, and a row opens its card', async ({ page }) => {
  await open(page, '#mode=table&date=1994-02-15');
  const table = page.getByRole('table', { name: 'Operations on 15 February 1994' });
  await table.getByRole('button', { name: 'Operation', exact: true }).click();
  const names = async () =>
    (await table.locator('tbody th').allTextContents()).map((text) => text.trim());
  const sorted = await names();
  expect(sorted).toEqual([...sorted].sort((a, b) => a.localeCompare(b, 'en')));
  await table.getByRole('button', { name: 'Operation', exact: true }).click();
  expect(await names()).toEqual([...sorted].reverse());
  await table.getByRole('button', { name: 'Operation Sharp Guard' }).click();
  await expect(page.getByRole('region', { name: 'Operation Sharp Guard' })).toBeVisible();
});

test('every file to take away is there', async ({ page, request }) => {
  await open(page, '#mode=table');
  const files = await page
    .locator('.files a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(files.length).toBeGreaterThan(15);
  for (const file of files) expect((await request.get(file)).status(), file).toBe(200);
});
