import type { Browser } from '@playwright/test';
import { countWorkerMessages, quantile, scrub, taskSeconds, untilReady } from './measure.ts';

/** What the page with many flows offers. */
export interface FlowBench {
  ready: Promise<void>;
  /** Draws so many frames, each with all flows a little further. */
  run(frames: number): Promise<void>;
}

declare global {
  interface Window {
    flowBench?: FlowBench;
  }
}

/** Main-thread time of a frame, ms, by way of animation and number of flows. */
export interface FlowCosts {
  layer500: number;
  dash500: number;
  layer5000: number;
  dash5000: number;
  /** Times as long as without people an unchanged frame of the atlas takes, by date. */
  frames: Record<string, number>;
}

const FRAMES = { few: 60, many: 24 };
/** Dates with the most on the map, and quiet ones. */
const dates = ['1992-07-22', '1995-08-10', '1999-04-10', '1999-06-25', '2001-08-15', '2004-03-18'];
const without = 'status,zones,operations,events';

/** Measures flows beside MapLibre's own animated dashes, and the atlas with people beside the atlas without. */
export async function flowCosts(
  browser: Browser,
  address: string,
  rounds: number,
): Promise<FlowCosts> {
  // prettier-ignore
  const costs: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const count of [500, 5000]) {
      for (const way of ['layer', 'dash']) {
        const cost = await frameCost(browser, `${address}/bench/flows.html?way=${way}&count=${count}`, count > 500 ? FRAMES.many : FRAMES.few); // prettier-ignore
        (costs[`${way}${count}`] ??= []).push(cost);
      }
    }
  }
  const frames: Record<string, number> = {};
  for (const date of dates) {
    const ratios: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const shown = await frameTime(browser, `${address}/#date=${date}&layers=${without},flows`, date); // prettier-ignore
      const bare = await frameTime(browser, `${address}/#date=${date}&layers=${without}`, date);
      ratios.push(shown / bare);
    }
    frames[date] = quantile(ratios, 0.5);
  }
  const median = (name: string) => quantile(costs[name] ?? [], 0.5);
  return {
    layer500: median('layer500'),
    dash500: median('dash500'),
    layer5000: median('layer5000'),
    dash5000: median('dash5000'),
    frames,
  };
}

/** The checks that follow: names, values and limits. */
export function flowChecks({ layer500, dash500, layer5000, dash5000, frames }: FlowCosts) {
  const [worst = '', ratio = NaN] = Object.entries(frames).sort(([, a], [, b]) => b - a)[0] ?? [];
  return [
    { what: 'CPU of a frame, 500 flows / dash-array', value: layer500 / dash500, limit: 0.5 },
    { what: 'CPU of a frame, 5,000 flows / dash-array', value: layer5000 / dash5000, limit: 0.25 },
    { what: `frame with people / without, ${worst}`, value: ratio, limit: 1.5 },
  ];
}

async function frameCost(browser: Browser, url: string, frames: number): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(url);
    await page.waitForFunction(() => Boolean(window.flowBench));
    await page.evaluate(async () => {
      await window.flowBench?.ready;
      await window.flowBench?.run(10);
    });
    const before = await taskSeconds(cdp);
    await page.evaluate((many) => window.flowBench?.run(many), frames);
    return (((await taskSeconds(cdp)) - before) * 1000) / frames;
  } finally {
    await context.close();
    // A page that is gone leaves its graphics behind for a moment.
    await new Promise((resolve) => setTimeout(resolve, 3000));
  }
}

/** From one unchanged frame of the atlas to the next, ms. */
async function frameTime(browser: Browser, url: string, date: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await countWorkerMessages(page);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(url);
    await untilReady(page);
    await page.locator('[data-people]').waitFor();
    await page.waitForTimeout(1500);
    const same = Array.from({ length: 24 }, () => date);
    await scrub(page, cdp, same.slice(0, 6));
    return (await scrub(page, cdp, same)).frame;
  } finally {
    await context.close();
  }
}
