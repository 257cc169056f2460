/** What the page may weigh: script before the first figures, elements on the drawing, calls to draw the hall solid. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import type { Design } from '../../src/model/design/design.ts';
import { exampleByRef } from '../../src/model/design/examples.ts';
import { encodeLink } from '../../src/model/design/link.ts';
import { expect, openStudio, settled, test } from '../support/studio-page.ts';

const most = { nodes: 400, edges: 600, scriptBytes: 250_000, drawCalls: 24 };

test('all script before the first figures, the worker apart, is under 250 kB packed', async ({ page, request }) => {
  await page.addInitScript(() => {
    const look = () => {
      const figure = document.querySelector('[data-figure="cards.count"] .live-value');
      if (!/\d/.test(figure?.textContent ?? '')) return;
      watch.disconnect();
      (window as unknown as { fetchedByThen: string[] }).fetchedByThen = performance
        .getEntriesByType('resource')
        .map(({ name }) => name);
    };
    const watch = new MutationObserver(look);
    watch.observe(document, { childList: true, subtree: true, characterData: true });
  });
  await page.goto('./');
  await expect(page.locator('[data-figure="cards.count"] .live-value').first()).toHaveText(/\d/);
  const fetched = await page.evaluate(() => (window as unknown as { fetchedByThen: string[] }).fetchedByThen);
  const scripts = fetched.filter((url) => /\.js$/.test(new URL(url).pathname) && !url.includes('.worker-'));
  expect(scripts.length).toBeGreaterThan(0);
  const sizes = await Promise.all(
    scripts.map(async (url) => gzipSync(await (await request.get(url)).body(), { level: 9 }).length),
  );
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  console.log(
    `budget script before the first figures: ${(bytes / 1000).toFixed(1)} kB packed, ${scripts.length} files`,
  );
  expect(bytes).toBeLessThan(most.scriptBytes);
});

const large = ['clos-1m', 'atlas-960'].map((name) => {
  const design = JSON.parse(readFileSync(`tests/golden/documents/${name}.json`, 'utf8')) as Design;
  return { name, design };
});
const shipped = ['cloudmatrix384', 'dgx-h100-superpod'].map((name) => {
  const made = exampleByRef(name);
  if (!made.ok) throw new Error(name);
  return { name, design: made.design };
});

for (const { name, design } of [...shipped, ...large]) {
  test(`${name}: the drawing holds at most ${most.nodes} nodes and ${most.edges} edges, near and far`, async ({
    page,
  }) => {
    await openStudio(page, `./${encodeLink({ design })}`);
    for (const view of ['Hall', 'Cabinet', 'Fabric']) {
      await page.getByRole('radio', { name: view, exact: true }).click();
      await expect(page.locator('.react-flow')).toBeVisible();
      for (const key of ['Shift+Digit1', '+', '+', '+', '-', '-', '-', '-', '-']) {
        await page.locator('.canvas-region').press(key);
        await twoFrames(page);
        const { nodes, edges } = await elements(page);
        expect(nodes, `${view}, nodes after ${key}`).toBeLessThanOrEqual(most.nodes);
        expect(edges, `${view}, edges after ${key}`).toBeLessThanOrEqual(most.edges);
      }
      await page.locator('.canvas-region').press('Control+a');
      await twoFrames(page);
      expect((await elements(page)).nodes, `${view}, all selected`).toBeLessThanOrEqual(most.nodes);
    }
    await settled(page);
  });
}

test('the hall in 3-D is drawn in few calls, whatever its size', async ({ page }) => {
  await page.addInitScript(() => {
    const counted = window as unknown as { drawCalls: number };
    counted.drawCalls = 0;
    for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced'] as const) {
      const { prototype } = WebGL2RenderingContext;
      const draw = prototype[name] as (...args: unknown[]) => void;
      Object.assign(prototype, {
        [name](this: WebGL2RenderingContext, ...args: unknown[]) {
          counted.drawCalls += 1;
          draw.apply(this, args);
        },
      });
    }
  });
  for (const { name, design } of large) {
    await openStudio(page, `./${encodeLink({ design })}`);
    await page.getByRole('radio', { name: '3-D' }).click();
    const canvas = page.locator('.room canvas');
    await expect(canvas).toBeVisible();
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { drawCalls: number }).drawCalls))
      .toBeGreaterThan(0);
    await twoFrames(page);
    // One turn by a key is one frame.
    const calls = await canvas.evaluate(async (element) => {
      const counted = window as unknown as { drawCalls: number };
      const before = counted.drawCalls;
      (element as HTMLElement).focus();
      element.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', code: 'ArrowLeft', bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return counted.drawCalls - before;
    });
    console.log(`budget 3-D of ${name}: ${calls} draw calls a frame`);
    expect(calls).toBeGreaterThan(0);
    expect(calls).toBeLessThanOrEqual(most.drawCalls);
  }
});

async function elements(page: Page): Promise<{ readonly nodes: number; readonly edges: number }> {
  return page.evaluate(() => ({
    nodes: document.querySelectorAll('.react-flow__node').length,
    edges: document.querySelectorAll('.react-flow__edge').length,
  }));
}

async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
