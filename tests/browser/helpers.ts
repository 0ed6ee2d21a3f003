import { readFileSync } from 'node:fs';
import {
  expect,
  test as base,
  type BrowserContext,
  type ConsoleMessage,
  type Page,
  type Request,
} from '@playwright/test';
import { loadWorld, type World } from '../../src/core/world/load.ts';
import type { EventFacts } from '../../src/core/events/types.ts';
import { loadOperations, type Operations } from '../../src/core/operations/load.ts';
import type { OperationFacts } from '../../src/core/operations/types.ts';
import type { Facts } from '../../src/core/world/types.ts';

/** The first day of the data, as whole days since 1970. */
const firstDay = Date.UTC(1949, 0, 1) / 86_400_000;

interface Options {
  /** Pixels of the map per CSS pixel: what a software renderer's time goes to. Pictures that are compared have 1. */
  mapRatio: number;
}

/**
 * A test whose page must stay silent: it fails on a console error, an uncaught error, or a request
 * to another origin. The map is drawn with few pixels; layout, colours and places of clicks are those of any screen.
 */
export const test = base.extend<Options & { quiet: undefined }>({
  mapRatio: [0.25, { option: true }],
  context: async ({ context, mapRatio }, use) => {
    await setMapRatio(context, mapRatio);
    await use(context);
  },
  quiet: [
    async ({ page, baseURL }, use) => {
      const heard = listen(page, baseURL);
      await use(undefined);
      expect(heard(), 'the page stayed silent and asked nobody else').toEqual([]);
    },
    { auto: true },
  ],
});

/** Notes console errors, uncaught errors and requests to another origin. @returns ends that, and tells what was heard */
export function listen(page: Page, baseURL = 'http://localhost'): () => string[] {
  const faults: string[] = [];
  const { origin } = new URL(baseURL);
  const onconsole = (message: ConsoleMessage) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  };
  const onerror = (error: Error) => faults.push(`error: ${error.message}`);
  const onrequest = (request: Request) => {
    const url = new URL(request.url());
    const local = url.protocol === 'blob:' || url.protocol === 'data:';
    if (!local && url.origin !== origin) faults.push(`request: ${request.url()}`);
  };
  page.on('console', onconsole).on('pageerror', onerror).on('request', onrequest);
  return () => {
    // The page may serve other tests after this one.
    page.off('console', onconsole).off('pageerror', onerror).off('request', onrequest);
    return faults;
  };
}

/** Lets all pages of a context draw their map with so many pixels per CSS pixel; a real screen's ratio changes layout. */
export async function setMapRatio(context: BrowserContext, ratio: number): Promise<void> {
  await context.addInitScript((value) => {
    Object.defineProperty(window, 'devicePixelRatio', { get: () => value });
  }, ratio);
}

/** Opens a link, for example `#date=2009`, and waits until the map can be scrubbed. */
export async function open(page: Page, link = ''): Promise<void> {
  // A link that differs in its fragment only would not load the page anew.
  await page.goto('about:blank');
  await page.goto(`./${link}`);
  await ready(page);
}

export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => Boolean(window.openDoorAtlas));
  await page.evaluate(() => window.openDoorAtlas?.ready);
}

/** Waits until the map is drawn with all its pixels: with few while it loads or moves on a slow machine. */
export async function sharp(page: Page): Promise<void> {
  await page.locator('[data-sharp]').waitFor();
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** The state that scripts see. */
export function state(page: Page) {
  return page.evaluate(() => {
    if (!window.openDoorAtlas) throw new Error('The page offers no openDoorAtlas.');
    return window.openDoorAtlas.state;
  });
}

export async function setDate(page: Page, date: string): Promise<void> {
  await page.evaluate((iso) => window.openDoorAtlas?.setDate(iso), date);
}

export function slider(page: Page) {
  return page.getByRole('slider', { name: 'Date', exact: true });
}

/** Opens a part of the map's key: "Status", "Layers", "People", "On this date". */
export async function openKey(page: Page, part: string): Promise<void> {
  const parts = page.getByRole('group', { name: 'Parts of the key' });
  const button = parts.getByRole('button', { name: new RegExp(`^${part}`) });
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
}

export function mapRegion(page: Page) {
  return page.getByRole('region', { name: 'Map', exact: true });
}

/** Whole days from 1949-01-01 to an ISO date: what the slider counts. */
export function sliderValue(iso: string): number {
  return Date.parse(iso) / 86_400_000 - firstDay;
}

/** The compiled record, read from the built site. */
export function record(): World {
  const facts = JSON.parse(readFileSync('dist/data/facts.json', 'utf8')) as Facts;
  return loadWorld(facts);
}

/** The compiled operations and events, read from the built site. */
export function happenings(): { operations: Operations; events: EventFacts } {
  const read = (name: string): unknown => JSON.parse(readFileSync(`dist/data/${name}`, 'utf8'));
  return {
    operations: loadOperations(read('operations.json') as OperationFacts),
    events: read('events.json') as EventFacts,
  };
}

/** Where a place lies in the page, in pixels, by the view that the page tells (Web Mercator, tiles of 512). */
export async function pixelOf(
  page: Page,
  lon: number,
  lat: number,
): Promise<{ x: number; y: number }> {
  const { map } = await state(page);
  const box = await mapRegion(page).boundingBox();
  if (!map || !box) throw new Error('The map has no view or no place in the page.');
  const scale = 512 * 2 ** map.zoom;
  const mercator = (degrees: number) => {
    const sin = Math.sin((degrees * Math.PI) / 180);
    return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
  };
  return {
    x: box.x + box.width / 2 + ((lon - map.lon) / 360) * scale,
    y: box.y + box.height / 2 + (mercator(lat) - mercator(map.lat)) * scale,
  };
}
