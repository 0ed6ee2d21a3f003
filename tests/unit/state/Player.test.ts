import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { compileEvents } from '../../../data/compileEvents.ts';
import { compileOperations } from '../../../data/compileOperations.ts';
import { loadEvents } from '../../../src/core/events/load.ts';
import { loadOperations } from '../../../src/core/operations/load.ts';
import { fromIso, toIso } from '../../../src/core/time/day.ts';
import { Atlas } from '../../../src/state/Atlas.svelte.ts';
import { Player } from '../../../src/state/Player.svelte.ts';
import { record } from '../data/authored.ts';
import { world } from '../realWorld.ts';

const operations = loadOperations(compileOperations(record));
const events = loadEvents(compileEvents(record));

/** A page whose frames come when the test says so, and that can be hidden. */
function page() {
  let frame: FrameRequestCallback | null = null;
  let now = 0;
  const listeners = new Set<() => void>();
  const document = {
    hidden: false,
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  };
  vi.stubGlobal('document', document);
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
    frame = callback;
    return 1;
  });
  vi.stubGlobal('cancelAnimationFrame', () => (frame = null));
  vi.stubGlobal('performance', { now: () => now });
  return {
    listeners,
    run(seconds: number) {
      for (const end = now + seconds * 1000; now < end;) {
        now += 50;
        const due = frame;
        frame = null;
        due?.(now);
      }
    },
    hide() {
      document.hidden = true;
      for (const listener of listeners) listener();
    },
  };
}

describe('the player', () => {
  let stage: ReturnType<typeof page>;
  let atlas: Atlas;
  let player: Player;
  const at = () => toIso(atlas.day);

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    stage = page();
    atlas = new Atlas(world, operations, events);
    player = new Player(atlas);
    atlas.moveTo(fromIso('1994-02-09'), 'jump');
  });

  afterEach(() => {
    player.pause();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('dwells on an event, goes on to the next and tells of it', () => {
    const reached: string[] = [];
    player.onreach = ({ title }) => reached.push(title);
    player.play();
    stage.run(2);
    expect(at()).toBe('1994-02-09');
    expect(player.caption?.title).toBe('NATO ultimatum on heavy weapons');
    stage.run(1.2);
    expect(at()).toBe('1994-02-21');
    expect(reached).toEqual([
      'NATO ultimatum on heavy weapons',
      'Sarajevo deadline passes without strikes',
    ]);
  });

  it('stops where it is asked to', () => {
    player.play();
    stage.run(1);
    player.pause();
    const before = atlas.time;
    stage.run(5);
    expect(atlas.time).toBe(before);
    expect(player.caption).toBeNull();
  });

  it('stops when nobody sees it', () => {
    player.play();
    stage.hide();
    expect(player.playing).toBe(false);
    expect(stage.listeners.size).toBe(0);
  });

  it('goes past events that the filter of themes does not hold up', () => {
    atlas.toggleTag('eu');
    player.play();
    stage.run(0.5);
    expect(atlas.day).toBeGreaterThan(fromIso('1994-02-28'));
    expect(player.caption?.tags).toContain('eu');
  });

  it('has no captions by the clock, nor where they are turned off', () => {
    player.pace = 'clock';
    player.play();
    expect(player.caption).toBeNull();
    player.pace = 'event';
    expect(player.caption).not.toBeNull();
    player.captions = false;
    expect(player.caption).toBeNull();
  });

  it('starts anew from the end, and loops where that is asked for', () => {
    atlas.moveTo(world.facts.lastDay, 'jump');
    player.play();
    expect(atlas.day).toBe(world.facts.firstDay);
    atlas.moveTo(world.facts.lastDay - 1, 'play');
    player.loop = true;
    stage.run(5);
    expect(player.playing).toBe(true);
    expect(atlas.day).toBeLessThan(fromIso('1960-01-01'));
  });
});
