import { describe, expect, it } from 'vitest';
import { controlRows } from '../../../../src/core/charts/control.ts';
import { LEVEL_BOX, levelCharts } from '../../../../src/core/charts/levels.ts';
import { relatedCharts } from '../../../../src/core/operations/related.ts';
import { fromIso } from '../../../../src/core/time/day.ts';
import { operations, operationTexts } from '../../realOperations.ts';
import { world } from '../../realWorld.ts';

const { lastDay } = world.facts;
const related = (id: string, date: string) =>
  relatedCharts(operations, operationTexts, id, fromIso(date), lastDay);
const levels = (id: string, date: string) =>
  levelCharts(operations, operationTexts, id, fromIso(date), lastDay);

describe('relatedCharts', () => {
  it('draws the alert ladder of 1998: warning, request, orders with 96 hours and the extension', () => {
    const [ladder, ...others] = related('actord-1998', '1998-10-15');
    expect(others).toEqual([]);
    expect(ladder?.rows.map(({ id }) => id)).toEqual([
      'actwarn-1998',
      'actreq-1998',
      'actord-1998',
    ]);
    const orders = ladder?.rows[2]?.segments ?? [];
    expect(orders.map(({ date, now }) => `${date}${now ? ' now' : ''}`)).toEqual([
      '13 Oct 1998 now',
      '16 Oct 1998',
      '27 Oct 1998',
    ]);
    expect(orders[0]?.text).toContain('96 hours');
    expect(orders[1]?.text).toContain('27 October');
    // 24 September to 27 October are 34 days; 15 October is the 22nd.
    expect(ladder?.now).toBeCloseTo(21.5 / 34, 5);
    expect(orders[0]?.x).toBeCloseTo(19 / 34, 5);
    expect(orders[0]?.width).toBeCloseTo(3 / 34, 5);
    expect(ladder?.ticks.map(({ label }) => label)).toEqual(['24 Sep', '27 Oct 1998']);
  });

  it("draws Allied Force's phases in its own card and in each of theirs", () => {
    const phases = ['oaf-phase-1', 'oaf-phase-2', 'oaf-phase-3'];
    const [whole] = related('op-allied-force', '1999-04-10');
    expect(whole?.rows.map(({ id }) => id)).toEqual(phases);
    expect(whole?.rows.map(({ now }) => now)).toEqual([false, true, true]);
    const [part] = related('oaf-phase-2', '1999-04-10');
    expect(part?.rows.map(({ id }) => id)).toEqual(phases);
    expect(part?.title).toBe('Parts of Allied Force');
  });

  it('keeps bars inside the chart, and marks no day outside it', () => {
    for (const { id } of operations.facts.operations) {
      for (const chart of related(id, '1949-01-01')) {
        expect(chart.now).toBeNull();
        for (const { segments } of chart.rows) {
          for (const { x, width } of segments) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(width).toBeGreaterThan(0);
            expect(x + width).toBeLessThanOrEqual(1 + 1e-9);
          }
        }
      }
    }
  });
});

describe('levelCharts', () => {
  it('has a dot where the record has a figure, and nowhere else', () => {
    for (const { id, operations: steps } of operations.facts.forces) {
      const known = operations.facts.forceLevels.filter(({ force }) => force === id);
      const chart = levels(steps[0] ?? '', '2000-01-01').find(({ force }) => force === id);
      expect(
        chart?.points.map(({ troops }) => troops),
        id,
      ).toEqual(known.map(({ troops }) => troops));
      for (const { y, x } of chart?.points ?? []) {
        expect(y).toBeGreaterThanOrEqual(LEVEL_BOX.top);
        expect(y).toBeLessThanOrEqual(LEVEL_BOX.height - LEVEL_BOX.bottom);
        expect(x).toBeGreaterThanOrEqual(LEVEL_BOX.left);
      }
    }
  });

  it('stands IFOR, SFOR and KFOR on one scale, and says what is carried forward', () => {
    const [ifor] = levels('op-joint-endeavour', '1996-10-10');
    const [sfor] = levels('op-joint-forge', '2001-01-01');
    const [kfor] = levels('op-joint-guardian', '1999-06-12');
    expect([ifor?.top, sfor?.top, kfor?.top]).toEqual([60_000, 60_000, 60_000]);
    expect(ifor?.current).toBe('On 10 October 1996: 55,000, the figure of 20 April 1996');
    expect(kfor?.current).toBe('On 12 June 1999: 20,000');
    expect(levels('osce-kvm', '1999-03-01')[0]?.top).toBe(2_000);
    expect(levels('op-joint-endeavour', '2010-01-01')[0]?.current).toBe('');
    expect(levels('op-deny-flight', '1994-01-01')).toEqual([]);
  });

  it('steps from figure to figure', () => {
    const [ifor] = levels('op-joint-endeavour', '1996-10-10');
    expect(ifor?.path).toMatch(/^M[\d.]+ [\d.]+H[\d.]+V[\d.]+H334\.0$/);
  });
});

describe('controlRows', () => {
  const rows = (id: string, date: string) =>
    controlRows(operations, operationTexts, id, fromIso(date));

  it('goes from 70 to 50 to 49 per cent in the cards of Bosnia, each adding up', () => {
    const told = rows('op-deliberate-force', '1995-09-20');
    expect(told.map(({ shares }) => shares[0]?.percent)).toEqual([70, 70, 50, 48, 49]);
    for (const { shares } of told) {
      expect(shares.reduce((sum, { percent }) => sum + percent, 0)).toBe(100);
    }
    expect(told.find(({ now }) => now)?.date).toBe('18 Sep 1995');
  });

  it('is absent elsewhere, later and in the cards of zones', () => {
    expect(rows('op-allied-force', '1999-04-01')).toEqual([]);
    expect(rows('op-althea', '2010-01-01')).toEqual([]);
    expect(rows('sarajevo-exclusion-zone', '1994-02-15')).toEqual([]);
    expect(rows('op-deliberate-force', '2010-01-01').some(({ now }) => now)).toBe(false);
  });
});
