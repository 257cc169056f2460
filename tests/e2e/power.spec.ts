/** The Power & cooling lens: cells and feeds, supplies drawn from the palette, remedies and waivers as single steps. */
import type { Page } from '@playwright/test';
import { studioOf } from '../support/studio-of-page.ts';
import { drawing, expect, middleOf, openStudio, settled, test } from '../support/studio-page.ts';

async function openLens(page: Page): Promise<void> {
  await openStudio(page);
  await drawing(page).focus();
  await page.keyboard.press('3');
  await expect(page.locator('.power-layer[data-lens="power"]')).toBeVisible();
  await drawing(page).focus();
  await page.keyboard.press('Shift+1');
}

test('a supply from the palette feeds what it is dropped on, as one undo step', async ({ page }) => {
  await openLens(page);
  const studio = await studioOf(page);
  await page.getByRole('radio', { name: 'Parts' }).click();
  const row = page.locator('.part').filter({ hasText: 'UPS' }).first();
  await row.scrollIntoViewIfNeeded();
  const [from, to] = [await middleOf(row), await middleOf(page.locator('.feed-box[data-supply="feed"]').first())];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y + 12, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await expect(page.locator('.drag-chip')).toContainText('ups serves feed');
  await page.mouse.up();
  await expect(page.locator('.feed-box[data-supply="ups"]')).toHaveCount(2);
  await expect(page.getByRole('textbox', { name: 'What it serves, with commas' })).toHaveValue('feed');
  expect(await page.evaluate((running) => running.state().done.length, studio)).toBe(1);

  await drawing(page).focus();
  await page.keyboard.press('Control+z');
  await expect(page.locator('.feed-box[data-supply="ups"]')).toHaveCount(0);
});

test('a remedy that was tried takes its finding away; a waiver keeps its reason in the document', async ({ page }) => {
  await openLens(page);
  const studio = await studioOf(page);
  // Cabinets of 24 kW and more on feeds of 20 kW.
  await page.evaluate(
    (running) =>
      void running.dispatch({ kind: 'supply/set', id: 'feed', set: { scheme: '2N', set: { ratedPower: '12 kW' } } }),
    studio,
  );
  await settled(page);
  const finding = page.locator('.power-findings .finding').first();
  await expect(finding).toContainText(/feed/i);

  await finding.getByRole('button', { name: 'Accept…' }).click();
  await finding.getByRole('textbox', { name: 'Why this is meant' }).fill('Half of it is spare');
  await page.keyboard.press('Enter');
  await settled(page);
  const waivers = await page.evaluate((running) => running.state().design.waivers, studio);
  expect(waivers).toMatchObject([{ reason: 'Half of it is spare' }]);
  await expect(page.locator('.finding[data-waived]').first()).toContainText('Half of it is spare');

  await drawing(page).focus();
  await page.keyboard.press('Control+z');
  await settled(page);
  const rate = page.getByRole('button', { name: /^Rate feed at/ }).first();
  await rate.click();
  await settled(page);
  await expect(page.locator('.power-findings .finding')).toHaveCount(0);
});
