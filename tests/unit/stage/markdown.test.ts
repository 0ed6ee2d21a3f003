import { describe, expect, it } from 'vitest';
import { readNote } from '../../../src/stage/markdown.ts';

describe('readNote', () => {
  it('reads what notes are written in', () => {
    expect(readNote('Draw the **circle**.\n\n- one\n- two')).toEqual([
      {
        kind: 'paragraph',
        parts: [
          { kind: 'text', text: 'Draw the ' },
          { kind: 'strong', parts: [{ kind: 'text', text: 'circle' }] },
          { kind: 'text', text: '.' },
        ],
      },
      {
        kind: 'list',
        ordered: false,
        items: ['one', 'two'].map((text) => [
          { kind: 'paragraph', parts: [{ kind: 'text', text }] },
        ]),
      },
    ]);
  });

  it('shows HTML as it was typed', () => {
    const html = '<img src=x onerror="alert(1)">';
    expect(JSON.stringify(readNote(html))).toContain('<img src=x');
    expect(readNote(html)).toEqual([{ kind: 'paragraph', parts: [{ kind: 'text', text: html }] }]);
    expect(readNote(`so ${html} so`)[0]).toMatchObject({ kind: 'paragraph' });
  });

  it('makes no link of a script', () => {
    expect(readNote('[x](javascript:alert(1))')).toEqual([
      { kind: 'paragraph', parts: [{ kind: 'strong', parts: [{ kind: 'text', text: 'x' }] }] },
    ]);
    expect(readNote('[x](https://example.org)')[0]).toMatchObject({
      parts: [{ kind: 'link', href: 'https://example.org' }],
    });
  });
});
