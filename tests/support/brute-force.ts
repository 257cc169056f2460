/** Bisection by trying every split of the cards; switches by a plain augmenting-path maximum flow. */
import type { ExplicitGraph } from './explicit-graph.ts';

export function bruteBisection(graph: ExplicitGraph, part: ReadonlySet<number>): number {
  const cards = [...part].filter((vertex) => graph.card[vertex]);
  if (cards.length > 18) throw new Error('too many cards to try every split');
  const half = Math.floor(cards.length / 2);
  const links = graph.links.filter(({ u }) => part.has(u));
  let best = Number.POSITIVE_INFINITY;
  for (let split = 0; split < 1 << cards.length; split++) {
    if (bits(split) !== half) continue;
    // Of two equal halves either may be called the first.
    if (cards.length === 2 * half && (split & 1) === 1) continue;
    const first = new Set(cards.filter((_, index) => (split >> index) & 1));
    const second = new Set(cards.filter((card) => !first.has(card)));
    best = Math.min(best, flowBetween(graph.count, links, first, second, best));
  }
  return best;
}

function bits(value: number): number {
  let count = 0;
  for (let left = value; left > 0; left &= left - 1) count += 1;
  return count;
}

/** Maximum flow from one set to the other (breadth first); stops once it is no better than `enough`. */
function flowBetween(
  count: number,
  links: ExplicitGraph['links'],
  first: ReadonlySet<number>,
  second: ReadonlySet<number>,
  enough: number,
): number {
  const vertex = (index: number) => (first.has(index) ? count : second.has(index) ? count + 1 : index);
  const residual = Array.from({ length: count + 2 }, () => new Map<number, number>());
  for (const { u, v, capacity } of links) {
    const [a, b] = [vertex(u), vertex(v)];
    if (a === b) continue;
    residual[a]?.set(b, (residual[a]?.get(b) ?? 0) + capacity);
    residual[b]?.set(a, (residual[b]?.get(a) ?? 0) + capacity);
  }
  let flow = 0;
  for (;;) {
    const before = new Map<number, number>([[count, -1]]);
    const queue = [count];
    for (const at of queue) {
      for (const [next, left] of residual[at] ?? []) {
        if (left <= 1e-9 || before.has(next)) continue;
        before.set(next, at);
        queue.push(next);
      }
      if (before.has(count + 1)) break;
    }
    if (!before.has(count + 1)) return flow;
    let amount = Number.POSITIVE_INFINITY;
    for (let at = count + 1; at !== count; at = before.get(at) as number)
      amount = Math.min(amount, residual[before.get(at) as number]?.get(at) as number);
    for (let at = count + 1; at !== count; at = before.get(at) as number) {
      const from = before.get(at) as number;
      residual[from]?.set(at, (residual[from]?.get(at) as number) - amount);
      residual[at]?.set(from, (residual[at]?.get(from) ?? 0) + amount);
    }
    flow += amount;
    if (flow >= enough) return flow;
  }
}
