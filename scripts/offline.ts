import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** The largest file of the site that is kept on the reader's machine, bytes. */
const LARGEST = 4_000_000;

/**
 * The Vite plugin that makes the site installable and keeps all of it for use without a network. A version is fetched whole
 * and used from the next start on: it waits until no window shows the one before, so that a talk is never interrupted and
 * two versions never meet in one page. `src/state/keepOffline.ts` registers it.
 */
export function offline(): Plugin[] {
  return VitePWA({
    registerType: 'prompt',
    injectRegister: null,
    manifest: {
      id: 'open-door-atlas',
      name: 'Open Door Atlas',
      short_name: 'Open Door',
      description: 'NATO and the Balkans from 1949 to today, day by day.',
      lang: 'en',
      start_url: './',
      scope: './',
      display: 'standalone',
      // As the page's ground in `src/ui/tokens.css`.
      background_color: '#fcfcfa',
      theme_color: '#fcfcfa',
      icons: [
        { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
        {
          src: 'icons/icon-maskable-512.png',
          sizes: '512x512',
          type: 'image/png',
          purpose: 'maskable',
        },
      ],
    },
    workbox: {
      globPatterns: ['**/*'],
      globIgnores: ['.vite/**', 'sw.js', 'workbox-*.js', '**/*.map'],
      maximumFileSizeToCacheInBytes: LARGEST,
      // The first visit, too, is answered from what was just kept. Nothing takes over from a version that is on show.
      clientsClaim: true,
      skipWaiting: false,
      cleanupOutdatedCaches: true,
      // Addresses differ only in the part that no server sees; what a host adds (`?utm_...`) changes nothing.
      ignoreURLParametersMatching: [/.*/],
      navigateFallback: null,
    },
  }) as Plugin[];
}
