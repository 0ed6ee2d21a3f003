import { describe, expect, it } from 'vitest';
import {
  DAY_BOX,
  dayBeside,
  dayChart,
  dayStretch,
  dayTopics,
} from '../../../../src/core/flow/dayChart.ts';
import { YEAR_BOX, yearChart } from '../../../../src/core/flow/yearChart.ts';
import { fromIso, toIso } from '../../../../src/core/time/day.ts';
import { flows, stocks } from '../../realFlows.ts';
import { world } from '../../realWorld.ts';

const at = fromIso;

describe('people by year', () => {
  const germany = yearChart(world, stocks, { of: 'stocks', host: 'DE' }, at('1996-05-01'))!;
  const column = (year: number, chart = germany) => chart.columns.find((one) => one.year === year)!;

  it('has a bar for each year with rows: their sum, and nothing in between', () => {
    expect(germany.columns).toHaveLength(stocks.lastYear - stocks.firstYear + 1);
    for (const { year, total, parts } of germany.columns) {
      const rows = stocks.stocks.filter((row) => row.host === 'DE' && row.year === year);
      const sum = rows.reduce((persons, row) => persons + row.persons, 0);
      expect(total, `${year}`).toBe(rows.length > 0 ? sum : null);
      expect(parts.reduce((persons, part) => persons + part.persons, 0)).toBe(sum);
    }
  });

  it('leaves a year without rows empty, which is not zero', () => {
    expect(column(1992)).toMatchObject({ total: null, parts: [] });
    const missing = yearChart(world, stocks, { of: 'stocks', host: 'DE' }, at('1992-06-01'));
    expect(missing?.current).toBe('On 31 December 1992: no row in the tables, which is not zero');
  });

  it('draws the height to the number, from the axis up', () => {
    const [one, other] = [column(1996), column(1998)];
    const tall = (parts: typeof one.parts) => parts.reduce((sum, { height }) => sum + height, 0);
    expect(tall(one.parts) / tall(other.parts)).toBeCloseTo(one.total! / other.total!, 6);
    for (const { parts } of germany.columns) {
      const foot = Math.max(...parts.map(({ y, height }) => y + height));
      if (parts.length > 0) expect(foot).toBeCloseTo(YEAR_BOX.height - YEAR_BOX.bottom, 6);
    }
  });

  it('shows a category that the tables do not have yet as a gap, where it belongs to the chart', () => {
    expect(germany.gaps.map(({ category }) => category)).toEqual(['asylum_seeker']);
    const bosnia = yearChart(world, stocks, { of: 'stocks', origin: 'BA' }, at('1996-05-01'))!;
    expect(bosnia.gaps.map(({ category }) => category).sort()).toEqual(['asylum_seeker', 'idp']);
    expect(column(1992, bosnia).gaps).toContain('Internally displaced');
  });

  it('marks a jump of reporting at the host where it was, and never where there is no bar', () => {
    expect(column(2002).breaks).toBe(true);
    expect(column(2006).breaks).toBe(false);
    expect(column(1992).breaks).toBe(false);
  });

  it('says what the year of the day has', () => {
    expect(germany.current).toBe('On 31 December 1996: refugees 330,000');
    expect(germany.now).toBeCloseTo(column(1996).x + column(1996).width / 2, 6);
    expect(
      yearChart(world, stocks, { of: 'stocks', host: 'DE' }, at('1980-01-01'))?.now,
    ).toBeNull();
  });

  it('tells returns by origin, of the year and not of a date', () => {
    const returns = yearChart(world, stocks, { of: 'returns', origin: 'BA' }, at('1998-01-01'))!;
    expect(returns.when).toBe('Over the year');
    expect(returns.categories.map(({ id }) => id)).toEqual(['returned_refugee', 'returned_idp']);
    expect(returns.gaps.map(({ category }) => category)).toEqual(['returned_idp']);
  });

  it('is none where the tables have nothing', () => {
    expect(yearChart(world, stocks, { of: 'stocks', host: 'XX' }, 0)).toBeNull();
  });
});

