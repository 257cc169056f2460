/** Nothing is lost: not by a reload, a crash, a second tab, a stranger's link or file, or an engine that dies. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import {
  drawing,
  expect,
  focusDrawing,
  hashShown,
  instrument,
  openStudio,
  reading,
  settled,
  test,
  undo,
} from '../support/studio-page.ts';

const bisection = 'fabric.scale-up.bisection';

/** Takes the last cabinet of the hall, a switch cabinet, out of CloudMatrix384 by keyboard. */
async function removeSwitchCabinet(page: Page): Promise<void> {
  await focusDrawing(page);
  await page.keyboard.press('Shift+Tab');
  await expect(drawing(page)).toBeFocused();
  await page.keyboard.press('Delete');
  await settled(page);
}

async function saved(page: Page): Promise<void> {
  await expect(page.getByText('Saved on this device')).toBeVisible();
}

const message = (page: Page, text: string | RegExp) => page.locator('.message').filter({ hasText: text });

test('a reload keeps every edit and the way back', async ({ page }) => {
  await openStudio(page);
  const before = { hash: await hashShown(page), bisection: await reading(page, bisection) };
  await removeSwitchCabinet(page);
  const after = { hash: await hashShown(page), bisection: await reading(page, bisection) };
  expect(after.hash).not.toBe(before.hash);
  expect(after.bisection).not.toBe(before.bisection);
  await saved(page);

  await page.reload();
  await settled(page);
  expect(await hashShown(page)).toBe(after.hash);
  expect(await reading(page, bisection)).toBe(after.bisection);
  await undo(page);
  expect(await hashShown(page)).toBe(before.hash);
  expect(await reading(page, bisection)).toBe(before.bisection);
  await page.keyboard.press('Control+y');
  await settled(page);
  expect(await hashShown(page)).toBe(after.hash);
});

