import { describe, expect, it } from 'vitest';
import { filmOfPlay, filmOfScenes } from '../../../src/export/films.ts';
import { fromIso, toIso } from '../../../src/core/time/day.ts';
import { Atlas } from '../../../src/state/Atlas.svelte.ts';
import type { Scene } from '../../../src/core/scene/types.ts';
import { events, operations } from '../realOperations.ts';
import { world } from '../realWorld.ts';

const atlas = new Atlas(world, operations, events);
const scene = (id: string, from: string, to: string, west: number): Scene => ({
  id,
  title: `Scene ${id}`,
  from: fromIso(from),
  to: fromIso(to),
  bounds: [west, 42, west + 4, 45],
  layers: ['status'],
  selected: null,
  highlighted: [],
  beside: 'nothing',
  caption: `Caption ${id}`,
  note: '',
  events: [],
  claims: [],
  surveys: [],
  sources: [],
  seconds: 50,
});
const first = scene('a', '1991-06-25', '1992-01-15', 15);
const second = scene('b', '1994-02-05', '1994-04-11', 18);
const film = (scenes: Scene[]) => filmOfScenes(atlas, scenes, 8);
const dayAt = (scenes: Scene[], at: number) => toIso(Math.floor(film(scenes).at(at).shot.time));

describe('a film of scenes', () => {
  it('plays each from its first day to its last, and rests on that', () => {
    expect(film([first, second]).seconds).toBe(16);
    expect(dayAt([first], 0)).toBe('1991-06-25');
    expect(dayAt([first], 7.9)).toBe('1992-01-15');
    expect(dayAt([first, second], 15.9)).toBe('1994-04-11');
  });

  it('flies from scene to scene: the first picture is where the last one was, then the next scene', () => {
    const { at } = film([first, second]);
    expect(at(7.96).shot.view).toEqual(first.bounds);
    expect(at(8).shot.view).toEqual(first.bounds.map((edge) => expect.closeTo(edge, 6) as number));
    const [west = 0] = at(8.9).shot.view as readonly number[];
    expect(west).toBeGreaterThan(15.3);
    expect(west).toBeLessThan(17.7);
    expect(at(9.8).shot.view).toEqual(second.bounds);
  });

  it('lets the clock run on while it flies forward, and never shows a day before the scene backward', () => {
    expect(dayAt([first, second], 8)).toBe('1992-01-15');
    const between = dayAt([first, second], 8.9);
    expect(between > '1992-01-15' && between < '1994-02-05').toBe(true);
    expect(dayAt([second, first], 8.1)).toBe('1991-06-25');
  });

  it('cuts only where it begins', () => {
    const { at } = film([first, second]);
    expect([0, 4, 8, 12].map((s) => at(s).cut)).toEqual([true, false, false, false]);
    expect(at(8).title).toBe('Scene b');
  });
});

describe('a film of what plays', () => {
  it('goes on from the day shown, and stops at the last day of the record', () => {
    atlas.moveTo(fromIso('2009-03-25'), 'script');
    const { at } = filmOfPlay(atlas, { pace: 'clock', speed: 1 }, [13, 39, 29, 46], 3);
    const times = [0, 1, 2].map((s) => at(s).shot.time);
    expect(times[0]).toBe(fromIso('2009-03-25'));
    expect(times[1]).toBeGreaterThan(times[0]!);
    expect(times[2]).toBeGreaterThan(times[1]!);
    atlas.moveTo(world.facts.lastDay, 'script');
    const end = filmOfPlay(atlas, { pace: 'clock', speed: 1 }, [13, 39, 29, 46], 3);
    end.at(0);
    expect(end.at(2).shot.time).toBe(world.facts.lastDay);
  });
});
