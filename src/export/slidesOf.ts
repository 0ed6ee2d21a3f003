import { themes } from '../core/colour/themes.ts';
import type { Box } from '../core/labels/place.ts';
import type { Scene, SceneFacts } from '../core/scene/types.ts';
import type { Atlas } from '../state/Atlas.svelte.ts';
import type { Job, Made } from './Job.ts';
import { canvasRuler, wrapped } from './pieces.ts';
import { PICTURE, scenePictures } from './scenePictures.ts';
import type { OpenStudio } from './Studio.ts';
import { datesOf, paragraphsOf, sourcesOf } from './talk.ts';
import { creditsOf } from './told.ts';

/** A slide of 16:9 in inches; a picture's CSS pixel is a 96th of one. */
const SLIDE = { width: 13.333, height: 7.5 } as const;
const INCH = 96;
/** Sizes in points; a point is 4/3 CSS pixels. */
const SIZE = { title: 30, date: 18, caption: 18, small: 11 } as const;
const PX = 4 / 3;
/** Faces that every office program has, or has a twin of the same widths for. */
const FACE = { title: 'Georgia', text: 'Calibri' } as const;
const PLATE = 470;
const PAD = 22;
const FOOT = 44;

/**
 * A talk as slides: the map as a picture, over it title, date, caption and sources as texts that can be edited, and the note
 * in the notes. @throws AbortError when cancelled
 */
export async function slidesOf(
  open: OpenStudio,
  atlas: Atlas,
  talk: SceneFacts,
  name: string,
  job: Job,
): Promise<Made> {
  const { default: PptxGen } = await import('pptxgenjs');
  const deck = new PptxGen();
  deck.defineLayout({ name: 'ATLAS', ...SLIDE });
  deck.layout = 'ATLAS';
  deck.title = talk.title;
  deck.company = 'Open Door Atlas';
  const { ink, ink2, now, surface } = themes.light;
  const credits = creditsOf(atlas.world.facts.version, '').slice(0, 2).join(' · ');
  await scenePictures(
    open,
    atlas,
    talk.scenes,
    (scene) => platesOf(scene),
    (scene, picture) => {
      const slide = deck.addSlide();
      const [plate, foot] = platesOf(scene).map(inches);
      if (!plate || !foot) return;
      const pad = PAD / INCH;
      const line = { color: hex(ink), width: 0.75 };
      slide.addImage({ data: picture, x: 0, y: 0, w: SLIDE.width, h: SLIDE.height, altText: `Map: ${scene.title}, ${datesOf(scene)}` }); // prettier-ignore
      slide.addShape('rect', { ...plate, fill: { color: hex(surface) }, line });
      slide.addShape('rect', { ...foot, fill: { color: hex(surface) }, line });
      const { title, date } = heightsOf(scene);
      const box = { x: pad, w: plate.w - 2 * pad, margin: 0, valign: 'top' as const };
      const face = FACE.text;
      slide.addText(scene.title, { ...box, y: 0.16, h: title / INCH, fontFace: FACE.title, fontSize: SIZE.title, color: hex(ink) }); // prettier-ignore
      slide.addText(datesOf(scene), { ...box, y: 0.16 + title / INCH, h: date / INCH, fontFace: FACE.title, fontSize: SIZE.date, color: hex(now) }); // prettier-ignore
      const top = 0.24 + (title + date) / INCH;
      slide.addText(scene.caption, { ...box, y: top, h: plate.h - top - 0.1, fontFace: face, fontSize: SIZE.caption, color: hex(ink) }); // prettier-ignore
      const small = { y: foot.y, h: foot.h, margin: 0, valign: 'middle' as const, fontFace: face, fontSize: SIZE.small, color: hex(ink2) }; // prettier-ignore
      const sources = sourcesOf(talk, scene);
      const words = sources.length > 0 ? `Sources: ${sources.join('; ')}.` : '';
      slide.addText(words, { ...small, x: pad, w: 8.4, fit: 'shrink' });
      slide.addText(credits, { ...small, x: 8.7, w: SLIDE.width - 8.7 - pad, align: 'right' });
      slide.addNotes([...paragraphsOf(scene.note), ...(words ? [words] : [])].join('\n\n'));
    },
    job,
  );
  job.progress(0.96, 'Writing the file');
  const blob = (await deck.write({ outputType: 'blob' })) as Blob;
  job.signal.throwIfAborted();
  return { name: `${name}.pptx`, blob };
}

/** Title plate and foot of a slide, in the picture's CSS pixels. */
function platesOf(scene: Scene): Box[] {
  const { title, date, caption } = heightsOf(scene);
  return [
    { x: 0, y: 0, width: PLATE, height: 15 + title + date + 8 + caption + 16 },
    { x: 0, y: PICTURE.height - FOOT, width: PICTURE.width, height: FOOT },
  ];
}

/** Heights of a scene's texts, px. Another machine's faces can be a quarter wider than the ones measured with. */
function heightsOf(scene: Scene): { title: number; date: number; caption: number } {
  const ruler = canvasRuler();
  const room = (PLATE - 2 * PAD) / 1.28;
  const high = (text: string, points: number, face: 'serif' | 'sans', lead: number) =>
    wrapped(text, room, points * PX, face, ruler).length * points * PX * lead;
  return {
    title: high(scene.title, SIZE.title, 'serif', 1.2),
    date: high(datesOf(scene), SIZE.date, 'serif', 1.3),
    caption: high(scene.caption, SIZE.caption, 'sans', 1.24),
  };
}

function inches({ x, y, width, height }: Box): { x: number; y: number; w: number; h: number } {
  const share = SLIDE.width / PICTURE.width;
  return { x: x * share, y: y * share, w: width * share, h: height * share };
}

/** A colour as the format writes it: `#8f5600` without its sign. */
function hex(colour: string): string {
  return colour.replace('#', '').toUpperCase();
}
