import type { Theme, ThemeName } from '../core/colour/themes.ts';
import type { Film, FilmMoment } from './Film.ts';
import { drawPieces } from './drawPieces.ts';
import type { Job } from './Job.ts';
import { canvasRuler, loadFaces, wrapped, type Piece, type Ruler } from './pieces.ts';
import type { OpenStudio } from './Studio.ts';

/** How a film is drawn: the pixels of its pictures, and how many a second. */
export interface FilmFormat {
  width: number;
  height: number;
  fps: number;
}

/** The page that every film is laid out on, CSS pixels. */
const PAGE = { width: 1280, height: 720 } as const;
const PLATE = 430;
const MARGIN = 22;
const FOOT = 26;

/**
 * Draws a film picture by picture, as fast as the machine can and without leaving one out.
 * @param credit what stands at the foot of every picture
 * @param take gets each picture, on one and the same canvas, with its second; the next is drawn when it has resolved
 * @throws AbortError when cancelled
 */
export async function filmFrames(
  open: OpenStudio,
  film: Film,
  format: FilmFormat,
  look: { name: ThemeName; theme: Theme; credit: string },
  take: (canvas: HTMLCanvasElement, second: number) => Promise<void> | void,
  { signal, progress }: Job,
): Promise<void> {
  progress(0, 'Preparing the map');
  await loadFaces();
  const ruler = canvasRuler();
  const ratio = format.width / PAGE.width;
  const studio = await open({ ...PAGE, ratio, theme: look.name, view: film.at(0).shot.view });
  try {
    // The map alone is kept: while only the date runs, it is not drawn again.
    const ground = canvasOf(format);
    const { canvas, context } = canvasOf(format);
    const count = Math.max(1, Math.round(film.seconds * format.fps));
    for (let index = 0; index < count; index += 1) {
      signal.throwIfAborted();
      const second = index / format.fps;
      const moment = film.at(second);
      const { pieces, blocked } = plateOf(moment, look.theme, look.credit, ruler);
      const map = await studio.frame({ ...moment.shot, blocked }, second * 1000, moment.cut);
      if (map) ground.context.drawImage(map, 0, 0, format.width, format.height);
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.drawImage(ground.canvas, 0, 0);
      context.scale(ratio, ratio);
      drawPieces(context, pieces, look.theme, ratio);
      await take(canvas, second);
      progress((index + 1) / count, `Picture ${index + 1} of ${count}, ${moment.date}`);
      // The page stays usable, and cancelling is heard.
      await new Promise((resolve) => setTimeout(resolve));
    }
  } finally {
    studio.close();
  }
}

function canvasOf({ width, height }: FilmFormat) {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser cannot draw the pictures of a film.');
  return { canvas, context };
}

/** The plate of a picture keeps its width, so that it stands still while the date runs. */
function plateOf({ title, date, line }: FilmMoment, theme: Theme, credit: string, ruler: Ruler) {
  const room = PLATE - 2 * MARGIN;
  const pieces: Piece[] = [];
  let y = 14;
  const add = (text: string, size: number, face: 'serif' | 'sans', most: number) => {
    if (!text) return;
    for (const words of wrapped(text, room, size, face, ruler).slice(0, most)) {
      y += size * 1.22;
      pieces.push({ kind: 'text', x: MARGIN, y: y - size * 0.24, text: words, size, face, fill: theme.ink }); // prettier-ignore
    }
  };
  add(title, 30, 'serif', 2);
  add(date, title ? 23 : 40, 'serif', 1);
  y += 4;
  add(line, 18, 'sans', 4);
  const height = y + 14;
  const { width, height: page } = PAGE;
  const line2 = (x1: number, y1: number, x2: number, y2: number): Piece => {
    return { kind: 'line', x1, y1, x2, y2, stroke: theme.ink, width: 1 };
  };
  const ground = (x: number, top: number, wide: number, high: number): Piece => {
    return { kind: 'box', x, y: top, width: wide, height: high, fill: theme.surface };
  };
  return {
    pieces: [
      ground(0, 0, PLATE, height),
      line2(PLATE, 0, PLATE, height),
      line2(0, height, PLATE, height),
      ...pieces,
      ground(0, page - FOOT, width, FOOT),
      line2(0, page - FOOT, width, page - FOOT),
      { kind: 'text', x: width - MARGIN, y: page - 8, text: credit, size: 14, face: 'sans', fill: theme.ink2, anchor: 'end' }, // prettier-ignore
    ] as Piece[],
    blocked: [
      { x: 0, y: 0, width: PLATE, height },
      { x: 0, y: page - FOOT, width, height: FOOT },
    ],
  };
}
