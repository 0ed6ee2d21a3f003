import { addressOf } from '../core/addressOf.ts';

/** Names of the map's faces in the style; MapLibre knows no variable weights, so each is a face of its own. */
export const fonts = {
  regular: 'Source Sans 3 Regular',
  semibold: 'Source Sans 3 SemiBold',
  serifItalic: 'Brygada 1918 Italic',
} as const;

/** Greek and Cyrillic are files of their own, fetched when a label needs them. */
const LATIN = ['U+0-36F', 'U+1E00-1EFF', 'U+2000-FFFF'];
const EAST = ['U+370-52F'];

function face(name: string): { url: string; 'unicode-range': string[] }[] {
  const url = (part: string) => addressOf(`fonts/${name}-${part}.woff2`, document.baseURI);
  return [
    { url: url('latin'), 'unicode-range': LATIN },
    { url: url('east'), 'unicode-range': EAST },
  ];
}

/** The style's `font-faces`: the same files that the page uses. @returns addresses under the page's own */
export function fontFaces(): Record<string, ReturnType<typeof face>> {
  return {
    [fonts.regular]: face('source-sans-3-400'),
    [fonts.semibold]: face('source-sans-3-600'),
    [fonts.serifItalic]: face('brygada-1918-500-italic'),
  };
}
