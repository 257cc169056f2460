/**
 * What the witnesses of a network prove, in exact numbers.
 * Throughput: a routing that loads no link beyond its capacity is a lower bound; for any lengths, the sum of capacity x
 * length over the sum of all distances is an upper one. Bisection: what can be embedded without overload must be cut, so
 * a complete graph on the cards with stars around switches is a lower bound; the capacity across one split an upper one.
 * A routing averaged with its own reverse loads both directions of a link alike: they are counted together.
 */
import {
  type CertifiedNetwork,
  type CertifiedPart,
  type CertifiedRoute,
  type ProvenNetwork,
  type ProvenPart,
  Refusal,
} from '../model/design/certificate-form.ts';
import type { Design } from '../model/design/design.ts';
import { type Element, isWithinPlace, type Place, placeOf } from '../model/design/element-kinds.ts';
import { type Fraction, fraction, isLess } from '../model/units/fraction.ts';
import { loadsOf, reach } from './flows.ts';
import { type Graph, known, sceneOf, type Vertex } from './graph.ts';

/** With `symmetric`, for each class of elements once; without, link by link. */
export function prove(design: Design, network: CertifiedNetwork, symmetric: boolean): ProvenNetwork {
  const scene = sceneOf(design, network, symmetric);
  const plain = scene.graph(scene.coarsest);
  const hops = network.links.map(() => 1);
  const place = (text: string): Place => known(placeOf(design, text), text);
  const cardsIn = (graph: Graph, vertices: Iterable<number>): number[] =>
    [...vertices].filter((vertex) => graph[vertex]?.element?.kind.card);
  const sizeOf = (graph: Graph, vertices: readonly number[]): number =>
    vertices.reduce((all, vertex) => all + (graph[vertex] as Vertex).size, 0);
  const left = new Set(cardsIn(plain, plain.keys()));

  const seenFrom = (vertex: number, lengths: readonly number[]) => {
    const own = (plain[vertex] as Vertex).element as Element;
    const graph = scene.graph(scene.cut(scene.coarsest, [], own));
    const isOwn = ({ element }: Vertex) => element?.kind === own.kind && `${element.values}` === `${own.values}`;
    return { graph, found: reach(graph, graph === plain ? vertex : graph.findIndex(isOwn), lengths) };
  };
  const bitsPerSecond = (n: bigint, d = 1n): Fraction => fraction(n * scene.unit().n, d * scene.unit().d);

  /** Capacity across the certificate's split, of the island of its card. */
  const across = ({ card, cards: size, bisection: { sides } }: CertifiedPart): Fraction => {
    const split = sides.map(({ at, first }) => ({ at: place(at), first }));
    const graph = scene.graph(scene.cut(scene.coarsest, [place(card), ...split.map(({ at }) => at)]));
    const isAt = (at: Place, vertex: number) => isWithinPlace(at, graph[vertex]?.element as Element);
    const [root = -1, ...others] = cardsIn(graph, graph.keys()).filter((vertex) => isAt(place(card), vertex));
    if (others.length > 0 || graph[root]?.size !== 1) throw new Refusal('malformed', card);
    const isFirst = (vertex: number) => split.findLast(({ at }) => isAt(at, vertex))?.first === true;
    const first = reach(graph, root, hops).order.filter(isFirst);
    if (Math.abs(2 * sizeOf(graph, cardsIn(graph, first)) - size) > 1) throw new Refusal('not-proved', 'halves');
    const crossing = first.flatMap((vertex) => (graph[vertex] as Vertex).near.filter(({ to }) => !isFirst(to)));
    return bitsPerSecond(crossing.reduce((all, { units }) => all + BigInt(units), 0n));
  };

  /** The other bounds, of the island of one card and all that are like it; null when it is of another size. */
  const boundsAt = (
    vertex: number,
    { cards: size, throughput, bisection }: CertifiedPart,
    cut: Fraction,
  ): ProvenPart | null => {
    const { graph, found } = seenFrom(vertex, hops);
    if (sizeOf(graph, cardsIn(graph, found.order)) !== size) return null;
    const bases = new Set(found.order.map((one) => graph[one]?.base));
    const members = [...plain.keys()].filter((one) => plain[one]?.element && bases.has(plain[one]?.base));
    const cards = cardsIn(plain, members);
    for (const card of cards) left.delete(card);
    const islands = sizeOf(plain, cards) / size;
    const half = Math.floor(size / 2);
    const capacity = new Array<bigint>(scene.orbits()).fill(0n);
    for (const { units, orbit } of graph.flatMap(({ near }) => near))
      capacity[orbit] = (capacity[orbit] as bigint) + BigInt(units);

    /** How far the routes can be scaled up, the weight of every pair of cards, and what all stars are worth. */
    const carried = (routes: readonly CertifiedRoute[], pieces: number) => {
      const loads = loadsOf(capacity.length);
      const places = routes.map(({ from }) => place(from));
      const weights = new Map(cards.map((card) => [card, 0n]));
      let stars = 0n;
      // Of several places that fit an element, its routes are those of the last.
      const fromAt = members.map((one) => {
        const { element } = plain[one] as Vertex;
        const fits = (route: CertifiedRoute, at: number) =>
          (route.within === undefined) === element?.kind.card && isWithinPlace(places[at] as Place, element);
        return routes.findLast(fits)?.from;
      });
      for (const { from, weight, lengths, within } of routes) {
        if (lengths.includes(0)) throw new Refusal('malformed', from);
        for (const [at, one] of members.entries()) {
          const { element, size: count } = plain[one] as Vertex;
          const isStar = !element?.kind.card;
          if (fromAt[at] !== from || isStar !== (within !== undefined) || weight === 0) continue;
          const { graph: own, found: paths } = seenFrom(one, lengths);
          const served = new Set(
            cardsIn(own, paths.order).filter(
              (to) => (paths.distance[to] as number) <= (within ?? Number.POSITIVE_INFINITY),
            ),
          );
          const useful = half - size + sizeOf(own, [...served]);
          if (isStar && useful <= 0) continue;
          const times = BigInt(weight) * BigInt(count);
          if (isStar) stars += times * BigInt(useful);
          else weights.set(one, (weights.get(one) as bigint) + BigInt(weight));
          const received = (to: number) => (served.has(to) ? pieces * (own[to] as Vertex).size : 0);
          loads.add(own, paths, lengths, received, isStar ? 2n * times : times);
        }
      }
      const [pairs = 0n, ...others] = new Set(weights.values());
      if (others.length > 0) throw new Refusal('not-proved', 'weights');
      const room = loads
        .settle()
        .flatMap((load, orbit) => (load > 0n ? [fraction((capacity[orbit] as bigint) * BigInt(pieces), load)] : []));
      return { ...(room.length > 0 ? worst(room) : fraction(0n)), pairs, stars: stars / BigInt(islands) };
    };
    const rate = carried(throughput.routes, throughput.pieces);
    const { n, d, pairs, stars } = carried(bisection.routes, bisection.pieces);
    // A bisection is a whole number of units, so what proves more than the last one proves the next.
    const lower = bitsPerSecond((n * (pairs * BigInt(half) * BigInt(size - half) + stars) + d - 1n) / d);
    let [stretch, distances] = [0n, 0n];
    for (const { near } of found.order.map((one) => graph[one] as Vertex))
      for (const { units, sort } of near) stretch += BigInt(units) * BigInt(throughput.lengths[sort] ?? 0);
    for (const card of cards) {
      const { graph: own, found: paths } = seenFrom(card, throughput.lengths);
      const far = cardsIn(own, paths.order).reduce(
        (all, to) => all + (paths.distance[to] as number) * (own[to] as Vertex).size,
        0,
      );
      if (!Number.isSafeInteger(far)) throw new Refusal('too-large', 'lengths');
      distances += BigInt(far) * BigInt((plain[card] as Vertex).size);
    }
    const others = BigInt(size - 1);
    const upper = bitsPerSecond(stretch * BigInt(islands) * others, distances);
    return {
      islands,
      throughput: { lower: bitsPerSecond(rate.n * rate.pairs * others, rate.d), upper },
      bisection: { lower, upper: cut },
    };
  };

  const parts = network.parts.map((part) => {
    const cut = across(part);
    const all: ProvenPart[] = [];
    for (const vertex of left) all.push(...[boundsAt(vertex, part, cut) ?? []].flat());
    if (all.length === 0) throw new Refusal('not-proved', part.card);
    const bounds = (of: 'throughput' | 'bisection') => {
      return { lower: worst(all.map((one) => one[of].lower)), upper: worst(all.map((one) => one[of].upper)) };
    };
    const islands = all.reduce((sum, one) => sum + one.islands, 0);
    return { islands, throughput: bounds('throughput'), bisection: bounds('bisection') };
  });
  return { parts, apart: sizeOf(plain, [...left]), linkByLink: plain.every(({ size }) => size <= 1) };
}

function worst(values: readonly Fraction[]): Fraction {
  return values.reduce((one, other) => (isLess(other, one) ? other : one));
}
