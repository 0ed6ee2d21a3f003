/** All in one file, long as it is: building the zones takes seconds, and each test file would build them again. */
import { kinks, polygon } from '@turf/turf';
import { feature } from 'topojson-client';
import { Geodesic } from 'geographiclib-geodesic';
import { brotliCompressSync } from 'node:zlib';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areaKm2 } from '../../../src/core/geo/area.ts';
import { circle } from '../../../src/core/geo/circle.ts';
import { distanceKm } from '../../../src/core/geo/geodesic.ts';
import type { ZoneProperties } from '../../../src/core/operations/types.ts';
import { zoneSteps } from '../../../geo/zones/steps.ts';
import { zoneTopology } from '../../../geo/zones/topology.ts';
import { polygonsOf } from './built.ts';
import { holds, land, overlapKm2, pieces, recipes, zone, zones } from './builtZones.ts';

const topology = zoneTopology(zones);
/** As the map gets them: on the grid of the topology. */
const shipped = (
  feature(topology, topology.objects.zones).features as Feature<
    Polygon | MultiPolygon | null,
    ZoneProperties
  >[]
).map(({ properties, geometry }) => ({ properties, geometry }));
const drawn = shipped.flatMap(({ properties, geometry }) =>
  geometry ? [{ id: properties.id, geometry }] : [],
);
const shape = (id: string) => drawn.find((item) => item.id === id)!.geometry;

/** km from a position to the nearest point of lines: found on a flat map, measured on the ellipsoid. */
function nearestKm([x, y]: Position, lines: Position[][]): number {
  const shrink = Math.cos((y! * Math.PI) / 180);
  let nearest: [number, number] = [0, 0];
  let least = Infinity;
  for (const line of lines) {
    for (let i = 1; i < line.length; i += 1) {
      const [[x1, y1], [x2, y2]] = [line[i - 1]!, line[i]!];
      const [dx, dy] = [(x2! - x1!) * shrink, y2! - y1!];
      const along = ((x! - x1!) * shrink * dx + (y! - y1!) * dy) / (dx * dx + dy * dy || 1);
      const t = Math.min(1, Math.max(0, along));
      const found: [number, number] = [x1! + t * (x2! - x1!), y1! + t * dy];
      const off = Math.hypot((x! - found[0]) * shrink, y! - found[1]);
      if (off < least) [least, nearest] = [off, found];
    }
  }
  return distanceKm(nearest, [x!, y!]);
}

describe('every recipe', () => {
  it('builds, each under an id of its own', () => {
    const wanted = Object.values(recipes).flat().length;
    expect(zones.length).toBe(wanted);
    expect(new Set(zones.map(({ properties }) => properties.id)).size).toBe(wanted);
  });

  it.each(drawn.map(({ id, geometry }) => [id, geometry] as const))(
    '%s is closed, simple, without slivers, outlines counter-clockwise and holes clockwise',
    (_, geometry) => {
      for (const rings of polygonsOf(geometry)) {
        rings.forEach((ring, i) => {
          expect(ring.length).toBeGreaterThanOrEqual(4);
          expect(ring[0]).toEqual(ring.at(-1));
          expect(kinks(polygon([ring])).features).toEqual([]);
          expect(areaKm2({ type: 'Polygon', coordinates: [ring] })).toBeGreaterThan(0.04);
          let turn = 0;
          for (let k = 1; k < ring.length; k += 1) {
            turn += ring[k - 1]![0]! * ring[k]![1]! - ring[k]![0]! * ring[k - 1]![1]!;
          }
          expect(turn > 0).toBe(i === 0);
        });
      }
    },
  );

  it('says in words what each step does, and what was assumed', () => {
    for (const { properties } of zones) {
      expect(properties.steps.length).toBeGreaterThan(0);
      expect(properties.note).not.toBe('');
      expect(properties.areaKm2 > 0 || properties.lines.length > 0).toBe(true);
    }
  });

  it('of the safe areas says that they were never delimited', () => {
    const safe = zones.filter(({ properties }) => properties.look === 'safe-area');
    expect(safe.length).toBe(6);
    for (const { properties } of safe) expect(properties.certainty).toBe('undelimited');
  });
});

