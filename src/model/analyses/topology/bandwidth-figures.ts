/** Injection, throughput as limited and as routed, bisection, islands and taper of one network. */
import type { MachineFabric } from '../../machine/fabric.ts';
import { tierOf } from '../../machine/tiers.ts';
import type { Figure, Working } from '../../report/report.ts';
import type { Crossing } from '../../solvers/bisection/cut.ts';
import { type Bundle, bundlesOf } from '../../solvers/ends.ts';
import type { IslandLimits, NetworkLimits } from '../../solvers/network-limits.ts';
import { worstTaper } from '../../solvers/taper.ts';
import { boundedFigure, countedFigure, gigabytes, shown, unknownFigure } from '../figure.ts';

type Figures = Record<string, Figure>;

export function bandwidthFigures(fabric: MachineFabric, limits: NetworkLimits): Figures {
  if (limits.division.irregular) return irregularFigures(fabric);
  const figures: Figures = {};
  const injection = injectionFigure(fabric, limits);
  if (injection) figures.injection = injection;
  const { islands, division } = limits;
  const judged = islands.filter(({ part }) => part.cards > 1);
  if (judged.length > 0) {
    figures.throughput = throughputFigure(fabric, judged);
    figures['throughput.routed'] = routedFigure(fabric, judged);
    figures.bisection = bisectionFigure(fabric, judged);
    figures.islands = islandsFigure(limits);
  }
  const taper = worstTaper(division.base, tierOf(fabric));
  if (taper) {
    const from: Working = {
      label: { key: 'working.taper', params: { tier: taper.tier } },
      formula: `${shown(gigabytes(taper.down))} : ${shown(gigabytes(taper.up))} GB/s`,
      value: taper.ratio,
      unit: 'ratio',
    };
    const parts = { unit: 'ratio', convention: 'convention.oversubscription', from };
    figures.oversubscription = countedFigure(fabric, taper.ratio, parts);
  }
  return figures;
}

/** A network in which almost nothing is alike: what it can carry stays unknown. */
function irregularFigures(fabric: MachineFabric): Figures {
  const missing = [`${fabric.net}: symmetry`];
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
  return [`${fabric.net}: wiring pattern`];
}

const convention = {
  injection: 'convention.injection',
  throughput: 'convention.throughput',
  routed: 'convention.throughput-routed',
  bisection: 'convention.bisection',
  islands: 'convention.islands',
} as const;

/** The card that can send least; cards that differ are listed in the working. */
function injectionFigure(fabric: MachineFabric, { division }: NetworkLimits): Figure | null {
  const { quotient } = division.base;
  const bundles = bundlesOf(division.base);
  const cutOff = new Set(division.cutOff.map(({ kind }) => kind));
  const stubs = new Set(fabric.wires.filter(({ tier }) => tier === 'stub').map(({ wire }) => wire));
  const found = new Map<string, { rate: number; cards: number; formula: string }>();
  fabric.types.forEach((type, kind) => {
    if (!type.card) return;
    for (let index = 0; index < quotient.count; index++) {
      const own = bundles[index] as readonly Bundle[];
      if (quotient.kind[index] !== kind || (own.length === 0 && cutOff.has(kind))) continue;
      const ports = fabric.ports.filter(({ card, wire }) => card === type.name && stubs.has(wire));
      add(own, ports, quotient.size[index] as number);
    }
  });
  // Cards that no rule joins: all they have are ports that leave the drawing, their own or shared ones.
  if (found.size === 0) {
    for (const card of new Set(fabric.ports.map((port) => port.card)))
      add(
        [],
        fabric.ports.filter((port) => port.card === card),
        0,
      );
  }
  if (found.size === 0) return null;
  const cases = [...found.values()].sort((one, other) => one.rate - other.rate);
  const least = cases[0] as (typeof cases)[number];
  const from: Working = {
    label: { key: 'working.injection' },
    formula: least.formula,
    value: gigabytes(least.rate),
    unit: 'GB/s',
    ...(cases.length > 1 && {
      inputs: cases.map(({ rate, cards, formula }) => ({
        label: { key: 'working.cards-alike', params: { n: cards, count: shown(cards) } },
        formula,
        value: gigabytes(rate),
        unit: 'GB/s',
      })),
      because: { key: 'because.slowest-card' },
    }),
  };
  return countedFigure(fabric, gigabytes(least.rate), { unit: 'GB/s', convention: convention.injection, from });

  function add(own: readonly Bundle[], ports: MachineFabric['ports'], cards: number): void {
    const rate =
      own.reduce((sum, { pairs, capacity }) => sum + pairs * capacity, 0) +
      ports.reduce((sum, { links, rate }) => sum + links * rate, 0);
    const terms = [
      ...own.map(({ rule, pairs, capacity }) => {
        const parallel = fabric.rules[rule]?.links ?? 1;
        return `${shown(pairs * parallel)} × ${shown(gigabytes(capacity / parallel))} GB/s`;
      }),
      ...ports.map(({ links, rate }) => `${shown(links)} × ${shown(gigabytes(rate))} GB/s`),
    ];
    const formula = terms.length > 0 ? terms.join(' + ') : '0 GB/s';
    const known = found.get(formula);
    if (known) known.cards += cards;
    else found.set(formula, { rate, cards, formula });
  }
}

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
  const halves = [Math.floor(worst.part.cards / 2), Math.ceil(worst.part.cards / 2)].map(shown).join(' + ');
  const from: Working = {
    label: { key: 'working.bisection', params: { halves } },
    formula: cut ? cut.crossings.map((crossing) => crossingFormula(fabric, crossing)).join(' + ') : '?',
    inputs: [
      ...(cut?.crossings ?? []).map((crossing) => ({
        label: { key: 'working.crossing', params: { wire: fabric.rules[crossing.rule]?.wire ?? '' } },
        formula: crossingFormula(fabric, crossing),
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

function crossingFormula(fabric: MachineFabric, { rule, pairs, capacity }: Crossing): string {
  const parallel = fabric.rules[rule]?.links ?? 1;
  return `${shown(pairs * parallel)} × ${shown(gigabytes(capacity / parallel))} GB/s`;
}

function islandsFigure({ islands, division }: NetworkLimits): Figure {
  const from: Working = {
    label: { key: 'working.islands' },
    formula: islands.map(({ count, part }) => `${shown(count)} × ${shown(part.cards)}`).join(' + '),
    value: division.islandCount,
    unit: '',
  };
  return countedFigure({ basis: 'published' }, division.islandCount, {
    unit: '',
    convention: convention.islands,
    from,
  });
}

export function worstOf(islands: readonly IslandLimits[], measure: (island: IslandLimits) => number): IslandLimits {
  return islands.reduce((worst, one) => (measure(one) < measure(worst) ? one : worst));
}
