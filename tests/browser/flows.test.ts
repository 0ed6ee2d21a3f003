import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, type Browser, type Page } from '@playwright/test';
import { pointAt, curveOfFlow } from '../../src/core/flow/curves.ts';
import { loadFlows, type Flows } from '../../src/core/flow/load.ts';
import { peopleAt, type People } from '../../src/core/flow/people.ts';
import type { StockFacts } from '../../src/core/flow/stocks.ts';
import type { FlowFacts } from '../../src/core/flow/types.ts';
import { latitudeOf } from '../../src/core/geo/camera.ts';
import { fromIso } from '../../src/core/time/day.ts';
import { mapRegion, open as openNew, openKey, pixelOf, setDate, sharp, state } from './helpers.ts';
import { open, test } from './warm.ts';

/** The compiled flows, read from the built site. */
function people(iso: string): { flows: Flows; people: People } {
  const read = (name: string): unknown => JSON.parse(readFileSync(`dist/data/${name}`, 'utf8'));
  const flows = loadFlows(read('flows.json') as FlowFacts);
  const stocks = read('stocks.json') as StockFacts;
  const layers = { flows: true, stocks: false, nameOf: (id: string) => id };
  return { flows, people: peopleAt(flows, stocks, fromIso(iso), layers) };
}

/** Opens a link and waits until people are on the map. */
async function openPeople(page: Page, link: string, start = open): Promise<void> {
  await start(page, link);
  await page.locator('[data-people]').waitFor();
  await sharp(page);
}

/** The middle of an arrow, in pixels of the page. */
async function middleOf(page: Page, id: string, share = 0.5): Promise<{ x: number; y: number }> {
  const flow = people('1995-08-10').flows.byId.get(id);
  if (!flow) throw new Error(`no flow ${id}`);
  const [x, y] = pointAt(curveOfFlow(flow), share);
  return pixelOf(page, x * 360 - 180, latitudeOf(y));
}

function hash(picture: Buffer): string {
  return createHash('sha256').update(picture).digest('hex');
}

/** Frames that are played, each of so many ms of the page's clock. */
const FRAMES = 25;
const STEP = 40;

/**
 * Gives a page a clock that goes by frames once `playFrames` is called, so many of them, then stands still until `goOn`,
 * from where it goes as clocks do.
 */
async function clockByFrames(page: Page): Promise<void> {
  await page.addInitScript(
    ([frames, step]) => {
      let now: number | null = null;
      let frame = 0;
      let seen = -1;
      const [ask, time] = [window.requestAnimationFrame.bind(window), performance.now.bind(performance)]; // prettier-ignore
      performance.now = () => now ?? time();
      window.requestAnimationFrame = (callback) =>
        ask((stamp) => {
          if (now !== null && stamp !== seen && frame < frames) {
            [seen, now, frame] = [stamp, now + step, frame + 1];
            document.documentElement.toggleAttribute('data-played', frame === frames);
          }
          callback(now ?? stamp);
        });
      Object.assign(window, {
        playFrames: (play: HTMLElement) => {
          now = 1e6;
          play.click();
        },
        goOn: () => {
          const ahead = performance.now() - time();
          performance.now = () => time() + ahead;
        },
      });
    },
    [FRAMES, STEP] as const,
  );
}

/** Pictures of the map's canvas in a fresh page: at a date at rest, then after having played for a while. */
async function frames(browser: Browser, baseURL: string): Promise<string[]> {
  const context = await browser.newContext({ baseURL, viewport: { width: 700, height: 600 } });
  const page = await context.newPage();
  await clockByFrames(page);
  await openPeople(page, '#date=1995-08-06&map=7/44.6/18&layers=status,flows', openNew);
  const canvas = page.locator('canvas.maplibregl-canvas');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(800);
  const rest = hash(await canvas.screenshot());
  await page.getByRole('button', { name: 'Play', exact: true }).evaluate((button) => {
    (window as unknown as { playFrames: (play: Element) => void }).playFrames(button);
  });
  await page.locator('[data-played]').waitFor();
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.evaluate(() => (window as unknown as { goOn: () => void }).goOn());
  await page.waitForTimeout(800);
  await sharp(page);
  const played = hash(await canvas.screenshot());
  await context.close();
  return [rest, played];
}

test('the same moment of the clock gives the same pixels in fresh pages', async ({
  browser,
  baseURL,
}) => {
  test.slow();
  const [first, second] = [await frames(browser, baseURL ?? ''), await frames(browser, baseURL ?? '')]; // prettier-ignore
  expect(second, 'at rest, and after having played').toEqual(first);
  expect(first[0]).not.toBe(first[1]);
});

