/** `npm run test:long`: what makes files or many pictures, and takes minutes. Such tests have the tag `@long`. */
import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

export default defineConfig(base, {
  workers: 1,
  grepInvert: /^$/,
  grep: /@long/,
  reporter: 'list',
});
