import { describe, expect, it } from 'vitest';
import { drawnSum } from '../../../../src/core/flow/drawnSum.ts';
import { episodeCard } from '../../../../src/core/flow/episodeCard.ts';
import { flowCard } from '../../../../src/core/flow/flowCard.ts';
import { partsOf } from '../../../../src/core/flow/load.ts';
import { stockCard } from '../../../../src/core/flow/stockCard.ts';
import { fromIso } from '../../../../src/core/time/day.ts';
import { flows, flowTexts, stocks } from '../../realFlows.ts';
import { eventTexts } from '../../realOperations.ts';
import { world } from '../../realWorld.ts';

const card = (id: string) => flowCard(world, flows, flowTexts, eventTexts, id);
const episode = (id: string, day = '1999-04-10') => episodeCard(flows, flowTexts, id, fromIso(day));

describe('the card of a flow', () => {
  it('tells who, how many and when, in full and no more exactly than it is known', () => {
    const storm = card('storm-fry');
    expect(storm).toMatchObject({
      title: 'Krajina to FR Yugoslavia',
      dates: '4 to 31 August 1995',
      happened: 'Fled or were expelled',
      low: '150,000',
      best: '170,000',
      high: '200,000',
    });
    expect(card('bgr-tur-1989').dates).toBe('about May to 21 August 1989');
    expect(card('hrv-hun-1991').dates).toBe('1991');
  });

  it('sets rival figures side by side, with who says so', () => {
    expect(card('storm-fry').rivals.map(({ claimant, figure }) => [claimant, figure])).toEqual([
      ['United Nations agencies, all who left Krajina', '180,000 to 200,000'],
      ['UNHCR, flow table: those who reached FR Yugoslavia', '170,000'],
      ['Croatian government', '90,000'],
      ['Serbian sources', '250,000'],
    ]);
    expect(card('k99-total').rivals.at(-1)?.figure).toBe('more than 850,000');
  });

  it('says what its ends are, and that an aggregate is no place', () => {
    const [from, to] = card('srebrenica-1995').ends;
    expect(from).toMatchObject({ term: 'From', anchor: 'An area, marked at one place in it.' });
    expect(to?.name).toBe('Tuzla (and Zenica), Bosnia and Herzegovina');
    expect(card('k99-total').ends[1]).toMatchObject({ name: 'Abroad', term: 'Counted in' });
    expect(card('k99-total').ends[1]?.anchor).toContain('not on the map');
  });

  it('names what counts some of the same people, and why a headline is not drawn', () => {
    const hep = card('hep-total');
    expect(hep.overlaps).toHaveLength(18);
    expect(hep.shape).toContain('Not on the map.');
    expect(hep.shape.length).toBeGreaterThan('Not on the map.'.length);
  });

  it('explains the code of UNHCR where a figure is from its tables, with their attribution', () => {
    const kosovo = card('k99-mkd');
    expect(kosovo.codeNotes.join()).toContain('with Montenegro and Kosovo');
    expect(kosovo.attribution).toContain('CC BY 4.0');
    expect(card('k15-deu').codeNotes.join()).toContain('Serbia with Kosovo');
    const boats = card('alb-1991-03');
    expect(boats.codeNotes).toEqual([]);
    expect(boats.attribution).toBe('');
  });

  it('says so where no range was published', () => {
    expect(card('k15-deu').notes.at(-1)).toContain('No range was published');
    expect(card('storm-fry').notes.join()).not.toContain('No range');
  });

  it('has who, sources and a title for every flow of the record', () => {
    for (const { id } of flows.facts.flows) {
      const told = card(id);
      expect(told.people, id).not.toBe('');
      expect(told.sources.length, id).toBeGreaterThan(0);
      expect(told.title, id).not.toMatch(/anchored|no single place/);
      expect(told.episode.title, id).not.toBe('');
    }
  });

  it('stands without words until they have loaded, and refuses what the record does not know', () => {
    expect(flowCard(world, flows, null, null, 'storm-fry')).toMatchObject({
      people: '',
      rivals: [],
    });
    expect(() => card('nobody')).toThrow(RangeError);
  });
});

describe('the card of an episode', () => {
  it('says in words what one looks at and what is left out, for every episode', () => {
    for (const { id } of flows.facts.episodes) {
      const told = episode(id);
      expect(told.summary.split('. ').length, id).toBeGreaterThanOrEqual(1);
      expect(told.leftOut, id).not.toBe('');
      expect(told.moved.length + told.counted.length, id).toBeGreaterThan(0);
    }
  });

  it('sets what is drawn beside the published total, within it', () => {
    for (const total of flows.facts.totals) {
      const box = episode(total.episode).totals.find(({ id }) => id === total.id);
      const sum = drawnSum(partsOf(flows, total));
      expect(box?.drawn, total.id).toContain(sum.best.toLocaleString('en-GB'));
      expect(sum.best, total.id).toBeLessThanOrEqual(total.high);
      if (total.complete) expect(sum.best, total.id).toBeGreaterThanOrEqual(total.low);
    }
    expect(episode('kosovo-1999').totals[0]).toMatchObject({
      published: '850,000 to 870,900; best figure 862,979',
      basis: '6 on the map, which are all of it; nobody is counted twice',
    });
    expect(episode('operation-storm-1995').totals[0]?.published).toBe('180,000 to 200,000');
  });

  it('lists what is under way on the day, and what is not drawn', () => {
    const lines = episode('kosovo-1999').moved;
    expect(lines.find(({ id }) => id === 'k99-mkd')).toMatchObject({ now: true, drawn: true });
    expect(lines.find(({ id }) => id === 'k99-morina-1')).toMatchObject({
      now: false,
      drawn: false,
    });
    expect(episode('kosovo-1999').byDay).toBe(true);
    expect(episode('operation-storm-1995').byDay).toBe(false);
  });
});

describe('the card of a year-end count', () => {
  const germany = stockCard(world, stocks, 'DE', 1996);

  it('adds up each category by origin, and nothing between categories', () => {
    expect(germany?.groups.map(({ category, total }) => [category, total])).toEqual([
      ['refugee', '330,000'],
    ]);
    expect(germany?.dates).toBe('31 December 1996');
  });

  it('keeps people of unknown origin out of the sum', () => {
    expect(germany?.unknown?.persons).toBe('919,000');
  });

  it('tells of gaps that bear on the country, and of no others', () => {
    expect(germany?.remarks.join()).toContain('Asylum-seekers enter');
    expect(germany?.remarks.join()).not.toContain('Internally displaced people enter');
    expect(stockCard(world, stocks, 'DE', 2006)?.remarks.join()).not.toContain('United States');
    expect(stockCard(world, stocks, 'US', 2006)?.remarks.join()).toContain('United States');
  });

  it('explains codes that count other entities as well', () => {
    const serbian = stockCard(world, stocks, 'DE', 2010);
    expect(serbian?.remarks.join()).toContain('Serbia with Kosovo');
    expect(germany?.remarks.join()).not.toContain('SRB');
  });

  it('knows its neighbours in time, and nothing of what has no row', () => {
    expect(germany).toMatchObject({ before: 1995, after: 1997 });
    expect(stockCard(world, stocks, 'DE', 1990)).toBeNull();
    expect(stockCard(world, stocks, 'XX', 1996)).toBeNull();
  });
});
