import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './ensure-install.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

const usualPlaces = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
};

/**
 * The path of a Chromium that is already on this machine, or null: CHROME_PATH, an installed
 * Chrome or Chromium, Playwright's own download, in this order.
 * @returns {Promise<string | null>}
 * @throws when CHROME_PATH names no file
 */
export async function findChromium() {
  const asked = process.env.CHROME_PATH;
  if (asked) {
    if (!existsSync(asked)) throw new Error(`CHROME_PATH names ${asked}, which does not exist.`);
    return asked;
  }
  return installedChromium() ?? (await downloadedChromium());
}

/**
 * As `findChromium`, but installs one where none is found: Debian's package when this is Debian and
 * root, else Playwright's download.
 * @returns {Promise<string>}
 * @throws with what a person can do about it, when none can be had
 */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;
  if (installFromDebian()) {
    const installed = installedChromium();
    if (installed) return installed;
  }
  console.log("Fetching Playwright's own Chromium ...");
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  run(process.execPath, [cli, 'install', 'chromium']);
  const downloaded = await downloadedChromium();
  if (downloaded) return downloaded;
  throw new Error(
    'No Chromium could be found or installed. Install Chrome or Chromium, or let CHROME_PATH name one.',
  );
}

/** The major version of a Chromium, as "141"; "unknown" when it does not say. */
export function chromiumMajor(path) {
  const { stdout } = spawnSync(path, ['--version', '--no-sandbox'], { encoding: 'utf8' });
  return /(\d+)\.\d+\.\d+/.exec(stdout ?? '')?.[1] ?? 'unknown';
}

/** Flags that a Chromium needs on this machine: its sandbox does not run as root. */
export const chromiumFlags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

function installedChromium() {
  for (const place of usualPlaces[process.platform] ?? []) if (existsSync(place)) return place;
  const folders = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':');
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, name);
      // Ubuntu leaves a stub that only tells to install a snap: it has no version.
      if (existsSync(path) && chromiumMajor(path) !== 'unknown') return path;
    }
  }
  return null;
}

async function downloadedChromium() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

function installFromDebian() {
  const debian = process.platform === 'linux' && existsSync('/etc/debian_version');
  if (!debian || process.getuid?.() !== 0) return false;
  console.log("Installing Debian's Chromium ...");
  return (
    run('apt-get', ['update', '-qq']) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      DEBIAN_FRONTEND: 'noninteractive',
    })
  );
}

function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status === 0;
}
