/** design → machine → report, with what was kept from earlier revisions. */
import { createCatalogue } from '../../src/model/catalogue/catalogue.ts';
import { expand } from '../../src/model/expand/expand.ts';
import { buildReport } from '../../src/model/report/build-report.ts';
import type { Examine } from './engine-host.ts';
import type { Memory } from './memory.ts';

export function createExamine(memory: Memory): Examine {
  return function* examine(design, onPartial) {
    const catalogue = createCatalogue(design.parts);
    const machine = expand(design, catalogue);
    yield;
    return yield* buildReport(design, machine, {
      catalogue,
      expand: (other) => expand(other, createCatalogue(other.parts)),
      remember: (key, make) => memory.remember(key, make),
      afterEach: onPartial,
    });
  };
}
