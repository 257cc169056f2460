/**
 * What the witnesses of a network prove, in exact numbers.
 * Throughput: a routing that loads no link beyond its capacity is a lower bound; for any lengths, the sum of capacity x
 * length over the sum of all distances is an upper one. Bisection: what can be embedded without overload must be cut, so
 * a complete graph on the cards with stars around switches is a lower bound; the capacity across one split an upper one.
 * A routing averaged with its own reverse loads both directions of a link alike: they are counted together.
 */
import type {
  CertifiedNetwork,
  CertifiedPart,
  CertifiedRoute,
  ProvenNetwork,
} from '../model/design/certificate-form.ts';
import { Refusal } from '../model/design/certificate-form.ts';
import type { Design } from '../model/design/design.ts';
import { type Element, isWithinPlace, type Place, placeOf } from '../model/design/element-kinds.ts';
import { type Fraction, fraction, isLess } from '../model/exact/fraction.ts';
import { loadsOf, reach } from '../model/exact/whole-flows.ts';
import { type Graph, known, sceneOf, type Vertex } from './graph.ts';

type ProvenPart = ProvenNetwork['parts'][number];

/** With `symmetric`, for each class of elements once; without, link by link. */
export function prove(design: Design, network: CertifiedNetwork, symmetric: boolean): ProvenNetwork {
  const scene = sceneOf(design, network, symmetric);
  const plain = scene.graph(scene.coarsest);
  const hops = network.links.map(() => 1);
  const place = (text: string): Place => known(placeOf(design, text), text);
  const at = (graph: Graph, vertex: number): Vertex => graph[vertex] as Vertex;
  const cardsIn = (graph: Graph, of: Iterable<number>) => [...of].filter((one) => at(graph, one).element?.kind.card);
  const sizeOf = (graph: Graph, of: readonly number[]) => of.reduce((all, one) => all + at(graph, one).size, 0);
  const bitsPerSecond = (n: bigint, d = 1n): Fraction => fraction(n * scene.unit().n, d * scene.unit().d);
  const left = new Set(cardsIn(plain, plain.keys()));

  const seenFrom = (vertex: number, lengths: readonly number[]) => {
    const own = at(plain, vertex).element as Element;
    const graph = scene.graph(scene.cut(scene.coarsest, [], own));
    const isOwn = ({ element }: Vertex) => element?.kind === own.kind && `${element.values}` === `${own.values}`;
    return { graph, ...reach(graph, graph === plain ? vertex : graph.findIndex(isOwn), lengths) };
  };

  /** Capacity across the certificate's split, of the island of its card. */
  const across = ({ card, cards: size, bisection }: CertifiedPart): Fraction => {
    const sides = bisection.sides.map((side) => ({ place: place(side.at), first: side.first }));
    const home = place(card);
    const graph = scene.graph(scene.cut(scene.coarsest, [home, ...sides.map((side) => side.place)]));
    const isAt = (where: Place, vertex: number) => isWithinPlace(where, at(graph, vertex).element as Element);
    const [root = -1, ...others] = cardsIn(graph, graph.keys()).filter((vertex) => isAt(home, vertex));
    if (others.length > 0 || graph[root]?.size !== 1) throw new Refusal('malformed', card);
    const isFirst = (vertex: number) => sides.findLast((side) => isAt(side.place, vertex))?.first === true;
    const first = reach(graph, root, hops).order.filter(isFirst);
    if (Math.abs(2 * sizeOf(graph, cardsIn(graph, first)) - size) > 1) throw new Refusal('not-proved', 'halves');
    const crossing = first.flatMap((vertex) => at(graph, vertex).near.filter(({ to }) => !isFirst(to)));
    return bitsPerSecond(crossing.reduce((all, { units }) => all + BigInt(units), 0n));
  };

  /** The other bounds, of the islands like that of one card; null when it is of another size. */
  const boundsAt = (vertex: number, part: CertifiedPart, cut: Fraction): ProvenPart | null => {
    const { graph, order } = seenFrom(vertex, hops);
    const { cards: size, throughput, bisection } = part;
    if (sizeOf(graph, cardsIn(graph, order)) !== size) return null;
    const bases = new Set(order.map((one) => at(graph, one).base));
    const members = [...plain.keys()].filter((one) => at(plain, one).element && bases.has(at(plain, one).base));
    const cards = cardsIn(plain, members);
    for (const card of cards) left.delete(card);
    const islands = sizeOf(plain, cards) / size;
    const half = Math.floor(size / 2);
    const capacity = new Array<bigint>(scene.orbits()).fill(0n);
    for (const { near } of graph) for (const { units, orbit } of near) (capacity[orbit] as bigint) += BigInt(units);

    /** How far the routes can be scaled up, the weight of every pair of cards, and what all stars are worth. */
    const carried = (routes: readonly CertifiedRoute[], pieces: number) => {
      const loads = loadsOf(capacity.length);
      const places = routes.map(({ from }) => place(from));
      const weights = new Map(cards.map((card) => [card, 0n]));
      let stars = 0n;
      const isOf = (vertex: number, k: number): boolean => {
        const { element } = at(plain, vertex) as Vertex & { readonly element: Element };
        return (routes[k]?.within === undefined) === element.kind.card && isWithinPlace(places[k] as Place, element);
      };
      // Of several places that fit an element, its routes are those of the last.
      const fromOf = members.map((one) => routes.findLast((_, k) => isOf(one, k))?.from);
      for (const [k, { from, weight, lengths, within }] of routes.entries()) {
        if (lengths.includes(0)) throw new Refusal('malformed', 'length');
        for (const one of members.filter((own, m) => weight > 0 && fromOf[m] === from && isOf(own, k))) {
          const seen = seenFrom(one, lengths);
          const isNear = (to: number) => within === undefined || (seen.distance[to] as number) <= within;
          const served = new Set(cardsIn(seen.graph, seen.order).filter(isNear));
          const useful = half - size + sizeOf(seen.graph, [...served]);
          if (within !== undefined && useful <= 0) continue;
          const times = BigInt(weight) * BigInt(at(plain, one).size);
          if (within !== undefined) stars += times * BigInt(useful);
          else weights.set(one, (weights.get(one) as bigint) + BigInt(weight));
          const received = (to: number) => (served.has(to) ? pieces * at(seen.graph, to).size : 0);
          loads.add(seen.graph, seen, lengths, received, within === undefined ? times : 2n * times);
        }
      }
      const [pairs = 0n, ...others] = new Set(weights.values());
      if (others.length > 0) throw new Refusal('not-proved', 'weights');
      const room = loads.settle().map((load, orbit) => ({ load, all: (capacity[orbit] as bigint) * BigInt(pieces) }));
      const scales = room.flatMap(({ load, all }) => (load > 0n ? [fraction(all, load)] : []));
      return { ...(scales.length > 0 ? worst(scales) : fraction(0n)), pairs, stars: stars / BigInt(islands) };
    };
    const rate = carried(throughput.routes, throughput.pieces);
    const { n, d, pairs, stars } = carried(bisection.routes, bisection.pieces);
    // A bisection is a whole number of units, so what proves more than the last one proves the next.
    const lower = bitsPerSecond((n * (pairs * BigInt(half) * BigInt(size - half) + stars) + d - 1n) / d);
    let [stretch, distances] = [0n, 0n];
    for (const one of order)
      for (const { units, sort } of at(graph, one).near)
        stretch += BigInt(units) * BigInt(throughput.lengths[sort] ?? 0);
    for (const card of cards) {
      const seen = seenFrom(card, throughput.lengths);
      const lengthTo = (to: number) => (seen.distance[to] as number) * at(seen.graph, to).size;
      const far = cardsIn(seen.graph, seen.order).reduce((all, to) => all + lengthTo(to), 0);
      if (!Number.isSafeInteger(far)) throw new Refusal('too-large', 'lengths');
      distances += BigInt(far) * BigInt(at(plain, card).size);
    }
    const others = BigInt(size - 1);
    const upper = bitsPerSecond(stretch * BigInt(islands) * others, distances);
    const routed = bitsPerSecond(rate.n * rate.pairs * others, rate.d);
    return { islands, throughput: { lower: routed, upper }, bisection: { lower, upper: cut } };
  };

  const parts = network.parts.map((part): ProvenPart => {
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
