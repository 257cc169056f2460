/**
 * The studio as an end-to-end test sees it: figures on the strip, parts on the palette, things on the drawing. Every
 * test that takes `test` from here also holds its pages to a clean console.
 */
import { type BrowserContext, test as base, expect, type Locator, type Page } from '@playwright/test';
import { studioOf } from './studio-of-page.ts';

export { expect } from '@playwright/test';

/** What a page complains of: errors and warnings in its console, and exceptions that nobody caught. */
export function complaintsOf(context: BrowserContext): readonly string[] {
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    // Without a GPU, Chromium tells that it draws WebGL in software: nothing is wrong with the page.
    if (/GL Driver Message|swiftshader|software WebGL/i.test(message.text())) return;
    // Said by the test runner, which keeps the worker away where a test does not want it.
    if (message.text().includes('Service Worker registration blocked by Playwright')) return;
    complaints.push(`${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (problem) => complaints.push(`exception: ${problem.error().message}`));
  return complaints;
}

export const test = base.extend<{ cleanConsole: undefined }>({
  cleanConsole: [
    async ({ context }, use) => {
      const complaints = complaintsOf(context);
      await use(undefined);
      expect(complaints, 'the console stays clean').toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens the studio and waits for the figures and the drawing. Where the start page comes first, its first system. */
export async function openStudio(page: Page, path = './'): Promise<void> {
  await page.goto(path);
  await leaveGallery(page);
  await settled(page);
  await expect(drawing(page)).toBeVisible();
}

const firstSystem = '[data-live="cm384"] .live-head button';

/** From the start page, if that is what came, to CloudMatrix384. */
export async function leaveGallery(page: Page): Promise<void> {
  const came = page.locator(`${firstSystem}, [data-instrument], .instrument-waiting`).first();
  await came.waitFor();
  const open = page.locator(firstSystem);
  if ((await open.count()) > 0) await open.click();
}

/** The figures on screen belong to the design on screen, and the engine rests. */
export async function settled(page: Page): Promise<void> {
  await expect(instrument(page, 'checks')).toBeVisible();
  const studio = await studioOf(page);
  await page.waitForFunction((running) => {
    const { answer, revision, engine, gesture } = running.state();
    return gesture === null && answer?.revision === revision && !answer.partial && engine.kind === 'idle';
  }, studio);
  await expect(page.locator('.instrument-waiting, .instrument[data-updating="true"]')).toHaveCount(0);
}

/** An instrument of the strip, by the id of its figure. */
export function instrument(page: Page, id: string): Locator {
  return page.locator(`[data-instrument="${id}"]`);
}

/** A figure as it is read: "75.26 TB/s". */
export async function reading(page: Page, id: string): Promise<string> {
  const text = await instrument(page, id).locator('.instrument-value').textContent();
  return (text ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** The proof mark of a figure: "exact", "bounded", "estimate", "unknown", "updating". */
export async function markOf(page: Page, id: string): Promise<string | null> {
  return instrument(page, id).locator('.proof').getAttribute('data-mark');
}

/** The beginning of the design's hash, from the status line. */
export async function hashShown(page: Page): Promise<string> {
  return (await page.locator('.status-hash').textContent()) ?? '';
}

/** A part of the catalogue on the palette. */
export function partRow(page: Page, part: string): Locator {
  return page.locator(`.part[title="${part}"]`);
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export async function middleOf(what: Locator): Promise<Point> {
  const box = await what.boundingBox();
  if (!box) throw new Error(`Not on screen: ${what}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/**
 * Carries a part from the palette to a point of the drawing, as a hand does: press, pull, let go. `says`: what the
 * chip at the pointer must tell before it is let go.
 */
export async function dragPart(page: Page, part: string, to: Point, says: string | RegExp): Promise<void> {
  const row = partRow(page, part);
  await row.scrollIntoViewIfNeeded();
  const from = await middleOf(row);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y + 12, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await expect(page.locator('.drag-chip')).toContainText(says);
  await page.mouse.up();
  await expect(page.locator('.drag-chip')).toHaveCount(0);
}

/** The drawing as one region with the keyboard's focus and a cursor of its own. */
export function drawing(page: Page): Locator {
  return page.locator('.canvas-region');
}

/** A thing on the drawing, by its address. */
export function thing(page: Page, address: string): Locator {
  return page.locator(`[data-region="canvas"] [data-address="${address}"]`);
}

export async function doubleClickThing(page: Page, address: string): Promise<void> {
  const { x, y } = await middleOf(thing(page, address).first());
  await page.mouse.dblclick(x, y);
}

export async function clickThing(page: Page, address: string): Promise<void> {
  const { x, y } = await middleOf(thing(page, address).first());
  await page.mouse.click(x, y);
}

/** An entry of the menu at the design's name. */
export async function chooseInDesignMenu(page: Page, name: string | RegExp): Promise<void> {
  await page.locator('.design-button').click();
  await page.getByRole('menuitem', { name }).click();
}

/** Gives the keyboard to the drawing. */
export async function focusDrawing(page: Page): Promise<void> {
  await drawing(page).focus();
}

export async function undo(page: Page): Promise<void> {
  await focusDrawing(page);
  await page.keyboard.press('Control+z');
  await settled(page);
}

/** Menus, dialogues and panels over the frame. */
export function overlays(page: Page): Locator {
  return page.locator('dialog[open], .floating-panel, .drop, .find, .wire-panel');
}

/** Esc, and whatever lay over the frame is gone. */
export async function closeOverlay(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(overlays(page)).toHaveCount(0);
}
