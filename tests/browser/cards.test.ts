import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { expectNoViolation } from './expectNoViolation.ts';
import { open as openNew, state, test as testNew } from './helpers.ts';
import { open, test } from './warm.ts';

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const sarajevo = 'Sarajevo heavy-weapons exclusion zone';
const link = '#date=1994-02-15&item=sarajevo-exclusion-zone';

test.describe('A zone card', () => {
  test('tells text, drawing, phases, figures, paper and sources', async ({ page }) => {
    await open(page, link);
    const zone = card(page, sarajevo);
    await expect(zone.getByRole('heading', { level: 2 })).toHaveText(sarajevo);
    await expect(zone).toContainText('9 February 1994 to 20 December 1995 (inferred)');
    await expect(zone).toContainText('within 20 km of Sarajevo');
    await expect(zone).toContainText('Built from the text; centre assumed, give or take 1 km');
    await expect(zone).toContainText('1,244 km²');
    await expect(zone.getByText('Less 2 km around the centre of Pale')).toBeVisible();
    await expect(zone.locator('svg path.shape')).toHaveCount(3);
    await expect(zone).toContainText('1 of 6');
    await expect(zone.locator('[aria-current=step]')).toContainText('9 Feb 1994');
    await expect(zone).toContainText('two kilometers from the center of Pales');
    await expect(zone).toContainText('Record: imprecise');
    await expect(zone.getByRole('link')).toHaveCount(7);
    await expect(page.getByRole('button', { name: 'Show on map' })).toBeVisible();
  });

  test('a phase is a way to its first day, and is then the current one', async ({ page }) => {
    await open(page, link);
    await card(page, sarajevo).getByRole('button', { name: '30 Aug 1995' }).press('Enter');
    expect((await state(page)).date).toBe('1995-08-30');
    await expect(card(page, sarajevo).locator('[aria-current=step]')).toContainText('Enforced');
    await expect(card(page, sarajevo)).toContainText('4 of 6');
  });

  test('the map goes where it lies', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, link);
    await page.getByRole('button', { name: 'Show on map' }).click();
    await expect.poll(async () => (await state(page)).map?.zoom).toBeGreaterThan(8);
    const { map } = await state(page);
    expect(map?.lat).toBeCloseTo(43.86, 1);
  });

  test('Escape closes it, the way back opens it again', async ({ page }) => {
    await open(page, link);
    await expect(card(page, sarajevo)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card(page, sarajevo)).toBeHidden();
    expect((await state(page)).item).toBeNull();
    await page.goBack();
    await expect(card(page, sarajevo)).toBeVisible();
  });

  testNew('says so when its texts cannot be had, and tries again', async ({ page }) => {
    // The page must be silent but for the request that was made to fail: its error is of the browser's own making.
    let fails = true;
    await page.route('**/operation-texts.json', (route) =>
      fails ? route.fulfill({ status: 200, body: 'none' }) : route.continue(),
    );
    await openNew(page, link);
    await expect(card(page, sarajevo).getByRole('alert')).toContainText('could not be loaded');
    fails = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(card(page, sarajevo)).toContainText('within 20 km of Sarajevo');
  });
});

