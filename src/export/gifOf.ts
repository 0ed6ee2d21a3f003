import type { Film } from './Film.ts';
import { filmFrames } from './filmFrames.ts';
import type { Job, Made } from './Job.ts';
import type { OpenStudio } from './Studio.ts';

/** Small and slow, so that it can be sent: 256 colours are chosen anew for every picture. */
const FORMAT = { width: 800, height: 450, fps: 6 } as const;

/** A short film as an animated GIF. @throws AbortError when cancelled */
export async function gifOf(
  open: OpenStudio,
  film: Film,
  look: Parameters<typeof filmFrames>[3],
  name: string,
  job: Job,
): Promise<Made> {
  const { applyPalette, GIFEncoder, quantize } = await import('gifenc');
  const gif = GIFEncoder();
  const { width, height, fps } = FORMAT;
  await filmFrames(
    open,
    film,
    FORMAT,
    look,
    (canvas) => {
      const data = canvas.getContext('2d')?.getImageData(0, 0, width, height).data;
      if (!data) return;
      const palette = quantize(data, 256);
      gif.writeFrame(applyPalette(data, palette), width, height, { palette, delay: 1000 / fps });
    },
    job,
  );
  gif.finish();
  return { name: `${name}.gif`, blob: new Blob([gif.bytes()], { type: 'image/gif' }) };
}
