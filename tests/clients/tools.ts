import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/ensure-install.mjs';

/** Programs from npm, kept apart: they are no part of the project. Exact versions, so that runs agree. */
const packages = {
  mapshaper: '0.7.70',
  datapackage: '1.1.10',
  '@retorquere/bibtex-parser': '9.0.29',
};

const folder = join(root, '.cache', 'clients');

/** A program or package that cannot be had here: its checks count as skipped. */
export class Missing extends Error {}

/** Runs a program. @throws Error with what it printed when it fails */
export function run(command: string, args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr || stdout}`);
  return stdout + stderr;
}

/**
 * Makes sure that a program is there: Debian's package is installed when this is Debian and root. That a command is there is
 * not enough then: LibreOffice's is one for all of its parts, each of which is a package.
 * @throws Missing
 */
export function program(command: string, debianPackage: string): string {
  const has = () => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
  const root = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (root ? spawnSync('dpkg', ['-s', debianPackage]).status === 0 : has()) return command;
  if (root) {
    console.log(`Installing Debian's ${debianPackage} ...`);
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debianPackage], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (has()) return command;
  }
  throw new Missing(`${command} is not installed (Debian: ${debianPackage})`);
}

/** The folder of an npm package, installed beside the project when it is not there. @throws Missing */
export function npmPackage(name: keyof typeof packages): string {
  const path = join(folder, 'node_modules', name);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    const manifest = { private: true, dependencies: packages };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
    console.log('Installing mapshaper, datapackage and a BibTeX parser ...');
    spawnSync('npm', ['install', '--no-audit', '--no-fund', '--silent', '--prefix', folder], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  if (!existsSync(path)) throw new Missing(`${name} could not be installed from npm`);
  return path;
}

/** Imports a module of such a package. */
export function importFrom(path: string): Promise<unknown> {
  return import(pathToFileURL(path).href);
}
