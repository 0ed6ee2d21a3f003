/**
 * `npm run size`: what a reader's browser fetches from `dist/` until the map is ready, as brotli 11
 * (KB = 1000 bytes). Fails when a budget is exceeded or a file that it counts is not there.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { root } from './ensure-install.mjs';
import { firstFiles } from './firstFiles.ts';

/** Budgets in KB: all JavaScript, and everything. */
const budgets = { script: 430, everything: 850 };

/** Files of their own that are fetched on the way to the map all the same. */
const onTheWay = ['src/map/itemAt.ts', 'src/ui/map/MapKey.svelte', 'src/ui/Legend.svelte'];

/** An entry of Vite's manifest. */
interface Chunk {
  file: string;
  src?: string;
  isEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
}

const dist = join(root, 'dist');
const manifestPath = join(dist, '.vite', 'manifest.json');
if (!existsSync(manifestPath)) {
  console.error('There is no build to measure: run `npm run build` first.');
  process.exit(1);
}
const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Record<string, Chunk>;

const files = [...new Set([...firstChunks(), ...workers(), ...resources()])];
const missing = files.filter((file) => !existsSync(join(dist, file)));
const sizes = files
  .filter((file) => !missing.includes(file))
  .map((file) => ({ file, kind: kindOf(file), ...measure(file) }))
  .sort((a, b) => a.kind.localeCompare(b.kind) || b.brotli - a.brotli);

console.log(`${'KB raw'.padStart(9)}${'KB brotli'.padStart(11)}  file`);
for (const { raw, brotli, file } of sizes) {
  console.log(`${raw.toFixed(1).padStart(9)}${brotli.toFixed(1).padStart(11)}  ${file}`);
}
for (const file of missing) console.log(`${'missing'.padStart(20)}  ${file}`);

const script = total('script');
const everything = total();
const verdict = (value: number, budget: number) => (value <= budget ? 'ok' : 'TOO LARGE');
console.log(`\nJavaScript until the map is ready: ${describe(script, budgets.script)}`);
console.log(`Everything until the map is ready: ${describe(everything, budgets.everything)}`);
const over = script > budgets.script || everything > budgets.everything;
process.exitCode = over || missing.length > 0 ? 1 : 0;

function describe(value: number, budget: number): string {
  return `${value.toFixed(1)} of ${budget} KB, ${verdict(value, budget)}`;
}

function total(kind?: string): number {
  return sizes
    .filter((size) => kind === undefined || size.kind === kind)
    .reduce((sum, { brotli }) => sum + brotli, 0);
}

/** Scripts and styles of the entry, and of what it loads lazily on the way to the map. */
function firstChunks(): string[] {
  const keys = Object.keys(manifest);
  const entry = keys.find((key) => manifest[key]?.isEntry);
  if (!entry) throw new Error('The manifest names no entry.');
  const first = closure(entry);
  // The map may be a chunk of its own that is fetched at once: it counts, whatever else is lazy does not.
  for (const key of [...first].flatMap((chunk) => manifest[chunk]?.dynamicImports ?? [])) {
    const more = [...closure(key)].filter((chunk) => !first.has(chunk));
    if (onTheWay.includes(key) || more.some(holdsMap)) for (const chunk of more) first.add(chunk);
  }
  return [...first].flatMap((key) => [manifest[key]?.file ?? '', ...(manifest[key]?.css ?? [])]);
}

function closure(key: string, seen = new Set<string>()): Set<string> {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key]?.imports ?? []) closure(next, seen);
  return seen;
}

function holdsMap(key: string): boolean {
  const file = manifest[key]?.file;
  return Boolean(file) && readFileSync(join(dist, file ?? ''), 'utf8').includes('maplibregl-map');
}

/** MapLibre's worker is an asset of its own, outside the manifest's imports. */
function workers(): string[] {
  const found = readdirSync(join(dist, 'assets')).filter((file) => /mapWorker.*\.js$/.test(file));
  if (found.length === 0) throw new Error('No worker of the map in dist/assets.');
  return found.map((file) => `assets/${file}`);
}

function resources(): string[] {
  const reliefs = ['data/relief-light.webp', 'data/relief-dark.webp'];
  const [relief = ''] = reliefs.sort((a, b) => bytes(b) - bytes(a));
  const fonts = readdirSync(join(dist, 'fonts')).filter((file) => file.endsWith('.woff2'));
  return [
    'index.html',
    'icon.svg',
    ...firstFiles.map((file) => `data/${file}`),
    relief,
    ...fonts.map((file) => `fonts/${file}`),
  ];
}

function bytes(file: string): number {
  const path = join(dist, file);
  return existsSync(path) ? statSync(path).size : 0;
}

function measure(file: string): { raw: number; brotli: number } {
  const content = readFileSync(join(dist, file));
  const compressed = brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
  });
  // A server sends what is compressed already (fonts, pictures) as it is.
  const sent = Math.min(content.length, compressed.length);
  return { raw: content.length / 1000, brotli: sent / 1000 };
}

function kindOf(file: string): string {
  const extension = extname(file);
  if (extension === '.js' || extension === '.mjs') return 'script';
  if (extension === '.css' || extension === '.html') return 'page';
  if (extension === '.woff2') return 'type';
  return 'data';
}
