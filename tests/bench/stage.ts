import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import { keepNames, quantile, untilReady } from './measure.ts';

/** What giving a talk costs. */
export interface StageCosts {
  /** From the key until a frame shows the next scene's words, ms, one per scene. */
  starts: number[];
  /** The same until a frame of its map is shown: with no graphics card this waits for the renderer. */
  mapStarts: number[];
  /** What the longest tasks of the main thread worked while all scenes are shown one after the other, ms. */
  work: number[];
  /** Tasks that lasted over 50 ms, with all that they waited for: without a graphics card, for the renderer of each frame. */
  longTasks: number[];
  /** How long that was, s. */
  talked: number;
  /** Bytes in use after a talk's warm-up and after `CHANGES` more changes of scene, garbage collected. */
  heap: { before: number; after: number };
  /** From the presenter's pointer until the audience's frame has it, ms. */
  pointer: number[];
}

const CHANGES = 200;
/** Of a task that keeps the page from answering, ms (https://www.w3.org/TR/longtasks-1/). */
const LONG = 50;
const audience = { width: 1280, height: 720 };

/** Gives the atlas's own talk, and measures. */
export async function stageCosts(browser: Browser, address: string): Promise<StageCosts> {
  const context = await browser.newContext({ viewport: audience, serviceWorkers: 'block' });
  try {
    const page = await opened(context, `${address}/#mode=present&scene=s01`);
    const cdp = await context.newCDPSession(page);
    const told = await tell(page, cdp);
    const heap = await changeScenes(page, cdp);
    const pointer = await point(context, page);
    return { ...told, heap, pointer };
  } finally {
    await context.close();
  }
}

/** The checks that follow: names, values and limits. */
export function stageChecks({ starts, mapStarts, work, longTasks, heap, pointer }: StageCosts) {
  return [
    { what: 'words of a scene are shown, slowest, ms', value: Math.max(...starts), limit: 100 },
    { what: 'map of a scene begins, slowest, ms', value: Math.max(...mapStarts), limit: 100 },
    { what: 'longest work of a task in a talk, ms', value: Math.max(...work), limit: LONG },
    { what: 'tasks over 50 ms in a talk', value: longTasks.length, limit: 0 },
    { what: 'longest task over 50 ms in a talk, ms', value: Math.max(0, ...longTasks), limit: LONG }, // prettier-ignore
    { what: `heap after ${CHANGES} scene changes / before`, value: heap.after / heap.before, limit: 1.1 }, // prettier-ignore
    { what: 'mirrored pointer, 95th percentile, ms', value: quantile(pointer, 0.95), limit: 50 },
  ];
}

async function opened(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(keepNames);
  await watchKeys(page);
  await page.goto(url);
  await untilReady(page);
  await page.locator('.audience, .presenter').waitFor();
  // Late parts and the sharp map come after that.
  await page.waitForTimeout(4000);
  return page;
}

/** Counts what the keys bring about. Call before the page loads: the stage keeps its keys to itself. */
async function watchKeys(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { starts: [] as number[], mapStarts: [] as number[], long: [] as number[] };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.long.push(duration);
    }).observe({ type: 'longtask' });
    // After the frame that has it: the message comes once that is drawn.
    const shown = () =>
      new Promise<number>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const changed = (element: Element, attribute: string) =>
      new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          resolve();
        });
        observer.observe(element, { attributeFilter: [attribute] });
      });
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const words = document.querySelector('.audience');
        const map = document.querySelector('[data-idle]');
        if (!words || !map) return;
        const since = (list: number[]) => (now: number) => list.push(now - timeStamp);
        void changed(words, 'aria-label').then(frame).then(shown).then(since(seen.starts));
        // The map says so while a frame draws it; where it has a canvas in front, that is seen when it has been copied there.
        const front = document.querySelector('.map-front');
        const copied = () =>
          front &&
          new Promise((resolve) => front.addEventListener('drawn', resolve, { once: true }));
        void changed(map, 'data-idle').then(copied).then(shown).then(since(seen.mapStarts));
      },
      { capture: true },
    );
  });
}

