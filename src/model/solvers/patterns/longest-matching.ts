/**
 * Question: what can every card send when partners are as far apart as they can be?
 *
 * A longest matching is a permutation of the cards with the largest sum of shortest paths. The mean of all of them, over
 * the symmetry and their inverses, is a demand between classes: the transport program below. Throughput is concave in
 * the demand, so some longest matching carries no more than the mean: its upper end, by the same certified bounds as
 * all-to-all. Lower end: what any permutation carries (`any-permutation.ts`).
 * Source: S. A. Jyothi, A. Singla, P. B. Godfrey, A. Kolla, "Measuring and understanding throughput of network
 * topologies", 2016 (longest-matching traffic).
 */
import { denseSimplex } from '../../algorithms/dense-simplex.ts';
import { isCard, type Part } from '../network/part.ts';
import { type Bounds, throughput } from '../throughput.ts';
import { reachedHops } from './hops.ts';

const mostSources = 12;

/** bit/s of each card; null where too many cards differ. `lower`: what any permutation carries. */
export function* longestMatching(part: Part, lower: number): Generator<void, Bounds | null> {
  const { cards, sources } = part;
  if (cards < 2 || sources.length > mostSources) return null;
  const demand = yield* farDemand(part);
  if (!demand) return null;
  const spread = sources.map((source, index) => ({ ...source, others: demand[index] as Float64Array }));
  const carried = yield* throughput({ ...part, sources: spread });
  const upper = carried.upper / (cards - 1);
  return { lower: Math.min(Math.max(lower, 0), upper), upper };
}

/** For each card orbit, which share of what one card sends goes to each class it sees. */
function* farDemand({ sources, base }: Part): Generator<void, readonly Float64Array[] | null> {
  const orbits = sources.map(({ baseClass }) => baseClass);
  const choices: { source: number; orbit: number; hops: number; classes: number[] }[] = [];
  for (const [index, source] of sources.entries()) {
    const { quotient, root, others } = source;
    const { hops } = reachedHops(quotient, root);
    const byOrbit = new Map<number, { hops: number; classes: number[] }>();
    for (let one = 0; one < quotient.count; one++) {
      if (one === root || (others[one] as number) === 0 || !isCard(base, quotient.kind[one] as number)) continue;
      const orbit = quotient.baseClass[one] as number;
      const known = byOrbit.get(orbit);
      const far = hops[one] as number;
      if (!known || far > known.hops) byOrbit.set(orbit, { hops: far, classes: [one] });
      else if (far === known.hops) known.classes.push(one);
    }
    for (const [orbit, { hops: far, classes }] of byOrbit)
      choices.push({ source: index, orbit: orbits.indexOf(orbit), hops: far, classes });
    yield;
  }
  if (choices.some(({ orbit }) => orbit < 0)) return null;
  // Of the cards of an orbit, shares that send and shares that receive; values are sums of hops.
  const all = sources.reduce((sum, { weight }) => sum + weight, 0);
  const count = sources.length;
  const limits = Float64Array.from({ length: 2 * count }, (_, row) => (sources[row % count]?.weight as number) / all);
  const program = denseSimplex(limits);
  for (const { source, orbit, hops } of choices) {
    const values = new Float64Array(2 * count);
    values[source] = 1;
    values[count + orbit] = 1;
    program.addColumn(hops, values);
  }
  let solution = program.solve();
  for (let piece = 0; !solution.optimal && piece < 20; piece++) {
    yield;
    solution = program.solve();
  }
  const demand = sources.map(({ others }) => new Float64Array(others.length));
  choices.forEach(({ source, classes }, at) => {
    const share = ((solution.x[at] as number) * all) / (sources[source]?.weight as number);
    const others = sources[source]?.others as Float64Array;
    const members = classes.reduce((sum, one) => sum + (others[one] as number), 0);
    const own = demand[source] as Float64Array;
    for (const one of classes) own[one] = (own[one] as number) + (share * (others[one] as number)) / members;
  });
  const isWhole = demand.every((own) => Math.abs(own.reduce((sum, value) => sum + value, 0) - 1) < 1e-9);
  return isWhole ? demand : null;
}
