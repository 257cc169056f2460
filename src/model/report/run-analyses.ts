/** Runs a list of analyses, each after those it needs, and hands each the results of exactly those. */
import type { Analysis, AnalysisResult, AnalysisTools } from '../analyses/analysis.ts';
import type { Machine } from '../machine/machine.ts';

export type RunTools = Omit<AnalysisTools, 'results'>;

/** Results by id, in the order in which the analyses finished. A missing or circular need is our own bug and throws. */
export function* runAnalyses(
  list: readonly Analysis[],
  machine: Machine,
  tools: RunTools,
  afterEach?: (results: ReadonlyMap<string, AnalysisResult>) => void,
): Generator<void, ReadonlyMap<string, AnalysisResult>> {
  const finished = new Map<string, AnalysisResult>();
  for (const analysis of inOrderOfNeed(list)) {
    const results: Record<string, AnalysisResult> = {};
    for (const id of analysis.needs ?? []) results[id] = finished.get(id) as AnalysisResult;
    finished.set(
      analysis.id,
      yield* analysis.run(machine, { catalogue: tools.catalogue, remember: tools.remember, results }),
    );
    afterEach?.(finished);
    yield;
  }
  return finished;
}

/** The list's own order, except that what is needed comes first. */
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
      visit(needed);
    }
    open.delete(analysis.id);
    ordered.push(analysis);
  };
  for (const analysis of list) visit(analysis);
  return ordered;
}