/** All scenes by the clicker, each until it rests. */
async function tell(page: Page, cdp: CDPSession): Promise<Omit<StageCosts, 'heap' | 'pointer'>> {
  // What happened before the talk is not its own.
  await page.evaluate(() => {
    const { seen } = window as unknown as { seen: { long: number[] } };
    seen.long = [];
  });
  const stopWatching = await watchWork(cdp);
  const began = Date.now();
  for (let scene = 2; scene <= 12; scene += 1) {
    await page.locator('[data-idle]').waitFor();
    await page.keyboard.press('PageDown');
    await page.locator(`.audience[aria-label^="Scene ${scene} "]`).waitFor();
    await rested(page);
  }
  const talked = (Date.now() - began) / 1000;
  const work = await stopWatching();
  const { starts, mapStarts, long } = await page.evaluate(
    () =>
      (
        window as unknown as {
          seen: { starts: number[]; mapStarts: number[]; long: number[] };
        }
      ).seen,
  );
  return { starts, mapStarts, work, longTasks: long, talked };
}

/** Follows what tasks of the page's main thread work, without what they wait for. @returns ends it: the ten longest, ms */
async function watchWork(cdp: CDPSession): Promise<() => Promise<number[]>> {
  interface TraceEvent {
    name: string;
    pid: number;
    tid: number;
    tdur?: number;
    args: { name?: string };
  }
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  const includedCategories = ['toplevel', '__metadata'];
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { excludedCategories: ['*'], includedCategories },
  });
  return async () => {
    const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
    await cdp.send('Tracing.end');
    await complete;
    const mains = new Set(
      events
        .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
        .map(({ pid, tid }) => `${pid}/${tid}`),
    );
    const work = events
      .filter(({ name, pid, tid }) => name.endsWith('RunTask') && mains.has(`${pid}/${tid}`))
      .map(({ tdur = 0 }) => tdur / 1000);
    if (work.length === 0) throw new Error('The trace has no task of the page.');
    return work.sort((a, b) => b - a).slice(0, 10);
  };
}

/** Waits until date and map stand still. */
async function rested(page: Page): Promise<void> {
  const told = () =>
    page.evaluate(() => {
      const { date, map } = window.openDoorAtlas?.state ?? {};
      return JSON.stringify([date, map]);
    });
  let before = '';
  for (let still = 0; still < 3;) {
    await page.waitForTimeout(500);
    const now = await told();
    still = now === before ? still + 1 : 0;
    before = now;
  }
}

/** To and fro through the talk, faster than the flights; both measures are taken at the same scene at rest. */
async function changeScenes(page: Page, cdp: CDPSession): Promise<StageCosts['heap']> {
  const go = async (changes: number) => {
    for (let change = 0; change < changes; change += 1) {
      await page.keyboard.press(change % 20 < 10 ? 'PageUp' : 'PageDown');
      await page.waitForTimeout(60);
    }
  };
  const inUse = async () => {
    await rested(page);
    await cdp.send('HeapProfiler.collectGarbage');
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize;
  };
  await cdp.send('HeapProfiler.enable');
  await go(40);
  const before = await inUse();
  await go(CHANGES);
  return { before, after: await inUse() };
}

/** Moves the pointer over the presenter's map, and looks at the audience's. */
async function point(context: BrowserContext, page: Page): Promise<number[]> {
  // A window of its own: of two pages in one window the hidden one may wait a second for its frame.
  const opening = context.waitForEvent('page');
  await page.keyboard.press('w');
  const presenter = await opening;
  await untilReady(presenter);
  await presenter.waitForTimeout(4000);
  await presenter.getByText('On the screen now').waitFor();
  await presenter.getByRole('button', { name: 'Pointer', exact: true }).click();
  await page.evaluate(() => {
    const delays: number[] = [];
    Object.assign(window, { delays });
    new BroadcastChannel('open-door-atlas.stage').onmessage = ({ data }) => {
      if (data.body.is !== 'pointer') return;
      // By then the dot stands where it was told to.
      requestAnimationFrame(() => delays.push(Date.now() - data.body.sent));
    };
  });
  const box = await presenter.getByRole('region', { name: 'Map', exact: true }).boundingBox();
  if (!box) throw new Error('The presenter has no map.');
  for (let step = 0; step < 60; step += 1) {
    const [across, down] = [step % 20, Math.floor(step / 20)];
    await presenter.mouse.move(box.x + 40 + across * 12, box.y + 60 + down * 40);
    await presenter.waitForTimeout(25);
  }
  await page.waitForTimeout(300);
  return page.evaluate(() => (window as unknown as { delays: number[] }).delays);
}
