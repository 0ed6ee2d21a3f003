import type { Measure } from '../core/labels/choose.ts';

const faces: Record<Parameters<Measure>[1], { font: string; spacing: number }> = {
  country: { font: "600 100px 'Source Sans 3'", spacing: 0.14 },
  semibold: { font: "600 100px 'Source Sans 3'", spacing: 0 },
  regular: { font: "400 100px 'Source Sans 3'", spacing: 0 },
  serif: { font: "italic 500 100px 'Brygada 1918'", spacing: 0.02 },
};

/** A ruler for texts: widths at 1 px, remembered. The fonts must have loaded. */
export function createMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const widths = new Map<string, number>();
  return (text, face) => {
    const key = `${face}/${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      const { font, spacing } = faces[face];
      if (context) context.font = font;
      const drawn = context ? context.measureText(text).width / 100 : text.length * 0.55;
      width = drawn + spacing * text.length;
      widths.set(key, width);
    }
    return width;
  };
}

/** Loads the faces that the map measures with. */
export async function loadFaces(): Promise<void> {
  await Promise.all(Object.values(faces).map(({ font }) => document.fonts.load(font, 'AšЖΩ')));
}
