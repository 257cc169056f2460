/** The networks over which cards work together, with the limits that the topology found. */
import type { Machine } from '../../machine/machine.ts';
import { networkLimits, structureKey } from '../../solvers/network-limits.ts';
import type { AnalysisTools } from '../analysis.ts';
import { keptWork } from '../kept-work.ts';
import type { JoinedNet } from './job-system.ts';

const joins = /^scale-(up|out)(-|$)/;

export function* joinedNets(
  machine: Machine,
  tools: Pick<AnalysisTools, 'remember'>,
): Generator<void, readonly JoinedNet[]> {
  const nets: JoinedNet[] = [];
  for (const fabric of machine.fabrics) {
    if (!joins.test(fabric.net)) continue;
    // The topology keeps its limits under the same key.
    const limits = yield* keptWork(tools, `topology ${structureKey(fabric)}`, () => networkLimits(fabric));
    nets.push({ fabric, limits });
  }
  return nets;
}
