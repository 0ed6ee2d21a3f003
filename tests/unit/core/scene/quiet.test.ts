import { describe, expect, it } from 'vitest';
import { quietCorner } from '../../../../src/core/scene/quiet.ts';

const box = { width: 1300, height: 1080 };
const plate = { width: 500, height: 60 };

describe('the plate over a scene', () => {
  it('lies bottom right where nothing is in its way', () => {
    expect(quietCorner(box, plate, [])).toBe('bottom-right');
    expect(quietCorner(box, plate, [{ x: 650, y: 540 }])).toBe('bottom-right');
  });

  it('makes way for what it would hide, and for what would touch it', () => {
    expect(quietCorner(box, plate, [{ x: 1200, y: 1060 }])).toBe('bottom-left');
    expect(quietCorner(box, plate, [{ x: 1200, y: 1005 }])).toBe('bottom-left');
    expect(quietCorner(box, plate, [{ x: 1200, y: 1060 }, { x: 40, y: 1060 }])).toBe('top-right'); // prettier-ignore
  });

  it('hides as little as it can where every corner hides something', () => {
    const everywhere = [
      [40, 20],
      [1260, 20],
      [1260, 40],
      [40, 1060],
      [60, 1060],
      [1260, 1060],
      [1250, 1060],
    ].map(([x = 0, y = 0]) => ({ x, y }));
    expect(quietCorner(box, plate, everywhere)).toBe('top-left');
  });

  it('does not care for what lies outside the map', () => {
    expect(quietCorner(box, plate, [{ x: 1400, y: 1060 }])).toBe('bottom-right');
  });

  it('as wide as the map, chooses between its lower and its upper edge', () => {
    const wide = { width: 1300, height: 90 };
    expect(quietCorner(box, wide, [{ x: 300, y: 1050 }])).toBe('top-right');
  });
});