describe('circles', () => {
  const cases: [string, [number, number], number][] = [
    ['sarajevo-exclusion-zone', [18.4131, 43.8563], 20],
    ['gorazde-total-exclusion-zone', [18.9756, 43.6679], 3],
  ];

  it.each(cases)(
    '%s keeps its radius within 0.3 %% on WGS84 at 36 bearings',
    (id, [lon, lat], km) => {
      for (let bearing = 0; bearing < 360; bearing += 10) {
        const at = (share: number): [number, number] => {
          const { lat2, lon2 } = Geodesic.WGS84.Direct(lat, lon, bearing, km * 1000 * share);
          return [lon2!, lat2!];
        };
        expect(holds(shape(id), at(0.997))).toBe(true);
        expect(holds(shape(id), at(1.003))).toBe(false);
      }
    },
  );

  it('leave a hole of 2 km at Pale, within 0.3 % at 36 bearings', () => {
    for (let bearing = 0; bearing < 360; bearing += 10) {
      const at = (share: number): [number, number] => {
        const { lat2, lon2 } = Geodesic.WGS84.Direct(43.8166, 18.5695, bearing, 2000 * share);
        return [lon2!, lat2!];
      };
      expect(holds(shape('sarajevo-exclusion-zone'), at(0.997))).toBe(false);
      expect(holds(shape('sarajevo-exclusion-zone'), at(1.003))).toBe(true);
    }
    expect(zone('sarajevo-exclusion-zone').properties.holes).toEqual([
      { lon: 18.5695, lat: 43.8166, km: 2, name: 'Pale' },
    ]);
  });

  it('have the area of the formula: Sarajevo 1,244 km² within 0.5 %', () => {
    const formula = Math.PI * (20 ** 2 - 2 ** 2);
    expect(formula).toBeCloseTo(1244.07, 1);
    const { areaKm2: found } = zone('sarajevo-exclusion-zone').properties;
    expect(Math.abs(found / formula - 1)).toBeLessThan(0.005);
    const three = zone('gorazde-total-exclusion-zone').properties.areaKm2;
    expect(Math.abs(three / (Math.PI * 9) - 1)).toBeLessThan(0.005);
  });

  it('around Goražde end at the border of Bosnia and Herzegovina', () => {
    const id = 'gorazde-military-exclusion-zone';
    const bosnia = pieces.atoms(['BA']);
    let [inside, outside] = [0, 0];
    for (let km = 1; km < 20; km += 1.5) {
      for (const position of circle([18.9756, 43.6679], km, 24)) {
        const expected = holds(bosnia, position);
        expect(holds(land(id), position)).toBe(expected);
        if (expected) inside += 1;
        else outside += 1;
      }
    }
    expect(inside).toBeGreaterThan(200);
    expect(outside).toBeGreaterThan(5);
    expect(zone(id).properties.areaKm2).toBeLessThan(Math.PI * 400 * 0.97);
  });

  it('are given their scale only where a text laid the radius down', () => {
    expect(zone('sarajevo-exclusion-zone').properties.circle).toEqual({ lon: 18.4131, lat: 43.8563, km: 20 }); // prettier-ignore
    expect(zone('safe-area-tuzla').properties.circle).toBeNull();
  });
});

describe('strips along a boundary', () => {
  /** Where, and in which of the strips of 5, 10 and 25 km beside Kosovo it lies. */
  const places: [name: string, position: [number, number], widths: number[]][] = [
    ['Dobrosin in the Preševo valley', [21.7, 42.485], [5, 10, 25]],
    ['Rožaje in Montenegro', [20.166, 42.843], [10, 25]],
    ['Medveđa', [21.585, 42.843], [25]],
    ['Kuršumlija', [21.2734, 43.1383], [25]],
    ['Vranje', [21.9003, 42.5514], [25]],
    ['Niš', [21.9033, 43.3247], []],
    ['Podujevë, inside Kosovo', [21.1931, 42.9106], []],
    ['a hill 2 km inside Kosovo', [21.61, 42.487], []],
    ['Tropojë in Albania', [20.16, 42.4], []],
    ['Kumanovo in Macedonia', [21.7144, 42.1322], []],
    ['a village of Macedonia 2 km from the corner', [21.58, 42.235], []],
  ];
  const strips: [number, string][] = [[5, 'ground-safety-zone.whole'], [10, 'air-safety-zone-10'], [25, 'air-safety-zone-25']]; // prettier-ignore

  it.each(places)('%s lies on the right side of each', (_, position, widths) => {
    const found = strips.filter(([, id]) => holds(land(id), position)).map(([km]) => km);
    expect(found).toEqual(widths);
  });

  it.each(strips)('the one of %i km has its width within 1.5 %', (km, id) => {
    const kosovo = pieces.borders(['RS-XK', 'ME-XK']).coordinates;
    const others = pieces.borders([...pieces.known.borders]).coordinates;
    const ring = land(id).coordinates[0]![0]!;
    let checked = 0;
    for (let i = 0; i < ring.length; i += 4) {
      if (nearestKm(ring[i]!, others) < 0.15) continue;
      expect(Math.abs(nearestKm(ring[i]!, kosovo) / km - 1)).toBeLessThan(0.015);
      checked += 1;
    }
    expect(checked).toBeGreaterThan(20);
  });

  it('the zone of separation lies 2 km on either side of the entity line, in Bosnia and Herzegovina', () => {
    const { coordinates } = pieces.borders(['iebl']);
    const bosnia = pieces.atoms(['BA']);
    const strip = land('dayton-zone-of-separation');
    let checked = 0;
    for (const line of coordinates) {
      for (let i = 0; i < line.length; i += 25) {
        for (const position of circle(line[i] as [number, number], 1.9, 8)) {
          expect(holds(strip, position)).toBe(holds(bosnia, position));
          checked += 1;
        }
        for (const position of circle(line[i] as [number, number], 2.6, 8)) {
          if (nearestKm(position, coordinates) < 2.05) continue;
          expect(holds(strip, position)).toBe(false);
        }
      }
    }
    expect(checked).toBeGreaterThan(150);
  });

  it('keep the aircraft of Determined Falcon 24 km from FR Yugoslavia, those of Eagle Eye within 25 km of Kosovo', () => {
    const falcon = land('ex-determined-falcon');
    expect(holds(falcon, [19.8187, 41.3275])).toBe(true); // Tirana
    expect(holds(falcon, [20.42, 42.077])).toBe(false); // Kukës
    expect(holds(falcon, [21.43, 41.996])).toBe(false); // Skopje
    expect(holds(falcon, [21.34, 41.03])).toBe(true); // Bitola
    const eye = land('op-eagle-eye');
    expect(holds(eye, [21.1669, 42.6727])).toBe(true); // Prishtina
    expect(holds(eye, [21.585, 42.843])).toBe(true); // Medveđa
    expect(holds(eye, [21.9033, 43.3247])).toBe(false); // Niš
    expect(holds(eye, [20.42, 42.077])).toBe(false); // Kukës
  });
});

