/**
 * `npm test`: everything that must hold. What reads the sources runs beside what builds them; the
 * browser starts when all else has ended. A failed step does not stop those after it, so that one
 * run shows all that is wrong. The last line is `N passed, N failed`; the exit code is
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

const sources = [
  { name: 'Types', npm: ['check:types'] },
  { name: 'Lint and import rules', npm: ['lint'] },
];
const site = [
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
];
const browser = [
  {
    name: 'Browser tests',
    npm: ['test:browser'],
    count: countBrowser,
    report: browserReport,
    blocked: browserMissing,
  },
];

const aside = await Promise.all([inOrder(sources, runKept), inOrder(site, runKept)]);
const results = [...aside.flat(), ...(await inOrder(browser, runShown))];

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

/** Runs steps one after the other. @returns their results */
async function inOrder(steps, run) {
  const done = [];
  for (const step of steps) done.push(await resultOf(step, run));
  return done;
}

async function resultOf(step, run) {
  const started = Date.now();
  if (step.report) rmSync(step.report, { force: true });
  if (step.blocked) console.error(`\n=== ${step.name}\n${step.blocked}`);
  const code = step.blocked ? 1 : await run(step);
  const counted = step.count && existsSync(step.report) ? step.count(step.report) : null;
  const { passed, failed } = counted ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  // A run that broke outside any test must not look green.
  const broken = code !== 0 && failed === 0 ? 1 : 0;
  const seconds = (Date.now() - started) / 1000;
  return { name: step.name, passed, failed: failed + broken, seconds };
}

/** Shows a step's output as it comes. @returns its exit code */
function runShown({ name, npm }) {
  console.log(`\n=== ${name}`);
  return exitOf(start(npm, 'inherit'));
}

/** Keeps a step's output together: another step is under way. @returns its exit code */
async function runKept({ name, npm }) {
  const child = start(npm, 'pipe');
  const chunks = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => chunks.push(chunk));
  const code = await exitOf(child);
  console.log(`\n=== ${name}\n${Buffer.concat(chunks)}`);
  return code;
}

function start(npm, output) {
  return spawn('npm', ['run', '--silent', ...npm], {
    cwd: root,
    env,
    stdio: ['inherit', output, output],
    shell: process.platform === 'win32',
  });
}

function exitOf(child) {
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    // All output has come by then.
    child.on('close', (code) => resolve(code ?? 1));
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
