import { describe, expect, it } from 'vitest';
import { themes } from '../../../src/core/colour/themes.ts';
import { wrapped, type Ruler } from '../../../src/export/pieces.ts';
import { sheetOf, type Told } from '../../../src/export/sheet.ts';
import { svgOfPieces } from '../../../src/export/svgOfPieces.ts';

/** Every letter is half as wide as it is high. */
const ruler: Ruler = (text, size) => text.length * size * 0.5;

describe('a text in lines', () => {
  it('is no wider than its room', () => {
    const lines = wrapped('one two three four five six', 60, 10, 'sans', ruler);
    expect(lines.join(' ')).toBe('one two three four five six');
    expect(lines.every((line) => ruler(line, 10, 'sans') <= 60)).toBe(true);
  });

  it('keeps a word that is longer than the room whole, and breaks where the text does', () => {
    expect(wrapped('a incomprehensibilities b', 30, 10, 'sans', ruler)).toEqual(['a', 'incomprehensibilities', 'b']); // prettier-ignore
    expect(wrapped('one\ntwo', 500, 10, 'sans', ruler)).toEqual(['one', 'two']);
  });
});

const told: Told = {
  title: 'Croatia',
  date: '1 April 2009',
  sentence: 'Albania & Croatia join NATO: <28> members.',
  legend: {
    statuses: new Map([
      ['member', 28],
      ['map', 2],
    ]),
    qualifiers: [{ id: 'x', label: 'held back', legend: '', pattern: 'conditional', status: 'map', names: ['Macedonia'] }], // prettier-ignore
  },
  zones: ['A zone'],
  sources: ['NATO, Member countries'],
  credits: ['© OpenStreetMap contributors, ODbL'],
};

describe('the sheet around a picture', () => {
  it.each([
    [1920, 1080],
    [1280, 720],
  ])('lies inside %i × %i, and no plate over another', (width, height) => {
    const { pieces, blocked } = sheetOf(told, themes.light, width, height, ruler);
    for (const { x, y, width: wide, height: high } of blocked) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x + wide).toBeLessThanOrEqual(width);
      expect(y + high).toBeLessThanOrEqual(height);
    }
    const [title, foot, key] = blocked;
    expect(title!.y + title!.height).toBeLessThanOrEqual(key!.y);
    expect(key!.y + key!.height).toBeLessThanOrEqual(foot!.y);
    const words = pieces.flatMap((piece) => (piece.kind === 'text' ? [piece.text] : []));
    for (const expected of ['Croatia', '1 April 2009', 'Steps towards NATO', '28', 'Zones: A zone', '© OpenStreetMap contributors, ODbL']) expect(words).toContain(expected); // prettier-ignore
  });

  it('leaves the legend out where there is none', () => {
    const { blocked } = sheetOf({ ...told, legend: null }, themes.light, 1920, 1080, ruler);
    expect(blocked).toHaveLength(2);
  });
});

describe('the sheet as SVG', () => {
  const svg = svgOfPieces(sheetOf(told, themes.light, 1920, 1080, ruler).pieces, themes.light);

  it('keeps texts as texts, and escapes them', () => {
    expect(svg).toContain('Albania &amp; Croatia join NATO: &lt;28&gt; members.');
    expect(svg).not.toMatch(/NaN|undefined|var\(--/);
  });

  it('brings the patterns that it uses', () => {
    expect(svg).toContain('id="key-conditional"');
    expect(svg).toContain('url(#key-conditional)');
  });
});
