/** Runs a list of analyses, each after those it needs, and hands each the results of exactly those. */
import type { Analysis, AnalysisResult, AnalysisTools } from '../analyses/analysis.ts';
import type { Machine } from '../machine/machine.ts';

export type RunTools = Omit<AnalysisTools, 'results'>;

export interface Progress {
  readonly results: ReadonlyMap<string, AnalysisResult>;
  /** Every analysis that keeps pace with edits has finished, and something that comes after is missing. */
  readonly live: boolean;
}

/**
 * Results by id, in the order in which the analyses finished: all live ones first. A missing or circular need, and a live
 * analysis that needs one that comes after, is our own bug and throws.
 */
export function* runAnalyses(
  list: readonly Analysis[],
  machine: Machine,
  tools: RunTools,
  afterEach?: (progress: Progress) => void,
): Generator<void, ReadonlyMap<string, AnalysisResult>> {
  const finished = new Map<string, AnalysisResult>();
  const ordered = inOrderOfNeed(list);
  const liveCount = ordered.filter(isLive).length;
  for (const analysis of ordered) {
    const results: Record<string, AnalysisResult> = {};
    for (const id of analysis.needs ?? []) results[id] = finished.get(id) as AnalysisResult;
    finished.set(
      analysis.id,
      yield* analysis.run(machine, { catalogue: tools.catalogue, remember: tools.remember, results }),
    );
    afterEach?.({ results: finished, live: finished.size >= liveCount && finished.size < ordered.length });
    yield;
  }
  return finished;
}

function isLive({ pace = 'live' }: Analysis): boolean {
  return pace === 'live';
}

/** The list's own order, live ones first, except that what is needed comes earlier. */
export function inOrderOfNeed(list: readonly Analysis[]): readonly Analysis[] {
  const byId = new Map(list.map((analysis) => [analysis.id, analysis]));
  const ordered: Analysis[] = [];
  const open = new Set<string>();
  const visit = (analysis: Analysis) => {
    if (ordered.includes(analysis)) return;
    if (open.has(analysis.id)) throw new Error(`Analyses need each other in a circle: ${[...open].join(' → ')}`);
    open.add(analysis.id);
    for (const id of analysis.needs ?? []) {
      const needed = byId.get(id);
      if (!needed) throw new Error(`Analysis '${analysis.id}' needs '${id}', which is not in the list`);
      if (isLive(analysis) && !isLive(needed))
        throw new Error(`Analysis '${analysis.id}' is live and needs '${id}', which comes after`);
      visit(needed);
    }
    open.delete(analysis.id);
    ordered.push(analysis);
  };
  for (const analysis of [...list.filter(isLive), ...list.filter((one) => !isLive(one))]) visit(analysis);
  return ordered;
}
