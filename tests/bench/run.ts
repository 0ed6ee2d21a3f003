/**
 * `npm run bench`: what moving through time costs, in a real Chromium on the built site, beside a
 * bare feature-state page and the usual way (`setFilter`), all in one run. Machines differ, so it
 * judges by ratio; the first picture alone is judged by the clock. Ends with a JSON of everything.
 * `npm run bench -- flows stage` measures those parts only.
 */
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { build } from 'vite';
import { chromiumFlags, ensureChromium } from '../../scripts/chromium.mjs';
import { root } from '../../scripts/ensure-install.mjs';
import { cardChecks, cardCosts } from './cards.ts';
import { firstPicture, type FirstPicture } from './firstPicture.ts';
import { flowChecks, flowCosts } from './flows.ts';
import { countWorkerMessages, quantile, scrub, untilReady, type Run } from './measure.ts';
import { serve } from './serve.ts';
import { singleFileChecks, singleFileOpenings } from './singleFile.ts';
import { stageChecks, stageCosts } from './stage.ts';
import { takeAwayChecks, takeAwayCosts } from './takeAway.ts';

const port = 4189;
const rounds = Number(process.env['ROUNDS'] ?? 3);
const address = `http://localhost:${port}`;
const pages = {
  app: `${address}/#date=1990-01-01`,
  bare: `${address}/bench/bare.html?way=state`,
  filter: `${address}/bench/bare.html?way=filter`,
};
type Name = keyof typeof pages;

/** A figure and the most that it may be. */
interface Check {
  what: string;
  value: number;
  limit: number;
}

const parts = ['steps', 'picture', 'file', 'cards', 'flows', 'stage', 'takeaway'] as const;
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !parts.some((part) => part === name));
if (unknown.length > 0) {
  console.error(`The bench has no part ${unknown.join(', ')}. Its parts: ${parts.join(', ')}.`);
  process.exit(2);
}
const isWanted = (part: (typeof parts)[number]) => wanted.length === 0 || wanted.includes(part);

/** One month a step, 1990 to 2000. */
const months = Array.from({ length: 11 * 12 }, (_, i) => {
  const month = String((i % 12) + 1).padStart(2, '0');
  return `${1990 + Math.floor(i / 12)}-${month}-01`;
});
const unchanged = months.map(() => '1995-06-01');
const drag = months.slice(0, 60);

const benchDist = join(root, '.cache', 'bench');
await build({
  configFile: false,
  root: join(root, 'tests', 'bench', 'pages'),
  base: '/bench/',
  publicDir: false,
  logLevel: 'warn',
  worker: { format: 'es' },
  build: {
    outDir: benchDist,
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: ['bare.html', 'flows.html'].map((page) => join(root, 'tests', 'bench', 'pages', page)),
    },
  },
});
const server = await serve(
  [
    ['/bench/', benchDist],
    ['/', join(root, 'dist')],
  ],
  port,
);
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: chromiumFlags,
});

try {
  const runs: Record<Name, Run[]> = { app: [], bare: [], filter: [] };
  const drags: { still: number; moving: number }[] = [];
  const pictures: FirstPicture[] = [];
  if (isWanted('steps')) {
    for (let round = 0; round < rounds; round += 1) {
      for (const name of Object.keys(pages) as Name[]) {
        console.log(`Round ${round + 1} of ${rounds}: ${name}`);
        await measure(browser, name, runs[name], drags);
      }
    }
  }
  if (isWanted('picture')) {
    for (let i = 0; i < 3; i += 1) pictures.push(await firstPicture(browser, pages.app));
  }
  const openings = isWanted('file') ? await singleFileOpenings(browser, 3) : null;
  const cards = isWanted('cards') ? await cardCosts(browser, address) : null;
  const flows = isWanted('flows') ? await flowCosts(browser, address, rounds) : null;
  const stage = isWanted('stage') ? await stageCosts(browser, address) : null;
  const takeAway = isWanted('takeaway') ? await takeAwayCosts(browser, address) : null;
  report(
    [
      ...(isWanted('steps') ? stepChecks(runs, drags) : []),
      ...(isWanted('picture') ? pictureChecks(pictures) : []),
      ...(openings ? singleFileChecks(openings) : []),
      ...(cards ? cardChecks(cards) : []),
      ...(flows ? flowChecks(flows) : []),
      ...(stage ? stageChecks(stage) : []),
      ...(takeAway ? takeAwayChecks(takeAway) : []),
    ],
    { runs, drags, pictures, openings, cards, flows, stage, takeAway },
  );
} finally {
  await browser.close();
  server.close();
}

