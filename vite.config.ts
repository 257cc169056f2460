import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const cacheFolder = 'node_modules/.cache';

export default defineConfig(({ mode }) => ({
  base: './',
  plugins: mode === 'cli' ? [] : [react()],
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
