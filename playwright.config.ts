import { defineConfig } from '@playwright/test';
import { chromiumFlags, chromiumMajor, findChromium } from './scripts/chromium.mjs';

const executablePath = (await findChromium()) ?? undefined;
const major = executablePath ? chromiumMajor(executablePath) : 'unknown';
/** Not the port of `npm start`, so that both can run; `TEST_PORT` changes it. */
const port = Number(process.env['TEST_PORT'] ?? 4187);

export default defineConfig({
  testDir: 'tests',
  testMatch: ['browser/**/*.test.ts', 'visual/**/*.test.ts'],
  outputDir: 'test-results/browser',
  // What takes minutes has a run of its own: playwright.long.config.ts.
  grepInvert: /@long/,
  // One browser on a software renderer leaves a fifth of two cores idle.
  workers: 2,
  // A test that passes only the second time is named as flaky in the report.
  retries: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env['CI']),
  // A test that loads the atlas four times needs over a minute on a busy machine.
  timeout: 150_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  // Rendering differs between major versions of a browser: each has baselines of its own.
  snapshotPathTemplate: `tests/visual/baselines/chromium-${major}/{arg}{ext}`,
  updateSnapshots: 'none',
  metadata: { chromiumMajor: major },
  use: {
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1280, height: 800 },
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumFlags },
    // Each test would fetch the whole site once more; those about being offline allow it.
    serviceWorkers: 'block',
    // Recording a trace would double what a software renderer has to do.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort --logLevel warn`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
