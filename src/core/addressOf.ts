/** Files that a page carries inside itself, by their path: the single file's. On a web server there are none. */
const carried = (globalThis as { openDoorAtlasFiles?: Readonly<Record<string, string>> })
  .openDoorAtlasFiles;

/**
 * The address of a file of the site.
 * @param path relative to the page, as `data/facts.json`
 * @param base the page's own address
 */
export function addressOf(path: string, base: string): string {
  return carried?.[path] ?? new URL(path, base).href;
}
