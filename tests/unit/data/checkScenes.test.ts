import { describe, expect, it } from 'vitest';
import { compileScenes } from '../../../data/compileScenes.ts';
import { checkRecord } from '../../../data/check.ts';
import type { RawRecord } from '../../../data/read.ts';
import { fromIso } from '../../../src/core/time/day.ts';
import { rawRecord, record } from './authored.ts';
import { told, type Broken } from './breaking.ts';

interface Authored {
  scenes: Record<string, unknown>[];
}
const scene = (raw: RawRecord, index: number) => (raw.scenes as Authored).scenes[index]!;
const broken: Broken[] = [
  ['an unknown event', (r) => void (scene(r, 4)['events'] = ['ev-999']), 'scenes.json:5:events', 'ev-999 is none'],
  ['an event out of the scene', (r) => void (scene(r, 4)['events'] = ['ev-001']), 'scenes.json:5:events', 'events that begin within'],
  ['an unknown claim', (r) => void (scene(r, 0)['claims'] = ['claim-999']), 'scenes.json:1:claims', 'claim-999 is none'],
  ['an unknown source', (r) => void (scene(r, 0)['sources'] = ['nobody']), 'scenes.json:1:sources', 'nobody is none'],
  ['no source', (r) => void (scene(r, 0)['sources'] = []), 'scenes.json:1:sources', 'at least one source'],
  ['an unknown item', (r) => void (scene(r, 9)['selected'] = 'QQ'), 'scenes.json:10:selected', 'an id of entities'],
  ['an unknown survey', (r) => void (scene(r, 10)['surveys'] = ['nothing-2024']), 'scenes.json:11:surveys', 'nothing-2024 is none'],
  ['surveys that nothing shows', (r) => void (scene(r, 10)['beside'] = 'events'), 'scenes.json:11:surveys', 'else none'],
  ['a day that does not exist', (r) => void (scene(r, 1)['date'] = '1990/1992-02-30'), 'scenes.json:2:date', 'a date as 1992'],
  ['a scene of the future', (r) => void (scene(r, 11)['date'] = '2021-06-14/2031'), 'scenes.json:12:date', 'dates from 1949-01-01'],
  ['bounds turned round', (r) => void (scene(r, 2)['bounds'] = [20, 42, 15, 45]), 'scenes.json:3:bounds', 'in this order'],
  ['bounds off the map', (r) => void (scene(r, 2)['bounds'] = [-20, 42, 15, 45]), 'scenes.json:3:bounds', 'edges within'],
  ['an unknown layer', (r) => void (scene(r, 2)['layers'] = ['weather']), 'scenes.json:3:layers', 'one of status'],
  ['a key of its own', (r) => void (scene(r, 2)['music'] = 'loud'), 'scenes.json:3:music', 'no such key'],
  ['a caption too long for the wall', (r) => void (scene(r, 2)['caption'] = 'x'.repeat(161)), 'scenes.json:3:caption', '1 to 160 characters'],
  ['HTML in a note', (r) => void (scene(r, 2)['note'] = '<b>now</b>'), 'scenes.json:3:note', 'without HTML'],
  ['a scene twice', (r) => void (scene(r, 2)['id'] = 's01'), 'scenes.json:3:id', 'scene 1 has the same'],
  ['no JSON', (r) => void (r.scenes = new Error('Unexpected end')), 'scenes.json:1', ''],
]; // prettier-ignore

describe('the talk', () => {
  it.each(broken)('is refused: %s', (...it) => expect(told(it)).not.toEqual([]));

  it('tells all errors at once', () => {
    const raw = rawRecord();
    scene(raw, 4)['events'] = ['ev-999'];
    scene(raw, 9)['selected'] = 'QQ';
    expect(checkRecord(raw).filter(({ file }) => file === 'scenes.json')).toHaveLength(2);
  });

  it('compiles days that are inclusive and names what it cites', () => {
    const facts = compileScenes(record);
    const ultimatum = facts.scenes.find(({ id }) => id === 's05')!;
    expect(ultimatum.from).toBe(fromIso('1994-02-05'));
    expect(ultimatum.to).toBe(fromIso('1994-04-11'));
    for (const { sources, surveys } of facts.scenes) {
      for (const id of sources) expect(facts.sources).toHaveProperty(id);
      for (const id of surveys) expect(facts.polls).toHaveProperty(id);
    }
  });
});