async function measure(browser: Browser, name: Name, runs: Run[], drags: object[]): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    await countWorkerMessages(page);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(pages[name]);
    await untilReady(page);
    // Late parts, typefaces and the sharp map come after that.
    await page.waitForTimeout(2000);
    // Once unmeasured: compilers warm up, snapshots of the app are remembered as in any use.
    await scrub(page, cdp, months.slice(0, 24));
    runs.push(await scrub(page, cdp, months));
    if (name !== 'app') return;
    const still = await scrub(page, cdp, unchanged.slice(0, drag.length));
    const moving = await scrub(page, cdp, drag);
    drags.push({ still: still.frame, moving: moving.frame });
  } finally {
    await context.close();
  }
}

function stepChecks(
  runs: Record<Name, Run[]>,
  drags: { still: number; moving: number }[],
): Check[] {
  const median = (values: number[]) => quantile(values, 0.5);
  const cpu = (name: Name) => median(runs[name].map((run) => run.cpu));
  console.log('\nOne month a step, 1990-2000   CPU ms   wall ms   frame p95   worker messages');
  for (const name of Object.keys(runs) as Name[]) {
    const of = (key: keyof Run) => median(runs[name].map((run) => run[key]));
    console.log(
      `${name.padEnd(28)}${of('cpu').toFixed(2).padStart(8)}${of('wall').toFixed(1).padStart(10)}` +
        `${of('frames').toFixed(0).padStart(12)}${of('workerMessages').toFixed(0).padStart(18)}`,
    );
  }
  return [
    {
      what: 'CPU of a step, app / bare feature-state',
      value: cpu('app') / cpu('bare'),
      limit: 1.5,
    },
    { what: 'CPU of a step, app / setFilter', value: cpu('app') / cpu('filter'), limit: 0.5 },
    { what: 'frame that shows it, p95', value: median(runs.app.map((r) => r.frames)), limit: 1 },
    {
      what: 'worker messages of a scrub',
      value: Math.max(...runs.app.map((run) => run.workerMessages)),
      limit: 0,
    },
    {
      what: 'frame of a drag / unchanged repaint',
      value: median(drags.map(({ still, moving }) => moving / still)),
      limit: 1.2,
    },
  ];
}

function pictureChecks(pictures: FirstPicture[]): Check[] {
  const of = (key: keyof FirstPicture) =>
    quantile(
      pictures.map((picture) => picture[key]),
      0.5,
    );
  return [
    { what: 'SVG visible, s', value: of('svg'), limit: 0.8 },
    { what: 'map ready, s', value: of('ready'), limit: 3 },
  ];
}

function report(checks: Check[], everything: object): void {
  console.log('');
  const judged = checks.map((check) => ({ ...check, ok: check.value <= check.limit }));
  for (const { what, value, limit, ok } of judged) {
    console.log(
      `${ok ? 'ok    ' : 'FAILED'} ${what.padEnd(42)}${value.toFixed(2)} (at most ${limit})`,
    );
  }
  console.log(`\n${JSON.stringify({ checks: judged, ...everything })}`);
  process.exitCode = judged.every(({ ok }) => ok) ? 0 : 1;
}
