import type { jsPDF as Pdf } from 'jspdf';
import { addressOf } from '../core/addressOf.ts';
import type { SceneFacts } from '../core/scene/types.ts';
import type { Atlas } from '../state/Atlas.svelte.ts';
import type { Job, Made } from './Job.ts';
import { scenePictures } from './scenePictures.ts';
import type { OpenStudio } from './Studio.ts';
import { datesOf, paragraphsOf, sourcesOf } from './talk.ts';
import { creditsOf } from './told.ts';

/** A4, mm. */
const PAGE = { width: 210, height: 297, left: 20, right: 20, top: 18, bottom: 18 } as const;
const WIDE = PAGE.width - PAGE.left - PAGE.right;
const PICTURE = (WIDE * 9) / 16;

/** Faces that are embedded, by the names that the PDF knows them by. */
const faces = [
  ['brygada-1918-500', 'serif'],
  ['source-sans-3-400', 'sans'],
  ['source-sans-3-600', 'bold'],
] as const;
type PdfFace = (typeof faces)[number][1];

/** Millimetres of a point. */
const MM = 0.3528;

/** A talk as a handout: a page per scene with its picture, caption, notes and sources. @throws AbortError when cancelled */
export async function handoutOf(
  open: OpenStudio,
  atlas: Atlas,
  talk: SceneFacts,
  name: string,
  job: Job,
): Promise<Made> {
  const [{ jsPDF }] = await Promise.all([
    import('jspdf'),
    job.progress(0, 'Loading the typefaces'),
  ]);
  const pdf = new jsPDF({ unit: 'mm', format: 'a4', compress: true, putOnlyUsedFonts: true });
  await embedFaces(pdf);
  pdf.setProperties({ title: talk.title, creator: 'Open Door Atlas' });
  pdf.setLanguage('en');
  const { version } = atlas.world.facts;
  await scenePictures(
    open,
    atlas,
    talk.scenes,
    () => [],
    (scene, picture, index) => {
      if (index > 0) pdf.addPage();
      let y: number = PAGE.top;
      const set = (text: string, size: number, face: PdfFace, ink: string, lead = 1.3, gap = 0) => {
        pdf.setFont(face).setFontSize(size).setTextColor(ink);
        for (const line of pdf.splitTextToSize(text, WIDE) as string[]) {
          if (y + size * MM * lead > PAGE.height - PAGE.bottom - 8) {
            pdf.addPage();
            y = PAGE.top;
            pdf.setFont(face).setFontSize(size).setTextColor(ink);
          }
          y += size * MM * lead;
          pdf.text(line, PAGE.left, y);
        }
        y += gap;
      };
      set(`${talk.title} · ${index + 1} of ${talk.scenes.length}`, 9, 'sans', '#46525c', 1.2, 1.5);
      set(scene.title, 24, 'serif', '#141c24', 1.1, 0.5);
      set(datesOf(scene), 12, 'serif', '#8f5600', 1.3, 3);
      pdf.addImage(picture, 'JPEG', PAGE.left, y, WIDE, PICTURE);
      pdf.setDrawColor('#141c24').setLineWidth(0.2).rect(PAGE.left, y, WIDE, PICTURE);
      y += PICTURE + 2.5;
      set(scene.caption, 12.5, 'bold', '#141c24', 1.32, 3);
      for (const part of paragraphsOf(scene.note)) set(part, 10.5, 'sans', '#141c24', 1.38, 1.6);
      const sources = sourcesOf(talk, scene);
      if (sources.length > 0) {
        y += 2;
        set('Sources', 9, 'bold', '#46525c', 1.3, 0);
        set(`${sources.join('; ')}.`, 9, 'sans', '#46525c', 1.32, 0);
      }
    },
    job,
  );
  const count = pdf.getNumberOfPages();
  for (let page = 1; page <= count; page += 1) {
    pdf.setPage(page).setFont('sans').setFontSize(8).setTextColor('#5f6b74');
    const foot = PAGE.height - PAGE.bottom + 6;
    pdf.text([...creditsOf(version, '').slice(0, 2)].reverse().join(' · '), PAGE.left, foot);
    pdf.text(`${page}`, PAGE.width - PAGE.right, foot, { align: 'right' });
  }
  job.progress(0.98, 'Writing the file');
  return { name: `${name}.pdf`, blob: pdf.output('blob') };
}

/** Embeds the atlas's faces with every letter of the region; they are fetched only here. */
async function embedFaces(pdf: Pdf): Promise<void> {
  for (const [file, name] of faces) {
    const response = await fetch(addressOf(`fonts/${file}.ttf`, document.baseURI));
    if (!response.ok) throw new Error('The typefaces for the PDF could not be loaded.');
    const bytes = new Uint8Array(await response.arrayBuffer());
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000) {
      text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    }
    pdf.addFileToVFS(`${file}.ttf`, btoa(text));
    pdf.addFont(`${file}.ttf`, name, 'normal');
  }
}
