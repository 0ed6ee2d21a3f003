import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { firstPicture } from './scripts/firstPicture.ts';
import { offline } from './scripts/offline.ts';

/** What libraries of the exports name and never need here; in the build it would be half a megabyte. */
const absent = fileURLToPath(new URL('scripts/absent.ts', import.meta.url));
const leftOut = ['node-fetch', 'sync-fetch', 'html2canvas', 'dompurify', 'canvg'];

export default defineConfig({
  // Relative addresses: the site works under any sub-path and inside one file.
  base: './',
  resolve: { alias: Object.fromEntries(leftOut.map((name) => [name, absent])) },
  plugins: [svelte(), firstPicture(), offline()],
  worker: {
    format: 'es',
    plugins: () => [
      {
        name: 'keep-worker',
        // MapLibre's package says that importing its worker has no effect.
        transform: (_, id) => (/maplibre-gl-worker/.test(id) ? { moduleSideEffects: true } : null),
      },
    ],
  },
  build: {
    target: 'es2023',
    manifest: true,
    assetsInlineLimit: 0,
    // MapLibre is one module of about a megabyte; its weight is watched by `npm run size`.
    chunkSizeWarningLimit: 1500,
    // What the start needs is one file: each small one that it shares with a later part would be a request of its own.
    // Svelte apart: it makes an error as it starts, and for the stack of it the browser parses its whole file once more.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'svelte', test: /node_modules.svelte/, tags: ['$initial'], priority: 1 },
            { name: 'index', tags: ['$initial'] },
          ],
        },
      },
    },
  },
});
