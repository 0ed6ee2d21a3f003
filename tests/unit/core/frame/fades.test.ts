import { describe, expect, it } from 'vitest';
import { Fades } from '../../../../src/core/frame/fades.ts';
import { noZones } from '../../../../src/core/frame/zones.ts';
import { shownOn } from '../../realMap.ts';

const ring = 'sarajevo-exclusion-zone';
const before = shownOn('1994-02-08');
const announced = shownOn('1994-02-09');
const inForce = shownOn('1994-02-21');

describe('a zone that comes', () => {
  it('grows out of its centre in half a second', () => {
    const fades = new Fades(500, 900);
    fades.change(before, announced, 1000, false);
    const at = (now: number) => fades.frame(announced, now).drawn.get(ring);
    expect(at(1000)).toMatchObject({ edge: 0, fill: 0, grown: 0 });
    expect(at(1250)?.grown).toBeGreaterThan(0.5);
    expect(at(1250)?.grown).toBeLessThan(1);
    expect(fades.frame(announced, 1499).moving).toBe(true);
    expect(fades.frame(announced, 1500).moving).toBe(false);
    expect(at(1500)).toMatchObject({ edge: 1, fill: 0.07, grown: 1 });
  });

  it('turns from one phase into the next without leaving the map', () => {
    const fades = new Fades(500, 900);
    fades.change(announced, inForce, 1000, false);
    const half = fades.frame(inForce, 1100).drawn.get(ring);
    expect(half?.edge).toBe(1);
    expect(half?.fill).toBeGreaterThan(0.07);
    expect(half?.fill).toBeLessThan(0.14);
  });
});

describe('a zone that ends', () => {
  const last = shownOn('1995-12-20');
  const after = shownOn('1995-12-21');

  it('fades over 900 ms where the record infers its end', () => {
    const fades = new Fades(500, 900);
    fades.change(last, after, 0, false);
    expect(last.get(ring)?.zone.holder.endInferred).toBe(true);
    expect(fades.frame(after, 600).drawn.has(ring)).toBe(true);
    expect(fades.frame(after, 900).drawn.has(ring)).toBe(false);
  });

  it('is gone after half a second where its end is known', () => {
    const fades = new Fades(500, 900);
    fades.change(last, after, 0, false);
    expect(fades.frame(after, 400).drawn.has('bosnia-no-fly-zone')).toBe(true);
    expect(fades.frame(after, 600).drawn.has('bosnia-no-fly-zone')).toBe(false);
  });

  it('is no longer among what can be pointed at while it fades', () => {
    const fades = new Fades(500, 900);
    fades.change(last, after, 0, false);
    expect(fades.frame(after, 100).shown.has(ring)).toBe(false);
  });
});

describe('at once', () => {
  it.each([
    ['a link or a script', 500, true],
    ['reduced motion', 0, false],
  ])('%s shows the new state', (_, duration, cut) => {
    const fades = new Fades(duration, duration);
    fades.change(before, announced, 0, cut);
    expect(fades.frame(announced, 0)).toMatchObject({ moving: false });
    expect(fades.frame(announced, 0).drawn.get(ring)?.grown).toBe(1);
  });

  it('a fast scrub does not queue', () => {
    const fades = new Fades(500, 900);
    fades.change(noZones, announced, 0, false);
    fades.change(announced, inForce, 100, false);
    expect(fades.frame(inForce, 100).moving).toBe(false);
  });
});

it('hands out one frame while nothing changes', () => {
  const fades = new Fades(500, 900);
  expect(fades.frame(announced, 5)).toBe(fades.frame(announced, 99));
});
