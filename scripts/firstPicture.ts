/**
 * Writes the first picture into `index.html`: the map as an inline SVG, and the small script that colours it for the
 * link's date. Both are made from `public/data`, so `npm run build:data` comes first.
 */
import { readFile } from 'node:fs/promises';
import { geoMercator, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import { build, type Plugin } from 'vite';
import { bordersOf } from '../src/core/geo/borders.ts';
import { mercatorScale } from '../src/core/geo/camera.ts';
import type { MapTopology } from '../src/core/geo/geometry.ts';
import { loadWorld, type World } from '../src/core/world/load.ts';
import { snapshotAt } from '../src/core/world/snapshot.ts';
import type { Facts } from '../src/core/world/types.ts';
import { firstFiles } from './firstFiles.ts';
import type { PictureTable } from '../src/first/picture.ts';

/** Paths are drawn in whole pixels of this zoom, the default view's on a laptop. */
const ZOOM = 5.6;
/** Points nearer than this to the last one kept are left out, px. */
const STEP = 2.4;

/** The Vite plugin. */
export function firstPicture(): Plugin {
  return {
    name: 'first-picture',
    async transformIndexHtml(html, { bundle: files }) {
      const style = await readStyle('src/ui/tokens.css', 'src/first/picture.css');
      const facts = await readJson<Facts>('public/data/facts.json');
      const topology = await readJson<MapTopology>('public/data/map.topojson');
      const table = JSON.stringify(tableOf(loadWorld(facts)));
      const script = await bundle('src/first/picture.ts', { __PICTURE_TABLE__: table });
      const picture = `<div id="first-picture" aria-hidden="true">${svgOf(topology)}</div>\n    <script>${script}</script>`;
      const page = html
        .replace('<!-- first-style -->', () => `<style>${style}</style>`)
        .replace('<!-- first-picture -->', () => picture);
      return files ? lateStart(page, Object.keys(files)) : page;
    },
  };
}

/**
 * Moves scripts and styles from the head to the end of the body, where they neither hold up the first picture nor share
 * the line with it; the app itself is only fetched there, and started by `src/first/start.ts`.
 */
async function lateStart(html: string, built: string[]): Promise<string> {
  const links: string[] = [];
  let app = '';
  const page = html
    .replace(/\s*<script type="module"[^>]* src="([^"]+)"><\/script>/, (_, src: string) => {
      app = src;
      links.push(`<link rel="modulepreload" crossorigin href="${src}">`);
      return '';
    })
    .replace(/\s*<link rel="(modulepreload|stylesheet)"[^>]*>/g, (link, rel) => {
      // The style first: without it nothing of the app is drawn.
      if (rel === 'stylesheet') links.unshift(link.trim());
      else links.push(link.trim());
      return '';
    });
  if (!app) throw new Error('The page starts no app');
  const start = await bundle('src/first/start.ts', {
    __APP__: JSON.stringify(app),
    __LATER__: JSON.stringify(built.filter((file) => /mapWorker.*\.js$/.test(file))),
  });
  links.push(...firstFiles.map((file) => `<link rel="preload" href="./data/${file}" as="fetch" crossorigin>`)); // prettier-ignore
  const late = [...links, `<script>${start}</script>`].map((line) => `  ${line}\n  `).join('');
  return page.replace('</body>', () => `${late}</body>`);
}

/** Style sheets as one line, without comments. */
async function readStyle(...files: string[]): Promise<string> {
  const sheets = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return sheets
    .join('')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .trim();
}

async function readJson<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(file, 'utf8')) as T;
}

/** A script of the page itself, bundled and small. A `</script` in it would end it early. */
async function bundle(entry: string, define: Record<string, string>): Promise<string> {
  const output = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define,
    build: {
      write: false,
      minify: true,
      target: 'es2023',
      lib: { entry, formats: ['iife'], name: 'first' },
    },
  });
  const [chunk] = [output].flat().flatMap((result) => ('output' in result ? result.output : []));
  if (!chunk || chunk.type !== 'chunk') throw new Error('The first picture has no script');
  return chunk.code.trim().replaceAll('</script', '<\\/script');
}

