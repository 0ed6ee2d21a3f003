/**
 * `geo/countries.topojson`: every state of Europe and its rim as one topology, cut from one source so that no seam
 * divides the region from its context. Detail falls with distance: the Balkans keep most of their points, states
 * that are only context keep their outline.
 */
import { join, resolve } from 'node:path';
import { cache, mapshaper, npmPackage } from './fetch.ts';

/** West, south, east, north: well beyond what the map's bounds let a user see. */
const extent = '-12,30,50,60';
/** The source gives Crimea to both Ukraine and Russia; the atlas draws it in Ukraine. */
const crimea = '32,44,36.64,46.25';
/** Smaller than a pixel, or outside the picture. San Marino and the Vatican are filled from Italy as gaps. */
const dropped = ['VAT', 'MCO', 'GIB', 'GGY', 'JEY', 'IMN', 'KWT'];

/** The source's codes of the states that the record covers, and the atlas's ids. */
// prettier-ignore
const covered: Record<string, string> = {
  ALB: 'AL', BIH: 'BA', BGR: 'BG', HRV: 'HR', GRC: 'GR', XKX: 'XK', MNE: 'ME', MKD: 'MK', ROU: 'RO',
  SRB: 'RS', SVN: 'SI', TUR: 'TR', ITA: 'IT', HUN: 'HU', POL: 'PL', CZE: 'CZ', SVK: 'SK', AUT: 'AT',
  MDA: 'MD', UKR: 'UA', CYP: 'CY',
};
// prettier-ignore
const context: Record<string, string> = {
  ALA: 'FI', AND: 'AD', ARM: 'AM', AZE: 'AZ', BEL: 'BE', BLR: 'BY', CHE: 'CH', DEU: 'DE', DNK: 'DK',
  DZA: 'DZ', EGY: 'EG', ESP: 'ES', EST: 'EE', FIN: 'FI', FRA: 'FR', GBR: 'GB', GEO: 'GE', IRL: 'IE',
  IRN: 'IR', IRQ: 'IQ', ISR: 'IL', JOR: 'JO', KAZ: 'KZ', LBN: 'LB', LBY: 'LY', LIE: 'LI', LTU: 'LT',
  LUX: 'LU', LVA: 'LV', MAR: 'MA', MLT: 'MT', NLD: 'NL', NOR: 'NO', PRT: 'PT', PSE: 'PS', RUS: 'RU',
  SAU: 'SA', SMR: 'SM', SWE: 'SE', SYR: 'SY', TUN: 'TN',
};

/** Share of points kept (Visvalingam, weighted), by how closely people look. 8 % would put Bosanski Brod across the Sava. */
const detail: Record<string, string> = {
  ...Object.fromEntries(Object.values(context).map((id) => [id, '1.5%'])),
  ...Object.fromEntries(Object.values(covered).map((id) => [id, '60%'])),
  ...Object.fromEntries(['HU', 'AT', 'SK', 'CZ', 'MD', 'CY', 'IT'].map((id) => [id, '18%'])),
  ...Object.fromEntries(['TR', 'UA', 'PL'].map((id) => [id, '8%'])),
};

/** Rebuilds `geo/countries.topojson` (object `atoms`, properties `id` and `covered`). Takes about a minute. */
export function buildCountries(): void {
  const source = npmPackage(
    '@geo-maps/countries-land-100m@0.6.0',
    'geo-maps-countries-land-100m-0.6.0.tgz',
    ['package/map.geo.json', 'package/LICENSE'],
  );
  const clipped = join(cache, 'clipped.json');
  const ids = JSON.stringify({ ...context, ...covered });
  // Two runs: clipping first keeps the cleaning of 126 MB of outlines within memory.
  // prettier-ignore
  mapshaper([
    '-i', join(source, 'map.geo.json'),
    '-clip', `bbox2=${extent}`,
    '-o', clipped, 'format=geojson', 'force',
  ]);
  // prettier-ignore
  mapshaper([
    '-i', clipped, 'name=atoms',
    '-filter', `!${JSON.stringify(dropped)}.includes(A3)`,
    '-each', `id = ${ids}[A3]; covered = ${JSON.stringify(Object.keys(covered))}.includes(A3); delete A3`,
    '-filter', 'id=="RU"', '+', 'name=russia',
    '-filter', 'id!="RU"', 'target=atoms',
    '-rectangle', `bbox=${crimea}`, 'name=crimea',
    '-erase', 'crimea', 'target=russia',
    '-merge-layers', 'target=atoms,russia', 'force', 'name=atoms',
    '-clean', 'snap-interval=0.0012', 'gap-fill-area=60km2',
    '-filter-islands', 'min-area=0.5km2',
    '-dissolve', 'id', 'copy-fields=covered',
    '-sort', 'id',
    '-simplify', 'weighted', 'variable', `percentage=${JSON.stringify(detail)}[id]`, 'keep-shapes',
    '-clean', 'gap-fill-area=60km2',
    '-o', resolve('geo/countries.topojson'), 'format=topojson', 'quantization=200000', 'force', 'target=atoms',
  ]);
}
