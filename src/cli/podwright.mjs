#!/usr/bin/env node
/**
 * Starts the command line. The program is TypeScript: this builds it once into the cache folder, and again when a
 * source is newer than the build, so that `npx podwright` works right after `npm ci` and always runs today's code.
 */
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = `${root}node_modules/.cache/podwright-cli/main.js`;
const sources = ['src/model', 'src/bridge', 'src/text', 'src/verify', 'src/cli', 'public/examples'];

function modifiedAt(path) {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

function isStale() {
  const builtAt = modifiedAt(program);
  if (builtAt === 0 || modifiedAt(`${root}vite.config.ts`) > builtAt) return true;
  return sources.some(
    (folder) =>
      modifiedAt(`${root}${folder}`) > 0 &&
      readdirSync(`${root}${folder}`, { recursive: true }).some(
        (file) => modifiedAt(`${root}${folder}/${file}`) > builtAt,
      ),
  );
}

async function build() {
  const { build: viteBuild } = await import('vite');
  await viteBuild({ root, configFile: `${root}vite.config.ts`, mode: 'cli', logLevel: 'error' });
}

if (isStale()) await build();
if (!process.argv.includes('--build-only')) {
  const { main } = await import(pathToFileURL(program).href);
  process.exitCode = await main(process.argv.slice(2));
}
