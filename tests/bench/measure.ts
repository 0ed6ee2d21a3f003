import type { CDPSession, Page } from '@playwright/test';

/** What both the atlas and the bare pages offer. */
export interface BareMap {
  ready: Promise<void>;
  setDate(date: string): Promise<void>;
}

declare global {
  interface Window {
    bareMap?: BareMap;
    /** Messages from the page to its workers, counted from the start. */
    workerMessages: number;
  }
}

/** What a run of dates cost. */
export interface Run {
  /** Main-thread time of a step, ms: the mean of a run. */
  cpu: number;
  /** From the input until the new state is handed to the graphics processor, ms, median. */
  wall: number;
  /** From one step to the next, with all that the screen needs in between, ms: the mean of a run. */
  frame: number;
  /** In which frame after the input the new state is drawn (1 = the next), 95th percentile. */
  frames: number;
  workerMessages: number;
}

/** What tsx wraps named functions in is not known in the page that they are sent to. */
export const keepNames = 'globalThis.__name = (target) => target;';

/** Counts what a page sends to its workers. Call before the page loads. */
export async function countWorkerMessages(page: Page): Promise<void> {
  await page.addInitScript(keepNames);
  await page.addInitScript(() => {
    window.workerMessages = 0;
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
      window.workerMessages += 1;
      return Reflect.apply(post, this, args);
    };
  });
}

/** Waits until the map of a page can be scrubbed. */
export async function untilReady(page: Page): Promise<void> {
  await page.waitForFunction(() => Boolean(window.openDoorAtlas ?? window.bareMap));
  await page.evaluate(() => (window.openDoorAtlas ?? window.bareMap)?.ready);
}

/** Shows dates one after the other, each begun at the start of a frame, and measures. */
export async function scrub(page: Page, cdp: CDPSession, dates: string[]): Promise<Run> {
  const before = await taskSeconds(cdp);
  const seen = await page.evaluate(async (list) => {
    const map = window.openDoorAtlas ?? window.bareMap;
    if (!map) throw new Error('The page offers no map.');
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const messages = window.workerMessages;
    const steps: { wall: number; frames: number }[] = [];
    const begun = performance.now();
    for (const date of list) {
      await nextFrame();
      let frames = 0;
      let counting = true;
      const count = () => {
        frames += 1;
        if (counting) requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
      const started = performance.now();
      await map.setDate(date);
      counting = false;
      steps.push({ wall: performance.now() - started, frames });
    }
    const frame = (performance.now() - begun) / list.length;
    return { steps, frame, workerMessages: window.workerMessages - messages };
  }, dates);
  const after = await taskSeconds(cdp);
  return {
    cpu: ((after - before) * 1000) / dates.length,
    wall: quantile(
      seen.steps.map((step) => step.wall),
      0.5,
    ),
    frame: seen.frame,
    frames: quantile(
      seen.steps.map((step) => step.frames),
      0.95,
    ),
    workerMessages: seen.workerMessages,
  };
}

/** A quantile by nearest rank. @param q 0 to 1 */
export function quantile(values: number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN;
}

/** What the main thread has worked so far, s. */
export async function taskSeconds(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? NaN;
}
