import { describe, expect, it } from 'vitest';
import { viewOf, boundsOfView } from '../../../../src/core/geo/camera.ts';
import { pixelAt, positionAt, viewFor } from '../../../../src/core/scene/place.ts';

const box = { width: 1300, height: 1080 };
const view = { zoom: 6.4, lat: 43.9, lon: 18.2 };

describe('places on two screens', () => {
  it('finds the middle of the view in the middle of the box', () => {
    expect(pixelAt([18.2, 43.9], view, box)).toEqual({ x: 650, y: 540 });
  });

  it('finds back from a pixel to its position', () => {
    const [lon, lat] = positionAt({ x: 210, y: 77 }, view, box);
    const pixel = pixelAt([lon, lat], view, box);
    expect(pixel.x).toBeCloseTo(210, 6);
    expect(pixel.y).toBeCloseTo(77, 6);
  });

  it('shows all of the land of one box in a smaller one', () => {
    const small = { width: 620, height: 400 };
    const [west, south, east, north] = boundsOfView(view, box.width, box.height);
    const there = boundsOfView(viewFor(view, box, small), small.width, small.height);
    expect(there[0]).toBeLessThanOrEqual(west + 1e-9);
    expect(there[1]).toBeLessThanOrEqual(south + 1e-9);
    expect(there[2]).toBeGreaterThanOrEqual(east - 1e-9);
    expect(there[3]).toBeGreaterThanOrEqual(north - 1e-9);
  });

  it('keeps bounds that viewOf was given in view', () => {
    const made = viewOf([17.7, 43.4, 19.4, 44.35], box.width, box.height);
    const { x } = pixelAt([17.7, 43.9], made, box);
    expect(x).toBeGreaterThanOrEqual(-0.5);
  });
});