test.describe('Cards of every kind', () => {
  test('an exercise shows 84 and 85 aircraft, 13 and 14 nations', async ({ page }) => {
    await open(page, '#date=1998-06-15&item=ex-determined-falcon');
    const exercise = card(page, 'Exercise Determined Falcon');
    await expect(exercise).toContainText('US Department of Defense');
    for (const count of ['84', '85', '13', '14']) {
      await expect(exercise.getByText(count, { exact: true })).toBeVisible();
    }
  });

  test('the alert ladder of 1998 leads from step to step', async ({ page }) => {
    await open(page, '#date=1998-10-15&item=actord-1998');
    const orders = card(page, 'ACTORD (activation orders) for air operations');
    await expect(orders).toContainText('about 96 hours');
    await expect(orders).toContainText('extended to 27 October');
    await expect(orders.getByRole('button', { name: 'Show on map' })).toHaveCount(0);
    await orders.getByRole('button', { name: 'ACTREQ: request' }).click();
    const request = card(page, 'ACTREQ (activation request)');
    await expect(request.getByRole('heading', { level: 2 })).toBeFocused();
    // Not verified is told, never hidden.
    await expect(request).toContainText('not verified, from established knowledge');
    await expect(page).toHaveURL(/item=actreq-1998/);
  });

  test('Allied Force shows its phases, the current ones marked', async ({ page }) => {
    await open(page, '#date=1999-04-10&item=op-allied-force');
    const campaign = card(page, 'Operation Allied Force');
    await expect(campaign.getByRole('button', { name: 'Phase II: wider range' })).toBeVisible();
    await campaign.getByRole('button', { name: '24 to 27 Mar 1999' }).click();
    expect((await state(page)).date).toBe('1999-03-24');
  });

  test('a force has its strength as a chart and as a table', async ({ page }) => {
    await open(page, '#date=1996-10-10&item=op-joint-endeavour');
    const ifor = card(page, 'Operation Joint Endeavour (IFOR)');
    await expect(
      ifor.getByRole('img', { name: /^Strength of IFOR: January 1996 60,000/ }),
    ).toBeVisible();
    await expect(ifor).toContainText('On 10 October 1996: 55,000, the figure of 20 April 1996');
    await ifor.getByText('As a table, with sources').click();
    const table = ifor.getByRole('table', { name: 'Strength of IFOR' });
    await expect(table.getByRole('row')).toHaveCount(3);
    await expect(table).toContainText('55,000');
  });

  test('Deliberate Force shows who held the land, as estimates', async ({ page }) => {
    await open(page, '#date=1995-09-20&item=op-deliberate-force');
    const air = card(page, 'Operation Deliberate Force');
    await expect(air).toContainText('Estimates, in per cent of the land');
    await expect(air.getByRole('button', { name: '18 Sep 1995' })).toBeVisible();
  });

  test('a strike says who counts the dead, and that sites are selected', async ({ page }) => {
    await open(page, '#date=1999-04-23&item=rts-1999-04-23');
    const strike = card(page, 'Serbian state television (RTS), Belgrade');
    await expect(strike).toContainText('Selected, documented sites: not a strike density');
    await expect(strike).toContainText('10 to 17');
    await expect(strike).toContainText('ICTY committee');
  });

  test('an event sets the paper beside the record and leads to its neighbours', async ({
    page,
  }) => {
    await open(page, '#date=1991-07-01&item=ev-025');
    const { name, next } = eventNames('ev-025');
    const event = card(page, name);
    await expect(event.getByText('Paper, line', { exact: false }).first()).toBeVisible();
    await expect(event.getByText('wrong', { exact: true })).toBeVisible();
    await event.getByRole('button', { name: next }).click();
    await expect(card(page, next)).toBeVisible();
    await expect(card(page, next).getByRole('heading', { level: 2 })).toBeFocused();
  });

  test('a country leads to what is under way in it, and back by its close button', async ({
    page,
  }) => {
    await open(page, '#date=1994-02-15&country=BA');
    const country = page.getByRole('region', { name: 'Bosnia and Herzegovina', exact: true });
    const opener = country.getByRole('button', { name: /^Sarajevo exclusion zone/ });
    await opener.press('Enter');
    await expect(card(page, sarajevo)).toBeVisible();
    await page.getByRole('button', { name: `Close ${sarajevo}` }).click();
    await expect(card(page, sarajevo)).toBeHidden();
  });

  test('a card opened from a table gives the focus back when it closes', async ({ page }) => {
    await open(page, '#date=1994-02-15&mode=table');
    const opener = page
      .getByRole('table', { name: 'Zones on 15 February 1994' })
      .getByRole('button', { name: sarajevo });
    await opener.press('Enter');
    await expect(card(page, sarajevo).getByRole('heading', { level: 2 })).toBeFocused();
    await page.getByRole('button', { name: `Close ${sarajevo}` }).press('Enter');
    await expect(opener).toBeFocused();
  });
});

test.describe('Everyone can read cards', () => {
  for (const scheme of ['light', 'dark'] as const) {
    test.describe(scheme, () => {
      test.use({ colorScheme: scheme, contextOptions: { reducedMotion: 'reduce' } });

      for (const item of ['sarajevo-exclusion-zone', 'op-joint-endeavour', 'ev-025']) {
        test(`no violation that axe can find: ${item}, ${scheme}`, async ({ page }) => {
          await open(page, `#date=1996-02-15&item=${item}`);
          await expect(page.getByRole('heading', { name: /^Sources/ })).toBeVisible();
          await expectNoViolation(page, { contrastOnly: scheme !== 'light' });
        });
      }
    });
  }

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 } });

    test('a phone reads a card without sideways scroll', async ({ page }) => {
      await open(page, link);
      await expect(card(page, sarajevo)).toContainText('within 20 km');
      const overflow = await page
        .locator('section.card')
        .evaluate((section) => section.scrollWidth - section.clientWidth);
      expect(overflow).toBe(0);
    });
  });
});

/** The title of an event and of the one after it, from the built record. */
function eventNames(id: string): { name: string; next: string } {
  const { events } = JSON.parse(readFileSync('dist/data/events.json', 'utf8')) as {
    events: { id: string; title: string }[];
  };
  const index = events.findIndex((event) => event.id === id);
  return { name: events[index]?.title ?? '', next: events[index + 1]?.title ?? '' };
}
