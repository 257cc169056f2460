/** In Chinese no English is left, in either language nothing is cut off, and a phone shows the figures first. */
import type { Page } from '@playwright/test';
import { exampleByRef } from '../../src/model/design/examples.ts';
import {
  closeOverlay,
  drawing,
  expect,
  focusDrawing,
  instrument,
  openStudio,
  overlays,
  settled,
  test,
} from '../support/studio-page.ts';
import { clippedLabels, englishLeft, wordsOn } from '../support/visible-words.ts';

const views = ['机房', '机柜', '网络', '三维', '表格'];

function designOf(ref: string) {
  const made = exampleByRef(ref);
  if (!made.ok) throw new Error(ref);
  return made.design;
}

test('one press turns everything on screen into Chinese, in every view and panel', async ({ page }) => {
  const design = designOf('cloudmatrix384');
  const noEnglish = async (where: string) => expect(englishLeft(await wordsOn(page), design), where).toEqual([]);
  await openStudio(page);
  await page.getByRole('button', { name: '切换到中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  for (const view of views) {
    await page.getByRole('radio', { name: view, exact: true }).click();
    await expect(page.locator('.canvas-waiting')).toHaveCount(0);
    await noEnglish(view);
  }
  for (const table of ['物料清单', '机柜', '连线', '设计检查']) {
    await page.getByRole('radiogroup', { name: '表格' }).getByRole('radio', { name: table, exact: true }).click();
    await expect(page.locator('.table-body')).toHaveAccessibleName(table);
    await noEnglish(`table ${table}`);
  }
  await page.getByRole('radio', { name: '机房', exact: true }).click();

  for (const id of await idsOnStrip(page)) {
    await instrument(page, id).getByRole('button').click();
    await expect(overlays(page)).toBeVisible();
    await noEnglish(`explain ${id}`);
    await closeOverlay(page);
  }
  for (const [button, panel] of [
    [page.locator('.design-button'), page.getByRole('menu').first()],
    [page.getByRole('button', { name: '导出' }), page.getByRole('menu')],
    [page.getByRole('button', { name: '分享' }), page.getByRole('dialog')],
  ] as const) {
    await button.click();
    await expect(panel).toBeVisible();
    await noEnglish('menu or dialogue');
    await closeOverlay(page);
  }
  await focusDrawing(page);
  for (const key of ['?', 'Control+k', 'w']) {
    await page.keyboard.press(key);
    await expect(overlays(page).first()).toBeVisible();
    await noEnglish(key);
    await overlays(page).locator('select, input, button').first().press('Escape');
    await expect(overlays(page)).toHaveCount(0);
    await focusDrawing(page);
  }
  await page.getByRole('radio', { name: '结构' }).click();
  await page.keyboard.press('Tab');
  await focusDrawing(page);
  await page.keyboard.press('Tab');
  await noEnglish('outline and inspector of a cabinet');
});

for (const language of ['en', 'zh'] as const) {
  for (const [width, height] of [
    [1600, 1000],
    [1280, 800],
    [800, 500],
  ] as const) {
    test(`no label is cut off in ${language} at ${width} by ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await openStudio(page);
      if (language === 'zh') await page.getByRole('button', { name: '切换到中文' }).click();
      expect(await clippedLabels(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}

for (const width of [390, 320]) {
  test(`a screen of ${width} pixels shows the figures first, then the drawing, details and checks`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 780 });
    await openStudio(page);
    await expect(instrument(page, 'cards.count')).toBeInViewport();
    for (const tab of ['Drawing', 'Details', 'Checks', 'Figures']) {
      await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: tab }).click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), tab).toBeLessThanOrEqual(width);
      expect(await clippedLabels(page), tab).toEqual([]);
    }
    await settled(page);
    await expect(drawing(page)).toBeVisible();
  });
}

async function idsOnStrip(page: Page): Promise<readonly string[]> {
  return page
    .locator('[data-instrument]')
    .evaluateAll((all) => all.flatMap((each) => each.getAttribute('data-instrument') ?? []));
}
