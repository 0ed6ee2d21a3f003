/**
 * `npm run build:file`: packs the built site into one HTML file, `dist-file/open-door-atlas.html`, that opens from
 * `file://`. Style sheets and first picture stand in the page as they are; everything else lies in an archive (gzip,
 * base64) that `src/first/unpack.ts` opens.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { root } from './ensure-install.mjs';
import type { ArchiveEntry } from '../src/first/unpack.ts';

const dist = join(root, 'dist');
const target = join(root, 'dist-file', 'open-door-atlas.html');

/** What the file must stay under, bytes. */
const LIMIT = 6_000_000;

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.topojson': 'application/json',
  '.geojson': 'application/geo+json',
  '.csv': 'text/csv;charset=utf-8',
  '.txt': 'text/plain;charset=utf-8',
  '.bib': 'text/plain;charset=utf-8',
  '.css': 'text/css',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** What only a web server has a use for. */
const served = /^(index\.html|sw\.js|workbox-.*|manifest\.webmanifest|icons\/.*|\.vite\/.*)$/;

/** Packs `dist` into one file. @returns its path */
export async function packSingleFile(): Promise<string> {
  const paths = filesIn(dist).filter((path) => !served.test(path));
  const modules = paths.filter((path) => /^assets\/.*\.js$/.test(path));
  const styles = paths.filter((path) => /^assets\/.*\.css$/.test(path));
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const entry = entryOf();

  const { faces, rules } = styleOf(styles, html);
  const contents = new Map<string, Buffer>([['fonts.css', Buffer.from(faces)]]);
  for (const path of paths) {
    if (styles.includes(path)) continue;
    const content = readFileSync(join(dist, path));
    const isModule = modules.includes(path);
    contents.set(path, isModule ? Buffer.from(loosened(`${content}`, modules)) : content);
  }
  const index = [...contents].map(([path, content]): ArchiveEntry => [
    path,
    types[extname(path)] ?? '',
    content.length,
  ]);
  const archive = gzipSync(Buffer.concat([...contents.values()]), { level: 9 });
  const unpack = await bundle(index, `atlas/${entry}`);

  const icon = readFileSync(join(dist, 'icon.svg')).toString('base64');
  const page = html
    .replace(
      /\s*<link rel="(modulepreload|preload|stylesheet|manifest|apple-touch-icon)"[^>]*>/g,
      '',
    )
    .replace(/\s*<script[\s>][\s\S]*?<\/script>/g, (script) =>
      script.includes(entry) ? '' : script,
    )
    .replace('href="./icon.svg"', `href="data:image/svg+xml;base64,${icon}"`)
    .replace(
      '</head>',
      () => `<style>${rules.replaceAll('</style', '<\\/style')}</style>\n  </head>`,
    )
    .replace(
      '</body>',
      () =>
        `<script type="text/plain" id="archive">${archive.toString('base64')}</script>\n<script>${unpack}</script>\n</body>`,
    );
  if (!/<head>\s*<meta charset="utf-8"/.test(page)) throw new Error('The charset must come first.');
  if (page.length > LIMIT)
    throw new Error(`The file has ${page.length} bytes, more than ${LIMIT}.`);
  mkdirSync(join(target, '..'), { recursive: true });
  writeFileSync(target, page);
  return target;
}

/** Paths of all files of a folder, with `/`. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => relative(folder, join(folder, path)).replaceAll('\\', '/'))
    .sort();
}

/** All style sheets, the page's own first; typefaces apart, because their addresses come with the archive. */
function styleOf(styles: string[], html: string): { faces: string; rules: string } {
  const first = styles.filter((path) => html.includes(`href="./${path}"`));
  const css = [...first, ...styles.filter((path) => !first.includes(path))]
    .map((path) => readFileSync(join(dist, path), 'utf8'))
    .join('\n');
  const faces: string[] = [];
  const rules = css.replace(/@font-face\s*\{[^}]*\}/g, (rule) => {
    if (!rule.includes('fonts/')) return rule;
    faces.push(rule.replace(/url\(["']?\.\.\/(fonts\/[^"')]+)["']?\)/g, 'url($1)'));
    return '';
  });
  if (faces.length === 0) throw new Error('The style sheets name no typeface of the site.');
  if (/url\(["']?\.\.?\//.test(rules)) throw new Error('A style sheet names a file by its path.');
  return { faces: faces.join('\n'), rules };
}

/** A module whose imports name their target instead of saying where it lies, and which fetches no style sheet. */
function loosened(code: string, modules: string[]): string {
  const names = new Set(modules.map((path) => path.replace('assets/', '')));
  return code
    .replace(/const __vite__mapDeps=.*?=>i\.map\(i=>d\[i\]\);?/s, 'const __vite__mapDeps=()=>[];')
    .replace(/new URL\(([`"'])([^`"']+)\1,import\.meta\.url\)\.href/g, (whole, _, name: string) =>
      names.has(name) ? `openDoorAtlasFiles["assets/${name}"]` : whole,
    )
    .replace(/([`"'])\.\/([^`"'/]+\.js)\1/g, (whole, _, name: string) =>
      names.has(name) ? `"atlas/${name}"` : whole,
    );
}

/** The script that unpacks, with the archive's index. */
async function bundle(index: ArchiveEntry[], entry: string): Promise<string> {
  const output = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { __ARCHIVE_INDEX__: JSON.stringify(index), __ENTRY__: JSON.stringify(entry) },
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: join(root, 'src/first/unpack.ts'), formats: ['iife'], name: 'unpack' },
    },
  });
  const [chunk] = [output].flat().flatMap((result) => ('output' in result ? result.output : []));
  if (!chunk || chunk.type !== 'chunk') throw new Error('The single file has no script.');
  return chunk.code.trim().replaceAll('</script', '<\\/script');
}

/** The name of the app's first module. */
function entryOf(): string {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8')) as Record<
    string,
    { file: string; isEntry?: boolean }
  >;
  const entry = Object.values(manifest).find(({ isEntry }) => isEntry);
  if (!entry) throw new Error('The manifest names no entry.');
  return entry.file.replace('assets/', '');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const path = await packSingleFile();
  console.log(`${relative(root, path)}: ${(statSync(path).size / 1e6).toFixed(2)} MB`);
}