test('an arrow is raised under the pointer, tells what it is, and opens', async ({ page }) => {
  test.slow();
  await openPeople(page, '#date=1995-08-10&map=7/44.6/18&layers=status,flows');
  const { x, y } = await middleOf(page, 'storm-fry');
  await page.mouse.move(x, y);
  await expect(page.getByText('170,000 people')).toBeVisible();
  await page.mouse.click(x, y);
  await expect.poll(async () => (await state(page)).item).toBe('storm-fry');
  expect(page.url()).toContain('item=storm-fry');
  // Before its interval there is nothing to point at.
  await setDate(page, '1995-08-03');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await state(page)).item).toBeNull();
  const again = await middleOf(page, 'storm-fry');
  await page.mouse.click(again.x, again.y);
  await expect.poll(async () => (await state(page)).country).not.toBeNull();
  expect((await state(page)).item).toBeNull();
});

test('a link to a flow opens it, though flows come after the map', async ({ page, fresh }) => {
  await openPeople(fresh, '#date=1999-04-30&item=k99-alb', openNew);
  await expect.poll(async () => (await state(fresh)).item).toBe('k99-alb');
  await openPeople(page, '#date=1999-04-30&item=no-such-flow');
  await expect(page.getByText('is not in the record')).toBeVisible();
  expect((await state(page)).item).toBeNull();
});

test('all that is drawn of people is a list by size, for the keyboard', async ({ page }) => {
  await openPeople(page, '#date=1995-08-10');
  await openKey(page, 'On this date');
  const key = page.getByRole('region', { name: 'Key', exact: true }).locator('ol');
  const drawn = people('1995-08-10').people;
  const parts = drawn.circles.flatMap((circle) => circle.parts);
  const buttons = key.getByRole('listitem').getByRole('button');
  await expect(buttons).toHaveCount(drawn.arrows.length + parts.length);
  const figures = (await buttons.locator('strong').allTextContents()).map((text) =>
    Number(text.replaceAll(',', '')),
  );
  expect(figures).toEqual([...figures].sort((a, b) => b - a));
  const storm = buttons.filter({ hasText: '170,000' });
  await storm.focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await state(page)).item).toBe('storm-fry');
});

test('people moving, people present, or neither', async ({ page }) => {
  await openPeople(page, '#date=1996-02-01&map=6/44/18');
  await openKey(page, 'People');
  const moving = page.getByRole('button', { name: 'People moving' });
  const present = page.getByRole('button', { name: 'People present' });
  await expect(moving).toHaveAttribute('aria-pressed', 'true');
  await present.click();
  await expect(moving).toHaveAttribute('aria-pressed', 'false');
  expect((await state(page)).layers).not.toContain('flows');
  expect((await state(page)).layers).toContain('stocks');
  // Displaced people in Bosnia and Herzegovina, as the last year ended.
  const sarajevo = await pixelOf(page, 18.4131, 43.8563);
  await expect(async () => {
    await page.mouse.click(sarajevo.x + 8, sarajevo.y + 5);
    expect((await state(page)).item).toBe('stock:BA:1995');
  }).toPass();
  await present.click();
  await expect(present).toHaveAttribute('aria-pressed', 'false');
  const { layers } = await state(page);
  expect(layers).not.toContain('flows');
  expect(layers).not.toContain('stocks');
});

test('the colours of status step back only while people are drawn', async ({ page }) => {
  const colourAt = async (lon: number, lat: number) => {
    await sharp(page);
    const { x, y } = await pixelOf(page, lon, lat);
    const picture = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
    return picture.toString('base64');
  };
  await openPeople(page, '#date=1989-04-01&map=6/44/21&layers=status,flows');
  const before = await colourAt(25.9, 44.1);
  await setDate(page, '1989-06-01');
  await expect.poll(() => colourAt(25.9, 44.1)).not.toBe(before);
  await setDate(page, '1989-09-01');
  await expect.poll(() => colourAt(25.9, 44.1)).toBe(before);
});

test('nothing is drawn again while time rests', async ({ page }) => {
  await openPeople(page, '#date=1999-04-30&map=7.5/42.3/20.8');
  await page.mouse.move(2, 2);
  await page.locator('[data-sharp][data-idle]').waitFor();
  const draws = await page.evaluate(async () => {
    let count = 0;
    const draw = WebGL2RenderingContext.prototype.drawArraysInstanced;
    WebGL2RenderingContext.prototype.drawArraysInstanced = function (...args) {
      count += 1;
      return draw.apply(this, args);
    };
    await new Promise((resolve) => setTimeout(resolve, 1200));
    WebGL2RenderingContext.prototype.drawArraysInstanced = draw;
    return count;
  });
  expect(draws).toBe(0);
  await expect(mapRegion(page)).toBeVisible();
});
