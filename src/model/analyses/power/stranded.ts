/**
 * Question: how much power is left that no further cabinet can use?
 * Formula: at the head of each part of the site free power is the least margin of the head over all states (of a
 * doubled path never the sum of both sides); with N the peak of its commonest cabinet, stranded = free − floor(free / N)
 * · N. Unknown while the head has no rating or the cabinet no power.
 */
import type { Machine } from '../../machine/machine.ts';
import type { Figure } from '../../report/report.ts';
import { strandedCapacity } from '../../solvers/power/stranded.ts';
import { groupThousands, inUnit } from '../../units/format.ts';
import { roundTo } from '../../units/round.ts';
import type { Part, PowerStates } from '../drawn-supply/power-states.ts';
import { unratedSupplies, unstatedLoads } from '../drawn-supply/what-is-missing.ts';
import { missingOf } from '../part-total.ts';
import { rangedFigure, unknownValue } from '../ranged-figure.ts';

export function strandedFigure(machine: Machine, states: PowerStates): Figure {
  const heads = states.parts.map((part) => headOf(machine, part, states));
  const known = heads.flatMap((head) => head ?? []);
  const total = known.reduce((sum, { count, strandedW }) => sum + count * strandedW, 0);
  const kilowatts = (watts: number) => groupThousands(roundTo(inUnit(watts, 'kW'), 6));
  const words = {
    unit: 'kW',
    convention: { key: 'convention.stranded' },
    from: {
      label: { key: 'figure.power.stranded' },
      formula: known
        .slice(0, 6)
        .map(({ count, freeW, needW, more }) => `${count} × (${kilowatts(freeW)} − ${more} × ${kilowatts(needW)}) kW`)
        .join(' + '),
      value: inUnit(total, 'kW'),
      unit: 'kW',
    },
  };
  const unstated = unstatedLoads(states, states.parts);
  if (known.length < heads.length || unstated.length > 0) {
    const missing = missingOf([...unratedSupplies(machine, states), ...unstated]);
    return unknownValue(missing.length > 0 ? missing : ['supply#ratedPower'], {}, words);
  }
  const value = inUnit(total, 'kW');
  const bases = states.parts.flatMap(({ drawn }) => drawn.sources.flatMap(({ rating }) => rating?.basis ?? []));
  return rangedFigure({ value, low: value, high: value, bases, isModel: true }, words);
}

interface Head {
  readonly count: number;
  readonly freeW: number;
  readonly needW: number;
  readonly more: number;
  readonly strandedW: number;
}

/** Undefined where the head of this part of the site has no rating. */
function headOf(
  machine: Machine,
  { carriedW, count, drawn, failures, network }: Part,
  { line }: PowerStates,
): Head | undefined {
  const heads = headsOf(machine, { drawn, network });
  if (heads.length === 0 || heads.some((node) => drawn.nodes[node]?.ratingW === null)) return undefined;
  let freeW = Number.POSITIVE_INFINITY;
  // Before anything trips: what has tripped carries nothing and would look free.
  for (const carried of [carriedW, ...failures.map((one) => one.carriedW)]) {
    for (const node of heads) {
      const { ratingW, continuousShare = 1 } = drawn.nodes[node] ?? {};
      freeW = Math.min(freeW, (ratingW ?? 0) * continuousShare - (carried[node] as number));
    }
  }
  freeW = Math.max(0, freeW);
  const byLeaf = new Map<number, number>();
  drawn.loads.forEach((load, index) => {
    const leaf = drawn.leafOfLoad[index] as number;
    byLeaf.set(leaf, (byLeaf.get(leaf) ?? 0) + (load.count ?? 1));
  });
  const [commonest] = [...byLeaf].sort((a, b) => b[1] - a[1])[0] ?? [];
  const needW = commonest === undefined ? 0 : (line.leaves[commonest]?.load.value ?? 0);
  if (needW <= 0) return undefined;
  const { moreCabinets, stranded } = strandedCapacity({ power: freeW }, { power: needW });
  return { count, freeW, needW, more: moreCabinets, strandedW: stranded.power };
}

/** The uppermost supplies; below the grid, where that states no limit. */
function headsOf(machine: Machine, { drawn, network }: Pick<Part, 'drawn' | 'network'>): readonly number[] {
  const isOpen = (node: number) => {
    const { rating, supply } = drawn.sources[node] ?? {};
    return !rating && supply !== undefined && machine.supplies.list[supply]?.kind === 'grid';
  };
  return network.feedsOf.flatMap((feeds, node) => {
    const isHead = !isOpen(node) && feeds.every(({ from }) => isOpen(from)) && !drawn.sources[node]?.device;
    return isHead ? [node] : [];
  });
}
