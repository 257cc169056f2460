/** WCAG 2.2 AA by axe on every screen in both themes, and the studio by keyboard alone. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  chooseInDesignMenu,
  closeOverlay,
  drawing,
  expect,
  focusDrawing,
  hashShown,
  instrument,
  openStudio,
  partRow,
  reading,
  settled,
  test,
  thing,
} from '../support/studio-page.ts';

const guidelines = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** All rules, or only those named. */
async function violations(page: Page, rules?: string[]): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  const { violations: found } = await (rules ? axe.withRules(rules) : axe.withTags(guidelines)).analyze();
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`,
  );
}

async function view(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name, exact: true }).click();
  await expect(page.locator('.canvas-waiting')).toHaveCount(0);
}

/** How each screen is reached from the one before it, and left again. */
const screens: Readonly<Record<string, { open(page: Page): Promise<void>; close?(page: Page): Promise<void> }>> = {
  hall: { open: (page) => view(page, 'Hall') },
  'a cabinet selected': {
    async open(page) {
      await focusDrawing(page);
      await page.keyboard.press('Tab');
      await expect(page.getByText('1 selected')).toBeVisible();
    },
  },
  cabinet: { open: (page) => view(page, 'Cabinet') },
  fabric: { open: (page) => view(page, 'Fabric') },
  '3-D': { open: (page) => view(page, '3-D') },
  'table of figures': { open: (page) => view(page, 'Table') },
  'table of cabinets': {
    open: (page) =>
      page.getByRole('radiogroup', { name: 'Table' }).getByRole('radio', { name: 'Cabinets', exact: true }).click(),
  },
  outline: {
    open: (page) => page.getByRole('radio', { name: 'Outline' }).click(),
    close: (page) => page.getByRole('radio', { name: 'Parts', exact: true }).click(),
  },
  'working of a figure': {
    open: (page) => instrument(page, 'fabric.scale-up.bisection').getByRole('button').click(),
    close: closeOverlay,
  },
  checks: {
    open: (page) => instrument(page, 'checks').getByRole('button').click(),
    close: closeOverlay,
  },
  'design menu': {
    open: (page) => page.locator('.design-button').click(),
    close: closeOverlay,
  },
  share: {
    open: (page) => page.getByRole('button', { name: 'Share' }).click(),
    close: closeOverlay,
  },
  find: {
    async open(page) {
      await page.keyboard.press('Control+k');
      await expect(page.locator('.find')).toBeVisible();
    },
    close: closeOverlay,
  },
  keys: {
    async open(page) {
      await view(page, 'Hall');
      await focusDrawing(page);
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    },
    close: closeOverlay,
  },
  'wire tool': {
    async open(page) {
      await focusDrawing(page);
      await page.keyboard.press('w');
      await expect(page.getByRole('form', { name: 'New wire' })).toBeVisible();
    },
    close: (page) => page.getByRole('combobox', { name: 'Each', exact: true }).press('Escape'),
  },
};

for (const theme of ['light', 'dark'] as const) {
  test(`every screen meets WCAG 2.2 AA in the ${theme} theme`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await openStudio(page);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    const found: Record<string, readonly string[]> = {};
    for (const [name, { open, close }] of Object.entries(screens)) {
      await open(page);
      // Between the themes only colours differ.
      const here = await violations(page, theme === 'dark' ? ['color-contrast'] : undefined);
      // The drawing is one region with its own keys, and has a name.
      expect(await page.locator('[role="application"]:not([aria-label])').count(), name).toBe(0);
      if (here.length > 0) found[name] = here;
      await close?.(page);
    }
    expect(found).toEqual({});
  });
}

test('the Chinese page meets them too, and so does the phone', async ({ page }) => {
  await openStudio(page);
  await page.getByRole('button', { name: '切换到中文' }).click();
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 780 });
  await expect(page.getByRole('navigation', { name: '页面' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('by keyboard alone: a cabinet from the palette, moved, doubled, undone, and the checks', async ({ page }) => {
  await openStudio(page);
  await chooseInDesignMenu(page, 'New, empty hall');
  await settled(page);

  await test.step('search the part and place it', async () => {
    await focusDrawing(page);
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox', { name: /^Search \d+ parts/ })).toBeFocused();
    await page.keyboard.type('rack-42u generic');
    await tabTo(page, 'generic/rack-42u@1');
    await page.keyboard.press('Enter');
    await expect(drawing(page)).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(thing(page, 'cab[1]')).toBeVisible();
    await settled(page);
    await expect(page.getByText('1 selected')).toBeVisible();
  });

  await test.step('duplicate and move it', async () => {
    await page.keyboard.press('Control+d');
    await expect(thing(page, 'cab[2]')).toBeVisible();
    await settled(page);
    const before = await hashShown(page);
    await page.keyboard.press('Shift+ArrowDown');
    await settled(page);
    expect(await hashShown(page)).not.toBe(before);
  });

  await test.step('undo to the empty hall', async () => {
    for (let n = 0; n < 3; n += 1) await page.keyboard.press('Control+z');
    await expect(page.getByText('The hall is empty')).toBeVisible();
    await expect.poll(() => reading(page, 'cards.count')).toBe('0');
  });

  await test.step('open and leave the checks; the focus returns', async () => {
    await page.keyboard.press('c');
    const checks = page.getByRole('dialog', { name: 'Design checks' });
    await expect(checks).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(checks).toHaveCount(0);
    await expect(drawing(page)).toBeFocused();
  });

  await test.step('F6 walks the regions in reading order', async () => {
    const regions: (string | undefined)[] = [];
    for (let n = 0; n < 6; n += 1) {
      await page.keyboard.press('F6');
      regions.push(
        await page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset.region),
      );
    }
    expect(regions).toEqual(['right', 'strip', 'status', 'topbar', 'left', 'canvas']);
  });
});

/** Tab, as often as it takes, to a row of the palette. */
async function tabTo(page: Page, part: string): Promise<void> {
  const row = partRow(page, part);
  for (let n = 0; n < 12; n += 1) {
    await page.keyboard.press('Tab');
    if (await row.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${part} is not reached by Tab`);
}
