import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels, type Box, type LabelCandidate } from '../../../../src/core/labels/place.ts';

const extent = { width: 800, height: 500 };
const candidate = (key: string, priority: number, box: Box, group = key): LabelCandidate => ({
  key,
  group,
  priority,
  boxes: [box],
});
const overlaps = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const boxes = fc.array(
  fc.record({
    x: fc.integer({ min: -50, max: 850 }),
    y: fc.integer({ min: -50, max: 550 }),
    width: fc.integer({ min: 1, max: 200 }),
    height: fc.integer({ min: 1, max: 40 }),
  }),
  { maxLength: 60 },
);

describe('placing labels', () => {
  it('never lets two overlap, nor one leave the screen, whatever they are', () => {
    fc.assert(
      fc.property(boxes, (all) => {
        const shown = placeLabels(
          all.map((box, index) => candidate(`${index}`, index, box)),
          extent,
        );
        const placed = [...shown].map((key) => all[Number(key)]!);
        placed.forEach((a, index) => {
          expect(a.x >= 0 && a.y >= 0).toBe(true);
          expect(a.x + a.width <= extent.width && a.y + a.height <= extent.height).toBe(true);
          for (const b of placed.slice(index + 1)) expect(overlaps(a, b)).toBe(false);
        });
      }),
    );
  });

  it('lets the more important one win', () => {
    const box = { x: 10, y: 10, width: 50, height: 20 };
    const shown = placeLabels([candidate('town', 9, box), candidate('state', 1, box)], extent);
    expect([...shown]).toEqual(['state']);
  });

  it('shows one of a group: the alternative where the first has no room', () => {
    const right = candidate('right', 2, { x: 100, y: 10, width: 50, height: 20 }, 'town');
    const left = candidate('left', 3, { x: 40, y: 10, width: 50, height: 20 }, 'town');
    const state = candidate('state', 1, { x: 120, y: 0, width: 90, height: 40 });
    expect([...placeLabels([right, left], extent)]).toEqual(['right']);
    expect([...placeLabels([right, left, state], extent)].sort()).toEqual(['left', 'state']);
  });

  it('keeps clear of plates', () => {
    const plate = { x: 0, y: 0, width: 300, height: 100 };
    const label = candidate('a', 1, { x: 200, y: 50, width: 60, height: 20 });
    expect(placeLabels([label], extent, [plate]).size).toBe(0);
  });
});
