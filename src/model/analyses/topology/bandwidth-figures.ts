/** Injection, throughput as limited and as routed, bisection, islands and taper of one network. */
import type { MachineFabric } from '../../machine/fabric.ts';
import { tierOf } from '../../machine/tiers.ts';
import type { Figure, Working } from '../../report/report.ts';
import type { Crossing } from '../../solvers/bisection/cut.ts';
import type { IslandLimits, NetworkLimits } from '../../solvers/network-limits.ts';
import { type ParallelLinks, parallelLinks } from '../../solvers/parallel-links.ts';
import { worstTaper } from '../../solvers/taper.ts';
import {
  boundedFigure,
  countedFigure,
  type FigureParts,
  gigabytes,
  shown,
  unknownFigure,
  wiringBasis,
} from '../figure.ts';
import { injectionFigure, timesRate, touchesCards } from './injection.ts';

type Figures = Record<string, Figure>;

export function bandwidthFigures(fabric: MachineFabric, limits: NetworkLimits): Figures {
  const injection = injectionFigure(fabric, limits);
  const figures: Figures = { ...(injection && { injection }) };
  if (limits.division.irregular) return { ...figures, ...irregularFigures(fabric) };
  const { islands } = limits;
  const judged = islands.filter(({ part }) => part.cards > 1);
  if (judged.length > 0) {
    figures.throughput = throughputFigure(fabric, judged);
    figures['throughput.routed'] = routedFigure(fabric, judged);
    figures.bisection = bisectionFigure(fabric, judged);
    figures.islands = islandsFigure(fabric, limits);
  }
  const taper = taperFigure(fabric, limits);
  if (taper) figures.oversubscription = taper;
  return figures;
}

function taperFigure(fabric: MachineFabric, { division }: NetworkLimits): Figure | null {
  const taper = worstTaper(division.base, tierOf(fabric));
  if (!taper) return null;
  const parts = (from: Working): FigureParts => ({ unit: 'ratio', convention: 'convention.oversubscription', from });
  const label = { key: 'working.taper', params: { tier: taper.tier } };
  const endless = fabric.unlimited?.find((wire) => touchesCards(fabric, wire));
  if (endless !== undefined) {
    const because = { key: 'because.unlimited-link' };
    return unknownFigure(fabric, [`${fabric.net}.${endless}#rate`], {}, parts({ label, value: null, because }));
  }
  const formula = `${shown(gigabytes(taper.down))} : ${shown(gigabytes(taper.up))} GB/s`;
  return countedFigure(fabric, taper.ratio, parts({ label, formula, value: taper.ratio, unit: 'ratio' }));
}

/** A network in which almost nothing is alike: what it can carry stays unknown. */
function irregularFigures(fabric: MachineFabric): Figures {
  const missing = [`${fabric.net}#symmetry`];
  const unknown = (name: keyof typeof convention, label: string): Figure =>
    unknownFigure(fabric, missing, {}, { unit: 'GB/s', convention: convention[name], from: { label: { key: label } } });
  return {
    throughput: unknown('throughput', 'working.irregular'),
    'throughput.routed': unknown('routed', 'working.irregular'),
    bisection: unknown('bisection', 'working.irregular'),
  };
}

/** Wires whose regularity the description only averages: what is proved on it holds from one side. */
function averaged(fabric: MachineFabric): readonly string[] {
  return [`${fabric.net}#wiringPattern`];
}

const convention = {
  throughput: 'convention.throughput',
  routed: 'convention.throughput-routed',
  bisection: 'convention.bisection',
  islands: 'convention.islands',
} as const;

