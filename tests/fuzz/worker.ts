/** Runs cases one after another and tells after each; the main thread watches the clock. */
import { parentPort, workerData } from 'node:worker_threads';
import { frameTexts } from '../../src/text/frame.ts';
import { addTexts } from '../../src/text/index.ts';
import { laterTexts } from '../../src/text/later.ts';
import { casesOf } from './cases.ts';

export interface WorkerTask {
  readonly root: string;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly examines: boolean;
  /** [0]: the case at hand, for when nothing more is heard. */
  readonly current: Int32Array;
}

export type WorkerNews =
  | {
      readonly kind: 'outcome';
      readonly outcome: string;
      readonly milliseconds: number;
      readonly number: number;
      readonly title: string;
    }
  | { readonly kind: 'crash'; readonly number: number; readonly title: string; readonly problem: string }
  | { readonly kind: 'done' };

const { root, seed, from, to, examines, current } = workerData as WorkerTask;
addTexts({ ...frameTexts, ...laterTexts });
const makeCase = casesOf(root, { examines });
const tell = (news: WorkerNews): void => parentPort?.postMessage(news);

for (let number = from; number < to; number++) {
  Atomics.store(current, 0, number);
  const { title, run } = makeCase(seed, number);
  const start = performance.now();
  try {
    const outcome = run();
    tell({ kind: 'outcome', outcome, milliseconds: performance.now() - start, number, title });
  } catch (problem) {
    tell({
      kind: 'crash',
      number,
      title,
      problem: problem instanceof Error ? (problem.stack ?? problem.message) : String(problem),
    });
  }
}
if (Object.keys(Object.prototype).length > 0) {
  tell({ kind: 'crash', number: to, title: 'all of them', problem: 'Object.prototype was changed' });
}
tell({ kind: 'done' });
