import { expect } from '@playwright/test';
import { longDate } from '../../src/core/time/format.ts';
import { fromIso, toIso } from '../../src/core/time/day.ts';
import { euStatusWords, natoStatusWords } from '../../src/core/text/words.ts';
import { snapshotAt } from '../../src/core/world/snapshot.ts';
import { open, record, setDate, test } from './helpers.ts';

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