function throughputFigure(fabric: MachineFabric, islands: readonly IslandLimits[]): Figure {
  const lower = gigabytes(Math.min(...islands.map((one) => one.throughput.lower)));
  const upper = gigabytes(Math.min(...islands.map((one) => one.throughput.upper)));
  const cards = worstOf(islands, (one) => one.throughput.lower).part.cards;
  const from: Working = {
    label: { key: 'working.throughput', params: { count: shown(cards) } },
    formula: `${shown(lower)} ≤ T ≤ ${shown(upper)} GB/s`,
    inputs: [
      { label: { key: 'working.routing-found' }, value: lower, unit: 'GB/s' },
      { label: { key: 'working.no-routing-above' }, value: upper, unit: 'GB/s' },
    ],
  };
  const parts = { unit: 'GB/s', convention: convention.throughput, from };
  if (fabric.faith === 'upper') return unknownFigure(fabric, averaged(fabric), { upper }, parts);
  return boundedFigure(fabric, lower, upper, parts);
}

function routedFigure(fabric: MachineFabric, islands: readonly IslandLimits[]): Figure {
  const worst = worstOf(islands, (one) => one.routed);
  const value = gigabytes(worst.routed);
  const limit = gigabytes(worst.throughput.upper);
  const from: Working = {
    label: { key: 'working.routed' },
    formula: `${shown(value)} : ${shown(limit)} = ${shown(limit > 0 ? value / limit : 0)}`,
    value,
    unit: 'GB/s',
  };
  const parts = { unit: 'GB/s', convention: convention.routed, from };
  if (fabric.faith === 'upper') return unknownFigure(fabric, averaged(fabric), {}, parts);
  return countedFigure(fabric, value, parts);
}

function bisectionFigure(fabric: MachineFabric, islands: readonly IslandLimits[]): Figure {
  const lower = gigabytes(Math.min(...islands.map((one) => one.bisection.lower)));
  const upper = gigabytes(Math.min(...islands.map((one) => one.bisection.upper)));
  const worst = worstOf(islands, (one) => one.bisection.upper);
  const { cut } = worst.bisection;
  const linksOf = parallelLinks(fabric);
  const halves = [Math.floor(worst.part.cards / 2), Math.ceil(worst.part.cards / 2)].map(shown).join(' + ');
  const from: Working = {
    label: { key: 'working.bisection', params: { halves } },
    formula: cut ? cut.crossings.map((crossing) => crossingFormula(crossing, linksOf)).join(' + ') : '?',
    inputs: [
      ...(cut?.crossings ?? []).map((crossing) => ({
        label: { key: 'working.crossing', params: { wire: fabric.rules[crossing.rule]?.wire ?? '' } },
        formula: crossingFormula(crossing, linksOf),
        value: gigabytes(crossing.pairs * crossing.capacity),
        unit: 'GB/s',
      })),
      { label: { key: 'working.cut-found' }, value: upper, unit: 'GB/s' },
      { label: { key: 'working.no-cut-below' }, value: lower, unit: 'GB/s' },
    ],
  };
  const parts = { unit: 'GB/s', convention: convention.bisection, from };
  // The least cut is concave in the capacities: averaging over a symmetry cannot lower it.
  if (fabric.faith === 'upper') return unknownFigure(fabric, averaged(fabric), { upper }, parts);
  return boundedFigure(fabric, lower, upper, parts);
}

function crossingFormula({ rule, pairs, capacity }: Crossing, linksOf: ParallelLinks): string {
  return timesRate(pairs, capacity, linksOf(rule, capacity).fewest);
}

function islandsFigure(fabric: MachineFabric, { islands, division }: NetworkLimits): Figure {
  const from: Working = {
    label: { key: 'working.islands' },
    formula: islands.map(({ count, part }) => `${shown(count)} × ${shown(part.cards)}`).join(' + '),
    value: division.islandCount,
    unit: '',
  };
  return countedFigure(wiringBasis(fabric), division.islandCount, {
    unit: '',
    convention: convention.islands,
    from,
  });
}

export function worstOf(islands: readonly IslandLimits[], measure: (island: IslandLimits) => number): IslandLimits {
  return islands.reduce((worst, one) => (measure(one) < measure(worst) ? one : worst));
}
