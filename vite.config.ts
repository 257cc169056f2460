import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const cacheFolder = 'node_modules/.cache';
const serviceWorker = 'service-worker.js';

/** The policy of index.html forbids inline scripts; while developing, those that Vite itself puts in are let through. */
const policyWhileDeveloping: Plugin = {
  name: 'podwright-policy-while-developing',
  apply: 'serve',
  transformIndexHtml: {
    order: 'post',
    handler(html, { server }) {
      // A preview serves the built page as it is.
      if (!server) return html;
      const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
        ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
      );
      return html
        .replace("script-src 'self'", `script-src 'self' ${inline.join(' ')}`)
        .replace("connect-src 'self'", "connect-src 'self' ws:");
    },
  },
};

/** The service worker, told which files the page consists of: all of them, so that it works offline. */
const keptForOffline: Plugin = {
  name: 'podwright-offline',
  apply: 'build',
  enforce: 'post',
  buildStart() {
    this.emitFile({ type: 'chunk', id: 'workers/service/service-worker.ts', fileName: serviceWorker });
  },
  generateBundle(_options, bundle) {
    const worker = bundle[serviceWorker];
    if (worker?.type !== 'chunk') throw new Error('the service worker was not built');
    const built = Object.keys(bundle).filter((name) => name !== serviceWorker && !/\.map$|manifest\.json$/.test(name));
    const shipped = readdirSync('public/fonts').filter((name) => name.endsWith('.woff2'));
    const files = ['./', ...built, ...shipped.map((name) => `fonts/${name}`), 'mark.svg', 'manifest.webmanifest'];
    const listed = [...new Set(files)].filter((name) => name !== 'index.html').sort();
    // Names of built files hold the hash of their content.
    const page = bundle['index.html'];
    const text = page?.type === 'asset' ? String(page.source) : '';
    const version = createHash('sha256').update(text).update(listed.join('\n')).digest('hex').slice(0, 16);
    const told = `const podwrightFiles=${JSON.stringify(listed)},podwrightVersion=${JSON.stringify(version)};`;
    worker.code = `${told}${worker.code}`;
  },
};

export default defineConfig(({ mode }) => ({
  base: './',
  plugins: mode === 'cli' ? [] : [react(), policyWhileDeveloping, keptForOffline],
  worker: { format: 'es' as const },
  build:
    mode === 'cli'
      ? {
          ssr: 'src/cli/main.ts',
          outDir: `${cacheFolder}/podwright-cli`,
          emptyOutDir: true,
          copyPublicDir: false,
          target: 'node20',
          sourcemap: true,
        }
      : {
          target: 'es2022',
          manifest: true,
          sourcemap: true,
          // Tables of words that nobody asks for are left out, so that the later ones come later.
          rolldownOptions: { treeshake: { moduleSideEffects: [{ test: /\/src\/text\//, sideEffects: false }] } },
        },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  cacheDir: fileURLToPath(new URL(`${cacheFolder}/vite`, import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    setupFiles: ['tests/support/all-words.ts'],
    testTimeout: 30_000,
    reporters: ['default', ['json', { outputFile: `${cacheFolder}/results/vitest.json` }]],
  },
}));
