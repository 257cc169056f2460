/**
 * Question: which single part takes most with it when it fails, as far as the networks go?
 *
 * Every class of parts (boxes, elements, links; cabinets, groups and planes as a whole are what-ifs) is tried on one of
 * its members: cards down, then throughput left, by the solvers of `topology`. Exact where both bounds of the worst
 * class are apart from those of the others. Cost: one division and one throughput for each class; kept by the text of
 * the networks. It asks most of all analyses and is asked for least, so it comes after the live ones.
 */

import type { Damage } from '../../machine/damage.ts';
import type { MachineFabric } from '../../machine/fabric.ts';
import { failingAddress } from '../../machine/failing.ts';
import type { Machine } from '../../machine/machine.ts';
import type { Figure, Working } from '../../report/report.ts';
import { looksOfOnce } from '../../solvers/network/budget.ts';
import { type NetworkLimits, structureKey } from '../../solvers/network-limits.ts';
import type { Bounds } from '../../solvers/throughput.ts';
import { type AnalysisResult, type AnalysisTools, defineAnalysis } from '../analysis.ts';
import { boundedFigure, countedFigure, isFirm, shown, unknownFigure } from '../figure.ts';
import { keptWork } from '../kept-work.ts';
import { inOrder, limitsOfAll, type Ranked, supplyClasses, supplyRows } from './blast.ts';
import { carries, type Effect, effectOf } from './effect.ts';
import { failureClasses } from './failure-classes.ts';
import { cardsOfScenario } from './scenario.ts';

/** Links looked at for one class. */
const looksOfOne = 4e6;
/** Links laid out for all classes together, about: some seconds. Those of the examples take less than a tenth. */
const mostLinks = 4e6;
/** Exceptions read to tell failures apart, over all of them: some seconds. */
const mostExceptions = 1.5e5;
/** Classes tried; a network with more has hardly two things alike. */
const mostClasses = 600;

type Tried = Ranked;

interface Worst {
  readonly byCards: readonly Tried[];
  readonly byThroughput: readonly Tried[];
  readonly classes: number;
  /** Whether every class was tried. */
  readonly whole: boolean;
}

export const failures = defineAnalysis({
  id: 'failures',
  pace: 'after',
  question: 'Which single part takes most with it when it fails?',
  *run(machine, tools): Generator<void, AnalysisResult> {
    const networks = machine.fabrics.filter(carries);
    if (networks.length === 0) return { figures: {}, findings: [] };
    const key = `failures ${JSON.stringify(networks.map(nameKey))}`;
    const worst = withSupplies(
      yield* keptWork(tools, key, () => findWorst(machine, tools)),
      yield* trySupplies(machine, tools),
    );
    const basis = { basis: networks.some((fabric) => !isFirm(fabric)) ? 'estimate' : 'published' } as const;
    if (worst.classes === 0) {
      const missing = networks.map(({ net }) => `${net}: symmetry`);
      const figures = { ...unsettled('worst', missing, basis), ...unsettled('by-throughput', missing, basis) };
      return { figures, findings: [] };
    }
    return {
      figures: {
        ...figuresOf('worst', worst.byCards, worst, basis),
        ...figuresOf('by-throughput', worst.byThroughput, worst, basis),
      },
      findings: [],
    };
  },
});

/** Everything that addresses and effects follow from. */
function nameKey(fabric: MachineFabric): unknown {
  return [fabric.net, fabric.types.map(({ name, steps }) => [name, steps]), structureKey(fabric)];
}

function* findWorst(machine: Machine, tools: Pick<AnalysisTools, 'remember'>): Generator<void, Worst> {
  const limits = yield* limitsOfAll(machine, tools);
  // In a network without symmetry every failure is a class of its own, and none can be followed.
  if (limits.every((one) => one === null || one.division.irregular))
    return { byCards: [], byThroughput: [], classes: 0, whole: false };
  const { classes, cut } = yield* failureClasses(machine, limits, mostExceptions);
  const parts = classes.filter(({ domain }) => !domain);
  const tried: Tried[] = [];
  let left = mostLinks;
  for (const { failing, damage } of parts.slice(0, mostClasses)) {
    left -= linksOfTrial(damage, limits);
    if (left < 0) break;
    const effect = yield* effectOf(machine, damage, tools, { only: 'throughput', looks: looksOfOne });
    tried.push({ element: failingAddress(failing), supply: null, effect, instant: effect });
    yield;
  }
  return {
    byCards: inOrder(tried, 'cards').slice(0, 2),
    byThroughput: inOrder(tried, 'throughput').slice(0, 2),
    classes: tried.length,
    // Where paths could not be followed after a failure, its cards are an interval and another may be worse.
    whole: cut.length === 0 && tried.length === parts.length && tried.every(isFollowed),
  };
}

