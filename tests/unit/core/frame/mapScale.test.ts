import { describe, expect, it } from 'vitest';
import { deskScale, mapScaleOf } from '../../../../src/core/frame/mapScale.ts';
import { countrySizes, scaledStops, sizeAt } from '../../../../src/core/labels/sizes.ts';

describe('the scale of the map', () => {
  it('is that of a desk, but on a wall', () => {
    expect(mapScaleOf('light', 1920, 1080)).toBe(deskScale);
    expect(mapScaleOf('dark', 1920, 1080)).toBe(deskScale);
    expect(mapScaleOf('projector', 390, 844)).toBe(deskScale);
  });

  it.each([
    [1920, 1080],
    [1280, 720],
    [1024, 768],
  ])('lets no name be smaller than a fiftieth of %i x %i', (width, height) => {
    const { text } = mapScaleOf('projector', width, height);
    for (const stops of Object.values(countrySizes)) {
      for (let zoom = 3; zoom < 12; zoom += 0.25) {
        expect(sizeAt(scaledStops(stops, text), zoom)).toBeGreaterThanOrEqual(height / 50);
      }
    }
  });

  it('draws rings to 100 px and patterns 1.3 times larger at 1080 lines', () => {
    const { ring, patterns } = mapScaleOf('projector', 1920, 1080);
    expect([ring, patterns]).toEqual([100, 1.3]);
    expect(deskScale.ring).toBe(52);
  });
});
