/**
 * Loss drills: what breaks in the middle of something never takes more than that. A few rounds each time, and
 * `PODWRIGHT_DRILLS=100` for a long run; the waits before each blow come from a fixed seed.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { studioOf } from '../support/studio-of-page.ts';
import {
  drawing,
  expect,
  focusDrawing,
  hashShown,
  middleOf,
  openStudio,
  partRow,
  settled,
  test,
  thing,
  undo,
} from '../support/studio-page.ts';

const rounds = Number(process.env.PODWRIGHT_DRILLS ?? 2);
const message = (page: Page, text: string | RegExp) => page.locator('.message').filter({ hasText: text });

/** Waits of up to 120 ms, the same in every run (mulberry32). */
function waits(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % 120;
  };
}

async function saved(page: Page): Promise<void> {
  await expect(page.getByText('Saved on this device')).toBeVisible();
}

/** A whole gesture by keys: the last cabinet goes. */
async function removeLastCabinet(page: Page): Promise<void> {
  await focusDrawing(page);
  await page.keyboard.press('Shift+Tab');
  await expect(drawing(page)).toBeFocused();
  await page.keyboard.press('Delete');
  await settled(page);
}

/** The tab is gone without a last word; its browser and what that stores are not. */
async function killTab(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => {});
  await crashed;
  await page.close();
}

test('a tab that is killed in the middle of a drag comes back at the last whole gesture', async ({ context, page }) => {
  test.setTimeout(60_000 + rounds * 30_000);
  const wait = waits(1);
  await openStudio(page);
  await removeLastCabinet(page);
  let tab = page;
  for (let round = 0; round < rounds; round++) {
    await undo(tab);
    await removeLastCabinet(tab);
    await saved(tab);
    const whole = await hashShown(tab);
    // Half of the rounds move a cabinet, the others carry a new one in: there the design has changed already.
    const moves = round % 2 === 1;
    const what = moves ? thing(tab, 'cc[2]').first() : partRow(tab, 'generic/rack-42u@1');
    await what.scrollIntoViewIfNeeded();
    const from = await middleOf(what);
    const to = await middleOf(drawing(tab));
    await tab.mouse.move(from.x, from.y);
    await tab.mouse.down();
    await tab.mouse.move(from.x + 12, from.y + 12, { steps: 3 });
    await tab.mouse.move(to.x, to.y, { steps: 6 });
    await expect(tab.locator('.drag-chip')).toBeVisible();
    if (!moves) {
      const studio = await studioOf(tab);
      await expect.poll(() => studio.evaluate((running) => running.state().gesture !== null)).toBe(true);
    }
    await tab.waitForTimeout(wait());
    await killTab(context, tab);
    tab = await context.newPage();
    await openStudio(tab);
    expect(await hashShown(tab), `round ${round + 1}`).toBe(whole);
    // The way back is there as well.
    await undo(tab);
    expect(await hashShown(tab)).not.toBe(whole);
    await tab.keyboard.press('Control+y');
    await settled(tab);
    expect(await hashShown(tab)).toBe(whole);
  }
});

test('an engine that is killed while it computes costs no edit, and its figures come', async ({ page }) => {
  test.setTimeout(60_000 + rounds * 30_000);
  const wait = waits(2);
  for (let round = 0; round < rounds; round++) {
    await openStudio(page);
    const before = await hashShown(page);
    await focusDrawing(page);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Delete');
    const engine = page.workers().find((worker) => worker.url().includes('engine'));
    await page.waitForTimeout(wait() / 8);
    await engine?.evaluate(() => {
      setTimeout(() => {
        throw new Error('broken on purpose');
      });
    });
    await expect(message(page, 'The engine stopped and was started again')).toBeVisible();
    await settled(page);
    const after = await hashShown(page);
    expect(after, `round ${round + 1}`).not.toBe(before);
    await saved(page);
    await page.reload();
    await settled(page);
    expect(await hashShown(page)).toBe(after);
    await undo(page);
    expect(await hashShown(page)).toBe(before);
    await saved(page);
  }
});

test('two tabs that take the design from each other always hold the same one', async ({ context, page }) => {
  test.setTimeout(60_000 + rounds * 30_000);
  await openStudio(page);
  await removeLastCabinet(page);
  await saved(page);
  const other = await context.newPage();
  await openStudio(other);
  let [reader, writer] = [other, page];
  for (let round = 0; round < rounds; round++) {
    await reader.bringToFront();
    await reader.getByRole('button', { name: 'Take over' }).click();
    [reader, writer] = [writer, reader];
    await saved(writer);
    await expect(reader.getByText('Open in another tab')).toBeVisible();
    await removeLastCabinet(writer);
    await saved(writer);
    const edited = await hashShown(writer);
    await reader.reload();
    await settled(reader);
    expect(await hashShown(reader), `round ${round + 1}`).toBe(edited);
  }
});

/** While it is full every write is answered as by a device without room. */
async function fillDevice(page: Page, isFull: boolean): Promise<void> {
  await page.evaluate((full) => {
    const door = IDBObjectStore.prototype as unknown as { put: unknown; plainPut?: unknown };
    door.plainPut ??= door.put;
    door.put = full
      ? () => {
          throw new DOMException('no room', 'QuotaExceededError');
        }
      : door.plainPut;
  }, isFull);
}

test('a device without room says so at once; the design stays, and is stored when there is room again', async ({
  page,
}) => {
  await openStudio(page);
  await removeLastCabinet(page);
  await saved(page);
  const stored = await hashShown(page);
  await fillDevice(page, true);
  await removeLastCabinet(page);
  await expect(message(page, 'This device has no room left')).toBeVisible();
  expect(await hashShown(page)).not.toBe(stored);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    message(page, 'This device has no room left').getByRole('button', { name: 'Save as file' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.podwright\.json$/);
  await fillDevice(page, false);
  await removeLastCabinet(page);
  await saved(page);
  const later = await hashShown(page);
  await page.reload();
  await settled(page);
  expect(await hashShown(page)).toBe(later);
  // Steps taken while nothing could be stored are there as well.
  await undo(page);
  await undo(page);
  expect(await hashShown(page)).toBe(stored);
});

test('a damaged store is told, takes no other design with it, and the studio goes on', async ({ page }) => {
  await openStudio(page);
  const example = await hashShown(page);
  await removeLastCabinet(page);
  await saved(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('podwright');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction('documents', 'readwrite');
          const store = transaction.objectStore('documents');
          store.openCursor().onsuccess = (event) => {
            const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
            if (!cursor) return;
            cursor.update({ sequence: 'seven', title: null, design: { format: 'podwright/1', holds: 3 } });
            cursor.continue();
          };
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
  );
  await page.reload();
  await settled(page);
  await expect(message(page, 'The stored design cannot be read')).toBeVisible();
  expect(await hashShown(page)).toBe(example);
  await removeLastCabinet(page);
  await saved(page);
  const edited = await hashShown(page);
  await page.reload();
  await settled(page);
  expect(await hashShown(page)).toBe(edited);
});

test('a clock that is set back loses nothing', async ({ page }) => {
  await openStudio(page);
  await removeLastCabinet(page);
  await saved(page);
  // Only what the page reads of the time: its timers run on.
  await page.addInitScript(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() - 400 * 24 * 3_600_000;
  });
  await page.reload();
  await settled(page);
  await removeLastCabinet(page);
  await saved(page);
  const edited = await hashShown(page);
  await page.reload();
  await settled(page);
  expect(await hashShown(page)).toBe(edited);
});
