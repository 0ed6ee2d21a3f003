import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compileFlows, compileFlowTexts } from '../../../data/compileFlows.ts';
import { drawnSum } from '../../../src/core/flow/drawnSum.ts';
import { flowsAt, loadFlows, partsOf } from '../../../src/core/flow/load.ts';
import type { Flow } from '../../../src/core/flow/types.ts';
import { fromIso, toIso } from '../../../src/core/time/day.ts';
import { record } from './authored.ts';

const facts = compileFlows(record);
const texts = compileFlowTexts(record);
const flows = loadFlows(facts);

function flow(id: string): Flow {
  const found = flows.byId.get(id);
  if (!found) throw new Error(`no flow ${id}`);
  return found;
}

function total(id: string) {
  const found = facts.totals.find((item) => item.id === id);
  if (!found) throw new Error(`no total ${id}`);
  return found;
}

describe('what was carried over', () => {
  it('is whole', () => {
    expect(facts.flows).toHaveLength(150);
    expect(facts.episodes).toHaveLength(24);
    const count = (kind: string) => facts.flows.filter((item) => item.kind === kind).length;
    expect(['refugee', 'idp', 'return', 'evacuation'].map(count)).toEqual([73, 27, 31, 19]);
    expect(facts.flows.filter(({ measure }) => measure === 'flow')).toHaveLength(89);
    expect(facts.flows.filter(({ shape }) => shape === 'none')).toHaveLength(12);
  });

  it('keeps verified apart from established', () => {
    const open = facts.flows.filter(({ verified }) => !verified).map(({ id }) => id);
    expect(open).toEqual(['flash-1995', 'storm-rs', 'sarajevo-1996', 'k99-idp']);
  });

  it('has words for every episode and every flow, with sources that are known', () => {
    for (const { id, title } of facts.episodes) {
      const text = texts.episodes[id];
      expect(title && text?.summary && text.leftOut, id).toBeTruthy();
      const sentences = text?.summary.match(/[.?!](?= [A-Z\d]|$)/g) ?? [];
      expect(sentences.length, id).toBeGreaterThan(0);
      expect(sentences.length, id).toBeLessThan(5);
    }
    for (const { id, shape } of facts.flows) {
      expect(texts.flows[id]?.people, id).toBeTruthy();
      expect(texts.flows[id]?.drawnNote !== '', id).toBe(shape === 'none');
    }
    const cited = [texts.episodes, texts.flows, texts.totals].flatMap((part) =>
      Object.values<{ sources: string[] }>(part),
    );
    for (const { sources } of cited) {
      expect(sources.length).toBeGreaterThan(0);
      for (const id of sources) expect(texts.sources[id]?.title, id).toBeTruthy();
    }
  });

  it('is small enough to load with the map', () => {
    expect(brotliCompressSync(JSON.stringify(facts)).length).toBeLessThan(8_000);
  });
});

describe('what is drawn', () => {
  it('has arrows for movement between two places only', () => {
    for (const { id, shape, measure, origin, destination } of facts.flows) {
      if (shape !== 'arrow') continue;
      expect(measure, id).toBe('flow');
      expect([origin.lon, origin.lat], id).not.toEqual([destination.lon, destination.lat]);
      for (const end of [origin, destination]) {
        expect(end.kind, id).not.toBe('aggregate');
        expect(end.lon !== null && end.lat !== null, id).toBe(true);
      }
    }
  });

  it('has circles for stocks, and for movement within one territory', () => {
    expect(flow('s1992-bih-hrv').shape).toBe('circle');
    expect(flow('bih-ret-idp').shape).toBe('circle');
    // The capital of Kosovo is no place from which people went to Gračanica.
    expect(flow('k04').shape).toBe('circle');
    expect(flow('srebrenica-1995').shape).toBe('arrow');
    for (const { id, shape, measure, destination } of facts.flows) {
      if (measure === 'stock') expect(shape, id).not.toBe('arrow');
      if (shape === 'circle') expect(destination.kind, id).not.toBe('aggregate');
    }
  });

  it('gives aggregates no place', () => {
    const aggregates = facts.flows
      .flatMap(({ origin, destination }) => [origin, destination])
      .filter(({ kind }) => kind === 'aggregate');
    expect(new Set(aggregates.map(({ id }) => id))).toEqual(
      new Set(['former-yu', 'abroad', 'hep-29', 'region']),
    );
    for (const { lon, lat, entity } of aggregates) {
      expect([lon, lat, entity]).toEqual([null, null, '']);
    }
  });

  it.each([
    ['1992-07-22', ['bih-srb-1992', 'bih-svn-1992', 'bih-tur-1992'], 24],
    ['1995-08-10', ['storm-fry', 'kladusa-1995', 'nbosnia-hrv-1995'], 10],
    ['1999-06-30', ['ret99-alb', 'bih-ret-deu', 'ret99-mkd'], 2],
    ['1972-01-01', [], 0],
  ])('on %s', (day, largest, circles) => {
    const drawn = flowsAt(flows, fromIso(day));
    expect(drawn.arrows.slice(0, largest.length).map(({ id }) => id)).toEqual(largest);
    expect(drawn.circles).toHaveLength(circles);
  });
});

