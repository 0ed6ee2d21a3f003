/**
 * Starts the app once the first frame of the page has been handed to the screen: starting takes the page's thread for
 * longer than a frame, and the browser shows nothing meanwhile. App and data have the line for themselves; the
 * map's worker follows. Bundled and written into `index.html` by `scripts/firstPicture.ts`.
 */

/** The address of the app, relative to the page. */
declare const __APP__: string;
/** Scripts that are fetched after it. */
declare const __LATER__: string[];

/** A page that is not looked at paints nothing: the app does not wait for longer than this (ms). */
const PATIENCE = 1500;

let started = false;
function start(): void {
  if (started) return;
  started = true;
  void import(/* @vite-ignore */ new URL(__APP__, document.baseURI).href);
}

function fetchLater(): void {
  for (const href of __LATER__) {
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'modulepreload', href }),
    );
  }
}

const app = document.querySelector(`link[href="${__APP__}"]`);
for (const end of ['load', 'error']) app?.addEventListener(end, fetchLater, { once: true });
requestAnimationFrame(() => setTimeout(start));
setTimeout(start, PATIENCE);
