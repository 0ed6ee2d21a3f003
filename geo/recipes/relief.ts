/**
 * `geo/relief-light.webp` and `geo/relief-dark.webp`: hill shading with a transparent plain, drawn above opaque fills,
 * so that flat land keeps exactly its fill's colour and slopes leave it by a bounded step of lightness.
 * Source: the 2-arc-minute elevation tiles of `marble-qt-data` (grey JPEG, public domain).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { geoMercator, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { debianPackage, installTools } from './fetch.ts';

/** West, south, east, north of the pictures; MapLibre stretches them linearly in Web Mercator. */
const bounds = { west: 8, south: 34.5, east: 33, north: 50 };
const width = 680;
/** Steps of alpha on either side: each under 3 L*, and the fewer, the smaller the file (alpha is packed without loss). */
const LEVELS = 4;
const FADE_DEGREES = 1.2;
const TILE = 675;
const DEGREES_PER_PIXEL = 360 / (16 * TILE);

/**
 * Colours as `--relief-shadow` and `--relief-light`, with the alpha of the steepest slope: the most that keeps every
 * status fill of the theme within 10 L* below and 4 L* above its token.
 */
export const themes = {
  light: { shadow: [20, 30, 52], light: [255, 255, 255], shadowAlpha: 0.125, lightAlpha: 0.07 },
  dark: { shadow: [0, 0, 0], light: [210, 225, 240], shadowAlpha: 0.165, lightAlpha: 0.05 },
} as const;

type Sharp = (
  input: unknown,
  options?: unknown,
) => {
  raw(): { toBuffer(): Promise<Buffer> };
  extractChannel(channel: number): { raw(): { toBuffer(): Promise<Buffer> } };
  webp(options: unknown): { toBuffer(): Promise<Buffer> };
  greyscale(): { raw(): { toBuffer(): Promise<Buffer> } };
};

const mercator = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
const latitude = (y: number) => (Math.atan(Math.exp(y)) * 360) / Math.PI - 90;
const height = Math.round(
  (width * (mercator(bounds.north) - mercator(bounds.south))) /
    (((bounds.east - bounds.west) * Math.PI) / 180),
);

/** Grey values of the tiles around the bounds, with what is needed to find a place in them. */
async function elevation(sharp: Sharp, folder: string) {
  const column0 = Math.floor((bounds.west - 2 + 180) / DEGREES_PER_PIXEL / TILE);
  const column1 = Math.floor((bounds.east + 2 + 180) / DEGREES_PER_PIXEL / TILE);
  const row0 = Math.floor((90 - bounds.north - 2) / DEGREES_PER_PIXEL / TILE);
  const row1 = Math.floor((90 - bounds.south + 2) / DEGREES_PER_PIXEL / TILE);
  const columns = (column1 - column0 + 1) * TILE;
  const grid = new Float32Array(columns * (row1 - row0 + 1) * TILE);
  const pad = (n: number) => String(n).padStart(6, '0');
  for (let row = row0; row <= row1; row++) {
    for (let column = column0; column <= column1; column++) {
      const tile = await sharp(join(folder, pad(row), `${pad(row)}_${pad(column)}.jpg`))
        .greyscale()
        .raw()
        .toBuffer();
      for (let i = 0; i < TILE * TILE; i++) {
        const x = (column - column0) * TILE + (i % TILE);
        const y = (row - row0) * TILE + Math.floor(i / TILE);
        grid[y * columns + x] = tile[i]!;
      }
    }
  }
  const west = column0 * TILE * DEGREES_PER_PIXEL - 180;
  const north = 90 - row0 * TILE * DEGREES_PER_PIXEL;
  /** Bilinear grey value at a place. */
  return (lon: number, lat: number): number => {
    const x = (lon - west) / DEGREES_PER_PIXEL - 0.5;
    const y = (north - lat) / DEGREES_PER_PIXEL - 0.5;
    const [i, j] = [Math.floor(x), Math.floor(y)];
    const [u, v] = [x - i, y - j];
    const at = (dx: number, dy: number) => grid[(j + dy) * columns + i + dx]!;
    return (at(0, 0) * (1 - u) + at(1, 0) * u) * (1 - v) + (at(0, 1) * (1 - u) + at(1, 1) * u) * v;
  };
}

