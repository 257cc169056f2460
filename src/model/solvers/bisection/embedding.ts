/**
 * Lower end of the bisection: what can be embedded must be cut.
 *
 * If a graph H on the cards and hubs embeds as a flow in the fabric without overload, then B >= B(H). H is a complete
 * graph of weight alpha on the N cards plus stars: a hub (any switch) exchanges weight beta with every card it serves and
 * leaves u cards out. The complete graph gives alpha floor(N/2) ceil(N/2); a star gives beta (floor(N/2) - u) wherever
 * its hub goes; the sum is a bound. The best weights are a linear program, solved by column generation like throughput:
 * a card is served iff going there and back costs less than it adds. Stars are needed because uniform traffic loads only
 * half of a Clos's cut.
 *
 * The embedding is recomputed from its columns and scaled to fit, so the bound holds whatever the LP says. `cut`, a cut
 * found before, is where the search for multipliers starts (capacity across by orbit) and where it may stop.
 */
import { denseSimplex } from '../../algorithms/dense-simplex.ts';
import { shortestPaths } from '../../algorithms/shortest-paths.ts';
import { spread } from '../network/anytime.ts';
import { affordableRounds, mostSources } from '../network/budget.ts';
import { createMaster } from '../network/master.ts';
import { hubsOf, type Part, type Source } from '../network/part.ts';
import { priceOf, routing } from '../network/routing.ts';
import { type BoundsEffort, fewOrbits, meeting } from '../throughput.ts';
import type { Cut } from './cut.ts';

const usualEffort: BoundsEffort = { steps: 25, rounds: 80, pieces: 80, newProgram: denseSimplex };
const mostStarsARound = 24;

/** bit/s that no split of the cards into halves cuts less than. `enough` may stop the search early. */
export function* embeddingBound(
  part: Part,
  cut: Cut | null,
  enough: (lower: number) => boolean,
  effort: Partial<BoundsEffort> = {},
): Generator<void, number> {
  const { steps, rounds, looks, ...masterEffort } = { ...usualEffort, ...effort };
  const { cards, sources, base, perCapacity } = part;
  const orbits = base.links;
  const small = Math.floor(cards / 2);
  const pairsShare = (small * (cards - small)) / cards ** 2;
  const first = yield* spread(part, orbits <= fewOrbits ? 2 : steps, looks);
  const { unit } = first;
  let lower = first.lower * small * (cards - small);
  if (enough(lower) || sources.length > mostSources) return lower;
  const hubs = yield* hubsOf(part);
  // Values below are bounds divided by (cards^2 x unit), loads are shares of capacity at pair rate `unit`.
  const scale = cards ** 2 * unit;
  const master = createMaster(orbits, sources.length, pairsShare, masterEffort);
  first.loads.forEach((loads, source) => {
    master.add({ source, value: 0, loads });
  });
  let y: Float64Array = first.lengths.map((value) => value * pairsShare);
  let z: Float64Array | null = null;
  let centre: Float64Array | null = cut ? cut.byOrbit.map((across) => across / scale) : null;
  let weightOfCentre = centre ? 0.7 : 0;
  const affordable = affordableRounds(part, rounds, looks, hubs);
  for (let round = 0; round < affordable; round++) {
    const mixed = mix(y, centre, weightOfCentre);
    const lengths = mixed.map((value, orbit) => value * unit * (perCapacity[orbit] as number));
    let improves = false;
    for (const [index, source] of sources.entries()) {
      const reached = shortestPaths(source.graph, source.root, lengths, source.space);
      const { loads } = routing(source, reached, lengths, source.others, 1, unit, perCapacity);
      const due: number = z?.[index] ?? Number.POSITIVE_INFINITY;
      if (due - priceOf(loads, y) > meeting * 1e-3 * Math.max(pairsShare, Math.min(due, 1))) {
        improves = true;
        master.add({ source: index, value: 0, loads });
      }
      yield;
    }
    const stars: Star[] = [];
    for (const hub of hubs) {
      const star = starOf(hub, lengths, round === 0 ? Number.POSITIVE_INFINITY : 1);
      if (star && (z === null || star.gain > meeting * 1e-2)) stars.push(star);
      yield;
    }
    stars.sort((one, other) => other.gain - one.gain);
    for (const { value, loads } of stars.slice(0, round < 2 ? stars.length : mostStarsARound)) {
      improves = true;
      master.add({ source: -1, value, loads });
    }
    if (!improves) {
      if (weightOfCentre === 0) break;
      weightOfCentre = 0;
      continue;
    }
    const solution = yield* master.optimise();
    if (!solution) break;
    lower = Math.max(lower, solution.value * scale);
    if (enough(lower)) break;
    ({ y, z } = solution);
    weightOfCentre = centre ? 0.7 : 0;
    centre = centre && drawn(centre, y);
  }
  return lower;

  /** The star of one hub orbit that pays best at these lengths; null when it would leave out half of the cards. */
  function starOf(hub: Source, lengths: Float64Array, worth: number): Star | null {
    const reached = shortestPaths(hub.graph, hub.root, lengths, hub.space);
    const served = new Float64Array(hub.others.length);
    // Serving one card adds 1 / cards^2 for each hub and costs twice its distance.
    const limit = (worth / cards ** 2) * (1 + 1e-9);
    let count = 0;
    for (let index = 0; index < served.length; index++) {
      const amount = hub.others[index] as number;
      if (amount === 0 || !(2 * (hub.space.distance[index] as number) < limit)) continue;
      served[index] = amount;
      count += amount;
    }
    const useful = small - (cards - count);
    if (useful <= 0) return null;
    const { loads } = routing(hub, reached, lengths, served, 2, unit, perCapacity);
    const value = (hub.weight * useful) / cards ** 2;
    return { gain: (value - priceOf(loads, y)) / value, value, loads };
  }
}

interface Star {
  /** Share of its value that its price leaves. */
  readonly gain: number;
  readonly value: number;
  readonly loads: Float64Array;
}

function mix(y: Float64Array, centre: Float64Array | null, weight: number): Float64Array {
  if (!centre || weight === 0) return y;
  return y.map((value, at) => weight * (centre[at] as number) + (1 - weight) * value);
}

/** The centre at the size of the multipliers, a little towards them. */
function drawn(centre: Float64Array, y: Float64Array): Float64Array {
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  const factor = sum(y) / sum(centre);
  if (!Number.isFinite(factor) || factor <= 0) return centre;
  return centre.map((value, at) => 0.95 * value * factor + 0.05 * (y[at] as number));
}