/** Areas that together make up a whole: no gap, no overlap. */
const partitions: [string, string[], MultiPolygon][] = [
  ['the brigades of 1999', ['north', 'west', 'south', 'east', 'center.with-podujeve'].map((s) => `kfor-mnb-${s}`), pieces.atoms(['XK'])],
  ['the brigades of 2002', ['northeast', 'southwest', 'east', 'center.without-podujeve'].map((s) => `kfor-mnb-${s}`), pieces.atoms(['XK'])],
  ['the task forces of 2006', ['north', 'west', 'south', 'east', 'center'].map((s) => `kfor-mntf-${s}`), pieces.atoms(['XK'])],
  ['the regional commands', ['kfor-rc-east', 'kfor-rc-west'], pieces.atoms(['XK'])],
  ['the withdrawal zones', [1, 2, 3].map((n) => `mta-withdrawal-zones.zone-${n}`), pieces.atoms(['XK'])],
  ['the divisions in Bosnia', ['north', 'southwest', 'southeast'].map((s) => `mnd-${s}`), pieces.atoms(['BA'])],
  ['the sectors of the Ground Safety Zone', ['a', 'b', 'c-east', 'c-west', 'd'].map((s) => `gsz-sector-${s}`), land('ground-safety-zone.whole')],
]; // prettier-ignore

describe.each(partitions)('%s', (_, ids, whole) => {
  it('make up the whole within 0.5 %', () => {
    const sum = ids.reduce((km2, id) => km2 + areaKm2(land(id)), 0);
    expect(Math.abs(sum / areaKm2(whole) - 1)).toBeLessThan(0.005);
    for (const id of ids) {
      expect(overlapKm2(land(id), whole) / areaKm2(land(id))).toBeGreaterThan(0.999);
    }
  });

  it('do not overlap', () => {
    for (const [i, a] of ids.entries()) {
      for (const b of ids.slice(i + 1)) expect(overlapKm2(land(a), land(b))).toBeLessThan(0.5);
    }
  });
});

describe('sectors of the Ground Safety Zone', () => {
  const places: [string, [number, number], string][] = [
    ['the strip beside Rožaje', [20.19, 42.8], 'a'],
    ['Kuršumlija side of Merdare', [21.29, 42.985], 'a'],
    ['the strip of Medveđa', [21.5, 42.76], 'd'],
    ['Dobrosin', [21.7, 42.485], 'b'],
    ['the corner with Macedonia', [21.62, 42.27], 'c-east'],
    ['the corner with Albania', [20.07, 42.575], 'c-west'],
  ];
  it.each(places)('%s lies in one', (_, position, sector) => {
    const found = ['a', 'b', 'c-east', 'c-west', 'd'].filter((s) =>
      holds(land(`gsz-sector-${s}`), position),
    );
    expect(found).toEqual([sector]);
  });

  it('of C-East have the 25 km² of the reports, within its error', () => {
    const { areaKm2: km2 } = zone('gsz-sector-c-east').properties;
    expect(km2).toBeGreaterThan(18);
    expect(km2).toBeLessThan(33);
  });

  it('return one by one', () => {
    const of = (id: string) => zone(`ground-safety-zone.${id}`).properties.areaKm2;
    const sector = (id: string) => zone(`gsz-sector-${id}`).properties.areaKm2;
    expect(of('from-14-march')).toBeCloseTo(of('whole') - sector('c-east'), 0);
    expect(of('from-25-march')).toBeCloseTo(sector('b') + sector('d'), 0);
    expect(of('from-14-april')).toBeCloseTo(sector('b'), 0);
  });
});