/** 1 on land, 0 on water, in between on the coast, per pixel. */
async function landMask(sharp: Sharp): Promise<Float32Array> {
  const countries = JSON.parse(readFileSync('geo/countries.topojson', 'utf8')) as Topology;
  const land = feature(countries, countries.objects['atoms'] as GeometryCollection);
  const scale = width / (((bounds.east - bounds.west) * Math.PI) / 180);
  const projection = geoMercator()
    .scale(scale)
    .translate([-((bounds.west * Math.PI) / 180) * scale, mercator(bounds.north) * scale])
    .clipExtent([[-9, -9], [width + 9, height + 9]]); // prettier-ignore
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path fill="#fff" stroke="#fff" stroke-width="0.5" d="${geoPath(projection)(land)}"/></svg>`;
  const alpha = await sharp(Buffer.from(svg), { unlimited: true })
    .extractChannel(3)
    .raw()
    .toBuffer();
  return Float32Array.from(alpha, (value) => value / 255);
}

/** Lightness of a slope lit from the north-west, -1 to 1, 0 on flat ground. */
function hillshade(at: (lon: number, lat: number) => number): Float32Array {
  const top = mercator(bounds.north);
  const step = ((bounds.east - bounds.west) * Math.PI) / 180 / width;
  const shade = new Float32Array(width * height);
  const reach = DEGREES_PER_PIXEL * 1.2;
  for (let row = 0; row < height; row++) {
    const lat = latitude(top - (row + 0.5) * step);
    const shrink = Math.cos((lat * Math.PI) / 180);
    for (let column = 0; column < width; column++) {
      const lon = bounds.west + ((column + 0.5) * (bounds.east - bounds.west)) / width;
      const east = (at(lon + reach, lat) - at(lon - reach, lat)) / shrink;
      const north = at(lon, lat + reach) - at(lon, lat - reach);
      // Rising towards the south-east means facing the light. A plain of noise (JPEG) of a step or so counts as flat.
      const facing = (east - north) / Math.SQRT2;
      // Fades out towards the edges, so that no line shows where the picture ends.
      const inset = Math.min(
        lon - bounds.west,
        bounds.east - lon,
        lat - bounds.south,
        bounds.north - lat,
      );
      const fade = Math.min(1, inset / FADE_DEGREES);
      const steep = Math.max(0, Math.abs(facing) - 2) / 10;
      shade[row * width + column] = fade * Math.sign(facing) * Math.tanh(steep);
    }
  }
  return shade;
}

/** Rebuilds both pictures and `geo/relief.json` (their bounds). */
export async function buildRelief(): Promise<void> {
  const require = createRequire(join(installTools(), 'any.js'));
  const sharp = require('sharp') as Sharp;
  const tree = debianPackage('marble-qt-data=4:22.12.3-1', 'marble-qt-data_4%3a22.12.3-1_all.deb');
  const at = await elevation(sharp, join(tree, 'usr/share/marble/data/maps/earth/srtm/3'));
  const mask = await landMask(sharp);
  const shade = hillshade(at);
  for (const [theme, ink] of Object.entries(themes)) {
    const pixels = Buffer.alloc(width * height * 4);
    shade.forEach((value, i) => {
      const colour = value < 0 ? ink.shadow : ink.light;
      const alpha =
        (Math.round(Math.abs(value) * mask[i]! * LEVELS) / LEVELS) *
        (value < 0 ? ink.shadowAlpha : ink.lightAlpha);
      if (alpha > 0) pixels.set([...colour, Math.round(alpha * 255)], i * 4);
    });
    const webp = await sharp(pixels, { raw: { width, height, channels: 4 } })
      .webp({ lossless: true, effort: 6 })
      .toBuffer();
    writeFileSync(resolve(`geo/relief-${theme}.webp`), webp);
  }
  const { west, south, east, north } = bounds;
  writeFileSync(
    resolve('geo/relief.json'),
    `${JSON.stringify({ bounds: [west, south, east, north] })}\n`,
  );
}
