/** Runs long work in short slices and drops out as soon as nobody wants the result any more. */

export interface SliceTools {
  /** Milliseconds, rising. */
  now(): number;
  /** Resolves after the messages that are waiting were heard. */
  nextMessage(): Promise<void>;
}

export type SliceOutcome<R> = { readonly done: true; readonly result: R } | { readonly done: false };

/** Half of what an edit may wait for stale work, so that one late yield does not break the promise. */
export const sliceMs = 8;

/** Throws what the work throws. Work that is dropped runs its `finally` blocks. */
export async function runInSlices<R>(
  work: Generator<void, R>,
  isCurrent: () => boolean,
  tools: SliceTools,
): Promise<SliceOutcome<R>> {
  while (isCurrent()) {
    const sliceEnd = tools.now() + sliceMs;
    do {
      const step = work.next();
      if (step.done) return { done: true, result: step.value };
    } while (tools.now() < sliceEnd);
    await tools.nextMessage();
  }
  work.return(undefined as never);
  return { done: false };
}
