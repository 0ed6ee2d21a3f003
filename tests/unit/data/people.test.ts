/** What the map draws of people, from the record as it is. */
import { describe, expect, it } from 'vitest';
import { compileFlows } from '../../../data/compileFlows.ts';
import { compileStocks } from '../../../data/compileStocks.ts';
import { crossingsOf } from '../../../src/core/flow/crossings.ts';
import { curveOf, curveOfFlow, endsOf } from '../../../src/core/flow/curves.ts';
import { drawnSum } from '../../../src/core/flow/drawnSum.ts';
import { loadFlows } from '../../../src/core/flow/load.ts';
import { peopleAt, stockYear, valueOn } from '../../../src/core/flow/people.ts';
import type { Flow } from '../../../src/core/flow/types.ts';
import { fromIso, toIso } from '../../../src/core/time/day.ts';
import { record } from './authored.ts';

const flows = loadFlows(compileFlows(record));
const stocks = compileStocks(record);
const layers = { flows: true, stocks: false, nameOf: (id: string) => id };
const at = (iso: string, more: Partial<typeof layers> = {}) =>
  peopleAt(flows, stocks, fromIso(iso), { ...layers, ...more });
const circle = (iso: string, item: string, more: Partial<typeof layers> = {}) =>
  at(iso, more).circles.filter(({ parts }) => parts.some((part) => part.item === item));

describe('arrows', () => {
  const arrows = flows.facts.flows.filter(({ shape }) => shape === 'arrow');
  const together = (of: readonly Flow[]) => (a: number, b: number) => {
    const [left, right] = [of[a], of[b]];
    return !!left && !!right && left.from < right.to && right.from < left.to;
  };
  const measured = (of: readonly Flow[]) => ({
    straight: crossingsOf(
      of.map((flow) => curveOf(endsOf(flow).from, endsOf(flow).to, 0)),
      together(of),
    ),
    bent: crossingsOf(of.map(curveOfFlow), together(of)),
  });

  it('of all episodes cross and overlap far less than straight lines would', () => {
    const rows = flows.facts.episodes.map(({ id }) => {
      const own = arrows.filter(({ episode }) => episode === id);
      const { straight, bent } = measured(own);
      return { id, arrows: own.length, straight, bent };
    });
    const { straight, bent } = measured(arrows);
    const tell = (of: typeof bent) => `${of.crossings} cross, ${of.overlaps} side by side, ${of.narrow} narrow`; // prettier-ignore
    for (const row of [...rows, { id: 'all', arrows: arrows.length, straight, bent }]) {
      if (row.arrows > 1) console.log(`${row.id} (${row.arrows}): straight ${tell(row.straight)}; bent ${tell(row.bent)}`); // prettier-ignore
      expect(row.bent.overlaps, row.id).toBe(0);
      expect(row.bent.narrow, row.id).toBeLessThanOrEqual(row.straight.narrow);
      // Within an episode a few may cross so that more are told apart where they start.
      expect(row.bent.crossings, row.id).toBeLessThanOrEqual(row.straight.crossings + 2);
    }
    expect(bent.crossings).toBeLessThanOrEqual(straight.crossings / 2);
    expect(straight.overlaps).toBeGreaterThan(5);
  });

  it('begin and end at their places, and none passes over the place it left', () => {
    for (const flow of arrows) {
      const { from, to } = curveOfFlow(flow);
      expect({ from, to }, flow.id).toEqual(endsOf(flow));
      expect(flow.bend, flow.id).not.toBe(0);
    }
  });
});

