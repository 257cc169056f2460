#!/usr/bin/env node
/**
 * Starts the command line. The program is TypeScript: this builds it once into the cache folder, and again when a
 * source is newer than the build, so that `npx podwright` works right after `npm ci` and always runs today's code.
 * A build bears the time of its newest source and is moved into place whole, so that two calls never meet half of one.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const builds = `${root}node_modules/.cache/podwright-cli`;
/** An older build may still be running. */
const keepBuildsMs = 60 * 60 * 1000;
const sources = ['src/model', 'src/bridge', 'src/text', 'src/verify', 'src/cli', 'public/examples'];

function modifiedAt(path) {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

/** Milliseconds since 1970. */
function newestSource() {
  const files = sources
    .filter((folder) => existsSync(`${root}${folder}`))
    .flatMap((folder) =>
      readdirSync(`${root}${folder}`, { recursive: true }).map((file) => `${root}${folder}/${file}`),
    );
  return Math.max(...[`${root}vite.config.ts`, `${root}package.json`, ...files].map(modifiedAt));
}

async function build(folder) {
  const unfinished = `${folder}.${process.pid}`;
  const { build: viteBuild } = await import('vite');
  await viteBuild({
    root,
    configFile: `${root}vite.config.ts`,
    mode: 'cli',
    logLevel: 'error',
    build: { outDir: unfinished },
  });
  try {
    renameSync(unfinished, folder);
  } catch {
    // Another call was faster with the same build.
    rmSync(unfinished, { recursive: true, force: true });
  }
  for (const name of readdirSync(builds)) {
    const other = `${builds}/${name}`;
    if (other !== folder && Date.now() - modifiedAt(other) > keepBuildsMs)
      rmSync(other, { recursive: true, force: true });
  }
}

mkdirSync(builds, { recursive: true });
const folder = `${builds}/${Math.round(newestSource())}`;
if (!existsSync(`${folder}/main.js`)) await build(folder);
if (!process.argv.includes('--build-only')) {
  const { main } = await import(pathToFileURL(`${folder}/main.js`).href);
  process.exitCode = await main(process.argv.slice(2));
}
