import { describe, expect, it } from 'vitest';
import { marksAt, unlessSame, type MarksView } from '../../../../src/core/frame/marks.ts';
import { operationsAt } from '../../../../src/core/operations/load.ts';
import { fromIso } from '../../../../src/core/time/day.ts';
import { marks, operations } from '../../realMap.ts';

const all: MarksView = {
  events: true,
  operations: true,
  holdsUp: () => true,
  raised: new Set(),
  close: false,
};
const on = (date: string, view: Partial<MarksView> = {}) => {
  const day = fromIso(date);
  return marksAt(marks, operationsAt(operations, day), day, { ...all, ...view });
};

describe('events on the map', () => {
  const markale = 'event/markale-1-1994-02-05';
  const id = marks.list.find(({ words }) => words === 'Markale market shelling')?.id ?? markale;

  it('have their pin on their day, fading for a month after it, and none before', () => {
    expect(on('1994-02-04').get(id)).toBeUndefined();
    expect(on('1994-02-05').get(id)).toBe(1);
    expect(on('1994-02-10').get(id)).toBeLessThan(1);
    expect(on('1994-03-08').get(id)).toBeUndefined();
  });

  it('share no place: the freshest has the pin', () => {
    const sarajevo = [...on('1994-02-21').keys()]
      .map((key) => marks.byId.get(key))
      .filter((mark) => mark?.item.kind === 'event' && Math.abs(mark.lon - 18.41) < 0.02);
    expect(sarajevo).toHaveLength(1);
    expect(sarajevo[0]?.id).not.toBe(id);
  });

  it('have no pin where they happened off the map', () => {
    expect(marks.list.some(({ lon }) => lon < -10)).toBe(false);
  });

  it('of a theme that is not held up are left out, and all without their layer', () => {
    const war = on('1994-02-05', { holdsUp: ({ tags }) => tags.includes('eu') });
    expect(war.has(id)).toBe(false);
    expect([...on('1994-02-05', { events: false }).keys()].some((key) => key.startsWith('event/'))).toBe(false); // prettier-ignore
  });

  it('that last are fainter once they are no news', () => {
    const war = marks.list.find(({ words }) => words.startsWith('War between Croat'))?.id ?? '';
    expect(on('1992-10-20').get(war)).toBe(1);
    expect(on('1993-08-15').get(war)).toBe(0.5);
    expect(on('1994-05-01').get(war)).toBeUndefined();
  });
});

describe('strikes on the map', () => {
  const crosses = (date: string) => [...on(date)].filter(([key]) => key.startsWith('strike/'));

  it('are there on their day and linger for two weeks', () => {
    const udbina = (date: string) => on(date).get('strike/udbina-1994-11-21/0');
    expect(udbina('1994-11-20')).toBeUndefined();
    expect(udbina('1994-11-21')).toBe(1);
    expect(udbina('1994-11-28')).toBeLessThan(1);
    expect(udbina('1994-12-06')).toBeUndefined();
  });

  it('have a cross at each of their places', () => {
    expect(crosses('1995-09-05').filter(([key]) => key.includes('deliberate'))).toHaveLength(13);
  });
});

describe('places of operations', () => {
  const bases = (date: string, view: Partial<MarksView>) =>
    [...on(date, view).keys()].filter((key) => key.startsWith('base/'));

  it('are shown from close by, or while their operation is raised', () => {
    expect(bases('2001-05-20', {})).toEqual([]);
    expect(bases('2001-05-20', { raised: new Set(['kfor-mnb-east']) })).toEqual(['base/kfor-mnb-east/0']); // prettier-ignore
    expect(bases('2001-05-20', { close: true }).length).toBeGreaterThan(4);
  });

  it('are not shown of an operation that is not under way', () => {
    expect(bases('1990-05-20', { raised: new Set(['kfor-mnb-east']), close: true })).toEqual([]);
  });
});

it('are the same object while they are the same', () => {
  const before = on('1999-04-10');
  expect(unlessSame(before, on('1999-04-10'))).toBe(before);
  expect(unlessSame(before, on('1999-05-10'))).not.toBe(before);
});
