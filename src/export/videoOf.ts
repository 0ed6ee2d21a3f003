import type { Film } from './Film.ts';
import { filmFrames, type FilmFormat } from './filmFrames.ts';
import type { Job, Made } from './Job.ts';
import type { OpenStudio } from './Studio.ts';

/** Kinds of video files, with the codecs that are tried for each. */
export const videoKinds = {
  mp4: { name: 'MP4', codecs: ['avc', 'av1', 'vp9'] },
  webm: { name: 'WebM', codecs: ['vp9', 'av1', 'vp8'] },
} as const;
export type VideoKind = keyof typeof videoKinds;

/** Bits a second and pixel of a picture: a map is lines and letters, which want more than faces do. */
const BITS = 0.16;

/**
 * A film as a video file: every picture of it, each at its time.
 * @throws Error with a sentence for the reader where the browser has no codec for it; AbortError when cancelled
 */
export async function videoOf(
  open: OpenStudio,
  film: Film,
  format: FilmFormat,
  kind: VideoKind,
  look: Parameters<typeof filmFrames>[3],
  name: string,
  job: Job,
): Promise<Made> {
  const { BufferTarget, CanvasSource, canEncodeVideo, Mp4OutputFormat, Output, WebMOutputFormat } =
    await import('mediabunny');
  const { width, height, fps } = format;
  const bitrate = Math.round(width * height * fps * BITS);
  const { codecs, name: words } = videoKinds[kind];
  let codec: (typeof codecs)[number] | null = null;
  for (const tried of codecs) {
    const possible = 'VideoEncoder' in globalThis && (await canEncodeVideo(tried, { width, height, bitrate })); // prettier-ignore
    if (possible) {
      codec = tried;
      break;
    }
  }
  if (!codec) {
    throw new Error(
      `This browser has no encoder for ${words} video of ${width} × ${height}. Try the other kind of file, or a recent Chrome or Edge.`,
    );
  }
  const target = new BufferTarget();
  const output = new Output({
    format: kind === 'mp4' ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat(), // prettier-ignore
    target,
  });
  let source: InstanceType<typeof CanvasSource> | null = null;
  try {
    await filmFrames(
      open,
      film,
      format,
      look,
      async (canvas, second) => {
        if (!source) {
          source = new CanvasSource(canvas, { codec, bitrate, keyFrameInterval: 2 });
          output.addVideoTrack(source, { frameRate: fps });
          await output.start();
        }
        await source.add(second, 1 / fps);
      },
      job,
    );
    await output.finalize();
  } catch (error) {
    if (output.state !== 'finalized') await output.cancel().catch(() => undefined);
    throw error;
  }
  if (!target.buffer) throw new Error('The video came out empty.');
  return { name: `${name}.${kind}`, blob: new Blob([target.buffer], { type: `video/${kind}` }) };
}
