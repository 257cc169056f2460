/**
 * Question: how many links lie on the shortest path between two cards, at most and on average, and what is the delay of
 * the vertices passed on the way?
 *
 * Distances from a root are exact in its rooted quotient. Delay is counted along shortest paths in hops, the quickest of
 * them, and adds what each vertex between the ends takes. Exact sums. Cost: card orbits x links of the quotient.
 */
import type { Part } from './network/part.ts';
import { reach } from './network/rooted.ts';

export interface Distances {
  readonly diameter: number;
  readonly meanHops: number;
  readonly mostDelay: number;
  readonly meanDelay: number;
  /** Vertex kinds that lie between some pair of cards on such a path. */
  readonly passed: ReadonlySet<number>;
}

/** `delay` by vertex kind, in any unit. */
export function* distances({ base, sources, cards }: Part, delay: readonly number[]): Generator<void, Distances> {
  const unit = new Float64Array(base.links).fill(1);
  const passed = new Set<number>();
  let diameter = 0;
  let hops = 0;
  let mostDelay = 0;
  let delays = 0;
  for (const source of sources) {
    const reached = reach(source, unit);
    const { quotient, space, weight, others, root } = source;
    /** Delay up to and with the vertex itself, which counts when the path goes on. */
    const until = new Float64Array(quotient.count).fill(Number.POSITIVE_INFINITY);
    until[root] = 0;
    for (let place = 1; place < reached; place++) {
      const vertex = space.order[place] as number;
      const far = space.distance[vertex] as number;
      let before = Number.POSITIVE_INFINITY;
      for (let link = quotient.start[vertex] as number; link < (quotient.start[vertex + 1] as number); link++) {
        const nearer = quotient.to[link] as number;
        if (space.distance[nearer] === far - 1) before = Math.min(before, until[nearer] as number);
      }
      until[vertex] = before + (delay[quotient.kind[vertex] as number] ?? 0);
      const amount = others[vertex] as number;
      if (amount === 0) continue;
      diameter = Math.max(diameter, far);
      mostDelay = Math.max(mostDelay, before);
      hops += weight * amount * far;
      delays += weight * amount * before;
    }
    collectPassed(source, reached, passed);
    yield;
  }
  const pairs = cards * (cards - 1);
  return { diameter, meanHops: hops / pairs, mostDelay, meanDelay: delays / pairs, passed };
}

/** Kinds of the vertices on shortest paths from the root to its cards, ends left out. */
function collectPassed(
  { quotient, space, others, root }: Part['sources'][number],
  reached: number,
  passed: Set<number>,
): void {
  const used = new Uint8Array(quotient.count);
  for (let place = reached - 1; place > 0; place--) {
    const vertex = space.order[place] as number;
    if ((others[vertex] as number) === 0 && used[vertex] === 0) continue;
    for (let link = quotient.start[vertex] as number; link < (quotient.start[vertex + 1] as number); link++) {
      const nearer = quotient.to[link] as number;
      if (space.distance[nearer] !== (space.distance[vertex] as number) - 1 || nearer === root) continue;
      used[nearer] = 1;
      passed.add(quotient.kind[nearer] as number);
    }
  }
}
