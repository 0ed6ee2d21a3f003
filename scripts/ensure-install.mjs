import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The oldest Node.js that the tools run on, as in `engines` of package.json. */
const oldestNode = [20, 19];

/**
 * Installs what the lockfile names when `node_modules` is missing or older than the lockfile.
 * Needs nothing but Node.js itself. Ends the process with a clear message where that fails.
 */
export function ensureInstall() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    fail(`Node.js ${oldestNode.join('.')} or newer is needed; this is ${process.versions.node}.`);
  }
  if (isInstalled()) return;
  console.log('Installing what package-lock.json names ...');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) fail('npm ci failed; the messages above say why.');
}

function isInstalled() {
  // npm writes this file last, so an interrupted installation counts as none.
  const marker = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(marker)) return false;
  return statSync(marker).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
