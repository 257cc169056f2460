/** Tables and files on the page: the schedule row by row, every format as a file, files of other programs as designs. */
import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, hashShown, openStudio, settled, test } from '../support/studio-page.ts';

async function openTable(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Alt+5');
  await page.getByRole('radio', { name, exact: true }).click();
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

async function saveAs(page: Page, kind: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Save ${kind}`, exact: true }).click(),
  ]);
  return download;
}

async function openExport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Other formats' }).click();
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
}

test('the schedule shows each cable, finds, picks its ends, and agrees with figures and parts', async ({ page }) => {
  await openStudio(page);
  await openTable(page, 'Cables');
  const table = page.locator('.cable-table');
  await expect(table).toHaveAttribute('aria-rowcount', '3121');
  await expect(table.locator('tbody tr').nth(0)).toContainText('C000001');
  const foot = page.locator('.cable-foot');
  await expect(foot).toContainText('Sums agree');
  for (const sum of [
    'Figures 3,120',
    'Schedule 3,120',
    'Parts list 3,120',
    'Modules 5,376',
    'estimated2,688',
    'unknown432',
  ]) {
    await expect(foot).toContainText(sum);
  }
  // Far rows come when they are looked at.
  await page.locator('.cable-scroll').evaluate((box) => box.scrollTo(0, box.scrollHeight));
  await expect(table.getByText('C003120')).toBeVisible();

  await page.getByRole('searchbox', { name: 'Find in the schedule' }).fill('cc[5] sw[2]');
  await expect(page.locator('.cable-head')).toContainText('56 of 3,120 cables');
  await page.locator('.cable-scroll').evaluate((box) => box.scrollTo(0, 0));
  await table.getByRole('button', { name: 'C000140', exact: true }).press('Enter');
  await expect(table.locator('tr[data-selected="true"]')).toContainText('C000140');
  await expect(page.locator('.statusbar, footer').filter({ hasText: '3 selected' })).toBeVisible();
  await page.getByRole('button', { name: 'Show on drawing' }).click();
  await expect(page.locator('.canvas-region')).toBeVisible();

  await openTable(page, 'Cables');
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Bundle' }).check();
  await page.keyboard.press('Escape');
  await expect(table.getByRole('columnheader', { name: 'Bundle' })).toBeAttached();
});

test('every format of the dialogue is a file of this design', async ({ page }) => {
  await openStudio(page);
  await openExport(page);
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('button', { name: /^Save / })).toHaveCount(28);
  await expect(dialog.getByRole('button', { name: 'Save Graphviz DOT' })).toContainText('Without boxes in boxes');

  const csv = (await bytesOf(await saveAs(page, 'Cable schedule, CSV'))).toString('utf8');
  expect(csv.trimEnd().split('\r\n')).toHaveLength(3121);
  const json = JSON.parse((await bytesOf(await saveAs(page, 'Cable schedule, JSON'))).toString('utf8')) as unknown[];
  expect(json).toHaveLength(3120);
  const book = unzipSync(await bytesOf(await saveAs(page, 'Cable schedule, Excel')));
  expect(strFromU8(book['xl/worksheets/sheet1.xml'] as Uint8Array).match(/<row /g)).toHaveLength(3121);
  const parts = await saveAs(page, 'Parts list, CSV');
  expect(parts.suggestedFilename()).toBe('CloudMatrix384.parts.csv');
  expect((await bytesOf(parts)).toString('utf8')).toContain('5376');
  const graph = (await bytesOf(await saveAs(page, 'GraphML'))).toString('utf8');
  expect(graph).toContain('<graphml');
  expect((await bytesOf(await saveAs(page, 'Hall as SVG'))).toString('utf8')).toMatch(/^(<\?xml[^>]*>\s*)?<svg/);
  const png = await bytesOf(await saveAs(page, 'Hall as PNG'));
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.length).toBeGreaterThan(5_000);
  await expect(dialog.getByRole('status')).toContainText('Saved CloudMatrix384');
});

const ring = '4 4\n0 1\n1 2\n2 3\n3 0\n';
const dump = readFileSync('tests/golden/samples/infiniband/ibtopotool-1.ibnetdiscover');

async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, content]) => {
      const data = new DataTransfer();
      const plain = Uint8Array.from(atob(content as string), (sign) => sign.charCodeAt(0));
      data.items.add(new File([plain], file as string));
      return data;
    },
    [name, bytes.toString('base64')],
  );
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.locator('body').dispatchEvent(type, { dataTransfer: transfer });
  }
}

test('a file of another program opens as a new design with its report, and the old design is untouched', async ({
  page,
}) => {
  await openStudio(page);
  const own = await hashShown(page);
  await drop(page, 'fabric.ibnetdiscover', dump);
  const report = page.getByRole('dialog', { name: 'Read fabric.ibnetdiscover' });
  await expect(report).toBeVisible();
  await expect(report.getByRole('row', { name: /^links/ })).toContainText('7');
  await expect(report).toContainText('Guessed');
  await settled(page);
  const lists = await hashShown(page);
  expect(lists).not.toBe(own);
  await report.getByRole('button', { name: 'Draw with rules' }).click();
  await expect(report).toHaveCount(0);
  await settled(page);
  expect(await hashShown(page)).not.toBe(lists);
  await page
    .locator('.message')
    .filter({ hasText: 'Opened fabric.ibnetdiscover' })
    .getByRole('button', { name: 'Back to your design' })
    .click();
  await settled(page);
  expect(await hashShown(page)).toBe(own);
});

test('a file that breaks off is refused with its place, and what no importer knows is named', async ({ page }) => {
  await openStudio(page);
  const own = await hashShown(page);
  await drop(page, 'broken.graphml', Buffer.from('<graphml><graph><node id="a"></graph>'));
  await expect(page.locator('.message').filter({ hasText: 'broken.graphml' })).toBeVisible();
  await drop(page, 'letter.doc', Buffer.from('Dear Sir or Madam'));
  await expect(page.locator('.message').filter({ hasText: 'letter.doc' })).toBeVisible();
  expect(await hashShown(page)).toBe(own);
});

test('nothing leaves the origin, and no inline script or text can run', async ({ page, context, baseURL }) => {
  const strangers: string[] = [];
  const origin = new URL(baseURL ?? '').origin;
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) strangers.push(url);
  });
  await page.addInitScript(() => {
    const broken: string[] = [];
    Object.assign(window, { broken });
    document.addEventListener('securitypolicyviolation', (event) => broken.push(event.violatedDirective));
  });
  await openStudio(page);
  for (const view of ['Alt+2', 'Alt+3', 'Alt+4', 'Alt+5']) await page.keyboard.press(view);
  await openTable(page, 'Cables');
  await expect(page.locator('.cable-foot')).toContainText('Sums agree');
  await openExport(page);
  await saveAs(page, 'Parts list, Excel');
  await drop(page, 'ring.txt', Buffer.from(ring));
  expect(await page.evaluate(() => (window as unknown as { broken: string[] }).broken)).toEqual([]);
  expect(strangers).toEqual([]);
});

test('the policy stops eval, inline scripts and strangers', async ({ browser, baseURL }) => {
  // A page of its own: what is stopped is told in its console.
  const context = await browser.newContext({ ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto('./');
  const outcome = await page.evaluate(async () => {
    const seen: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
    const inline = document.createElement('script');
    inline.textContent = 'window.ranInline = true';
    document.body.append(inline);
    const text = document.createElement('button');
    text.setAttribute('onclick', 'window.ranAttribute = true');
    text.click();
    // Called from the page's own task: whoever drives the browser may evaluate what the page may not.
    await new Promise((resolve) => setTimeout(resolve));
    (setTimeout as (text: string) => number)('window.ranText = true');
    const fetched = await fetch('https://example.com/').then(
      () => true,
      () => false,
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    const ran = ['ranInline', 'ranAttribute', 'ranText'].filter((name) => name in window);
    return { seen, fetched, ran };
  });
  expect(outcome).toMatchObject({ fetched: false, ran: [] });
  expect(outcome.seen).toContain('connect-src');
  expect(outcome.seen).toContain('script-src-elem');
  expect(outcome.seen).toContain('script-src');
  await context.close();
});
