/** The pages around the studio: a first visit, the four questions, comparing, the proposal, and use without a network. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, leaveGallery, openStudio, settled, test } from '../support/studio-page.ts';

const live = (page: Page, id: string) => page.locator(`[data-live="${id}"]`);
const figureOf = (page: Page, system: string, id: string) =>
  live(page, system).locator(`[data-figure="${id}"] .live-value`);

test('a first visit opens two systems that run; a slider moves their figures; a link is made within a minute', async ({
  page,
}) => {
  const start = Date.now();
  await page.goto('./');
  await expect(figureOf(page, 'cm384', 'cards.count')).toHaveText('384');
  await expect(figureOf(page, 'cm384', 'bisection')).toHaveText('75.26');
  await expect(figureOf(page, 'nvl72', 'cards.count')).toHaveText('216');
  await expect(figureOf(page, 'nvl72', 'bisection')).toHaveText('5.4');
  const seen = Date.now();

  await live(page, 'nvl72').getByRole('slider').press('End');
  await expect(figureOf(page, 'nvl72', 'cards.count')).toHaveText('576');
  await expect(figureOf(page, 'nvl72', 'bisection')).toHaveText('14.4');
  await live(page, 'cm384').getByRole('slider').press('ArrowRight');
  await expect(figureOf(page, 'cm384', 'cards.count')).toHaveText('768');
  const moved = Date.now();

  await live(page, 'cm384').getByRole('button', { name: 'Open CloudMatrix384' }).click();
  await settled(page);
  await expect(page.locator('.design-button')).toHaveText(/CloudMatrix384 × 2/);
  await page.keyboard.press('Control+Shift+S');
  const dialog = page.getByRole('dialog', { name: 'Share this design' });
  await expect(dialog.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(link).toContain('#p1.');
  console.log(`first visit: figures ${seen - start} ms, changed ${moved - start} ms, link ${Date.now() - start} ms`);
  expect(Date.now() - start).toBeLessThan(60_000);

  // The reader is told whether the same digits came out.
  const reader = await page.context().newPage();
  await reader.goto(link);
  await settled(reader);
  await expect(reader.locator('.messages')).toContainText(/same/i);
});

test('the start page comes again until something is opened, and is one press away afterwards', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('[data-screen="gallery"]')).toBeVisible();
  await page.reload();
  await expect(page.locator('[data-screen="gallery"]')).toBeVisible();
  await leaveGallery(page);
  await settled(page);
  await page.reload();
  await settled(page);
  await expect(page.locator('[data-screen="gallery"]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Start page' }).click();
  await expect(page.getByRole('button', { name: 'Back to CloudMatrix384' })).toBeVisible();
  await page.getByRole('searchbox').fill('superpod xdr');
  await page.getByRole('button', { name: /^DGX B300 SuperPOD XDR/ }).click();
  await settled(page);
  await expect(page.locator('.design-button')).toHaveText(/B300/);
});

test('four answers give a design without errors, and why the others did not do', async ({ page }) => {
  await page.goto('./');
  await expect(figureOf(page, 'nvl72', 'cards.count')).toHaveText('216');
  const questions = page.locator('.questions');
  await questions.getByRole('button', { name: 'Design it' }).click();
  const result = questions.locator('.questions-result');
  await expect(result).toHaveAttribute('data-fits', 'true', { timeout: 40_000 });
  await result.getByText('Why not the others').click();
  await expect(result.locator('.questions-others li').first()).toContainText(/\d/);

  await questions.getByLabel('Most power per cabinet').fill('1');
  await questions.getByRole('button', { name: 'Design it' }).click();
  await expect(result).toHaveAttribute('data-fits', 'false', { timeout: 40_000 });
  await expect(result).toContainText('1 kW is the limit');

  await questions.getByLabel('Most power per cabinet').fill('140');
  await questions.getByRole('button', { name: 'Design it' }).click();
  await expect(result).toHaveAttribute('data-fits', 'true', { timeout: 40_000 });
  await result.getByRole('button', { name: /^Open/ }).click();
  await settled(page);
  await expect(page.locator('[data-instrument="checks"]')).toContainText('0');
});

test('a public sizing that fails stays in sight and leads to the nearest that exists', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: /^A public sizing that fails/ }).click();
  await settled(page);
  await expect(page.locator('.design-button')).toHaveText(/27/);
});

test('two designs stand side by side; who is better is solid only where that is certain', async ({ page }) => {
  await openStudio(page);
  await page.keyboard.press('Control+Alt+c');
  await expect(page.locator('[data-screen="compare"]')).toHaveAttribute('data-ready', 'true', { timeout: 40_000 });
  const row = (id: string) => page.locator(`[data-row="${id}"]`);
  await expect(row('fabric.scale-up.injection').locator('.compare-bar[data-solid="true"]')).toHaveCount(1);
  await expect(row('fabric.scale-up.throughput').locator('.compare-bar[data-solid="true"]')).toHaveCount(0);
  await expect(row('cards.count')).toContainText('× 1.5');
  // Every bar has the same ground: lengths compare.
  const widths = await row('cards.count')
    .locator('.compare-track')
    .evaluateAll((tracks) => tracks.map((track) => Math.round(track.getBoundingClientRect().width)));
  expect(new Set(widths).size).toBe(1);
  await page.getByRole('radio', { name: 'Both ways' }).click();
  await expect(row('fabric.scale-up.injection')).toContainText('784');
  await page.getByRole('combobox').selectOption('gb200-nvl72');
  await expect(page.locator('.compare-table thead th')).toHaveCount(5, { timeout: 40_000 });
  await page.keyboard.press('Escape');
  await settled(page);
});

test('the proposal prints every figure with its mark, and what it rests on', async ({ page }) => {
  await openStudio(page);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Proposal/ }).click();
  await expect(page.locator('[data-screen="proposal"]')).toHaveAttribute('data-ready', 'true');
  const rows = page.locator('.proposal-table tr[data-figure]');
  expect(await rows.count()).toBeGreaterThan(40);
  expect(await rows.locator('.proof').count()).toBe(await rows.count());
  for (const heading of ['Assumptions', 'Parts', 'Cables and modules', 'Checks', 'Sources']) {
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
  }
  await expect(page.locator('.proposal-list a').first()).toBeVisible();
  await expect(page.locator('.proposal-hall img')).toHaveJSProperty('complete', true);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Print or save as PDF' })).toBeHidden();
  // All of it goes to paper, not the first screen.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height).toBeGreaterThan(3_000);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the start page, the comparison and the proposal in ${theme}`, async ({ page }) => {
    await page.addInitScript((wanted) => localStorage.setItem('podwright.theme', wanted), theme);
    const check = async (what: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
        what,
      ).toEqual([]);
    };
    await page.goto('./');
    await expect(figureOf(page, 'nvl72', 'cards.count')).toHaveText('216');
    await expect(page.locator('.example').first()).toContainText('384 cards');
    await check('start page');
    await leaveGallery(page);
    await settled(page);
    await page.keyboard.press('Control+Alt+c');
    await expect(page.locator('[data-screen="compare"]')).toHaveAttribute('data-ready', 'true', { timeout: 40_000 });
    await check('comparison');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await expect(page.locator('.find')).toBeVisible();
    await page.keyboard.type('Proposal to print');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-screen="proposal"]')).toHaveAttribute('data-ready', 'true');
    await check('proposal');
  });
}

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the studio opens, computes and keeps what is edited', async ({ page, context }) => {
    await openStudio(page);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (!navigator.serviceWorker.controller) {
        await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
      }
    });
    await context.setOffline(true);
    await page.reload();
    await settled(page);
    await expect(page.locator('[data-instrument="cards.count"] .instrument-value')).toContainText('384');
    // What is loaded on first use is there too.
    await page.getByRole('radio', { name: '3-D' }).click();
    await expect(page.locator('.room canvas')).toBeVisible();
    await page.getByRole('button', { name: 'Start page' }).click();
    await expect(figureOf(page, 'nvl72', 'cards.count')).toHaveText('216');
    await context.setOffline(false);
  });
});
