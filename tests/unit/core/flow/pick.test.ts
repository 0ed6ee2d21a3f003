import { describe, expect, it } from 'vitest';
import { curveOf } from '../../../../src/core/flow/curves.ts';
import type { People, PeopleCircle } from '../../../../src/core/flow/people.ts';
import { pickPeople, type PickCamera } from '../../../../src/core/flow/pick.ts';
import { radiusOf, widthOf } from '../../../../src/core/flow/scale.ts';
import type { Flow } from '../../../../src/core/flow/types.ts';

/** A page of 1000 px for a thousandth of the world, so that numbers are easy to read. */
const camera: PickCamera = {
  zoom: 8.5,
  lines: 1,
  project: (lon, lat) => ({ x: lon, y: lat }),
  place: (x, y) => ({ x: x * 1000, y: y * 1000 }),
};
const curves = new Map([
  ['wide', curveOf([0.1, 0.5], [0.9, 0.5], 0)],
  ['thin', curveOf([0.1, 0.2], [0.9, 0.2], 0.1)],
]);
const arrow = (id: string, best: number) => ({ id, best }) as Flow;
const circle: PeopleCircle = {
  id: 'c',
  lon: 500,
  lat: 800,
  place: 'P',
  measure: 'present',
  inside: false,
  low: 100_000,
  best: 100_000,
  high: 100_000,
  parts: [
    { kind: 'refugee', item: 'right', low: 75_000, best: 75_000, high: 75_000 },
    { kind: 'idp', item: 'left', low: 25_000, best: 25_000, high: 25_000 },
  ],
};
const people: People = {
  key: 'k',
  arrows: [arrow('wide', 400_000), arrow('thin', 1000)],
  circles: [circle],
};
const pick = (x: number, y: number) => pickPeople(people, (id) => curves.get(id), { x, y }, camera);

describe('a pointer', () => {
  it('is on an arrow within its width and a little beyond', () => {
    const half = widthOf(400_000, 8.5) / 2;
    expect(pick(400, 500 + half - 1)).toBe('wide');
    expect(pick(400, 500 + half + 5)).toBe('wide');
    expect(pick(400, 500 + half + 8)).toBeNull();
    expect(pick(60, 500)).toBeNull();
  });

  it('finds a thin arrow where it bends, not on the straight line', () => {
    expect(pick(500, 200 + 80)).toBe('thin');
    expect(pick(500, 200)).toBeNull();
  });

  it('is on the part of a circle that lies there', () => {
    expect(pick(510, 800)).toBe('right');
    expect(pick(490, 795)).toBe('left');
    expect(pick(500 + radiusOf(100_000, 8.5) + 2, 800)).toBeNull();
  });

  it('is on nothing where nothing is drawn', () => {
    const nobody = { key: '', arrows: [], circles: [] };
    expect(pickPeople(nobody, () => undefined, { x: 1, y: 1 }, camera)).toBeNull();
  });
});
