/**
 * `geo/rivers.topojson`: rivers and the lakes that the countries file fills with land, from GSHHG as Debian packages it.
 * Needs `gmt` (`apt-get install gmt gmt-gshhg-high`), the only reader of GSHHG's binned files.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { cache, debianPackage, mapshaper } from './fetch.ts';

/** West/east/south/north, as GMT writes it: what a user can reach. */
const region = '-R8/34/35.5/50';

/** Lines of `gmt pscoast -M`, in degrees. */
function dump(data: string, args: string[]): Position[][] {
  const text = execFileSync(
    'gmt',
    ['pscoast', region, '-Dh', '-M', `--DIR_GSHHG=${data}`, ...args],
    {
      encoding: 'utf8',
      cwd: cache,
      maxBuffer: 1e8,
    },
  );
  return text
    .split(/^>.*$/m)
    .map((block) =>
      block
        .trim()
        .split('\n')
        .filter(Boolean)
        .map((row) => row.trim().split(/\s+/).map(Number)),
    )
    .filter((line) => line.length > 1);
}

function save(name: string, lines: [number, Position[]][]): string {
  const path = join(cache, name);
  const features = lines.map(([rank, coordinates]) => ({
    type: 'Feature',
    properties: { rank },
    geometry: { type: 'LineString', coordinates },
  }));
  writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features }));
  return path;
}

/** Lakes whose middle is land in the countries file: drawing the others again would double their shores. */
function filledLakes(path: string): string {
  const countries = JSON.parse(readFileSync('geo/countries.topojson', 'utf8')) as Topology;
  const atoms = feature(countries, countries.objects['atoms'] as GeometryCollection);
  const lakes = JSON.parse(readFileSync(path, 'utf8')) as
    FeatureCollection<Polygon> | { geometries: Polygon[] };
  const polygons = 'features' in lakes ? lakes.features.map((f) => f.geometry) : lakes.geometries;
  const features: Feature[] = polygons
    .filter(({ coordinates: [ring] }) => {
      const land = ring!.filter((point) =>
        atoms.features.some((atom) => geoContains(atom, point as [number, number])),
      );
      return land.length > 0.8 * ring!.length;
    })
    .map((geometry) => ({ type: 'Feature', properties: {}, geometry }));
  const out = join(cache, 'lakes-filled.json');
  writeFileSync(out, JSON.stringify({ type: 'FeatureCollection', features }));
  return out;
}

/** Rebuilds `geo/rivers.topojson`: objects `rivers` (property `rank` 1 to 3) and `lakes`. */
export function buildRivers(): void {
  const tree = debianPackage('gmt-gshhg-high=2.3.7-6', 'gmt-gshhg-high_2.3.7-6_all.deb');
  const data = join(tree, 'usr/share/gmt-gshhg');
  const lines = [1, 2, 3].flatMap((rank) =>
    dump(data, [`-I${rank}`]).map((line): [number, Position[]] => [rank, line]),
  );
  const rivers = save('rivers.json', lines);
  const shores = save(
    'shores.json',
    dump(data, ['-W2/0.2p', '-A12/2/2']).map((line) => [2, line]),
  );
  const lakes = join(cache, 'lakes.json');
  // prettier-ignore
  mapshaper(['-i', shores, '-snap', 'interval=0.0005', '-polygons', '-simplify', 'weighted', '25%', 'keep-shapes', '-o', lakes, 'format=geojson', 'force']);
  // prettier-ignore
  mapshaper([
    '-i', rivers, 'snap', 'name=rivers',
    '-dissolve', 'rank', 'multipart',
    '-simplify', 'weighted', '45%',
    '-i', filledLakes(lakes), 'name=lakes',
    '-o', resolve('geo/rivers.topojson'), 'format=topojson', 'quantization=60000', 'force', 'target=*',
  ]);
}