test('a browser that is killed gives everything back, to keep or to discard', async ({ launchOptions, baseURL }) => {
  const profile = mkdtempSync(join(tmpdir(), 'podwright-profile-'));
  const open = async () => {
    const context = await chromium.launchPersistentContext(profile, { ...launchOptions, ...(baseURL && { baseURL }) });
    const page = context.pages()[0] ?? (await context.newPage());
    await openStudio(page);
    return { context, page };
  };
  /** No closing, no last words: the processes are gone at once. */
  const kill = async ({ context, page }: Awaited<ReturnType<typeof open>>) => {
    const closed = context.waitForEvent('close');
    const session = await context.newCDPSession(page);
    session.send('Browser.crash').catch(() => {});
    await closed;
  };
  try {
    const first = await open();
    const original = await hashShown(first.page);
    await removeSwitchCabinet(first.page);
    const edited = await hashShown(first.page);
    await saved(first.page);
    await kill(first);

    const second = await open();
    expect(await hashShown(second.page)).toBe(edited);
    await message(second.page, 'to this design').getByRole('button', { name: 'Discard' }).click();
    await settled(second.page);
    expect(await hashShown(second.page)).toBe(original);
    // What was discarded can be had again.
    await focusDrawing(second.page);
    await second.page.keyboard.press('Control+y');
    await settled(second.page);
    expect(await hashShown(second.page)).toBe(edited);
    await saved(second.page);
    await kill(second);

    const third = await open();
    expect(await hashShown(third.page)).toBe(edited);
    await message(third.page, 'to this design').getByRole('button', { name: 'Keep' }).click();
    await saved(third.page);
    await kill(third);

    const fourth = await open();
    expect(await hashShown(fourth.page)).toBe(edited);
    await expect(message(fourth.page, 'to this design')).toHaveCount(0);
    await fourth.context.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

test('of two tabs one writes; the other reads, and may take over', async ({ page, context }) => {
  await openStudio(page);
  await removeSwitchCabinet(page);
  const edited = await hashShown(page);
  await saved(page);

  const other = await context.newPage();
  await openStudio(other);
  expect(await hashShown(other)).toBe(edited);
  await expect(other.getByText('Open in another tab')).toBeVisible();
  await focusDrawing(other);
  await other.keyboard.press('Control+z');
  await expect(message(other, 'Another tab is editing this design')).toBeVisible();
  expect(await hashShown(other)).toBe(edited);

  await other.getByRole('button', { name: 'Take over' }).click();
  await saved(other);
  await expect(message(page, 'Another tab took this design over')).toBeVisible();
  await expect(page.getByText('Open in another tab')).toBeVisible();
  await undo(other);
  const undone = await hashShown(other);
  expect(undone).not.toBe(edited);
  await saved(other);
  await other.close();

  // The first tab may write again, and goes on from where the other left.
  await expect(message(page, 'The other tab let go')).toBeVisible();
  await settled(page);
  expect(await hashShown(page)).toBe(undone);
});

const inLink = (content: string) => `p1.${deflateRawSync(content).toString('base64url')}`;

const hostileLinks = {
  'broken compression': ['p1.AAAA', /link/i],
  'a later version': ['p9.AAAA', /newer|version/i],
  'no design in it': [inLink('{"hello":1}'), /design/i],
  'a design that names nothing': [
    inLink('{"design":{"format":"podwright/1","name":"x","blocks":{},"holds":{"a":{"n":1,"block":"b"}},"nets":{}}}'),
    /holds\.a\.block names .*b.*, which is not in this design/,
  ],
  'a name that reaches into the program': [
    inLink('{"design":{"format":"podwright/1","name":"x","blocks":{"__proto__":{}},"holds":{},"nets":{}}}'),
    /__proto__/,
  ],
  'a bomb': [inLink(`{"design":"${' '.repeat(50_000_000)}"}`), /holds more than a link may/],
} as const satisfies Record<string, readonly [string, RegExp]>;

test('a hostile link is refused with its reason, and the open design stays', async ({ page }) => {
  await openStudio(page);
  await removeSwitchCabinet(page);
  const own = await hashShown(page);
  for (const [what, [fragment, reason]] of Object.entries(hostileLinks)) {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, fragment);
    const refusal = message(page, reason);
    await expect(refusal, what).toBeVisible();
    await expect(refusal.locator('.caption').first(), `${what}: how to mend it`).not.toBeEmpty();
    await refusal.getByRole('button', { name: 'Close' }).click();
    expect(await hashShown(page), what).toBe(own);
  }
  // Opened first thing, it shows the last design all the same.
  await page.goto(`./#${hostileLinks['a bomb'][0].slice(0, 2_000)}`);
  await page.reload();
  await settled(page);
  expect(await hashShown(page)).toBe(own);
});

const design = (more: Record<string, unknown>) =>
  JSON.stringify({ format: 'podwright/1', name: 'x', blocks: {}, holds: {}, nets: {}, ...more });

const hostileFiles = {
  'nothing.json': ['', /not JSON|expected/i],
  'prose.json': ['Dear Sir', /not JSON/],
  'other.json': ['{"version":2,"racks":[]}', /not a Podwright design/],
  'newer.json': [design({ migrations: ['2099-01-something-new'] }), /newer version/],
  'huge-count.json': [design({ holds: { a: { n: 1e12 } } }), /1,?000,?000,?000,?000|10,?000,?000/],
  'deep.json': [`${'['.repeat(100_000)}`, /deep|not JSON/i],
  'large.json': [`"${'x'.repeat(30_000_000)}"`, /31 MB/],
} as const satisfies Record<string, readonly [string, RegExp]>;

test('a hostile file is refused with its reason, and the open design stays', async ({ page }) => {
  await openStudio(page);
  await removeSwitchCabinet(page);
  const own = await hashShown(page);
  for (const [name, [content, reason]] of Object.entries(hostileFiles)) {
    await focusDrawing(page);
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+o')]);
    await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
    const refusal = message(page, reason);
    await expect(refusal, name).toBeVisible();
    await refusal.getByRole('button', { name: 'Close' }).click();
    expect(await hashShown(page), name).toBe(own);
  }
});

test('a good file that is dropped opens as a new design, with the way back', async ({ page }) => {
  await openStudio(page);
  const own = await hashShown(page);
  const transfer = await page.evaluateHandle(
    (text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'small.podwright.json', { type: 'application/json' }));
      return data;
    },
    design({ name: 'Small' }),
  );
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.locator('body').dispatchEvent(type, { dataTransfer: transfer });
  }
  await expect(page.locator('.design-button')).toHaveText('Small');
  await message(page, 'Opened small.podwright.json').getByRole('button', { name: 'Back to your design' }).click();
  await settled(page);
  expect(await hashShown(page)).toBe(own);
});

test('an engine that crashes is replaced, and the design and its figures are there again', async ({ page }) => {
  await openStudio(page);
  const own = { hash: await hashShown(page), bisection: await reading(page, bisection) };
  const [worker] = page.workers();
  await worker?.evaluate(() => {
    setTimeout(() => {
      throw new Error('broken on purpose');
    });
  });
  await expect(message(page, 'The engine stopped and was started again')).toBeVisible();
  await settled(page);
  expect(await reading(page, bisection)).toBe(own.bisection);
  await removeSwitchCabinet(page);
  expect(await reading(page, bisection)).not.toBe(own.bisection);
});

test('an engine that falls silent is noticed; its last answer stays, marked as old, until the next one', async ({
  page,
}) => {
  await openStudio(page);
  const shown = await reading(page, bisection);
  const [worker] = page.workers();
  await worker?.evaluate(() => self.close());
  await focusDrawing(page);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Delete');
  await expect(instrument(page, bisection)).toHaveAttribute('data-updating', 'true');
  expect(await reading(page, bisection)).toBe(shown);
  await expect(instrument(page, bisection).locator('.proof')).toHaveAttribute('data-mark', 'updating');
  await expect(message(page, 'The engine stopped and was started again')).toBeVisible({ timeout: 30_000 });
  await settled(page);
  expect(await reading(page, bisection)).not.toBe(shown);
});