describe('circles', () => {
  it('of one place have parts, and count nobody twice', () => {
    for (const day of flows.epochs) {
      for (const { id, parts, low, best, high } of peopleAt(flows, stocks, day, layers).circles) {
        const own = parts.flatMap(({ item }) => flows.byId.get(item) ?? []);
        if (own.length !== parts.length) continue;
        expect({ low, best, high }, id).toEqual(drawnSum(own));
      }
    }
    const [zagreb] = circle('1992-07-22', 's1992-bih-hrv');
    expect(zagreb?.parts.map(({ item }) => item)).toEqual([
      's1992-bih-hrv',
      's1992-voj-hrv',
      's1992-xkx-hrv',
      's1992-hrv-idp',
    ]);
    expect(zagreb?.best).toBe(628_500);
  });

  it('never put who returned and who is there together', () => {
    const [back] = circle('1995-12-31', 'hrv-ret-idp');
    expect(back).toMatchObject({ measure: 'within', best: 233_600 });
    expect(back?.parts).toHaveLength(1);
  });

  it('are no headline, and no part that may not be drawn', () => {
    for (const day of flows.epochs) {
      const { arrows, circles } = peopleAt(flows, stocks, day, layers);
      const items = [...arrows.map(({ id }) => id), ...circles.flatMap(({ parts }) => parts.map(({ item }) => item))]; // prettier-ignore
      for (const id of items) expect(flows.byId.get(id)?.shape, id).not.toBe('none');
    }
  });
});

describe('Kosovo 1999 by day', () => {
  const present = (iso: string) =>
    Object.fromEntries(
      at(iso)
        .circles.filter(({ parts }) => parts[0]?.item === 'kosovo-1999')
        .map(({ id, best }) => [id.split(':')[0], best]),
    );

  it('steps on the dated values, and falls where the record falls', () => {
    expect(present('1999-04-30')).toMatchObject({ 'present-al': 373_400, 'present-mk': 160_700 });
    // Between two values the earlier holds.
    expect(present('1999-04-24')['present-al']).toBe(362_000);
    expect(present('1999-05-27')['present-mk']).toBe(252_300);
    expect(present('1999-06-28')['present-mk']).toBe(67_200);
  });

  it('has nothing before the first value and nothing after the last', () => {
    expect(present('1999-03-18')).toEqual({});
    expect(present('1999-03-19')).toEqual({ 'present-me': 25_000 });
    expect(Object.keys(present('1999-08-11'))).toHaveLength(4);
    expect(present('1999-08-12')).toEqual({});
  });

  it('counts people in Montenegro as displaced in their own state, where the record puts them', () => {
    const montenegro = at('1999-04-30').circles.find(({ id }) => id.startsWith('present-me'));
    expect(montenegro).toMatchObject({ inside: true, lon: 20.1665 });
  });

  it('stands for the counts of single days, so that nobody is there twice', () => {
    expect(circle('1999-06-10', 'k99-bih')).toEqual([]);
    expect(circle('1999-06-11', 'k99-mne')).toEqual([]);
    expect(circle('1999-06-11', 'k99-idp')).toHaveLength(1);
  });

  it('takes the later in the record of two values of one day', () => {
    const series = stocks.kosovo1999.find(({ id }) => id === 'present-al');
    expect(series && valueOn(series, fromIso('1999-04-22'))?.persons).toBe(359_000);
  });
});

describe('stocks by year', () => {
  const only = { flows: false, stocks: true };

  it('are those of the last 31 December, and change on that day only', () => {
    expect(stockYear(fromIso('1996-12-30'))).toBe(1995);
    expect(stockYear(fromIso('1996-12-31'))).toBe(1996);
    expect(stockYear(fromIso('1997-06-01'))).toBe(1996);
    const keys = ['1997-01-01', '1997-06-15', '1997-12-30'].map((iso) => at(iso, only).key);
    expect(new Set(keys).size).toBe(1);
    expect(at('1997-12-31', only).key).not.toBe(keys[0]);
  });

  it('add up the table of the year, by host and category', () => {
    const { circles } = at('1997-06-01', only);
    for (const { id, best, parts } of circles) {
      const [, host] = id.split(':');
      const rows = stocks.stocks.filter((row) => row.year === 1996 && row.host === host);
      expect(best, id).toBe(rows.reduce((sum, { persons }) => sum + persons, 0));
      expect(new Set(parts.map(({ kind }) => kind)).size, id).toBe(parts.length);
    }
    expect(circles.length).toBeGreaterThan(10);
  });

  it('are nothing before the first year', () => {
    expect(at(toIso(fromIso('1991-12-30')), only).circles).toEqual([]);
    expect(at('1991-12-31', only).circles.length).toBeGreaterThan(0);
  });
});