describe('nobody is counted twice', () => {
  it('as overlaps are named both ways', () => {
    for (const { id, overlaps } of facts.flows) {
      for (const other of overlaps) expect(flow(other).overlaps, other).toContain(id);
    }
    expect(flow('k99-alb').overlaps).toEqual(
      expect.arrayContaining(['k99-total', 'k99-morina-1', 'mkd-alb-april']),
    );
  });

  it.each(facts.totals.map(({ id }) => [id] as const))('in the total %s', (id) => {
    const { parts, low, high, complete, episode } = total(id);
    const drawn = partsOf(flows, total(id));
    expect(drawn).toHaveLength(parts.length);
    for (const part of drawn) {
      expect(part.shape, part.id).not.toBe('none');
      expect(part.episode, part.id).toBe(episode);
    }
    const sum = drawnSum(drawn);
    expect(sum.best).toBeLessThanOrEqual(high);
    if (complete) expect(sum.best).toBeGreaterThanOrEqual(low);
  });

  it('in the episodes whose parts are all drawn', () => {
    const sum = (id: string) => drawnSum(partsOf(flows, total(id))).best;
    // 871,000 less 11,382 who were moved from Macedonia to Albania, between 850,000 and 870,900.
    expect(sum('kosovo-1999')).toBe(859_618);
    expect(sum('kosovo-1998-10')).toBe(294_100);
    expect(sum('minorities-1999')).toBe(210_000);
    expect(facts.totals.filter(({ complete }) => complete)).toHaveLength(3);
  });

  it('by a headline: it is not drawn, and a total names the parts that are', () => {
    const headlines = facts.flows.filter(({ id }) => /-(total|peak-ref|ret-ref)$/.test(id));
    expect(headlines).toHaveLength(5);
    for (const { id, shape } of headlines) {
      expect(shape, id).toBe('none');
      const named = record.flowTotals.some(({ row }) => row.flow === id);
      expect(named, id).toBe(true);
    }
  });
});

describe('names and dates', () => {
  it('are those of the time', () => {
    expect(flow('k99-mkd').destination.entity).toBe('MK');
    expect(flow('hep-deu').origin.name).toBe('Macedonia');
    expect(flow('k99-tur').destination.name).toBe('Turkey');
    expect(flow('bih-srb-1992').destination).toMatchObject({ entity: 'CS', name: 'FR Yugoslavia' });
    expect(flow('s1992-bih-srb').destination).toMatchObject({ entity: 'RS', name: 'Serbia' });
    const words = JSON.stringify([facts, texts.flows, texts.episodes]);
    expect(words).not.toMatch(/FYROM|former Yugoslav Republic|North Macedonia/);
  });

  it('are no more exact than known, and end the day after', () => {
    const span = (id: string) => [toIso(flow(id).from), toIso(flow(id).to)];
    expect(span('k99-alb')).toEqual(['1999-03-24', '1999-06-13']);
    expect(span('bih-srb-1992')).toEqual(['1992-04-01', '1993-01-01']);
    expect(flow('bih-srb-1992')).toMatchObject({ fromPrecision: 'month', toPrecision: 'month' });
    expect(flow('hrv-hun-1991').fromPrecision).toBe('year');
    expect(flow('alb-1991-03')).toMatchObject({ fromApproximate: true, toApproximate: false });
    expect(span('s1992-yu-deu')).toEqual(['1992-07-22', '1992-07-23']);
  });
});

describe('rivals', () => {
  it('stand side by side, with who says so', () => {
    expect(texts.flows['storm-fry']?.rivals.map(({ low, high }) => [low, high])).toEqual([
      [180_000, 200_000],
      [170_000, 170_000],
      [90_000, 90_000],
      [250_000, 250_000],
    ]);
    expect(texts.flows['k99-total']?.rivals.at(-1)).toMatchObject({
      claimant: 'Human Rights Watch',
      low: 850_000,
      high: null,
    });
  });

  it('lead to what the paper claims', () => {
    expect(texts.flows['k99-total']?.claims).toEqual(['claim-152']);
    expect(Object.values(texts.flows).filter(({ claims }) => claims.length > 0)).toHaveLength(10);
  });
});
