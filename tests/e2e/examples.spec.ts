/** Every example opens in every view, and the page shows the very digits of the command line's engine. */
import type { Page } from '@playwright/test';
import { examine } from '../../src/cli/engine.ts';
import { exampleByRef } from '../../src/model/design/examples.ts';
import { reportAsJson } from '../../src/model/exporters/report-json.ts';
import type { Report } from '../../src/model/report/report.ts';
import { parseQuantity } from '../../src/model/units/quantity.ts';
import {
  chooseInDesignMenu,
  drawing,
  expect,
  hashShown,
  instrument,
  markOf,
  openStudio,
  reading,
  settled,
  test,
} from '../support/studio-page.ts';

const shown = [
  { ref: 'cloudmatrix384', entry: /^CloudMatrix384/ },
  { ref: 'gb200-nvl72', entry: /^GB200 NVL72/ },
  { ref: 'dgx-h100-superpod', entry: /^DGX H100 SuperPOD.*up to/ },
  { ref: 'dgx-h100-superpod?su=1', entry: 'DGX H100 SuperPOD, Scalable units 1' },
  { ref: 'three-cabinets', entry: /^Lab pod/ },
  { ref: 'atlas-950?cards=1024', entry: 'Atlas 950 SuperPoD, Cards 1024' },
  { ref: 'zte-supernode', entry: /^ZTE/ },
] as const;

function reportOf(ref: string): Report {
  const made = exampleByRef(ref);
  if (!made.ok) throw new Error(`${ref} does not open`);
  return examine(made.design).report;
}

for (const { ref, entry } of shown) {
  test(`${ref} opens and shows the figures of the command line`, async ({ page }) => {
    const report = reportOf(ref);
    await openStudio(page);
    await chooseInDesignMenu(page, entry);
    await expect(page.locator('.design-button')).toHaveText(report.design.name);
    await settled(page);
    expect(report.design.hash.startsWith(await hashShown(page))).toBe(true);
    await compareStrip(page, report);
    for (const view of ['Cabinet', 'Fabric', '3-D', 'Hall']) {
      await page.getByRole('radio', { name: view, exact: true }).click();
      await expect(view === '3-D' ? page.locator('.room canvas') : drawing(page)).toBeVisible();
      await expect(page.locator('.canvas-waiting')).toHaveCount(0);
    }
    await page.getByRole('radio', { name: 'Table' }).click();
    await compareTable(page, report);
  });
}

/** Every instrument: the mark of the figure, its unit, and its value to the four digits that are shown. */
async function compareStrip(page: Page, report: Report): Promise<void> {
  const ids = await page
    .locator('[data-instrument]')
    .evaluateAll((all) => all.flatMap((each) => (each instanceof HTMLElement ? (each.dataset.instrument ?? []) : [])));
  expect(ids).toContain('cards.count');
  expect(ids.some((id) => id.endsWith('.bisection'))).toBe(true);
  for (const id of ids.filter((each) => each !== 'checks')) {
    const figure = report.figures[id];
    if (!figure) throw new Error(`The strip shows ${id}, the report does not`);
    expect(await markOf(page, id), id).toBe(figure.kind);
    await expect(instrument(page, id).getByRole('button'), id).toHaveAccessibleName(/, .+, .+\. Explain\.$/);
    for (const { value, expected } of valuesOf(await reading(page, id), report, id)) {
      expect(Math.abs(value - expected), `${id}: ${value} for ${expected}`).toBeLessThanOrEqual(5.1e-4 * expected);
    }
  }
  const { findings } = report;
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  await expect(instrument(page, 'checks').getByRole('button')).toHaveAccessibleName(
    new RegExp(`: ${count('error')} errors?, ${count('warning')} warnings?\\.`),
  );
}

/** What is read on the strip, in the unit of the report, beside what the report says: one value, or both ends. */
function valuesOf(text: string, report: Report, id: string): readonly { value: number; expected: number }[] {
  const { value, lower, upper, kind, unit } = report.figures[id] ?? {};
  if (kind === 'unknown') {
    if (lower === undefined) return expect(text, id).toBe('—') ?? [];
    expect(text.startsWith('≥ '), `${id}: ${text}`).toBe(true);
    return [{ value: inUnit(text.slice(2), unit), expected: lower }];
  }
  const [first = '', second] = text.split('–');
  if (second !== undefined) {
    const unitShown = second.replace(/^[\d.,]+/, '');
    return [
      { value: inUnit(first + unitShown, unit), expected: lower ?? Number.NaN },
      { value: inUnit(second, unit), expected: upper ?? Number.NaN },
    ];
  }
  return [{ value: inUnit(text, unit), expected: value ?? Number.NaN }];
}

/** "75.26 TB/s" in GB/s: 75,260. Counts have no unit and may name what they count beside them. */
function inUnit(text: string, unit = ''): number {
  // Of ratios only oversubscription is so many to one; shares are read in per cent.
  if (unit === 'ratio') return text.endsWith('%') ? Number.parseFloat(text) / 100 : Number.parseFloat(text);
  if (unit === '' || unit === 'hops') return Number(/^[\d.,]+/.exec(text)?.[0].replaceAll(',', ''));
  const canonical = (quantity: string) => {
    const read = parseQuantity(quantity.replaceAll(',', ''));
    if (!read.ok) throw new Error(`"${quantity}" is no quantity: ${read.reason}`);
    return read.value.value;
  };
  return canonical(text) / canonical(`1 ${unit}`);
}

/** The table says every figure of the report with all its digits, unit and mark. */
async function compareTable(page: Page, report: Report): Promise<void> {
  await expect(page.locator('.table tbody tr').first()).toBeVisible();
  const rows = await page.locator('.table tbody tr').evaluateAll((all) =>
    all.map((row) => ({
      id: row.querySelector('[title]')?.getAttribute('title') ?? '',
      cells: [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? ''),
      mark: row.querySelector('.proof')?.getAttribute('data-mark'),
    })),
  );
  const { figures } = reportAsJson(report);
  expect(rows.map(({ id }) => id)).toEqual(Object.keys(figures));
  for (const { id, cells, mark } of rows) {
    const figure = figures[id];
    const written = (value: number | string) =>
      typeof value === 'string' ? value : value.toLocaleString('en-US', { maximumSignificantDigits: 9 });
    const { value, lower, upper, kind, unit } = figure ?? { value: null, kind: 'unknown', unit: '' };
    const isRange = lower !== undefined && upper !== undefined && lower < upper;
    const ends = value === null ? [lower, upper] : [];
    const expected = isRange
      ? `${written(lower)}–${written(upper)}`
      : value !== null
        ? written(value)
        : ends[0] !== undefined
          ? `≥ ${written(ends[0])}`
          : ends[1] !== undefined
            ? `≤ ${written(ends[1])}`
            : '—';
    const shownUnit = unit !== 'ratio' ? unit : id.endsWith('.oversubscription') ? ': 1' : 'ratio';
    expect([id, cells[0], cells[1], mark]).toEqual([id, expected, shownUnit, kind]);
  }
}
