import { readFileSync, writeFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { expectNoViolation } from './expectNoViolation.ts';
import { open as openNew, ready, slider, state, test as testNew } from './helpers.ts';
import { open, test } from './warm.ts';

/** The scene that a page shows, once its talk is there. */
const shows = (page: Page, scene: string | null) =>
  expect.poll(async () => (await state(page)).scene, { timeout: 20_000 }).toBe(scene);
const shown = (page: Page) => state(page);

/** Opens a page at a scene of the atlas's own talk. */
async function presentNew(page: Page, link = '#scene=s05&mode=present'): Promise<void> {
  await openNew(page, link);
  await page.getByRole('region', { name: /^Scene \d+ of/ }).waitFor();
  await shows(page, /scene=(s\d+)/.exec(link)?.[1] ?? 's01');
}

/** Goes to a scene on a page that is open. */
async function present(page: Page, scene = 's05'): Promise<void> {
  await open(page, `#scene=${scene}&mode=present`);
  await page.getByRole('region', { name: /^Scene \d+ of/ }).waitFor();
  await shows(page, scene);
}

/** Two maps at once are much for a software renderer: they are small. */
const small = { width: 960, height: 600 };

/** The presenter's window, opened by the key. */
async function openPresenter(page: Page): Promise<Page> {
  await page.bringToFront();
  const opening = page.context().waitForEvent('page', { timeout: 30_000 });
  await page.keyboard.press('w');
  const presenter = await opening;
  await presenter.emulateMedia({ reducedMotion: 'reduce' });
  await presenter.setViewportSize(small);
  await ready(presenter);
  await presenter.getByText('On the screen now').waitFor();
  return presenter;
}

const calm = { colorScheme: 'light', contextOptions: { reducedMotion: 'reduce' } } as const;

test.describe('On stage', () => {
  test.use(calm);

  testNew(
    'a link shows a scene as it rests, a date in the link stays, and "Present" begins',
    async ({ page }) => {
      await presentNew(page);
      expect(await shown(page)).toMatchObject({ date: '1994-04-11', scene: 's05' });
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Ultimatum/);
      await presentNew(page, '#date=1994-02-21&scene=s05&mode=present');
      expect(await shown(page)).toMatchObject({ date: '1994-02-21', scene: 's05' });
      await openNew(page, '#date=2009');
      await page.getByRole('button', { name: 'Present', exact: true }).click();
      await shows(page, 's01');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('button', { name: 'Present', exact: true })).toBeVisible();
      expect((await shown(page)).scene).toBeNull();
    },
  );

  test.describe('on a small screen', () => {
    test.use({ viewport: small });

    test('every key of a clicker and of a keyboard', async ({ page }) => {
      await present(page);
      const steps: [key: string, scene: string][] = [
        ['PageDown', 's06'],
        ['PageUp', 's05'],
        ['ArrowRight', 's06'],
        ['ArrowDown', 's07'],
        ['ArrowLeft', 's06'],
        ['ArrowUp', 's05'],
        [' ', 's06'],
        ['Shift+ ', 's05'],
        ['End', 's12'],
        ['PageDown', 's12'],
        ['Home', 's01'],
        ['PageUp', 's01'],
      ];
      for (const [key, scene] of steps) {
        await page.keyboard.press(key);
        await shows(page, scene);
      }
      await page.keyboard.press('1');
      await page.keyboard.press('0');
      await page.keyboard.press('Enter');
      await shows(page, 's10');
      // A blank screen covers everything, and the same key gives it back.
      for (const key of ['b', '.']) {
        await page.keyboard.press(key);
        await expect(page.getByText('The screen is blank')).toBeAttached();
        await page.keyboard.press(key);
        await expect(page.getByText('The screen is blank')).toHaveCount(0);
      }
      await page.keyboard.press('?');
      await expect(page.getByRole('complementary', { name: 'Keys' })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('complementary', { name: 'Keys' })).toHaveCount(0);
      await page.keyboard.press('F5');
      await shows(page, 's10');
      await page.keyboard.press('Escape');
      await shows(page, null);
      await page.keyboard.press('F5');
      await shows(page, 's01');
    });
  });

  test('without a graphics card the map is drawn behind a copy, which is there on stage only', async ({
    page,
  }) => {
    await present(page, 's05');
    const software = await page.evaluate(() => {
      const gl = document.createElement('canvas').getContext('webgl2');
      const info = gl?.getExtension('WEBGL_debug_renderer_info');
      return /swiftshader|llvmpipe/i.test(String(info && gl?.getParameter(info.UNMASKED_RENDERER_WEBGL))); // prettier-ignore
    });
    const front = page.locator('canvas.map-front');
    await expect(front).toHaveCount(software ? 1 : 0);
    if (software) {
      await page.locator('[data-sharp][data-idle]').waitFor();
      // What it shows is the map, as large as the one behind: not one colour, nothing left out.
      const seen = await front.evaluate((canvas: HTMLCanvasElement) => {
        const behind = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas');
        const { width, height } = canvas;
        const data = canvas.getContext('2d')?.getImageData(0, 0, width, height).data;
        const pixels = new Uint32Array(data?.buffer ?? new ArrayBuffer(0));
        return {
          same: behind?.width === width && behind.height === height,
          clear: pixels.filter((pixel) => pixel >>> 24 < 255).length,
          colours: new Set(pixels).size,
        };
      });
      expect(seen).toMatchObject({ same: true, clear: 0 });
      expect(seen.colours).toBeGreaterThan(100);
    }
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Present', exact: true })).toBeVisible();
    await expect(front).toHaveCount(0);
  });

  test('a question leads away, one key leads back: also from a scene that was jumped to', async ({
    page,
  }) => {
    await present(page);
    const rest = await shown(page);
    await page.mouse.move(1000, 400);
    await page.mouse.down();
    await page.mouse.move(860, 330, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => (await shown(page)).map?.lon).not.toBeCloseTo(rest.map!.lon, 2);
    await page.evaluate(() => window.openDoorAtlas?.setDate('1995-07-11'));
    await page.keyboard.press('r');
    await expect.poll(async () => (await shown(page)).date).toBe(rest.date);
    await expect.poll(async () => (await shown(page)).map?.lon).toBeCloseTo(rest.map!.lon, 3);
    await shows(page, 's05');
    await page.keyboard.press('9');
    await page.keyboard.press('Enter');
    await shows(page, 's09');
    await page.keyboard.press('PageDown');
    await shows(page, 's10');
    await page.keyboard.press('r');
    await shows(page, 's05');
  });

  test('a focused slider does not run backwards under a clicker', async ({ page }) => {
    await present(page);
    await page.keyboard.press('t');
    await slider(page).focus();
    await page.keyboard.press('PageDown');
    await shows(page, 's06');
    expect((await shown(page)).date).toBe('1995-09-14');
    await slider(page).focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(async () => (await shown(page)).date).not.toBe('1995-09-14');
    await page.keyboard.press('r');
    await expect.poll(async () => (await shown(page)).date).toBe('1995-09-14');
  });

  test.describe('on a wall', () => {
    test.use({ viewport: { width: 1920, height: 1080 } });

    test('text is a fiftieth of the height or more', async ({ page }) => {
      for (const scene of ['s05', 's10', 's11']) {
        await present(page, scene);
        const small = await page.evaluate(() => {
          const texts = document.querySelectorAll('.audience :not(.tools *), .key[data-plate] *');
          return [...texts]
            .filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent?.trim()))
            .map((e) => [Number.parseFloat(getComputedStyle(e).fontSize), e.textContent] as const)
            .filter(([px]) => px < innerHeight / 50);
        });
        expect(small).toEqual([]);
      }
    });
  });

  test('no violation that axe can find: audience, keys, talk, check and presenter', async ({
    page,
  }) => {
    test.slow();
    await present(page);
    await expectNoViolation(page);
    for (const key of ['?', 'e', 'c']) {
      await page.keyboard.press(key);
      await page.getByRole('complementary').waitFor();
      await expectNoViolation(page);
      await page.keyboard.press('Escape');
    }
    const presenter = await openPresenter(page);
    await expectNoViolation(presenter);
  });

  testNew(
    'two windows go together, and find each other again after a reload or a kill of either',
    async ({ page, context }) => {
      testNew.slow();
      await page.setViewportSize(small);
      await presentNew(page);
      let presenter = await openPresenter(page);
      await shows(presenter, 's05');
      await presenter.keyboard.press('PageDown');
      await shows(page, 's06');
      await page.keyboard.press('PageDown');
      await shows(presenter, 's07');
      await presenter.getByRole('slider', { name: 'Date' }).fill('10592');
      await expect.poll(async () => (await shown(page)).date).toBe('1999-01-01');
      await presenter.getByRole('button', { name: 'Return to scene' }).click();
      await expect.poll(async () => (await shown(page)).date).toBe('2004-12-02');

      // Frozen, the audience keeps its picture until it is let go.
      await presenter.getByRole('button', { name: 'Freeze' }).click();
      await presenter.keyboard.press('PageDown');
      await shows(presenter, 's08');
      await page.waitForTimeout(500);
      await shows(page, 's07');
      await presenter.getByRole('button', { name: 'Freeze' }).click();
      await shows(page, 's08');

      await page.reload();
      await ready(page);
      await shows(page, 's08');
      await presenter.keyboard.press('PageDown');
      await shows(page, 's09');

      await presenter.reload();
      await ready(presenter);
      await shows(presenter, 's09');
      await page.keyboard.press('PageDown');
      await shows(presenter, 's10');

      // The presenter's window is killed: the audience goes on, and a new one finds it.
      await presenter.close();
      await page.keyboard.press('PageDown');
      await shows(page, 's11');
      presenter = await openPresenter(page);
      await shows(presenter, 's11');

      // The audience's window is killed: the presenter goes on, and opens another.
      await page.close();
      await presenter.getByRole('button', { name: 'Open it' }).waitFor();
      await presenter.keyboard.press('PageDown');
      await shows(presenter, 's12');
      const opening = context.waitForEvent('page');
      await presenter.getByRole('button', { name: 'Open it' }).click();
      const audience = await opening;
      await ready(audience);
      await shows(audience, 's12');
      await audience.getByRole('region', { name: 'Scene 12 of 12' }).waitFor();
      await presenter.getByText('On the screen now').waitFor();
    },
  );

  test.describe('under a finger', () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

    testNew('swipes and taps on the words step through the talk', async ({ page, context }) => {
      await presentNew(page);
      const fingers = await context.newCDPSession(page);
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
        fingers.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: x === undefined ? [] : [{ x, y: 620 }],
        });
      const swipe = async (from: number, to: number) => {
        await touch('touchStart', from);
        for (let step = 1; step <= 6; step += 1) {
          await touch('touchMove', from + ((to - from) * step) / 6);
          await page.waitForTimeout(20);
        }
        await touch('touchEnd');
      };
      await swipe(330, 90);
      await shows(page, 's06');
      await swipe(90, 330);
      await shows(page, 's05');
      await page.touchscreen.tap(350, 620);
      await shows(page, 's06');
      await page.touchscreen.tap(30, 620);
      await shows(page, 's05');
    });
  });

  test.describe('in two small windows that move', () => {
    test.use({ viewport: small, contextOptions: { reducedMotion: 'no-preference' } });

    testNew('a picture that is frozen while its scene plays stays as it is', async ({ page }) => {
      testNew.slow();
      await presentNew(page);
      const presenter = await openPresenter(page);
      await shows(presenter, 's05');
      // The audience plays, the presenter has no motion.
      await page.keyboard.press('PageDown');
      await shows(page, 's06');
      await expect.poll(async () => (await shown(page)).date).toMatch(/^1995-0[5-8]/);
      await presenter.getByRole('button', { name: 'Freeze' }).click();
      await expect(presenter.getByText('Frozen: the audience keeps its picture')).toBeVisible();
      await page.waitForTimeout(500);
      const frozen = await shown(page);
      await presenter.keyboard.press('PageDown');
      await shows(presenter, 's07');
      // Longer than the rest of the scene would play.
      await page.waitForTimeout(6000);
      expect(await shown(page)).toEqual(frozen);
      await shows(presenter, 's07');
      // Whoever clicks on in the audience's own window wants to see it: the presenter learns of that.
      await page.keyboard.press('PageDown');
      await shows(page, 's08');
      await shows(presenter, 's08');
      await expect(presenter.getByText('On the screen now')).toBeVisible();
    });
  });

  test.describe('in two small windows', () => {
    test.use({ viewport: small });

    test("the presenter's pointer is on the audience's map at the same place, within 50 ms", async ({
      page,
    }) => {
      test.slow();
      await present(page);
      const presenter = await openPresenter(page);
      await page.evaluate(() => {
        const channel = new BroadcastChannel('open-door-atlas.stage');
        const delays: number[] = ((window as never as { delays: number[] }).delays = []);
        channel.onmessage = ({ data }) => {
          if (data.body.is !== 'pointer') return;
          // By then the dot stands where it was told to.
          requestAnimationFrame(() => delays.push(Date.now() - data.body.sent));
        };
      });
      await presenter.getByRole('button', { name: 'Pointer' }).click();
      const box = (await presenter
        .getByRole('region', { name: 'Map', exact: true })
        .boundingBox())!;
      for (let i = 0; i < 20; i += 1) {
        await presenter.mouse.move(box.x + box.width / 2 + i * 4, box.y + box.height / 2);
        await presenter.waitForTimeout(30);
      }
      await presenter.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      const dot = page.locator('.laser');
      await dot.waitFor();
      const there = (await page.getByRole('region', { name: 'Map', exact: true }).boundingBox())!;
      await expect
        .poll(async () => {
          const { x, width } = (await dot.boundingBox())!;
          return Math.abs(x + width / 2 - (there.x + there.width / 2));
        })
        .toBeLessThan(4);
      const delays = await page.evaluate(() => (window as never as { delays: number[] }).delays);
      const sorted = [...delays].sort((a, b) => a - b);
      expect(sorted.length).toBeGreaterThan(10);
      expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(50);
    });
  });

  testNew(
    'a talk is made, kept over a reload, saved as a file and opened again; a bad file is refused and loses nothing',
    async ({ page }, info) => {
      testNew.slow();
      await presentNew(page);
      await page.keyboard.press('e');
      const talk = page.getByRole('complementary', { name: 'Talk' });
      await talk.getByRole('button', { name: 'Add this view as a scene' }).click();
      await shows(page, 'scene-1');
      await talk.getByLabel('Title', { exact: true }).fill('A question from the floor');
      await talk.getByLabel('Title', { exact: true }).press('Tab');
      await talk.getByLabel(/Note for the speaker/).fill('Say **why**.');
      await talk.getByLabel(/Note for the speaker/).press('Tab');
      await talk.getByRole('button', { name: 'Move A question from the floor up' }).click();
      await expect(talk.getByRole('button', { name: /^5 ?A question/ })).toBeVisible();

      const saving = page.waitForEvent('download');
      await talk.getByRole('button', { name: 'Save file' }).click();
      const file = info.outputPath('mine.atlas-talk.json');
      await (await saving).saveAs(file);

      // The address follows a moment later.
      await page.waitForURL(/scene=scene-1/);
      await page.reload();
      await ready(page);
      await page.getByRole('region', { name: /^Scene 5 of 13/ }).waitFor();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('A question from the floor');

      await page.keyboard.press('e');
      const bad = info.outputPath('bad.json');
      writeFileSync(
        bad,
        '{"format":"open-door-atlas-talk","version":1,"title":"x","scenes":[{"id":"a"}]}',
      );
      await talk.locator('input[type=file]').setInputFiles(bad);
      await expect(talk.getByRole('alert')).toContainText('Scene 1:');
      await page.getByRole('region', { name: /^Scene 5 of 13/ }).waitFor();

      await talk.getByRole('button', { name: 'Delete' }).click();
      await page.getByRole('region', { name: /^Scene 1 of 12/ }).waitFor();
      await talk.locator('input[type=file]').setInputFiles(file);
      await page.getByRole('region', { name: /^Scene 1 of 13/ }).waitFor();
    },
  );

  test('a short talk is shared as a link', async ({ page, fresh }, info) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await present(page);
    await page.keyboard.press('e');
    const talk = page.getByRole('complementary', { name: 'Talk' });
    await talk.getByRole('button', { name: /^Remove scene/ }).click();
    await page.getByRole('region', { name: /of 11$/ }).waitFor();
    const saving = page.waitForEvent('download');
    await talk.getByRole('button', { name: 'Save file' }).click();
    const saved = JSON.parse(readFileSync(await (await saving).path(), 'utf8')) as { scenes: unknown[] }; // prettier-ignore
    const short = info.outputPath('short.atlas-talk.json');
    writeFileSync(short, JSON.stringify({ ...saved, scenes: saved.scenes.slice(0, 2) }));
    await talk.locator('input[type=file]').setInputFiles(short);
    await page.getByRole('region', { name: /of 2$/ }).waitFor();
    await talk.getByRole('button', { name: 'Copy link' }).click();
    await expect(talk.getByText('The link to this talk is copied.')).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain('#talk=');
    await page.context().clearPermissions();
    // In a browser that has kept nothing of it.
    await openNew(fresh, link.slice(link.indexOf('#')));
    await fresh.getByRole('region', { name: /^Scene 1 of 2$/ }).waitFor();
  });
});
