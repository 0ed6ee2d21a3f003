/**
 * `npm test`: everything that must hold, in order. A failed step does not stop those after it, so
 * that one run shows all that is wrong. The last line is `N passed, N failed`; the exit code is
 * non-zero when anything failed. Unit and browser tests count one each by their own reports, every
 * other step counts as one.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstall, root } from './ensure-install.mjs';

ensureInstall();
const { ensureChromium } = await import('./chromium.mjs');

const reports = join(root, 'test-results');
mkdirSync(reports, { recursive: true });
const unitReport = join(reports, 'unit.json');
const browserReport = join(reports, 'browser.json');

const env = { ...process.env };
let browserMissing = '';
try {
  env.CHROME_PATH = await ensureChromium();
} catch (error) {
  browserMissing = error.message;
}

const steps = [
  { name: 'Types', npm: ['check:types'] },
  { name: 'Lint and import rules', npm: ['lint'] },
  { name: 'Data check', npm: ['check:data'] },
  // Before the unit tests: some of them read what the build compiles.
  { name: 'Build', npm: ['build'] },
  {
    name: 'Unit tests',
    npm: ['test:unit', '--', '--reporter=default', '--reporter=json', `--outputFile=${unitReport}`],
    count: countUnit,
    report: unitReport,
  },
  { name: 'Size', npm: ['size'] },
  {
    name: 'Browser tests',
    npm: ['test:browser'],
    count: countBrowser,
    report: browserReport,
    blocked: browserMissing,
  },
];

const results = [];
for (const step of steps) {
  console.log(`\n=== ${step.name}`);
  const started = Date.now();
  if (step.report) rmSync(step.report, { force: true });
  const code = step.blocked ? 1 : await run(step.npm);
  if (step.blocked) console.error(step.blocked);
  const counted = step.count && existsSync(step.report) ? step.count(step.report) : null;
  const { passed, failed } = counted ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  // A run that broke outside any test must not look green.
  const broken = code !== 0 && failed === 0 ? 1 : 0;
  const seconds = (Date.now() - started) / 1000;
  results.push({ name: step.name, passed, failed: failed + broken, seconds });
}

console.log('\n=== Summary');
for (const { name, passed, failed, seconds } of results) {
  const verdict = failed > 0 ? 'FAILED' : 'ok';
  console.log(
    `${verdict.padEnd(7)}${name.padEnd(28)}${`${passed} passed`.padStart(12)}${`${failed} failed`.padStart(11)}${seconds.toFixed(1).padStart(8)} s`,
  );
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;

function run(npm) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', ...npm], {
      cwd: root,
      env,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Vitest's JSON report; a file that cannot even be loaded counts as one failure. */
function countUnit(path) {
  const report = JSON.parse(readFileSync(path, 'utf8'));
  const unloadable = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloadable };
}

/** Playwright's JSON report; a test that passed only on a second try would count as passed. */
function countBrowser(path) {
  const { stats, errors } = JSON.parse(readFileSync(path, 'utf8'));
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}
