import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileScenes } from '../../../data/compileScenes.ts';
import type { Script } from '../../../src/core/scene/types.ts';
import { parseTalk, readTalk, talkFile } from '../../../src/state/talkFile.ts';
import { packTalk, talkOfFragment, unpackTalk } from '../../../src/state/talkLink.ts';
import { record } from '../data/authored.ts';

const { title, scenes } = compileScenes(record);
const own: Script = { title, scenes };
const broken = (change: (file: { [key: string]: unknown; scenes: Record<string, unknown>[] }) => void) => {
  const file = structuredClone(talkFile(own)) as never;
  change(file);
  const result = parseTalk(file);
  return 'reasons' in result ? result.reasons : [];
}; // prettier-ignore

describe('talks as files', () => {
  it('come back as they were saved', () => {
    const result = readTalk(JSON.stringify(talkFile(own)));
    expect(result).toEqual({ script: own });
  });

  it('are refused with a reason for each fault, by scene', () => {
    const reasons = broken((file) => {
      file.scenes[4]!['date'] = '1994-02-30';
      file.scenes[6]!['bounds'] = [20, 42, 15, 45];
      file.scenes[7]!['layers'] = ['weather'];
    });
    expect(reasons).toHaveLength(3);
    expect(reasons[0]).toContain('Scene 5: date must be a day');
    expect(reasons[1]).toContain('Scene 7: bounds');
    expect(reasons[2]).toContain('Scene 8: layers');
  });

  it.each([
    ['a newer version', (file: { [key: string]: unknown }) => (file['version'] = 2), 'newer atlas'],
    ['another format', (file: { [key: string]: unknown }) => (file['format'] = 'x'), 'Format must be'], // prettier-ignore
    ['no scenes', (file: { [key: string]: unknown }) => (file['scenes'] = []), 'must not be empty'],
  ])('are refused: %s', (_, change, words) => {
    expect(broken(change).join()).toContain(words);
  });

  it('are refused: two scenes of one id', () => {
    expect(broken(({ scenes }) => scenes.push(scenes[0]!)).join()).toContain('an id of their own');
  });

  it('are refused: cut off, or something else', () => {
    expect(readTalk('{"format": "open-door').toString()).toBeTruthy();
    expect(readTalk('{"format": "open-door')).toHaveProperty('reasons');
    expect(readTalk('null')).toHaveProperty('reasons');
    expect(readTalk(readFileSync('package.json', 'utf8'))).toHaveProperty('reasons');
  });
});

describe('talks in links', () => {
  it('come back as they were shared', async () => {
    const short = { title: 'Short', scenes: scenes.slice(0, 2) };
    const packed = await packTalk(short);
    expect(packed).toMatch(/^[\w-]+$/);
    expect(talkOfFragment(`#talk=${packed}&mode=present`)).toBe(packed);
    expect(await unpackTalk(packed!)).toEqual({ script: short });
  });

  it('are refused where a part is missing', async () => {
    const packed = await packTalk({ title: 'Short', scenes: scenes.slice(0, 2) });
    expect(await unpackTalk(packed!.slice(0, -20))).toHaveProperty('reasons');
    expect(await unpackTalk('!')).toHaveProperty('reasons');
  });

  it('are not made where they would be too long', async () => {
    const noise = Array.from({ length: 20_000 }, (_, i) => String.fromCharCode(97 + ((i * i * 7919) % 26))); // prettier-ignore
    const long = { title: 'L', scenes: Array.from({ length: 40 }, (_, i) => ({ ...scenes[i % 12]!, id: `x${i}`, note: noise.slice(i * 300).join('').slice(0, 9000) })) }; // prettier-ignore
    expect(await packTalk(long)).toBeNull();
  });
});
