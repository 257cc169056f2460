/** The topology analysis of a design document, run to its end. */
import { readFileSync } from 'node:fs';
import type { AnalysisResult, AnalysisTools } from '../../src/model/analyses/analysis.ts';
import { topology } from '../../src/model/analyses/topology/topology.ts';
import { createCatalogue } from '../../src/model/catalogue/catalogue.ts';
import type { Catalogue } from '../../src/model/catalogue/part.ts';
import type { Design } from '../../src/model/design/design.ts';
import { parseDesign } from '../../src/model/design/parse-design.ts';
import { expand } from '../../src/model/expand/expand.ts';
import type { Figure } from '../../src/model/report/report.ts';
import { round9 } from '../../src/model/units/round.ts';

export function exampleDesign(id: string): Design {
  return parsed(JSON.parse(readFileSync(`public/examples/${id}.json`, 'utf8')));
}

export function parsed(document: unknown): Design {
  const result = parseDesign(document);
  if (!result.ok) throw new Error(`not a design: ${JSON.stringify(result.refusal)}`);
  return result.design;
}

/** The work itself, for tests that drop it half-way; `kept` plays the worker's memory. */
export function startTopology(
  design: Design,
  kept: Map<string, unknown> = new Map(),
  catalogue: Catalogue = createCatalogue(design.parts),
): Generator<void, AnalysisResult> {
  const remember: AnalysisTools['remember'] = <T>(key: string, make: () => T): T => {
    if (!kept.has(key)) kept.set(key, make());
    return kept.get(key) as T;
  };
  return topology.run(expand(design, catalogue), { catalogue, results: {}, remember });
}

export function topologyOf(design: Design, kept?: Map<string, unknown>): AnalysisResult {
  return ended(startTopology(design, kept));
}

/** With another catalogue than the one that is shipped. */
export function topologyWith(design: Design, catalogue: Catalogue): AnalysisResult {
  return ended(startTopology(design, new Map(), catalogue));
}

function ended(work: Generator<void, AnalysisResult>): AnalysisResult {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Rounded as the report prints it. */
export function printed(figure: Figure | undefined): number | null | undefined {
  return figure && (figure.value === null ? null : round9(figure.value));
}
