/**
 * How fast the page is on this machine: reported, never asserted, since other work may share the cores. From the
 * dispatch of an edit to the painted figures that keep pace with edits (all of the strip), and to the whole answer, each
 * edit made on the example as shipped and then undone; the longest task of the main thread meanwhile; and the cold load
 * to the first figures.
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
  /** Until every live figure of the revision is painted … */
  readonly live: number;
  /** … and until those that come after them are, too. */
  readonly whole: number;
}

interface Spread {
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly worstMs: number;
}

interface ExampleTimes {
  readonly example: string;
  readonly edits: number;
  readonly refused: number;
  readonly live: Spread;
  readonly whole: Spread;
  /** Tasks of the main thread that blocked it for more than 50 ms. */
  readonly longTasksMs: readonly number[];
  readonly byEdit: Readonly<Record<string, { readonly live: Spread; readonly whole: Spread }>>;
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
      const time = await timeEdit(page, edit);
      if (time === null) refused += 1;
      else times.push({ edit: name, ...time });
    }
    expect(times.length).toBeGreaterThan(editsPerExample / 2);
    results.edits.push({
      example,
      edits: times.length,
      refused,
      ...spreadsOf(times),
      longTasksMs: await longTasks(page),
      byEdit: Object.fromEntries(
        [...new Set(times.map((time) => time.edit))].map((name) => [
          name,
          spreadsOf(times.filter((time) => time.edit === name)),
        ]),
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
  const words = ({ medianMs, p95Ms, worstMs }: Spread) => `median ${medianMs}, 95 % ${p95Ms}, worst ${worstMs} ms`;
  for (const { example, edits, refused, live, whole, longTasksMs, byEdit } of results.edits) {
    console.log(`bench ${example}: ${edits} edits, ${refused} refused`);
    console.log(`bench   live figures on screen: ${words(live)}`);
    console.log(`bench   whole answer on screen: ${words(whole)}`);
    for (const [name, own] of Object.entries(byEdit)) {
      console.log(`bench   ${name}: live ${words(own.live)}; whole ${words(own.whole)}`);
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

/** Milliseconds from the dispatch to the frames after the figures are there; null when the edit is refused. */
async function timeEdit(page: Page, edit: Edit): Promise<Omit<EditTime, 'edit'> | null> {
  const studio = await studioOf(page);
  return studio.evaluate(async (running, dispatched) => {
    const answered = (liveIsEnough: boolean) =>
      new Promise<void>((resolve) => {
        const isCurrent = () => {
          const { answer, revision } = running.state();
          return answer?.revision === revision && (!answer.partial || (liveIsEnough && answer.live === true));
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
    const sinceBegin = () => Math.round((performance.now() - begin) * 10) / 10;
    await answered(true);
    await painted();
    const live = sinceBegin();
    await answered(false);
    await painted();
    const whole = sinceBegin();
    running.undo();
    await answered(false);
    await painted();
    return { live, whole };
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
      const value = document.querySelector(
        '[data-instrument="cards.count"] .instrument-value, [data-figure="cards.count"] .live-value',
      );
      if (/\d/.test(value?.textContent ?? ''))
        requestAnimationFrame(() => setTimeout(() => performance.mark('first figures')));
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

function spreadsOf(times: readonly EditTime[]) {
  return { live: spreadOf(times.map(({ live }) => live)), whole: spreadOf(times.map(({ whole }) => whole)) };
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { medianMs: at(0.5), p95Ms: at(0.95), worstMs: at(1) };
}
