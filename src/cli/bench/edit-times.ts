/** Times the way from an edit to every figure. One run, one machine: the ratios count, not the milliseconds. */
import { applyEdit } from '../../model/design/edits/apply-edit.ts';
import { exampleByRef } from '../../model/design/examples.ts';
import { examine } from '../engine.ts';
import { editCases } from './edit-cases.ts';

export interface EditTimes {
  readonly case: string;
  readonly edits: number;
  readonly refused: number;
  readonly firstMs: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly worstMs: number;
}

const editsPerCase = 50;

export function* timeEdits(): Generator<EditTimes> {
  for (const { example, edit, make } of editCases) {
    const opened = exampleByRef(example);
    if (!opened.ok) throw new Error(`The example '${example}' does not open`);
    // What the worker keeps between revisions is kept here too.
    const remembered = new Map<string, unknown>();
    const started = performance.now();
    examine(opened.design, remembered);
    const firstMs = performance.now() - started;
    const times: number[] = [];
    let refused = 0;
    for (let n = 0; n < editsPerCase; n += 1) {
      const begin = performance.now();
      const edited = applyEdit(opened.design, make(opened.design, n));
      if (!edited.ok) {
        refused += 1;
        continue;
      }
      examine(edited.design, remembered);
      times.push(performance.now() - begin);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
    yield {
      case: `${example}: ${edit}`,
      edits: times.length,
      refused,
      firstMs,
      medianMs: at(0.5),
      p95Ms: at(0.95),
      worstMs: at(1),
    };
  }
}
