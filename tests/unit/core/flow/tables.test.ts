import { describe, expect, it } from 'vitest';
import { countryFlows, countryStocks } from '../../../../src/core/flow/country.ts';
import { evacuations } from '../../../../src/core/flow/evacuations.ts';
import { daysEpisode, daysId } from '../../../../src/core/flow/items.ts';
import { partyName } from '../../../../src/core/flow/partyName.ts';
import {
  episodeRows,
  flowRows,
  stockColumns,
  stockRows,
  stockYear,
} from '../../../../src/core/flow/tables.ts';
import { fromIso } from '../../../../src/core/time/day.ts';
import { flows, stocks } from '../../realFlows.ts';
import { world } from '../../realWorld.ts';

const at = fromIso;

describe('the table of flows', () => {
  it.each(['1989-07-01', '1992-07-22', '1995-08-10', '1999-04-10', '2001-08-28', '2026-01-01'])(
    'lists on %s what the record has there, each once, and nothing that is not drawn',
    (date) => {
      const { moving, counted } = flowRows(flows, at(date));
      const due = flows.facts.flows.filter(
        ({ from, to, shape }) => from <= at(date) && at(date) < to && shape !== 'none',
      );
      expect([...moving, ...counted].map(({ id }) => id).sort()).toEqual(
        due.map(({ id }) => id).sort(),
      );
      for (const { id } of counted) expect(flows.byId.get(id)?.measure).toBe('stock');
      const sizes = moving.map(({ best }) => best);
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    },
  );

  it('tells the number in full and the range where there is one', () => {
    const row = flowRows(flows, at('1995-08-10')).moving.find(({ id }) => id === 'storm-fry');
    expect(row).toMatchObject({ persons: '170,000', range: '150,000 to 200,000' });
  });

  it('lists all episodes in order of time, with those of the day', () => {
    const rows = episodeRows(flows, at('1995-08-10'));
    expect(rows).toHaveLength(24);
    expect(rows.find(({ id }) => id === 'operation-storm-1995')?.now).toBe(true);
    expect(rows.find(({ id }) => id === 'kosovo-1999')?.now).toBe(false);
  });
});

describe('the table of stocks', () => {
  it('takes the latest year that has ended', () => {
    expect(stockYear(stocks, at('1996-12-30'))).toBe(1995);
    expect(stockYear(stocks, at('1996-12-31'))).toBe(1996);
    expect(stockYear(stocks, at('1991-06-01'))).toBeNull();
    expect(stockYear(stocks, at('2026-11-23'))).toBe(stocks.lastYear);
  });

  it.each([1992, 1996, 2001, 2015])('adds up to the rows of %i, host by host', (year) => {
    const rows = stockRows(world, stocks, year);
    const due = stocks.stocks.filter((row) => row.year === year && row.host !== '');
    const sum = due.reduce((persons, row) => persons + row.persons, 0);
    expect(rows.reduce((persons, { total }) => persons + total, 0)).toBe(sum);
    expect(new Set(rows.map(({ host }) => host)).size).toBe(rows.length);
  });

  it('has no column for what the tables do not have yet', () => {
    expect(stockColumns(stockRows(world, stocks, 1992))).toEqual(['refugee']);
    expect(stockColumns(stockRows(world, stocks, 1993))).toContain('idp');
  });

  it('names countries as they were called when the year ended', () => {
    expect(partyName(world, stocks, 'CS', 2001)).toBe('FR Yugoslavia');
    expect(partyName(world, stocks, 'MK', 2001)).toBe('Macedonia');
    expect(partyName(world, stocks, 'DE', 2001)).toBe('Germany');
    expect(partyName(world, stocks, '', 2001)).toBe('No country recorded');
  });
});

describe('the displacement of a country', () => {
  it('parts what comes in from what goes out and stays within', () => {
    const found = countryFlows(flows, ['MK'], at('1999-04-10'));
    expect(found.to.map(({ id }) => id)).toEqual(['k99-mkd']);
    expect(found.from.map(({ id }) => id)).toContain('hep-deu');
    const croatia = countryFlows(flows, ['HR'], at('1992-07-22'));
    expect(croatia.within.map(({ id }) => id)).toContain('s1992-hrv-idp');
    expect(croatia.to.map(({ id }) => id)).toContain('s1992-bih-hrv');
  });

  it('counts pieces that a union holds with it', () => {
    const union = countryFlows(flows, ['CS', 'RS', 'ME', 'XK'], at('1999-04-10'));
    expect(union.from.map(({ id }) => id)).toContain('k99-alb');
  });

  it('tells who was counted at the latest year-end, there and abroad', () => {
    const bosnia = countryStocks(world, stocks, 'BA', at('1997-03-01'))!;
    expect(bosnia.year).toBe(1996);
    expect(bosnia.hosted?.id).toBe('stock:BA:1996');
    expect(bosnia.abroad[0]).toEqual({ id: 'stock:DE:1996', text: 'Germany 330,000' });
    expect(countryStocks(world, stocks, 'BA', at('1991-03-01'))).toBeNull();
  });
});

describe('evacuations', () => {
  it('are told by country, without the whole', () => {
    const rows = evacuations(flows);
    expect(rows[0]).toMatchObject({ name: 'Germany', persons: '13,000', share: 1 });
    expect(rows).toHaveLength(17);
    // Moved on by land, not flown out.
    expect(rows.map(({ id }) => id)).not.toContain('mkd-alb-htp');
  });
});

describe('ids of cards that are no row', () => {
  it('name an episode, day by day', () => {
    expect(daysEpisode(daysId('kosovo-1999'))).toBe('kosovo-1999');
    expect(daysEpisode('kosovo-1999')).toBeNull();
    expect(daysEpisode('days:a b')).toBeNull();
  });
});
