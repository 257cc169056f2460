/**
 * What the witnesses of a network prove, in exact numbers.
 * Throughput: a routing that loads no link beyond its capacity is a lower bound; for any lengths, the sum of capacity x
 * length over the sum of all distances is an upper one. Bisection: what can be embedded without overload must be cut, so
 * a complete graph on the cards with stars around switches is a lower bound; the capacity across one split an upper one.
 * A routing averaged with its own reverse loads both directions of a link alike: they are counted together.
 */
import type { CertifiedNetwork, CertifiedPart, CertifiedRoute } from '../model/design/certificate-form.ts';
import type { Design } from '../model/design/design.ts';
import { type Element, isWithinPlace, type Place } from '../model/design/element-kinds.ts';
import { type Fraction, fraction, isLess } from '../model/units/fraction.ts';
import { loadsOf, reach } from './flows.ts';
import { type Graph, place, sceneOf } from './graph.ts';
import { Refusal } from './refusal.ts';

/** bit/s one way: per card, and across the split. */
export interface Bounds {
  readonly lower: Fraction;
  readonly upper: Fraction;
}

/** Equal islands, each with the worst bounds of them all. */
export interface ProvenPart {
  readonly islands: number;
  readonly throughput: Bounds;
  readonly bisection: Bounds;
}

export interface ProvenNetwork {
  readonly parts: readonly ProvenPart[];
  /** Cards in none of them. */
  readonly apart: number;
}

