/** `npm run test:take-away`: files that the page makes. They take minutes, so `npm test` leaves them out. */
import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

export default defineConfig(base, {
  testMatch: ['takeaway/**/*.test.ts'],
  reporter: 'list',
});
