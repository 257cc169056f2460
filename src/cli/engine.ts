/** The same engine as in the studio's worker, run to its end without pauses. */
import { analyses } from '../model/analyses/index.ts';
import { createCatalogue } from '../model/catalogue/catalogue.ts';
import type { Catalogue } from '../model/catalogue/part.ts';
import type { Design } from '../model/design/design.ts';
import { expand } from '../model/expand/expand.ts';
import type { Machine } from '../model/machine/machine.ts';
import { type BuiltReport, buildReport } from '../model/report/build-report.ts';

export interface Examined extends BuiltReport {
  readonly catalogue: Catalogue;
  readonly machine: Machine;
}

/** `remembered` keeps results between calls, as the worker does between revisions. */
export function examine(design: Design, remembered = new Map<string, unknown>()): Examined {
  const catalogue = createCatalogue(design.parts);
  const machine = expand(design, catalogue);
  const work = buildReport(design, machine, {
    analyses,
    catalogue,
    expand: (other) => expand(other, createCatalogue(other.parts)),
    remember<T>(key: string, make: () => T): T {
      if (!remembered.has(key)) remembered.set(key, make());
      return remembered.get(key) as T;
    },
  });
  for (;;) {
    const step = work.next();
    if (step.done) return { ...step.value, catalogue, machine };
  }
}
