import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/ensure-install.mjs';
import { exports } from './exports.ts';
import { importFrom, npmPackage, program, run } from './tools.ts';

/** The talk as it was compiled. */
interface Talk {
  scenes: { title: string; caption: string; note: string }[];
}

function talk(): Talk {
  return JSON.parse(readFileSync(join(root, 'dist', 'data', 'scenes.json'), 'utf8')) as Talk;
}

/** Words of a text, as they survive line breaks and hyphens: the first few. */
function beginning(text: string): string {
  return text.replaceAll('**', '').split(/\s+/).slice(0, 5).join(' ');
}

function expectAll(text: string, wanted: readonly string[]): void {
  const flat = text.replaceAll(/\s+/g, ' ');
  const missing = wanted.filter((words) => !flat.includes(words));
  if (missing.length > 0) throw new Error(`not in it: ${missing.join(' | ')}`);
}

/** The slides become a PDF of as many pages as there are scenes, whose texts are there; the notes are in the file. */
export async function slides(): Promise<string> {
  const office = program('soffice', 'libreoffice-impress');
  const { pptx, folder } = await exports();
  // In a folder of its own: the handout has the same name.
  const converted = join(folder, 'slides');
  run(office, ['--headless', '--convert-to', 'pdf', '--outdir', converted, pptx]);
  const pdf = join(converted, 'open-door-atlas-talk.pdf');
  if (!existsSync(pdf)) throw new Error('LibreOffice made no PDF');
  const { scenes } = talk();
  const pages = pagesOf(pdf);
  if (pages !== scenes.length) throw new Error(`${pages} pages for ${scenes.length} scenes`);
  expectAll(run(program('pdftotext', 'poppler-utils'), [pdf, '-']), [
    ...scenes.map(({ title }) => title),
    ...scenes.map(({ caption }) => beginning(caption)),
  ]);
  const notes = run('unzip', ['-p', pptx, 'ppt/notesSlides/*.xml']).replaceAll(/<[^>]+>/g, ' ');
  expectAll(
    unescaped(notes),
    scenes.map(({ note }) => beginning(note)),
  );
  return `${pages} pages, titles, captions and notes there`;
}

/** The handout's texts can be read and searched, with every letter of the region. */
export async function handout(): Promise<string> {
  const reader = program('pdftotext', 'poppler-utils');
  const { pdf } = await exports();
  const text = run(reader, [pdf, '-']);
  const { scenes } = talk();
  expectAll(text, [
    ...scenes.map(({ title }) => title),
    ...scenes.map(({ caption }) => beginning(caption)),
    ...scenes.map(({ note }) => beginning(note)),
    '© OpenStreetMap contributors',
  ]);
  if (!/[žšćčđŽŠĆČĐ]/.test(text)) throw new Error('no letter with a sign of its own');
  const fonts = run(program('pdffonts', 'poppler-utils'), [pdf]).trim().split('\n').slice(2);
  const loose = fonts.filter((line) => !/\byes\s+(yes|no)\s+yes\b/.test(line));
  if (loose.length > 0) throw new Error(`not embedded, or not readable: ${loose.join('; ')}`);
  return `${pagesOf(pdf)} pages, ${fonts.length} typefaces embedded`;
}

/** The video has every picture of its ten seconds, with the names of countries from the first to the last. */
export async function video(): Promise<string> {
  const probe = program('ffprobe', 'ffmpeg');
  const { video: path, videoTook } = await exports();
  const entries = 'stream=codec_name,width,height,nb_read_frames,r_frame_rate:format=duration';
  const seen = run(probe, ['-v', 'error', '-count_frames', '-select_streams', 'v:0', '-show_entries', entries, '-of', 'json', path]); // prettier-ignore
  const { streams, format } = JSON.parse(seen) as {
    streams: { codec_name: string; width: number; height: number; nb_read_frames: string }[];
    format: { duration: string };
  };
  const [stream] = streams;
  if (!stream) throw new Error('no stream');
  const { codec_name: codec, width, height, nb_read_frames: frames } = stream;
  const duration = Number(format.duration);
  if (width !== 1280 || height !== 720) throw new Error(`${width} × ${height}`);
  if (frames !== '250') throw new Error(`${frames} frames instead of 250`);
  if (Math.abs(duration - 10) > 0.05) throw new Error(`${duration} s instead of 10`);
  for (const frame of [0, 125, 249]) {
    const letters = lettersIn(path, frame);
    if (letters < 40) throw new Error(`no name in Romania in picture ${frame}: ${letters} pixels`);
  }
  return `${codec}, ${frames} frames, ${duration} s, made in ${videoTook.toFixed(0)} s`;
}

/** Bright pixels in the middle of Romania, whose name is written in white on a member's blue, in a picture of the video. */
function lettersIn(path: string, frame: number): number {
  const crop = join(tmpdir(), `atlas-frame-${frame}.gray`);
  const filter = `select=eq(n\\,${frame}),crop=240:60:815:115`;
  run('ffmpeg', ['-v', 'error', '-y', '-i', path, '-vf', filter, '-frames:v', '1', '-f', 'rawvideo', '-pix_fmt', 'gray', crop]); // prettier-ignore
  return readFileSync(crop).filter((value) => value > 190).length;
}

/** A reference manager reads the entry. */
export async function reference(): Promise<string> {
  const parser = (await importFrom(
    join(npmPackage('@retorquere/bibtex-parser'), 'dist', 'esm', 'index.js'),
  )) as {
    parse(text: string): {
      entries: { key: string; fields: Record<string, unknown> }[];
      errors: { error: string }[];
    };
  };
  const { bib } = await exports();
  const { entries, errors } = parser.parse(readFileSync(bib, 'utf8'));
  if (errors.length > 0) throw new Error(errors.map(({ error }) => error).join('; '));
  const [entry] = entries;
  const { title, url } = entry?.fields ?? {};
  // The parser writes titles in sentence case.
  if (!/croatia, 20 march 2009/i.test(String(title))) throw new Error(`title ${String(title)}`);
  if (!String(url).includes('#date=2009-03-20&country=HR')) throw new Error(`url ${String(url)}`);
  return `${entry?.key}`;
}

function pagesOf(pdf: string): number {
  const info = run(program('pdfinfo', 'poppler-utils'), [pdf]);
  return Number(/Pages:\s+(\d+)/.exec(info)?.[1]);
}

function unescaped(xml: string): string {
  return xml
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
