/**
 * `npm run build:fonts`: cuts the typefaces down to the characters that the atlas can show, as WOFF2 in `public/fonts`.
 * The faces come whole from two pinned packages of the npm registry (fetched here, not dependencies of the app). They
 * are static weights, because the map's `font-faces` knows no variable weight and page and map then share their files.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const out = new URL('../public/fonts/', import.meta.url);

/** Layout features that the page asks for; leaving small capitals and the like out saves a third of each file. */
const features = ['kern', 'liga', 'lnum', 'tnum', 'locl', 'ccmp', 'mark', 'mkmk', 'case'];

const packages = {
  sans: '@expo-google-fonts/source-sans-3@0.4.1',
  serif: '@expo-google-fonts/brygada-1918@0.4.2',
} as const;

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join(
    '',
  );

/** Latin of every language of the region and its neighbours, with the signs of running text. */
const latin =
  range(0x20, 0x7e) +
  range(0xa0, 0x17f) +
  'ȘșȚțǦǧ' +
  '‐‑–—‘’‚“”„†‡•…‰′″‹›⁄€№™←↑→↓−×≈≠≤≥✓\u2009\u202f';
/** Cyrillic with the letters of Serbian, Macedonian and Ukrainian, and monotonic Greek. */
const east = range(0x400, 0x45f) + 'Ґґ' + range(0x384, 0x38a) + 'Ό' + range(0x38e, 0x3ce);

interface Face {
  from: keyof typeof packages;
  ttf: string;
  sha256: string;
  /** Name of the file without its set and ending. */
  name: string;
  sets: readonly ('latin' | 'east')[];
}

const faces: readonly Face[] = [
  {
    from: 'sans',
    ttf: '400Regular/SourceSans3_400Regular.ttf',
    sha256: '393fb5b878ceed04aebc34b097e853ae5138c51d0c34b496ce8e2b47e0d0b94a',
    name: 'source-sans-3-400',
    sets: ['latin', 'east'],
  },
  {
    from: 'sans',
    ttf: '600SemiBold/SourceSans3_600SemiBold.ttf',
    sha256: 'bd2550fce2d295b0bf20bd8b1b7f1477da834f1066bd850aafdb4787a67a63ca',
    name: 'source-sans-3-600',
    sets: ['latin', 'east'],
  },
  {
    from: 'serif',
    ttf: '500Medium/Brygada1918_500Medium.ttf',
    sha256: '4c2363938514dfc42a7c4c6c1d7cc091c00b823bdd4bd675aa7624c510e8db3f',
    name: 'brygada-1918-500',
    sets: ['latin'],
  },
  {
    from: 'serif',
    ttf: '500Medium_Italic/Brygada1918_500Medium_Italic.ttf',
    sha256: '4c7df13d9211d6f11c8aeb80838a17d13b8fcc1e75ea0387d7e8d06cc8c377d5',
    name: 'brygada-1918-500-italic',
    sets: ['latin', 'east'],
  },
];

/** Downloads and unpacks a package of the registry; answers the folder that holds it. */
function fetchPackage(spec: string, folder: string): string {
  const report = execFileSync('npm', ['pack', spec, '--json', '--pack-destination', folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [packed] = JSON.parse(report) as { filename: string }[];
  const target = join(folder, spec.replace(/\W+/g, '-'));
  mkdirSync(target);
  execFileSync('tar', [
    'xzf',
    join(folder, packed!.filename),
    '-C',
    target,
    '--strip-components=1',
  ]);
  return target;
}

/** Faces for PDF, which embeds TrueType and knows no fallback: all letters in one file. Loaded only when a PDF is made. */
const printed = ['source-sans-3-400', 'source-sans-3-600', 'brygada-1918-500'];

const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
try {
  mkdirSync(out, { recursive: true });
  const homes = {
    sans: fetchPackage(packages.sans, folder),
    serif: fetchPackage(packages.serif, folder),
  };
  let total = 0;
  for (const face of faces) {
    const font = readFileSync(join(homes[face.from], face.ttf));
    const sum = createHash('sha256').update(font).digest('hex');
    if (sum !== face.sha256)
      throw new Error(`${face.ttf}: checksum ${sum}, expected ${face.sha256}`);
    for (const set of face.sets) {
      const subset = await subsetFont(font, set === 'latin' ? latin : east, {
        targetFormat: 'woff2',
        keepFeatures: features,
        noHinting: true,
      });
      const file = `${face.name}-${set}.woff2`;
      writeFileSync(new URL(file, out), subset);
      total += subset.length;
      console.log(`${file.padEnd(40)} ${(subset.length / 1000).toFixed(1)} KB`);
    }
    if (printed.includes(face.name)) {
      const subset = await subsetFont(font, latin + east, {
        targetFormat: 'truetype',
        keepFeatures: [],
        noHinting: true,
      });
      writeFileSync(new URL(`${face.name}.ttf`, out), subset);
      console.log(`${`${face.name}.ttf`.padEnd(40)} ${(subset.length / 1000).toFixed(1)} KB`);
    }
  }
  for (const [key, home] of Object.entries(homes)) {
    const name = key === 'sans' ? 'source-sans-3' : 'brygada-1918';
    writeFileSync(new URL(`OFL-${name}.txt`, out), readFileSync(join(home, 'LICENSE_FONT')));
  }
  console.log(`${'all'.padEnd(40)} ${(total / 1000).toFixed(1)} KB`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
