/** Takes each screen into `PODWRIGHT_PICTURES` (default `pictures/`). A screen that is not there is said, not made up. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, test } from '@playwright/test';
import { studioOf } from '../support/studio-of-page.ts';
import { leaveGallery } from '../support/studio-page.ts';
import { pictureSize, type Sight, screens } from './screens.ts';

const folder = resolve(process.env.PODWRIGHT_PICTURES ?? 'pictures');
/** A figure that is still on its way is part of the picture after this long. */
const patienceMs = 60_000;

/** Null where the studio has no such screen. */
async function take(browser: Browser, sight: Sight): Promise<Buffer | null> {
  const { width, height } = { ...pictureSize, ...sight };
  const context = await browser.newContext({
    viewport: { width, height },
    baseURL: `http://127.0.0.1:${process.env.PODWRIGHT_PORT}/`,
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    await page.addInitScript(
      ([language, theme]) => {
        localStorage.setItem('podwright.language', language);
        localStorage.setItem('podwright.theme', theme);
      },
      [sight.language ?? 'en', sight.theme ?? 'light'] as const,
    );
    await page.goto('./');
    if (sight.opens !== 'gallery') await leaveGallery(page);
    else await page.locator('[data-screen="gallery"]').waitFor();
    const studio = await studioOf(page);
    if (sight.example !== undefined) {
      const opened = await studio.evaluate((api, ref) => api.openExample(ref), sight.example);
      if (!opened.ok) return null;
    }
    await studio.evaluate(
      (api, { show, inside, selection }) => {
        if (inside !== null) api.enter(inside);
        if (selection !== null) api.select(selection);
        if (show !== null) api.show(show);
      },
      { show: sight.show ?? null, inside: sight.inside ?? null, selection: sight.selection ?? null },
    );
    await page
      .waitForFunction(
        (api) => {
          const { answer, revision, engine } = api.state();
          return answer?.revision === revision && !answer.partial && engine.kind === 'idle';
        },
        studio,
        { timeout: patienceMs },
      )
      .catch(() => console.log('  some figures are still on their way'));
    await sight.act?.(page);
    const isThere = await page
      .locator(sight.has)
      .first()
      .waitFor({ timeout: 5_000 })
      .then(
        () => true,
        () => false,
      );
    if (!isThere) return null;
    await page.evaluate(() => document.fonts.ready);
    // Panels slide in and cameras come to rest.
    await page.waitForTimeout(800);
    return await page.screenshot({ animations: 'disabled' });
  } finally {
    await context.close();
  }
}

/** Several sights on one sheet of the size of all pictures. */
async function sideBySide(browser: Browser, pictures: readonly Buffer[], path: string): Promise<void> {
  const page = await browser.newPage({ viewport: pictureSize });
  const images = pictures.map((one) => `<img src="data:image/png;base64,${one.toString('base64')}">`);
  await page.setContent(
    `<style>body{margin:0;height:100vh;display:flex;justify-content:space-evenly;align-items:center;background:#d8dce0}</style>${images.join('')}`,
  );
  await page.screenshot({ path });
  await page.close();
}

for (const { file, sights } of screens) {
  test(file, async ({ browser }) => {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${file}.png`);
    const pictures: Buffer[] = [];
    for (const sight of sights) {
      const picture = await take(browser, sight);
      if (!picture) {
        console.log(`${file}: not there (${sight.has})`);
        test.skip(true, 'not there');
        return;
      }
      pictures.push(picture);
    }
    const [only] = pictures;
    if (only && pictures.length === 1) writeFileSync(path, only);
    else await sideBySide(browser, pictures, path);
    console.log(`${file}: ${path}`);
  });
}
