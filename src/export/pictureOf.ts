import type { Shot } from '../core/frame/shot.ts';
import type { Theme } from '../core/colour/themes.ts';
import { drawPieces } from './drawPieces.ts';
import type { Job, Made } from './Job.ts';
import { canvasRuler, loadFaces } from './pieces.ts';
import { sheetOf, type Told } from './sheet.ts';
import type { OpenStudio } from './Studio.ts';
import { svgOfPieces } from './svgOfPieces.ts';

/** The page of a picture in CSS pixels; larger pictures have more pixels, not more room. */
export const PAGE = { width: 1920, height: 1080 } as const;

/** What is asked for: 1 is 1920 × 1080, 2 is 4K, 4 is 8K. */
export type Ratio = 1 | 2 | 4;

/** A picture of the view with title, legend, date, sources and attribution, as PNG. @throws AbortError when cancelled */
export async function pngOf(
  open: OpenStudio,
  shot: Omit<Shot, 'blocked'>,
  told: Told,
  theme: Theme,
  ratio: Ratio,
  name: string,
  { signal, progress }: Job,
): Promise<Made> {
  progress(0.05, 'Setting the type');
  await loadFaces();
  const { pieces, blocked } = sheetOf(told, theme, PAGE.width, PAGE.height, canvasRuler());
  signal.throwIfAborted();
  progress(0.15, 'Drawing the map');
  const studio = await open({ ...PAGE, ratio, view: shot.view, own: true });
  try {
    signal.throwIfAborted();
    const map = await studio.still({ ...shot, blocked });
    signal.throwIfAborted();
    progress(0.6, 'Setting the sheet');
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [PAGE.width * ratio, PAGE.height * ratio];
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('This browser cannot draw a picture of that size.');
    context.drawImage(map, 0, 0, canvas.width, canvas.height);
    context.scale(ratio, ratio);
    drawPieces(context, pieces, theme, ratio);
    progress(0.75, 'Writing the file');
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    signal.throwIfAborted();
    if (!blob) throw new Error('This browser cannot write a picture of that size.');
    return { name: `${name}.png`, blob };
  } finally {
    studio.close();
  }
}

/** The same as SVG: every line and letter a vector. @throws AbortError when cancelled */
export async function svgOf(
  open: OpenStudio,
  shot: Omit<Shot, 'blocked'>,
  told: Told,
  theme: Theme,
  name: string,
  { signal, progress }: Job,
): Promise<Made> {
  progress(0.1, 'Setting the type');
  await loadFaces();
  const { pieces, blocked } = sheetOf(told, theme, PAGE.width, PAGE.height, canvasRuler());
  progress(0.3, 'Drawing the map');
  const studio = await open({ ...PAGE, ratio: 1, vectors: true });
  try {
    signal.throwIfAborted();
    const map = studio.drawing({ ...shot, blocked });
    const text = map.replace(/<\/svg>$/, () => `${svgOfPieces(pieces, theme)}</svg>`);
    const blob = new Blob(['<?xml version="1.0" encoding="UTF-8"?>\n', text], {
      type: 'image/svg+xml',
    });
    return { name: `${name}.svg`, blob };
  } finally {
    studio.close();
  }
}
