import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The state classes are `.svelte.ts`: their runes need the compiler even without a page.
  plugins: [svelte()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts'],
          // Files share what they import: the record is compiled and the zones are built once per core, not once per
          // file. What they share is frozen (tests/unit/frozen.ts), and what a test puts in place of a global is
          // taken back before the next.
          isolate: false,
          unstubGlobals: true,
        },
      },
    ],
  },
});
