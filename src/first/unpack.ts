/**
 * How the single file starts: it unpacks the files of the site that it carries, gives each an address, and starts the
 * atlas from there. This script is bundled and written into the page by `scripts/singleFile.ts`.
 */

/** A file in the archive: `[path, type, bytes]`, in the order in which they lie there. */
export type ArchiveEntry = [path: string, type: string, bytes: number];

declare const __ARCHIVE_INDEX__: ArchiveEntry[];
declare const __ENTRY__: string;

/** Modules import each other by these names; an address would not do, for inside a Blob nothing is relative. */
const MODULE = 'atlas/';

async function start(): Promise<void> {
  const files = await unpack();
  (globalThis as { openDoorAtlasFiles?: Record<string, string> }).openDoorAtlasFiles = files;
  await addFonts(files);
  document.addEventListener('click', (event) => openCarried(event, files), true);
  const imports: Record<string, string> = {};
  for (const [path, address] of Object.entries(files)) {
    if (path.endsWith('.js')) imports[path.replace('assets/', MODULE)] = address;
  }
  const map = document.createElement('script');
  map.type = 'importmap';
  map.textContent = JSON.stringify({ imports });
  document.head.append(map);
  const entry = document.createElement('script');
  entry.type = 'module';
  entry.textContent = `import ${JSON.stringify(__ENTRY__)}`;
  document.head.append(entry);
}

/** Gives every file of the archive an address. */
async function unpack(): Promise<Record<string, string>> {
  const archive = document.getElementById('archive');
  const packed = await fetch(`data:application/gzip;base64,${archive?.textContent?.trim()}`);
  archive?.remove();
  const stream = packed.body?.pipeThrough(new DecompressionStream('gzip'));
  const whole = await new Response(stream).blob();
  const files: Record<string, string> = {};
  let at = 0;
  for (const [path, type, bytes] of __ARCHIVE_INDEX__) {
    files[path] = URL.createObjectURL(whole.slice(at, at + bytes, type));
    at += bytes;
  }
  return files;
}

/** The page's typefaces, whose style sheet could not name their addresses before. */
async function addFonts(files: Record<string, string>): Promise<void> {
  const css = await (await fetch(files['fonts.css'] ?? '')).text();
  const style = document.createElement('style');
  style.textContent = css.replace(/url\(([^)]+)\)/g, (_, path: string) => `url(${files[path]})`);
  document.head.append(style);
}

/** A link to a file that the page carries saves that file. */
function openCarried(event: MouseEvent, files: Record<string, string>): void {
  const link = (event.target as Element | null)?.closest?.('a[href]');
  const path = link?.getAttribute('href')?.replace(/^\.\//, '') ?? '';
  const address = files[path];
  if (!link || !address) return;
  link.setAttribute('href', address);
  link.setAttribute('download', path.split('/').at(-1) ?? '');
}

void start().catch((error: Error) => {
  const words = document.createElement('p');
  words.setAttribute('role', 'alert');
  words.textContent = `The atlas could not be unpacked: ${error.message} A recent version of Chrome, Edge, Firefox or Safari opens it.`;
  document.body.append(words);
});
