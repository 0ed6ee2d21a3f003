import { describe, expect, it } from 'vitest';
import { curveOf } from '../../../../src/core/flow/curves.ts';
import { boxesOf, figuresOf, figureWords, rangeWords } from '../../../../src/core/flow/figures.ts';
import type { People } from '../../../../src/core/flow/people.ts';
import type { Flow, FlowPlace } from '../../../../src/core/flow/types.ts';
import { deskScale } from '../../../../src/core/frame/mapScale.ts';
import { mercatorX, mercatorY } from '../../../../src/core/geo/camera.ts';
import { chooseLabels, type LabelCamera } from '../../../../src/core/labels/choose.ts';

const place = (name: string, lon: number, lat: number) => ({ name, lon, lat }) as FlowPlace;
const flow = {
  id: 'f',
  kind: 'refugee',
  origin: place('A', 20, 42),
  destination: place('B', 21, 43),
  low: 320_000,
  best: 344_500,
  high: 360_000,
  bend: 0.1,
} as Flow;
const curve = curveOf([mercatorX(20), mercatorY(42)], [mercatorX(21), mercatorY(43)], 0.1);
const people = (arrows: Flow[]): People => ({ key: 'k', arrows, circles: [] });
const camera = (zoom: number): LabelCamera => {
  const world = 512 * 2 ** zoom;
  const [x, y] = [mercatorX(20.5), mercatorY(42.5)];
  return {
    zoom,
    width: 1200,
    height: 800,
    project: (lon, lat) => ({
      x: 600 + (mercatorX(lon) - x) * world,
      y: 400 + (mercatorY(lat) - y) * world,
    }),
  };
};
const measure = (text: string) => text.length * 0.5;
const texts = (zoom: number, flows = [flow]) =>
  new Set(figuresOf(people(flows), () => curve, camera(zoom), measure, deskScale).map(({ text }) => text)); // prettier-ignore

describe('figures', () => {
  it('have two significant figures', () => {
    expect(figureWords(344_500)).toBe('340,000');
    expect(figureWords(33)).toBe('33');
    expect(rangeWords(flow)).toBe('320,000 to 360,000');
    expect(rangeWords({ low: 82_340, best: 82_340, high: 82_341 })).toBe('');
  });

  it('have their range below them from close by', () => {
    expect(texts(8)).toEqual(new Set(['340,000\n320,000 to 360,000', '340,000']));
    expect(texts(6)).toEqual(new Set(['340,000']));
  });

  it('say where to, if that lies beyond the map', () => {
    const flown = { ...flow, destination: place('Canada', -75, 45), low: 5000, best: 5000, high: 5000 }; // prettier-ignore
    expect(texts(6, [flown])).toEqual(new Set(['5,000\nto Canada', '5,000']));
  });

  it('stand beside their arrow, not on it, wherever placement puts them', () => {
    for (const zoom of [6, 7, 8.5]) {
      const view = camera(zoom);
      const labels = figuresOf(people([flow]), () => curve, view, measure, deskScale);
      const blocked = boxesOf([flow], () => curve, view, deskScale);
      expect(blocked.length).toBeGreaterThan(0);
      const shown = chooseLabels(labels, [], view, measure, null, blocked);
      expect(shown.labels.size, `${zoom}`).toBe(1);
    }
  });
});