/** Who holds each piece, and its status, from day to day. */
function tableOf(world: World): PictureTable {
  const atoms: PictureTable['atoms'] = {};
  for (const epoch of world.epochs) {
    for (const state of snapshotAt(world, epoch).atoms.values()) {
      const rows = (atoms[state.atom] ??= []);
      const before = rows.at(-1);
      const status = state.status.replaceAll('_', '-');
      if (before?.[1] === status && before[2] === state.sovereign) continue;
      rows.push([epoch, status, state.sovereign]);
    }
  }
  const { firstDay, lastDay } = world.facts;
  return { firstDay, lastDay, zoom: ZOOM, atoms, countries: [...world.entities.keys()] };
}

/** The map as paths: pieces, then the boundaries between them. */
function svgOf(topology: MapTopology): string {
  const coarse = coarsened(topology);
  const path = geoPath(null);
  const draw = (shape: Parameters<typeof path>[0]) => relative(path.digits(0)(shape) ?? '');
  const atoms = feature(coarse, coarse.objects.atoms).features.map((atom) => {
    const { id, covered } = atom.properties;
    const data = covered ? ` data-atom="${id}"` : '';
    return `<path${data} d="${draw(atom)}"/>`;
  });
  const borders = bordersOf(coarse).borders.map((border) => {
    const { a, b } = border.properties;
    return `<path data-a="${a}" data-b="${b}" d="${draw(border)}"/>`;
  });
  return `<svg width="100%" height="100%"><g><g class="land">${atoms.join('')}</g><g class="lines">${borders.join('')}</g></g></svg>`;
}

/** The same topology in whole pixels; arcs are thinned once, so that neighbours still meet. */
function coarsened(topology: MapTopology): MapTopology {
  const project = geoMercator().scale(mercatorScale(ZOOM)).translate([0, 0]);
  const { scale: [kx, ky] = [1, 1], translate: [dx, dy] = [0, 0] } = topology.transform ?? {};
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    const points = arc.map(([stepX = 0, stepY = 0]) => {
      [x, y] = topology.transform ? [x + stepX, y + stepY] : [stepX, stepY];
      const [px, py] = project([x * kx + dx, y * ky + dy]) ?? [0, 0];
      return [Math.round(px), Math.round(py)] as [number, number];
    });
    return thinned(points);
  });
  const { transform: _, ...rest } = topology;
  return { ...rest, arcs };
}

/** Keeps the ends, and points that are far enough from the last one kept to be seen. */
function thinned(points: [number, number][]): [number, number][] {
  const kept: [number, number][] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= STEP) kept.push(point);
  }
  const [first, end] = [points[0], points.at(-1)];
  if (first && end && kept.at(-1) !== end) {
    if (kept.length > 1) kept.pop();
    kept.push(end);
  }
  return kept;
}

/** Rewrites a path of absolute whole pixels with relative steps, and leaves out rings too small to see. */
function relative(d: string): string {
  return d
    .split('M')
    .filter(Boolean)
    .map((part) => {
      const points = part
        .replace('Z', '')
        .split('L')
        .map((point) => point.split(',').map(Number) as [number, number]);
      if (new Set(points.map(String)).size < (part.endsWith('Z') ? 3 : 2)) return '';
      const steps = points.map(([x, y], index) => {
        const [fromX, fromY] = points[index - 1] ?? [0, 0];
        return `${x - fromX} ${y - fromY}`;
      });
      const text = `M${steps[0]}l${steps.slice(1).join(' ')}`.replaceAll(' -', '-');
      return part.endsWith('Z') ? `${text}z` : text;
    })
    .join('');
}
