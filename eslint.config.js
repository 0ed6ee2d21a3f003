import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** @param {string[]} group patterns of imports @param {string} message why not */
const closed = (group, message) => ({ group, message });

/** Doors that are closed to a room; the same as in .dependency-cruiser.cjs, where each has its reason. */
const facts = closed(
  ['**/data/**', '**/geo/recipes/**', '**/geo/compile.ts', '!**/map/data.ts'],
  'Facts and geometry reach the browser only as compiled files.',
);
const map = closed(
  ['**/map/*.ts', '**/map/layers/**', 'maplibre-gl', 'maplibre-gl/**'],
  'Only src/ui/MapView.svelte drives the map.',
);
const packages = closed(
  ['d3-*', 'topojson-*', '@turf/*', 'valibot', 'edtf'],
  'Components only show: computing belongs to src/core, validating to src/state.',
);
const components = closed(['**/ui/**', '**/*.svelte'], 'Components are the outermost room.');
const sveltePackage = closed(['svelte', 'svelte/**'], 'This room knows no Svelte.');
const state = closed(['**/state/**'], 'This room knows no state of the interface.');
const stageOrExport = closed(['**/stage/**', '**/export/**'], 'This room lies further inside.');

/** A room's rule. */
const room = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

export default defineConfig(
  globalIgnores([
    'dist/',
    'dist-file/',
    'node_modules/',
    'public/',
    '.cache/',
    'test-results/',
    'playwright-report/',
  ]),
  js.configs.recommended,
  ts.configs.strict,
  svelte.configs.recommended,
  prettier,
  svelte.configs.prettier,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
      'prefer-const': 'error',
    },
  },
  {
    // `let { a, b = $bindable() } = $props()` declares together what differs in kind.
    files: ['**/*.svelte'],
    rules: {
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
      // The parser hides the call that a `void` is a type argument of.
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig },
    },
  },
  {
    // Sets and dates of the state are replaced, never changed in place ($state.raw).
    files: ['src/**/*.svelte.ts'],
    rules: { 'svelte/prefer-svelte-reactivity': 'off' },
  },
  { files: ['src/**'], languageOptions: { globals: globals.browser } },
  {
    files: ['data/**', 'geo/**', 'scripts/**', 'tests/**', '*.{js,ts,cjs}', '**/*.mjs'],
    languageOptions: { globals: globals.node },
    // A missing array item ends a build or a test with an error, as it should; the site must not have one.
    rules: { 'no-console': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['tests/{browser,visual,bench}/**'], languageOptions: { globals: globals.browser } },
  {
    // The core is pure: a global of the browser is a mistake there.
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'window', 'document', 'navigator', 'location', 'fetch'],
    },
  },
  room(['src/core/**'], [facts, map, components, sveltePackage, state, stageOrExport]),
  room(['src/state/**'], [facts, map, components, stageOrExport]),
  room(['src/map/**'], [facts, components, sveltePackage, state, stageOrExport]),
  room(
    ['src/stage/**'],
    [facts, map, components, closed(['**/export/**'], 'The stage does not know exports.')],
  ),
  room(
    ['src/export/**'],
    [facts, map, components, closed(['**/stage/**'], 'Exports do not know the stage.')],
  ),
  room(['src/ui/**'], [facts, map, packages], ['src/ui/MapView.svelte']),
  room(['src/ui/MapView.svelte'], [facts, packages]),
);