describe('outlines placed by hand', () => {
  it.each(['op-maritime-monitor', 'op-maritime-guard', 'op-sharp-guard'])('%s is all sea', (id) => {
    expect(overlapKm2(land(id), pieces.atoms(['HR', 'ME', 'AL', 'IT']))).toBeLessThan(0.5);
    expect(holds(land(id), [18.6, 41.9])).toBe(true);
  });

  it.each(['north', 'south', 'west', 'east'])('UNPA sector %s lies in Croatia', (sector) => {
    const id = `unpa-sector-${sector}`;
    expect(overlapKm2(land(id), pieces.atoms(['HR']))).toBeCloseTo(areaKm2(land(id)), -1);
  });

  it('hold the seats of their municipalities', () => {
    const seats: [string, [number, number]][] = [
      ['unpa-sector-north', [15.99, 45.34]], // Glina
      ['unpa-sector-north', [16.37, 45.07]], // Dvor
      ['unpa-sector-south', [16.199, 44.04]], // Knin
      ['unpa-sector-south', [15.71, 44.74]], // Korenica
      ['unpa-sector-west', [17.19, 45.44]], // Pakrac
      ['op-flash', [17.19, 45.26]], // Okučani
      ['unpa-sector-east', [19.0, 45.35]], // Vukovar
      ['unpa-sector-east', [18.61, 45.77]], // Beli Manastir
    ];
    for (const [id, position] of seats) expect(holds(land(id), position)).toBe(true);
    // Towns that Croatia held.
    expect(holds(land('unpa-sector-north'), [15.55, 45.49])).toBe(false); // Karlovac
    expect(holds(land('unpa-sector-south'), [15.23, 44.12])).toBe(false); // Zadar
    expect(holds(land('unpa-sector-east'), [18.69, 45.55])).toBe(false); // Osijek
  });

  it('are uncertain only where no border runs', () => {
    const edges = feature(topology, topology.objects.edges).features;
    expect(edges.length).toBeGreaterThan(15);
    const borders = pieces.borders([...pieces.known.borders]).coordinates;
    for (const { properties, geometry } of edges) {
      expect(zone(properties.id).properties.certainty).toBe('hand');
      if (geometry.type !== 'MultiLineString') throw new Error('No lines');
      for (const line of geometry.coordinates) {
        const middle = line.slice(1, -1);
        const along = middle.filter((position) => nearestKm(position, borders) < 0.02);
        expect(along.length).toBeLessThanOrEqual(2);
      }
    }
    // Between the divisions, not around the country.
    const north = edges.find(({ properties }) => properties.id === 'mnd-north')!;
    expect(JSON.stringify(north.geometry)).not.toContain('45.2');
  });
});

describe('the topology', () => {
  it('names the pieces of a territory instead of repeating their arcs', () => {
    for (const { properties, geometry } of shipped) {
      const named = properties.atoms.length + properties.lines.length > 0;
      expect(geometry === null).toBe(named);
    }
    expect(shipped.find((s) => s.properties.id === 'op-allied-force')?.properties.atoms).toEqual(['RS', 'XK', 'ME']); // prettier-ignore
  });

  it('stays under 40 KB brotli', () => {
    expect(brotliCompressSync(JSON.stringify(topology)).length).toBeLessThan(40 * 1024);
  });

  it('keeps a picture of every step of a construction from a text, in at most 5 decimals', () => {
    const steps = zoneSteps(zones);
    expect(steps['sarajevo-exclusion-zone']!.map(({ words }) => words)).toEqual(
      zone('sarajevo-exclusion-zone').properties.steps,
    );
    for (const { properties } of zones) {
      const text = properties.certainty === 'text' && properties.steps.length > 1;
      expect(properties.id in steps).toBe(text);
    }
    expect(JSON.stringify(Object.values(steps).map((s) => s.map((t) => t.geometry)))).not.toMatch(/\.\d{6}/); // prettier-ignore
  });
});