/** With `symmetric`, for each class of elements once; without, link by link. */
export function prove(design: Design, network: CertifiedNetwork, symmetric: boolean): ProvenNetwork {
  const scene = sceneOf(design, network.net, network.links, symmetric);
  const plain = scene.graph(scene.coarsest);
  const hops = network.links.map(() => 1);
  const isCard = ({ element }: Graph, vertex: number): boolean => element[vertex]?.kind.card === true;
  const sizeOf = ({ size }: Graph, chosen: readonly number[]): number =>
    chosen.reduce((all, one) => all + (size[one] as number), 0);
  const left = new Set([...plain.size.keys()].filter((vertex) => isCard(plain, vertex)));

  const rootAt = (vertex: number): { graph: Graph; root: number } => {
    const own = plain.element[vertex];
    const graph = scene.graph(scene.cut(scene.coarsest, [], own ?? undefined));
    if (graph === plain) return { graph, root: vertex };
    const isOwn = (one: Graph['element'][number]) => one?.kind === own?.kind && `${one?.values}` === `${own?.values}`;
    return { graph, root: graph.element.findIndex(isOwn) };
  };

  /** Bounds of the islands of one card, seen from all their cards. */
  const boundsAt = (first: number, { cards: size, throughput, bisection }: CertifiedPart): ProvenPart | null => {
    const { graph, root } = rootAt(first);
    const met = reach(graph, root, hops).order;
    if (
      sizeOf(
        graph,
        met.filter((one) => isCard(graph, one)),
      ) !== size
    )
      return null;
    const bases = new Set(met.map((one) => graph.base[one]));
    const members = [...plain.base.keys()].filter((one) => plain.element[one] && bases.has(plain.base[one] as string));
    const cards = members.filter((one) => isCard(plain, one));
    for (const card of cards) left.delete(card);
    const islands = sizeOf(plain, cards) / size;
    const half = Math.floor(size / 2);
    const capacity = new Map<number, bigint>();
    for (const [link, orbit] of graph.orbit.entries())
      capacity.set(orbit, (capacity.get(orbit) ?? 0n) + BigInt(graph.units[link] as number));

    /** The largest share of the capacity's pieces that all routes of given weights may have, and what they add up to. */
    const carried = (
      routes: readonly CertifiedRoute[],
      pieces: number,
    ): { scale: Fraction; pairs: bigint; stars: bigint } => {
      const loads = loadsOf(scene.orbits());
      const weights = new Map(cards.map((card) => [card, 0n]));
      let stars = 0n;
      const fits = routes.map(({ from }) => place(design, from));
      for (const { from, weight, lengths, within } of routes) {
        const isStar = within !== undefined;
        for (const vertex of members) {
          const one = plain.element[vertex] as Element;
          // Of several places that fit an element, its routes are those of the last.
          const last = routes.findLast(
            (other, k) => isStar === (other.within !== undefined) && isWithinPlace(fits[k] as Place, one),
          );
          if (isStar === one.kind.card || last?.from !== from || weight === 0) continue;
          if (lengths.includes(0)) throw new Refusal('malformed', from);
          const { graph: own, root: start } = rootAt(vertex);
          const found = reach(own, start, lengths);
          const isServed = (to: number) =>
            isCard(own, to) && (found.distance[to] as number) <= (within ?? Number.MAX_SAFE_INTEGER);
          const useful = half - size + sizeOf(own, found.order.filter(isServed));
          if (isStar && useful <= 0) continue;
          const times = BigInt(weight) * BigInt(plain.size[vertex] as number);
          if (isStar) stars += times * BigInt(useful);
          else weights.set(vertex, (weights.get(vertex) as bigint) + BigInt(weight));
          const amount = (to: number) => (isServed(to) ? pieces * (own.size[to] as number) : 0);
          loads.add(own, found, lengths, amount, isStar ? 2n * times : times);
        }
      }
      const [pairs = 0n, ...others] = new Set(weights.values());
      if (others.length > 0) throw new Refusal('not-proved', 'unequal routes');
      let scale: Fraction | null = null;
      for (const [orbit, load] of loads.total().entries()) {
        const room = load > 0n ? fraction((capacity.get(orbit) ?? 0n) * BigInt(pieces), load) : null;
        if (room && (!scale || isLess(room, scale))) scale = room;
      }
      return { scale: scale ?? fraction(0n), pairs, stars: stars / BigInt(islands) };
    };

    const rate = carried(throughput.routes, throughput.pieces);
    const embedding = carried(bisection.routes, bisection.pieces);
    const value = embedding.pairs * BigInt(half) * BigInt(size - half) + embedding.stars;
    const units = (embedding.scale.n * value + embedding.scale.d - 1n) / embedding.scale.d;
    let [stretch, distances] = [0n, 0n];
    for (const card of cards) {
      const { graph: own, root: start } = rootAt(card);
      const { distance, order } = reach(own, start, throughput.lengths);
      const far = order.reduce(
        (all, to) => all + (isCard(own, to) ? (distance[to] as number) * (own.size[to] as number) : 0),
        0,
      );
      if (!Number.isSafeInteger(far)) throw new Refusal('too-large', 'length');
      distances += BigInt(far) * BigInt(plain.size[card] as number);
    }
    for (const one of met)
      for (const link of graph.near[one] as readonly number[])
        stretch +=
          BigInt(graph.units[link] as number) * BigInt(throughput.lengths[graph.sort[link] as number] as number);
    const unit = scene.unit();
    const bitsPerSecond = (n: bigint, d: bigint): Fraction => fraction(n * unit.n, d * unit.d);
    return {
      islands,
      throughput: {
        lower: bitsPerSecond(rate.scale.n * rate.pairs * BigInt(size - 1), rate.scale.d),
        upper: bitsPerSecond(stretch * BigInt(islands) * BigInt(size - 1), distances),
      },
      bisection: { lower: bitsPerSecond(units, 1n), upper: bitsPerSecond(0n, 1n) },
    };
  };

  /** Capacity across the certificate's split, of the island of its card. */
  const across = ({ card, cards: size, bisection: { sides } }: CertifiedPart): Fraction => {
    const split = sides.map(({ at, first }) => ({ at: place(design, at), first }));
    const home = place(design, card);
    const graph = scene.graph(scene.cut(scene.coarsest, [home, ...split.map(({ at }) => at)]));
    const root = graph.element.findIndex((one) => one?.kind.card && isWithinPlace(home, one));
    if (root < 0 || graph.size[root] !== 1) throw new Refusal('not-proved', card);
    const met = reach(graph, root, hops).order;
    const first = graph.element.map(
      (one) => one !== null && split.findLast(({ at }) => isWithinPlace(at, one))?.first === true,
    );
    const near = sizeOf(
      graph,
      met.filter((one) => first[one] && isCard(graph, one)),
    );
    if (Math.abs(2 * near - size) > 1) throw new Refusal('not-proved', 'halves');
    let units = 0n;
    for (const one of met)
      for (const link of graph.near[one] as readonly number[])
        if (first[one] && !first[graph.to[link] as number]) units += BigInt(graph.units[link] as number);
    return fraction(units * scene.unit().n, scene.unit().d);
  };

  const parts = network.parts.map((part) => {
    const upper = across(part);
    const all: ProvenPart[] = [];
    for (const vertex of left) all.push(...[boundsAt(vertex, part) ?? []].flat());
    const worst = (values: readonly Fraction[]): Fraction =>
      values.reduce((one, other) => (isLess(other, one) ? other : one));
    if (all.length === 0) throw new Refusal('not-proved', part.card);
    return {
      islands: all.reduce((sum, { islands }) => sum + islands, 0),
      throughput: {
        lower: worst(all.map(({ throughput }) => throughput.lower)),
        upper: worst(all.map(({ throughput }) => throughput.upper)),
      },
      bisection: { lower: worst(all.map(({ bisection }) => bisection.lower)), upper },
    };
  });
  return { parts, apart: sizeOf(plain, [...left]) };
}
