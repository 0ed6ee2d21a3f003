import { describe, expect, it } from 'vitest';
import { flowsAt, loadFlows, partsOf } from '../../../../src/core/flow/load.ts';
import type { Flow, FlowPlace, FlowShape } from '../../../../src/core/flow/types.ts';

const place = (id: string): FlowPlace => ({
  id,
  name: id,
  kind: 'town',
  entity: id.slice(0, 2),
  lon: 20,
  lat: 42,
});

const flow = (id: string, from: number, to: number, best: number, shape: FlowShape): Flow => ({
  id,
  episode: 'e',
  kind: 'refugee',
  asylum: false,
  measure: shape === 'circle' ? 'stock' : 'flow',
  origin: place('AA'),
  destination: place('BB'),
  from,
  to,
  fromPrecision: 'day',
  toPrecision: 'day',
  fromApproximate: false,
  toApproximate: false,
  low: best,
  best,
  high: best,
  shape,
  bend: 0.1,
  overlaps: [],
  verified: true,
});

const total = {
  id: 't',
  episode: 'e',
  label: 'all',
  low: 1,
  best: null,
  high: 9,
  parts: ['large', 'small'],
  complete: true,
};
const flows = loadFlows({
  episodes: [{ id: 'e', title: 'E', from: 10, to: 40, byDay: false }],
  flows: [
    flow('small', 10, 20, 5, 'arrow'),
    flow('large', 15, 30, 90, 'arrow'),
    flow('count', 18, 19, 40, 'circle'),
    flow('headline', 10, 40, 100, 'none'),
  ],
  totals: [total],
  daily: null,
});
const ids = (list: readonly Flow[]) => list.map(({ id }) => id);

describe('flowsAt', () => {
  it('draws each flow within its own interval, half-open, and the largest first', () => {
    expect(ids(flowsAt(flows, 9).arrows)).toEqual([]);
    expect(ids(flowsAt(flows, 10).arrows)).toEqual(['small']);
    expect(ids(flowsAt(flows, 19).arrows)).toEqual(['large', 'small']);
    expect(ids(flowsAt(flows, 20).arrows)).toEqual(['large']);
    expect(ids(flowsAt(flows, 30).arrows)).toEqual([]);
  });

  it('keeps stocks apart from flows, on their day only', () => {
    expect(ids(flowsAt(flows, 17).circles)).toEqual([]);
    expect(ids(flowsAt(flows, 18).circles)).toEqual(['count']);
    expect(ids(flowsAt(flows, 18).arrows)).not.toContain('count');
    expect(ids(flowsAt(flows, 19).circles)).toEqual([]);
  });

  it('never draws what may not be drawn', () => {
    for (let day = 0; day < 50; day++) {
      const { arrows, circles } = flowsAt(flows, day);
      expect(ids([...arrows, ...circles])).not.toContain('headline');
    }
  });

  it('gives the same object on every day of an epoch, and within a day', () => {
    expect(flowsAt(flows, 21)).toBe(flowsAt(flows, 29));
    expect(flowsAt(flows, 18.7)).toBe(flowsAt(flows, 18));
    expect(flowsAt(flows, 19)).not.toBe(flowsAt(flows, 18));
    expect(flowsAt(flows, 25).epoch).toBe(20);
    expect(flowsAt(flows, 1).epoch).toBe(-Infinity);
  });
});

describe('partsOf', () => {
  it('finds the flows of a total', () => {
    expect(ids(partsOf(flows, total))).toEqual(['large', 'small']);
  });
});