describe('Kosovo 1999 by day', () => {
  const present = (day: string) => dayChart(stocks, 'present', at(day));
  const line = (chart: ReturnType<typeof dayChart>, short: string) =>
    chart.lines.find((one) => one.short === short)!;

  it('covers the days from the first count to the month of the last value', () => {
    const { from, to } = dayStretch(stocks);
    expect([toIso(from), toIso(to)]).toEqual(['1999-03-24', '1999-09-01']);
  });

  it('holds each value until the next, and falls where the record falls', () => {
    const albania = (day: string) => line(present(day), 'Albania').current?.persons;
    expect(albania('1999-06-16')).toBe(444_600);
    expect(albania('1999-06-17')).toBe(424_600);
    expect(albania('1999-06-21')).toBe(407_600);
    expect(albania('1999-03-30')).toBeUndefined();
    expect(line(present('1999-06-21'), 'Albania').exact).toBe(false);
    // A recount upwards, in the middle of the fall.
    const macedonia = (day: string) => line(present(day), 'Macedonia').current?.persons;
    expect([macedonia('1999-07-11'), macedonia('1999-07-12')]).toEqual([19_000, 31_000]);
  });

  it('draws steps: across, then up or down, never aslant', () => {
    for (const topic of dayTopics) {
      for (const { path, points } of dayChart(stocks, topic, at('1999-05-01')).lines) {
        const corners = path
          .replaceAll(/[MLZ]/g, ' ')
          .trim()
          .split(/\s+/)
          .map((pair) => pair.split(',').map(Number) as [number, number]);
        expect(path).not.toContain('NaN');
        expect(path.includes('C')).toBe(false);
        if (points.length < 2) continue;
        for (const [index, [x, y]] of corners.entries()) {
          const before = corners[index - 1];
          if (before) expect(before[0] === x || before[1] === y).toBe(true);
        }
      }
    }
  });

  it('adds up the region as UNHCR did on 10 June', () => {
    expect(line(present('1999-06-10'), 'Added up').current?.persons).toBe(780_700);
    expect(line(present('1999-06-10'), 'Added up').sum).toBe(true);
  });

  it('shows bounds as they were stated', () => {
    const flown = (day: string) => dayChart(stocks, 'evacuated', at(day)).lines[0]?.current?.words;
    expect(flown('1999-05-13')).toBe('at least 43,000');
    expect(flown('1999-05-29')).toBe('just under 70,000');
  });

  it('leads from value to value, and nowhere beyond them', () => {
    const chart = present('1999-06-18');
    expect(toIso(dayBeside(chart, at('1999-06-18'), 1)!)).toBe('1999-06-23');
    expect(toIso(dayBeside(chart, at('1999-06-18'), -1)!)).toBe('1999-06-17');
    expect(dayBeside(chart, chart.days[0]!, -1)).toBeNull();
    expect(dayBeside(chart, chart.days.at(-1)!, 1)).toBeNull();
    const { left, right, width } = DAY_BOX;
    expect(chart.dayAt(left)).toBe(chart.from);
    expect(chart.dayAt(width - right)).toBe(chart.to - 1);
    expect(chart.dayAt(-50)).toBe(chart.from);
  });

  it('places every name inside the box, and none on another', () => {
    for (const topic of dayTopics) {
      const labels = dayChart(stocks, topic, at('1999-05-01')).lines.flatMap(
        ({ label }) => label ?? [],
      );
      for (const { x, y } of labels) {
        expect(y, topic).toBeGreaterThan(-6);
        expect(y, topic).toBeLessThanOrEqual(DAY_BOX.height - DAY_BOX.bottom);
        expect(x, topic).toBeLessThan(DAY_BOX.width);
      }
      const ends = labels.filter(({ anchor }) => anchor === 'start').map(({ y }) => y);
      const gaps = [...ends]
        .sort((a, b) => a - b)
        .map((y, index, all) => y - (all[index - 1] ?? -99));
      expect(Math.min(99, ...gaps), topic).toBeGreaterThanOrEqual(13);
    }
  });

  it('belongs to episodes that are told by day', () => {
    expect(flows.facts.episodes.filter(({ byDay }) => byDay).map(({ id }) => id)).toContain(
      'kosovo-1999',
    );
  });
});
