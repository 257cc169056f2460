import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const freePortProgram =
  "const s=require('node:net').createServer().listen(0,'127.0.0.1',()=>{console.log(s.address().port);s.close()})";
// The configuration is read again by each worker process: they must all see the same port.
process.env.PODWRIGHT_PORT ??= execFileSync(process.execPath, ['-e', freePortProgram], { encoding: 'utf8' }).trim();
const address = `http://127.0.0.1:${process.env.PODWRIGHT_PORT}/`;

const executablePath = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path));

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'node_modules/.cache/playwright',
  workers: 1,
  timeout: 60_000,
  // On a loaded machine a browser may miss an event; a test that needs its second try is listed as flaky.
  retries: process.env.CI ? 2 : 0,
  // Other work may share the cores: patience costs nothing where all is well.
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'node_modules/.cache/results/playwright.json' }]],
  use: {
    baseURL: address,
    // What is kept for offline would answer in place of what a test routes.
    serviceWorkers: 'block',
    actionTimeout: 15_000,
    viewport: { width: 1600, height: 1000 },
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${process.env.PODWRIGHT_PORT} --strictPort`,
    url: address,
    reuseExistingServer: false,
  },
});
