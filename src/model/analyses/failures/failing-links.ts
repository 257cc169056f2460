/** Links that may fail: one of each orbit of a network, with how many there are. */

import { indicesOf } from '../../machine/coordinates.ts';
import type { MachineFabric, VertexType } from '../../machine/fabric.ts';
import type { FailingStep } from '../../machine/failing.ts';
import { type FailingGroup, splitSteps, stepsOf } from '../../machine/failing-boxes.ts';
import { rootAt } from '../../solvers/network/rooted.ts';
import { parallelLinks } from '../../solvers/parallel-links.ts';
import type { Base } from '../../solvers/symmetry/quotient.ts';
import { anchorOfSpots } from '../../solvers/symmetry/read-fabric.ts';
import { memberOf } from '../../solvers/symmetry/refine.ts';
import type { Join, Spot } from '../../solvers/symmetry/structure.ts';

/** The way from a card to the adapters of its box is no wire. */
const noWire = '~';

/** Links of all rooted quotients that are built to tell links apart: some seconds. */
const mostLinks = 2e6;

export interface FailingLinks {
  readonly groups: readonly FailingGroup[];
  /** Whether every orbit was looked at. */
  readonly whole: boolean;
}

/** Where links are parallel, the bundle and a single one of it. */
export function* failingLinks(fabric: MachineFabric, base: Base): Generator<void, FailingLinks> {
  const { symmetry, quotient } = base;
  const { joins } = symmetry.pins.structure;
  const linksOf = parallelLinks(fabric);
  const seen = new Uint8Array(base.links);
  const found: FailingGroup[] = [];
  let built = 0;
  for (let near = 0; near < quotient.count; near++) {
    let isNew = false;
    for (let link = quotient.start[near] as number; link < (quotient.start[near + 1] as number); link++)
      if (!seen[quotient.link[link] as number]) isNew = true;
    if (!isNew) continue;
    if (built > mostLinks) return { groups: found, whole: false };
    const rooted = yield* rootAt(base, near);
    built += rooted.quotient.to.length;
    const own = memberOf(symmetry, symmetry.classes, near);
    const finer = rooted.quotient;
    for (let link = finer.start[rooted.root] as number; link < (finer.start[rooted.root + 1] as number); link++) {
      const orbit = finer.link[link] as number;
      const joinRule = (joins[finer.join[link] as number] as Join).rule;
      const rule = fabric.rules[joinRule];
      if (seen[orbit] || !rule) continue;
      seen[orbit] = 1;
      // Of links that are averaged none can be named.
      if (rule.wire === noWire || !Number.isInteger(rule.links)) continue;
      const other = finer.to[link] as number;
      const far = memberOf(finer.symmetry, finer.symmetry.classes, other);
      const a = stepsAt(fabric, quotient.kind[near] as number, own);
      const b = stepsAt(fabric, finer.kind[other] as number, far);
      const { net } = fabric;
      const ends = quotient.kind[near] === rule.a ? { a, b } : { a: b, b: a };
      const each = base.pairCapacity[orbit] as number;
      const pairs = Math.round((base.capacity[orbit] as number) / (2 * each));
      const parallel = linksOf(joinRule, each).fewest;
      const failing = { kind: 'link', net, wire: rule.wire, ...ends } as const;
      found.push({ failing, count: pairs });
      if (parallel > 1) found.push({ failing: { ...failing, count: 1 }, count: pairs * parallel });
    }
    yield;
  }
  return { groups: found, whole: true };
}

function stepsAt(fabric: MachineFabric, kind: number, spots: readonly Spot[]): readonly FailingStep[] {
  const type = fabric.types[kind] as VertexType;
  return splitSteps(stepsOf(type), indicesOf(type, anchorOfSpots(fabric, kind, spots)));
}
