/** Into how many pieces a card's traffic to another is cut, so that equal shares at every hop are whole numbers. */
import { shortestPaths } from '../algorithms/shortest-paths.ts';
import { hubsOf, type Part, type Source } from '../solvers/network/part.ts';
import type { FoundRoute } from './search-routes.ts';

/** Divisible by all that is usual; where shares are odder, rounding loses what does not show. */
const usual = 720_720_000;
const most = 1e8;

export function piecesFor(part: Part, routes: readonly FoundRoute[]): number {
  let pieces = 1;
  const hubs = routes.some(({ within }) => within !== undefined) ? finish(hubsOf(part)) : [];
  for (const { baseClass, lengths } of routes) {
    const source = [...part.sources, ...hubs].find((one) => one.baseClass === baseClass);
    if (source) pieces = common(pieces, alongRoute(source, Float64Array.from(lengths)));
    if (!(pieces <= most)) return usual;
  }
  return pieces;
}

export function commonPieces(pieces: readonly number[]): number {
  const all = pieces.reduce(common, 1);
  return all <= most ? all : usual;
}

function alongRoute({ graph, root, space, quotient }: Source, lengths: Float64Array): number {
  const reached = shortestPaths(graph, root, lengths, space);
  const needs = new Float64Array(quotient.count).fill(1);
  let all = 1;
  for (let place = reached - 1; place > 0; place--) {
    const vertex = space.order[place] as number;
    const tight: number[] = [];
    for (let link = graph.start[vertex] as number; link < (graph.start[vertex + 1] as number); link++) {
      const nearer = graph.to[link] as number;
      const length = (space.distance[nearer] as number) + (lengths[graph.group[link] as number] as number);
      if ((space.rank[nearer] as number) < place && length === space.distance[vertex]) tight.push(link);
    }
    const need = (needs[vertex] as number) * widthOf(tight, quotient, vertex);
    if (!(need <= most)) return Number.POSITIVE_INFINITY;
    all = common(all, need);
    for (const link of tight) {
      const nearer = graph.to[link] as number;
      needs[nearer] = common(needs[nearer] as number, need);
    }
  }
  return all;
}

/** Shares of one member's links: their sum when the smallest is a whole number of parts. */
function widthOf(links: readonly number[], quotient: Source['quotient'], vertex: number): number {
  const size = quotient.size[vertex] as number;
  const pairs = links.map((link) => Math.round((quotient.pairs[link] as number) / size));
  const each = links.map((link) => (quotient.capacity[link] as number) / (quotient.pairs[link] as number));
  const least = Math.min(...each);
  for (let times = 1; times <= 64; times++) {
    const parts = each.map((capacity) => (capacity / least) * times);
    if (parts.every((part) => Math.abs(part - Math.round(part)) < 1e-9 * part))
      return parts.reduce((sum, part, at) => sum + Math.round(part) * (pairs[at] as number), 0);
  }
  return Number.POSITIVE_INFINITY;
}

function common(one: number, other: number): number {
  let [a, b] = [one, other];
  while (b > 0) [a, b] = [b, a % b];
  return (one / a) * other;
}

function finish<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
