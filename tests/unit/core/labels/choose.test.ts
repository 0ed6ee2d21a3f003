import { describe, expect, it } from 'vitest';
import { mapScaleOf } from '../../../../src/core/frame/mapScale.ts';
import { chooseLabels, type LabelCamera } from '../../../../src/core/labels/choose.ts';
import type { Label } from '../../../../src/core/labels/labels.ts';

const label = (id: number, kind: Label['kind'], size: number, x: number, y: number): Label => ({
  id,
  kind,
  text: kind === 'script' ? 'Земља' : 'ZEMLJA',
  lon: x,
  lat: y,
  size,
  side: kind === 'town' || kind === 'capital' ? 'right' : 'center',
  below: kind === 'script' ? 1 : 0,
  subject: kind === 'town' || kind === 'capital' ? `town ${id}` : 'ZZ',
  atom: 'ZZ',
  from: 0,
  to: 1,
});
/** Degrees are pixels here. */
const camera = (zoom: number): LabelCamera => ({
  zoom,
  width: 800,
  height: 600,
  project: (x, y) => ({ x, y }),
});
const measure = (text: string) => text.length * 0.6;
const wall = mapScaleOf('projector', 1920, 1080);
const chosen = (labels: Label[], zoom: number, scale?: typeof wall) =>
  [...chooseLabels(labels, [], camera(zoom), measure, null, [], scale).labels].sort();

describe('choosing labels', () => {
  const name = label(1, 'country', 5, 400, 300);
  const script = label(2, 'script', 5, 400, 300);

  it('writes the other script of a small country only once there is room', () => {
    expect(chosen([name, script], 5.5)).toEqual([1]);
    expect(chosen([name, script], 6.5)).toEqual([1, 2]);
  });

  it('writes one script on a wall', () => {
    expect(chosen([name, script], 8, wall)).toEqual([1]);
  });

  it('names fewer towns on a wall', () => {
    const town = label(3, 'town', 2, 100, 100);
    expect(chosen([town], 6.5)).toEqual([3]);
    expect(chosen([town], 6.5, wall)).toEqual([]);
    expect(chosen([town], 8, wall)).toEqual([3]);
  });

  it('keeps larger names further apart', () => {
    const pair = [label(4, 'country', 1, 400, 300), label(5, 'capital', 1, 396, 324)];
    expect(chosen(pair, 5)).toEqual([4, 5]);
    expect(chosen(pair, 5, wall)).toEqual([4]);
  });
});