function isFollowed({ effect }: Tried): boolean {
  return effect.networks.every(({ cards }) => cards.followed);
}

/** What feeds and cools: solved anew each time, as every power and place enters; networks behind it are remembered. */
function* trySupplies(machine: Machine, tools: Pick<AnalysisTools, 'remember'>): Generator<void, Worst> {
  const { classes, cut } = yield* supplyClasses(machine);
  const tried = yield* supplyRows(machine, classes.slice(0, mostClasses), tools, {
    only: 'throughput',
    looks: looksOfOne,
  });
  return {
    byCards: inOrder(tried, 'cards').slice(0, 2),
    byThroughput: inOrder(tried, 'throughput').slice(0, 2),
    classes: tried.length,
    whole: cut.length === 0 && tried.length === classes.length && tried.every(({ isWhole }) => isWhole),
  };
}

function withSupplies(parts: Worst, supplies: Worst): Worst {
  return {
    byCards: inOrder([...parts.byCards, ...supplies.byCards], 'cards').slice(0, 2),
    byThroughput: inOrder([...parts.byThroughput, ...supplies.byThroughput], 'throughput').slice(0, 2),
    classes: parts.classes + supplies.classes,
    whole: parts.whole && supplies.whole,
  };
}

/** Links to lay out anew for one class, about as many as before it failed. */
function linksOfTrial(damage: Damage, limits: readonly (NetworkLimits | null)[]): number {
  return limits.reduce((sum, one, index) => {
    if (!one || one.division.irregular || (damage[index] ?? []).length === 0) return sum;
    return sum + one.islands.reduce((all, { part }) => all + looksOfOnce(part), one.division.base.quotient.to.length);
  }, 0);
}

/** The first is the worst; the second tells whether that is certain. */
function figuresOf(
  order: 'worst' | 'by-throughput',
  [first, second]: readonly Tried[],
  { classes, whole }: Worst,
  basis: Pick<Figure, 'basis'>,
): Record<string, Figure> {
  if (!first) return {};
  const from: Working = {
    label: { key: 'working.failures.classes', params: { n: classes, classes: shown(classes) } },
    formula: first.element,
  };
  const left = throughputLeft(first.effect);
  const isCertain = whole && (!second || isApart(first, second) || order === 'worst');
  const convention = order === 'worst' ? 'worst-element' : 'worst-element-throughput';
  const element: Figure = {
    value: null,
    address: first.element,
    unit: '',
    kind: isCertain && isFirm(basis) ? 'exact' : 'estimate',
    basis: basis.basis,
    convention: { key: `convention.failures.${convention}` },
    from,
  };
  const shape = { unit: 'ratio', convention: 'convention.failures.throughput-left', from };
  const { down } = cardsOfScenario(first);
  return {
    [`failures.${order}.element`]: element,
    [`failures.${order}.cards`]: {
      ...countedFigure({ basis: 'published' }, down.lower, {
        unit: '',
        convention: 'convention.failures.cards-down',
        from,
      }),
      ...(down.lower < down.upper && { kind: 'bounded', lower: down.lower, upper: down.upper }),
    },
    [`failures.${order}.throughput-left`]: left
      ? boundedFigure(basis, left.lower, left.upper, shape)
      : unknownFigure(basis, [first.element], {}, shape),
  };
}

/** So little is alike, or so much is there, that no failure was tried. */
function unsettled(
  order: 'worst' | 'by-throughput',
  missing: readonly string[],
  basis: Pick<Figure, 'basis'>,
): Record<string, Figure> {
  const unknown = (unit: string, convention: string): Figure =>
    unknownFigure(basis, missing, {}, { unit, convention, from: { label: { key: 'working.irregular' } } });
  return {
    [`failures.${order}.cards`]: unknown('', 'convention.failures.cards-down'),
    [`failures.${order}.throughput-left`]: unknown('ratio', 'convention.failures.throughput-left'),
  };
}

/** Of the network that suffers most; null when it is not known of any. */
function throughputLeft({ networks }: Effect): Bounds | null {
  const known = networks.flatMap(({ rates }) => (rates ? [rates.throughput] : []));
  if (known.length < networks.length) return null;
  return known.reduce(
    (worst, one) => ({ lower: Math.min(worst.lower, one.lower), upper: Math.min(worst.upper, one.upper) }),
    { lower: Number.POSITIVE_INFINITY, upper: Number.POSITIVE_INFINITY },
  );
}

/** Whether the bounds of one throughput left do not reach those of the other, or both are one value. */
function isApart(one: Tried, other: Tried): boolean {
  const [x, y] = [throughputLeft(one.effect), throughputLeft(other.effect)];
  if (!x || !y) return false;
  return x.upper <= y.lower || (x.upper - x.lower <= 1e-9 && y.upper - y.lower <= 1e-9);
}
