/** The menu of what lies under the pointer, a name for one place, and what a reload keeps. */
import {
  clickThing,
  drawing,
  expect,
  focusDrawing,
  middleOf,
  openStudio,
  settled,
  test,
  thing,
  undo,
} from '../support/studio-page.ts';

test('the right button opens the menu of what lies under it; a name given there stays with the cabinet', async ({
  page,
}) => {
  await openStudio(page);
  const at = await middleOf(thing(page, 'cc[5]').first());
  await page.mouse.click(at.x, at.y, { button: 'right' });
  const menu = page.getByRole('menu', { name: 'What can be done here' });
  await expect(menu).toBeVisible();
  await expect(page.getByRole('heading', { name: 'CC05' })).toBeVisible();
  await menu.getByRole('menuitem', { name: /^Name this one/ }).click();
  await page.getByRole('textbox', { name: 'New name' }).fill('Alpha');
  await page.keyboard.press('Enter');
  await settled(page);
  await expect(page.getByRole('heading', { name: 'Alpha' })).toBeVisible();
  await expect(drawing(page)).toBeFocused();

  await clickThing(page, 'cc[2]');
  await page.keyboard.press('Delete');
  await settled(page);
  await expect(page.getByText('Cabinets are numbered by their place')).toBeVisible();
  await clickThing(page, 'cc[4]');
  await expect(page.getByRole('heading', { name: 'Alpha' })).toBeVisible();
  await undo(page);
  await clickThing(page, 'cc[5]');
  await expect(page.getByRole('heading', { name: 'Alpha' })).toBeVisible();
});

test('Shift F10 opens it at the selection, arrows and Enter use it, Esc gives the drawing back', async ({ page }) => {
  await openStudio(page);
  await focusDrawing(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+F10');
  const menu = page.getByRole('menu', { name: 'What can be done here' });
  await expect(menu.getByRole('menuitem', { name: /^Go inside/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(drawing(page)).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await expect(menu).toBeVisible();
  await page.keyboard.press('d');
  await page.keyboard.press('Enter');
  await settled(page);
  await expect(thing(page, 'cc[13]')).toHaveCount(1);
});

test('a reload keeps the view, and the theme follows the system until one is chosen', async ({ page }) => {
  await openStudio(page);
  await page.getByRole('radio', { name: 'Fabric', exact: true }).click();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await settled(page);
  await expect(page.getByRole('radio', { name: 'Fabric', exact: true })).toBeChecked();
  await page.getByRole('button', { name: 'Light theme' }).click();
  await page.emulateMedia({ colorScheme: 'light' });
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});
