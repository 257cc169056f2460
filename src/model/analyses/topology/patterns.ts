/**
 * Question: what do collectives and worst partners get of each network, and how many separate ways are there?
 * Formulas and proofs: with each solver. Kept by the text of the description, and apart from `topology`, whose figures
 * come first.
 */
import type { MachineFabric } from '../../machine/fabric.ts';
import type { Figure, Working } from '../../report/report.ts';
import { type IslandLimits, networkLimits, structureKey } from '../../solvers/network-limits.ts';
import { parallelLinks } from '../../solvers/parallel-links.ts';
import { anyPermutation } from '../../solvers/patterns/any-permutation.ts';
import { disjointPaths } from '../../solvers/patterns/disjoint-paths.ts';
import { longestMatching } from '../../solvers/patterns/longest-matching.ts';
import { ringRate } from '../../solvers/patterns/ring-rate.ts';
import type { Bounds } from '../../solvers/throughput.ts';
import { type AnalysisResult, defineAnalysis } from '../analysis.ts';
import { boundedFigure, gigabytes, shown, wiringBasis } from '../figure.ts';
import { keptWork } from '../kept-work.ts';

interface Patterns {
  /** bit/s of each card; of the worst island. */
  readonly matching: Bounds | null;
  readonly ring: Bounds | null;
  readonly paths: Bounds | null;
}

/** The way from a card to the adapters of its box: no link, so nothing that paths could share. */
const noWire = '~';

export const patterns = defineAnalysis({
  id: 'patterns',
  pace: 'after',
  question: 'What do rings and worst partners get of each network, and how many separate paths has a pair?',
  *run(machine, tools): Generator<void, AnalysisResult> {
    const figures: Record<string, Figure> = {};
    for (const fabric of machine.fabrics) {
      if (fabric.faith === 'upper' || fabric.rules.length === 0) continue;
      const key = structureKey(fabric);
      const limits = yield* keptWork(tools, `topology ${key}`, () => networkLimits(fabric));
      if (limits.division.irregular) continue;
      const links = JSON.stringify([
        fabric.rules.map(({ wire, links: own }) => [wire, own]),
        fabric.edits.map((edit) => (edit.kind === 'link' ? (edit.links ?? null) : null)),
        fabric.wires.map(({ wire, rate }) => [wire, rate]),
      ]);
      const found = yield* keptWork(tools, `patterns ${key} ${links}`, () => patternsOf(fabric, limits.islands));
      Object.assign(figures, figuresOf(fabric, found));
    }
    return { figures, findings: [] };
  },
});

function* patternsOf(fabric: MachineFabric, islands: readonly IslandLimits[]): Generator<void, Patterns> {
  let matching: Bounds | null = null;
  let ring: Bounds | null = null;
  let paths: Bounds | null = null;
  for (const island of islands) {
    if (island.part.cards < 2) continue;
    const any = yield* anyPermutation(island.part, island.throughput.lower);
    const far = yield* longestMatching(island.part, any);
    if (far) matching = worse(matching, far);
    ring = worse(ring, ringRate(island.part, fabric, any));
    const fewest = yield* disjointPaths(island.part, linksOfPair(fabric, 'fewest'));
    const most = isCertain(fabric, island) ? fewest : yield* disjointPaths(island.part, linksOfPair(fabric, 'most'));
    if (fewest !== null && most !== null) paths = worse(paths, { lower: fewest, upper: most });
  }
  return { matching, ring, paths };
}

function worse(one: Bounds | null, other: Bounds): Bounds {
  if (!one) return other;
  return { lower: Math.min(one.lower, other.lower), upper: Math.min(one.upper, other.upper) };
}

/** Of a pair that no wire joins there is no number of links: nothing separates its ends. */
function linksOfPair(fabric: MachineFabric, which: 'fewest' | 'most') {
  const parallel = parallelLinks(fabric);
  return (rule: number, capacity: number): number =>
    fabric.rules[rule]?.wire === noWire ? Number.POSITIVE_INFINITY : parallel(rule, capacity)[which];
}

/** Whether the number of links of every joined pair follows from what it can carry. */
function isCertain(fabric: MachineFabric, { part: { base } }: IslandLimits): boolean {
  const { joins } = base.symmetry.pins.structure;
  const { join, capacity, pairs } = base.quotient;
  const parallel = parallelLinks(fabric);
  return join.every((own, link) => {
    const { fewest, most } = parallel(joins[own]?.rule ?? -1, (capacity[link] as number) / (pairs[link] as number));
    return fewest === most;
  });
}

function figuresOf(fabric: MachineFabric, { matching, ring, paths }: Patterns): Record<string, Figure> {
  const { net, basis } = fabric;
  const figures: Record<string, Figure> = {};
  const rate = (name: string, bounds: Bounds | null): void => {
    if (!bounds) return;
    const [lower, upper] = [gigabytes(bounds.lower), gigabytes(bounds.upper)];
    const from: Working = {
      label: { key: `working.${name}` },
      formula: `${shown(lower)} ≤ T ≤ ${shown(upper)} GB/s`,
    };
    const shape = { unit: 'GB/s', convention: `convention.throughput-${name}`, from };
    figures[`fabric.${net}.throughput.${name}`] = boundedFigure({ basis }, lower, upper, shape);
  };
  rate('matching', matching);
  rate('ring', ring);
  if (paths) {
    const from: Working = { label: { key: 'working.disjoint-paths' } };
    const shape = { unit: '', convention: 'convention.disjoint-paths', from };
    // How many links there are does not rest on the rates.
    figures[`fabric.${net}.disjoint-paths`] = boundedFigure(wiringBasis(fabric), paths.lower, paths.upper, shape);
  }
  return figures;
}
