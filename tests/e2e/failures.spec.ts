/** The Failures lens: what is pressed fails as a what-if, never as an edit, and Esc restores. */

import { studioOf } from '../support/studio-of-page.ts';
import { drawing, expect, instrument, openStudio, settled, test } from '../support/studio-page.ts';

test('a row of the ranked list shows its consequences; Esc restores; the design stays', async ({ page }) => {
  await openStudio(page);
  await drawing(page).focus();
  await page.keyboard.press('2');
  const panel = page.locator('.failures-panel[data-lens="failures"]');
  await expect(panel).toBeVisible();
  const rows = panel.locator('.failures-row');
  await expect(rows.first()).toBeVisible();
  const studio = await studioOf(page);
  const before = await page.evaluate((running) => JSON.stringify(running.state().design), studio);

  const cooler = panel.getByRole('button', { name: /^cdu/ });
  await expect(cooler).toHaveAccessibleName(/128 cards lost/);
  await cooler.click();
  const story = page.locator('.failure-story');
  await expect(story).toContainText('128 overheat in 4 cabinets');
  await expect(instrument(page, 'cards.count')).toContainText('256');
  await expect(page.locator('.status-what-if')).toBeVisible();
  // It travels in links, and is no edit.
  expect(await page.evaluate((running) => running.state().whatIfs, studio)).toEqual([{ fail: ['cdu[1]'] }]);
  expect(await page.evaluate((running) => running.state().done.length, studio)).toBe(0);
  const link = await page.evaluate((running) => running.shareLink(), studio);

  await drawing(page).focus();
  await page.keyboard.press('Escape');
  await expect(story).toHaveCount(0);
  await expect(page.locator('.status-what-if')).toHaveCount(0);
  await expect(instrument(page, 'cards.count')).toContainText('384');
  expect(await page.evaluate((running) => JSON.stringify(running.state().design), studio)).toBe(before);

  if (!link.ok) throw new Error('no link');
  await page.evaluate(([running, url]) => void running.openFromLink(url), [studio, link.url] as const);
  await settled(page);
  await expect(page.locator('.failure-story')).toContainText('128 overheat');
});

test('X fails what is selected; a name keeps it on the device', async ({ page }) => {
  await openStudio(page);
  const studio = await studioOf(page);
  await page.evaluate((running) => running.select(['cc[3]']), studio);
  await drawing(page).focus();
  await page.keyboard.press('x');
  const story = page.locator('.failure-story');
  await expect(story).toContainText('32');
  await story.getByRole('textbox').fill('third cabinet');
  await page.keyboard.press('Enter');
  await page.reload();
  await settled(page);
  await page.evaluate((running) => running.show({ lens: 'failures' }), await studioOf(page));
  await page.locator('.failures-saved').getByRole('button', { name: 'third cabinet', exact: true }).click();
  await expect(page.locator('.failure-story')).toContainText('CC03');
});
