/** Runs the solvers to their end on a fabric, for tests. */
import type { Fabric } from '../../src/model/machine/fabric.ts';
import { type Bisection, type BisectionEffort, bisection } from '../../src/model/solvers/bisection/bisection.ts';
import { type Distances, distances } from '../../src/model/solvers/distances.ts';
import { type Division, divide } from '../../src/model/solvers/network/islands.ts';
import type { Part } from '../../src/model/solvers/network/part.ts';
import { routedThroughput } from '../../src/model/solvers/routed.ts';
import { structureOf } from '../../src/model/solvers/symmetry/read-fabric.ts';
import { type Bounds, throughput } from '../../src/model/solvers/throughput.ts';

export function finish<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

export function divided(fabric: Fabric): Division {
  return finish(divide(structureOf(fabric)));
}

/** The only island of a fabric. */
export function onlyPart(fabric: Fabric): Part {
  const { islands } = divided(fabric);
  const [island] = islands;
  if (!island || islands.length !== 1) throw new Error(`${fabric.name} has ${islands.length} kinds of islands`);
  return island.part;
}

export function throughputOf(fabric: Fabric): Bounds {
  return finish(throughput(onlyPart(fabric)));
}

export function bisectionOf(fabric: Fabric, effort: Partial<BisectionEffort> = {}): Bisection {
  return finish(bisection(onlyPart(fabric), effort));
}

export function routedOf(fabric: Fabric): number {
  return finish(routedThroughput(onlyPart(fabric)));
}

export function distancesOf(fabric: Fabric): Distances {
  return finish(distances(onlyPart(fabric), []));
}
