import { describe, expect, it } from 'vitest';
import { readKey, type KeyPress } from '../../../src/stage/keys.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shift: false,
  chord: false,
  focus: 'page',
  ...more,
});
const does = (key: string, more?: Partial<KeyPress>) => readKey(press(key, more), '').intent?.do;

describe('keys of the stage', () => {
  it.each([
    ['PageDown', 'next'],
    ['PageUp', 'previous'],
    ['ArrowRight', 'next'],
    ['ArrowLeft', 'previous'],
    [' ', 'next'],
    ['Home', 'first'],
    ['End', 'last'],
    ['b', 'blank'],
    ['B', 'blank'],
    ['.', 'blank'],
    ['F5', 'start'],
    ['Escape', 'leave'],
    ['r', 'return'],
    ['?', 'help'],
  ])('%s: %s', (key, intent) => expect(does(key)).toBe(intent));

  it('goes back with Shift and Space', () => expect(does(' ', { shift: true })).toBe('previous'));

  it('a clicker moves the talk even from a focused slider, whose own arrows stay', () => {
    expect(does('PageDown', { focus: 'control' })).toBe('next');
    expect(does('PageUp', { focus: 'field' })).toBe('previous');
    expect(does('ArrowRight', { focus: 'control' })).toBeUndefined();
    expect(does('Home', { focus: 'control' })).toBeUndefined();
    expect(does(' ', { focus: 'control' })).toBeUndefined();
  });

  it('leaves writing alone', () => {
    for (const key of ['b', '.', ' ', '7', 'ArrowLeft', 'Backspace', 'Enter']) {
      expect(does(key, { focus: 'field' })).toBeUndefined();
    }
  });

  it('leaves the chords of the browser alone', () => expect(does('r', { chord: true })).toBeUndefined()); // prettier-ignore

  it('collects digits until Enter', () => {
    const one = readKey(press('1'), '');
    const two = readKey(press('2'), one.digits);
    expect(two.digits).toBe('12');
    expect(readKey(press('Enter'), two.digits)).toEqual({ intent: { do: 'jump', to: 11 }, digits: '' }); // prettier-ignore
    expect(readKey(press('Enter'), '').intent).toBeNull();
    expect(readKey(press('b'), '1').digits).toBe('');
  });
});
