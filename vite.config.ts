import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { firstPicture } from './scripts/firstPicture.ts';
import { offline } from './scripts/offline.ts';

/** citation-js names packages of Node that would fetch. */
const noFetch = fileURLToPath(new URL('scripts/noFetch.ts', import.meta.url));

export default defineConfig({
  // Relative addresses: the site works under any sub-path and inside one file.
  base: './',
  resolve: { alias: { 'node-fetch': noFetch, 'sync-fetch': noFetch } },
  plugins: [svelte(), firstPicture(), offline()],
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    manifest: true,
    assetsInlineLimit: 0,
    // MapLibre is one module of about a megabyte; its weight is watched by `npm run size`.
    chunkSizeWarningLimit: 1500,
  },
});
