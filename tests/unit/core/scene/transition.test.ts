import { describe, expect, it } from 'vitest';
import { FLIGHT, timeOf, transitionTo } from '../../../../src/core/scene/transition.ts';

const event = { day: 130, importance: 1 as const };

describe('transitionTo', () => {
  it('plays on to the scene while the camera flies, then through its days, and rests on the last', () => {
    const way = transitionTo({ from: 100, to: 160 }, 40, [event], FLIGHT);
    expect(timeOf(way, 0)).toBe(40);
    expect(timeOf(way, FLIGHT / 2)).toBeCloseTo(70);
    expect(timeOf(way, FLIGHT)).toBe(100);
    expect(timeOf(way, way.total)).toBe(160);
    expect(timeOf(way, way.total + 5000)).toBe(160);
  });

  it('never runs backwards', () => {
    const way = transitionTo({ from: 100, to: 160 }, 40, [event], FLIGHT);
    let before = -Infinity;
    for (let ms = 0; ms <= way.total; ms += 50) {
      const time = timeOf(way, ms);
      expect(time).toBeGreaterThanOrEqual(before);
      before = time;
    }
  });

  it('is set back at once where the scene lies earlier', () => {
    const way = transitionTo({ from: 100, to: 160 }, 900, [], FLIGHT);
    expect(timeOf(way, 0)).toBe(100);
    expect(timeOf(way, FLIGHT)).toBe(100);
  });

  it('dwells on an event of the scene', () => {
    const share = (events: (typeof event)[]) => {
      const way = transitionTo({ from: 100, to: 160 }, 100, events, FLIGHT);
      let on = 0;
      for (let ms = FLIGHT; ms < way.total; ms += 10) on += Math.floor(timeOf(way, ms)) === 130 ? 1 : 0; // prettier-ignore
      return on / ((way.total - FLIGHT) / 10);
    };
    expect(share([event])).toBeGreaterThan(3 * share([]));
  });

  it('plays decades in no more time than the audience has', () => {
    const events = Array.from({ length: 40 }, (_, i) => ({ day: i * 300, importance: 1 as const }));
    const way = transitionTo({ from: 0, to: 15_000 }, 0, events, FLIGHT);
    expect(way.total).toBeLessThanOrEqual(FLIGHT + 9000);
  });

  it('stands on its day at once without motion, or where it is one day', () => {
    expect(timeOf(transitionTo({ from: 100, to: 160 }, 0, [], 0), 0)).toBe(160);
    expect(transitionTo({ from: 160, to: 160 }, 0, [], FLIGHT).total).toBe(FLIGHT);
  });
});
