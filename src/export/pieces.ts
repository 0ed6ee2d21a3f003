import type { FillPattern } from '../core/colour/patterns.ts';

/** The atlas's faces, by what they are used for: dates and titles, reading, headings, names of water. */
export type Face = 'serif' | 'sans' | 'bold';

/** What the furniture of a printed map is made of, in CSS pixels from its top left; each writer draws it in its own way. */
export type Piece =
  | {
      kind: 'box';
      x: number;
      y: number;
      width: number;
      height: number;
      fill: string;
      stroke?: string;
      pattern?: FillPattern;
      opacity?: number;
    }
  | {
      kind: 'line';
      x1: number;
      y1: number;
      x2: number;
      y2: number;
      stroke: string;
      width: number;
    }
  | {
      kind: 'text';
      x: number;
      /** Of the baseline. */
      y: number;
      text: string;
      size: number;
      face: Face;
      fill: string;
      /** Where `x` is: at the text's left or right end. */
      anchor?: 'end';
    };

/** The width of a text, px. */
export type Ruler = (text: string, size: number, face: Face) => number;

const faces: Readonly<Record<Face, string>> = {
  serif: "500 {}px 'Brygada 1918', Georgia, serif",
  sans: "400 {}px 'Source Sans 3', Arial, sans-serif",
  bold: "600 {}px 'Source Sans 3', Arial, sans-serif",
};

/** A face as a canvas names it. */
export function fontOf(face: Face, size: number): string {
  return faces[face].replace('{}', `${size}`);
}

/** A ruler of the page's own faces. They must have loaded: see `loadFaces`. */
export function canvasRuler(): Ruler {
  const context = document.createElement('canvas').getContext('2d');
  return (text, size, face) => {
    if (!context) return text.length * size * 0.5;
    context.font = fontOf(face, size);
    return context.measureText(text).width;
  };
}

/** Loads the faces that pieces are set in, with every letter of the region. */
export async function loadFaces(): Promise<void> {
  const all = Object.keys(faces) as Face[];
  await Promise.all(all.map((face) => document.fonts.load(fontOf(face, 20), 'AšЖΩ')));
}

/** Breaks a text into lines no wider than `width`; a word that is longer stands alone. */
export function wrapped(
  text: string,
  width: number,
  size: number,
  face: Face,
  ruler: Ruler,
): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line ? `${line} ${word}` : word;
      if (line && ruler(longer, size, face) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    lines.push(line);
  }
  return lines;
}
