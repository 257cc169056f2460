/** `npm run pictures`: the screens of the studio as PNG, from the built page in the browser of the end-to-end tests. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import endToEnd from '../../playwright.config.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { webServer } = endToEnd;
if (!webServer || Array.isArray(webServer)) throw new Error('The end-to-end tests have one server.');

export default defineConfig({
  ...endToEnd,
  testDir: `${root}tests/pictures`,
  testMatch: 'pictures.ts',
  outputDir: `${root}node_modules/.cache/pictures`,
  // A million cards are drawn too.
  timeout: 180_000,
  retries: 0,
  reporter: [['line']],
  webServer: { ...webServer, cwd: root },
});
