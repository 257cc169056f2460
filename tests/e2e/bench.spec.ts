/**
 * How fast the page is on this machine: reported, never asserted, since other work may share the cores. From the
 * dispatch of an edit to the painted figures, each edit made on the example as shipped and then undone; the longest
 * task of the main thread meanwhile; and the cold load to the first figures.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import type { Browser, Page } from '@playwright/test';
import { type EditCase, editCases } from '../../src/cli/bench/edit-cases.ts';
import type { Edit } from '../../src/model/design/edits/edit.ts';
import { exampleByRef } from '../../src/model/design/examples.ts';
import { studioOf } from '../support/studio-of-page.ts';
import { expect, openStudio, settled, test } from '../support/studio-page.ts';

const editsPerExample = 200;
const coldLoads = 5;

interface EditTime {
  readonly edit: string;
  readonly milliseconds: number;
}

interface ExampleTimes {
  readonly example: string;
  readonly edits: number;
  readonly refused: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly worstMs: number;
  /** Tasks of the main thread that blocked it for more than 50 ms. */
  readonly longTasksMs: readonly number[];
  readonly byEdit: Readonly<Record<string, { readonly p95Ms: number; readonly worstMs: number }>>;
}

const results: { edits: ExampleTimes[]; coldLoadMs?: readonly number[] } = { edits: [] };

test.describe.configure({ timeout: 240_000 });

for (const example of ['cloudmatrix384', 'dgx-h100-superpod']) {
  test(`${example}: from an edit to every figure on screen`, async ({ page }) => {
    await openStudio(page);
    const studio = await studioOf(page);
    await studio.evaluate((running, ref) => running.openExample(ref), example);
    await settled(page);
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    await watchLongTasks(page);
    const edits = editsOf(example);
    const times: EditTime[] = [];
    let refused = 0;
    for (const { name, edit } of edits) {
      const milliseconds = await timeEdit(page, edit);
      if (milliseconds === null) refused += 1;
      else times.push({ edit: name, milliseconds });
    }
    expect(times.length).toBeGreaterThan(editsPerExample / 2);
    results.edits.push({
      example,
      edits: times.length,
      refused,
      ...spreadOf(times),
      longTasksMs: await longTasks(page),
      byEdit: Object.fromEntries(
        [...new Set(times.map((time) => time.edit))].map((name) => {
          const { p95Ms, worstMs } = spreadOf(times.filter((time) => time.edit === name));
          return [name, { p95Ms, worstMs }];
        }),
      ),
    });
  });
}

test('cold load to the first figures', async ({ browser, baseURL }) => {
  const loads: number[] = [];
  for (let n = 0; n < coldLoads; n += 1) loads.push(await timeColdLoad(browser, baseURL ?? ''));
  results.coldLoadMs = loads;
});

test.afterAll(() => {
  const machine = { cores: cpus().length, loadOfLastMinute: loadavg()[0] };
  mkdirSync('node_modules/.cache/results', { recursive: true });
  writeFileSync('node_modules/.cache/results/bench.json', `${JSON.stringify({ machine, ...results }, null, 2)}\n`);
  console.log(`bench ${machine.cores} cores, load of the last minute ${machine.loadOfLastMinute?.toFixed(1)}`);
  for (const { example, edits, refused, medianMs, p95Ms, worstMs, longTasksMs, byEdit } of results.edits) {
    console.log(
      `bench ${example}: ${edits} edits, ${refused} refused; median ${medianMs} ms, 95 % ${p95Ms} ms, worst ${worstMs} ms`,
    );
    for (const [name, { p95Ms: p95, worstMs: worst }] of Object.entries(byEdit)) {
      console.log(`bench   ${name}: 95 % ${p95} ms, worst ${worst} ms`);
    }
    const blocked =
      longTasksMs.length === 0 ? 'never' : `${longTasksMs.length} times, at most ${Math.max(...longTasksMs)} ms`;
    console.log(`bench   main thread blocked for over 50 ms: ${blocked}`);
  }
  if (results.coldLoadMs) console.log(`bench cold load to the first figures: ${results.coldLoadMs.join(', ')} ms`);
});

function editsOf(example: string): readonly { readonly name: string; readonly edit: Edit }[] {
  const opened = exampleByRef(example);
  if (!opened.ok) throw new Error(example);
  const cases: readonly EditCase[] = editCases.filter((entry) => entry.example === example);
  return Array.from({ length: editsPerExample }, (_, k) => {
    const { edit, make } = cases[k % cases.length] as EditCase;
    return { name: edit, edit: make(opened.design, Math.floor(k / cases.length)) };
  });
}

/** Milliseconds from the dispatch to the frame after the strip shows the figures; null when the edit is refused. */
async function timeEdit(page: Page, edit: Edit): Promise<number | null> {
  const studio = await studioOf(page);
  return studio.evaluate(async (running, dispatched) => {
    const answered = () =>
      new Promise<void>((resolve) => {
        const isCurrent = () => {
          const { answer, revision } = running.state();
          return answer?.revision === revision && !answer.partial;
        };
        if (isCurrent()) return resolve();
        const stop = running.subscribe(() => {
          if (!isCurrent()) return;
          stop();
          resolve();
        });
      });
    // A task that is queued within a frame's callback runs when that frame has been painted.
    const painted = () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(null);
        });
      });
    const begin = performance.now();
    if (running.dispatch(dispatched)) return null;
    await answered();
    await painted();
    const milliseconds = performance.now() - begin;
    running.undo();
    await answered();
    await painted();
    return Math.round(milliseconds * 10) / 10;
  }, edit);
}

async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched = window as unknown as { longTasks: number[] };
    watched.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.longTasks.push(Math.round(duration));
    }).observe({ type: 'longtask' });
  });
}

async function longTasks(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
}

/** Milliseconds from the start of the navigation, in a browser profile that has never seen the page. */
async function timeColdLoad(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    const look = () => {
      const value = document.querySelector('[data-instrument="cards.count"] .instrument-value');
      if (value) requestAnimationFrame(() => setTimeout(() => performance.mark('first figures')));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('first figures').length > 0);
  const time = await page.evaluate(() => performance.getEntriesByName('first figures')[0]?.startTime ?? Number.NaN);
  await context.close();
  return Math.round(time);
}

function spreadOf(times: readonly EditTime[]) {
  const sorted = times.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { medianMs: at(0.5), p95Ms: at(0.95), worstMs: at(1) };
}
