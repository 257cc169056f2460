/** Every single failure with what it does, worst first: parts of the networks, and what feeds and cools them. */
import { damageOf, withDamage } from '../../machine/damage.ts';
import { failingAddress } from '../../machine/failing.ts';
import type { Machine } from '../../machine/machine.ts';
import type { LimitsEffort, NetworkLimits } from '../../solvers/network-limits.ts';
import { pinEdits } from '../../solvers/symmetry/pins.ts';
import { structureOf } from '../../solvers/symmetry/read-fabric.ts';
import type { AnalysisTools } from '../analysis.ts';
import { carries, type Effect, limitsOf } from './effect.ts';
import { failureClasses } from './failure-classes.ts';
import { cardsOfScenario, electricalOf, type Scenario, scenarioOf, type Trial } from './scenario.ts';
import { type SupplyCandidate, supplyCandidates } from './supply/supply-classes.ts';

export interface BlastRow extends Scenario, Trial {
  readonly name: string;
  /** How many there are of the class. */
  readonly count: number;
  readonly domain: boolean;
  /** Address of one of the class. */
  readonly element: string;
}

export interface Blast {
  readonly rows: readonly BlastRow[];
  readonly cut: readonly string[];
}

export type BlastOrder = 'cards' | 'throughput';

/** Many failures are looked at: none of them for long. */
const looksOfOne = 2e7;

type Tools = Pick<AnalysisTools, 'remember'>;

/** Networks before failures, null for those that carry nothing. */
export function* limitsOfAll(machine: Machine, tools: Tools): Generator<void, readonly (NetworkLimits | null)[]> {
  const limits: (NetworkLimits | null)[] = [];
  for (const fabric of machine.fabrics) limits.push(carries(fabric) ? yield* limitsOf(tools, fabric) : null);
  return limits;
}

export function* blastOf(machine: Machine, tools: Tools, onRow: (done: number, all: number) => void = () => {}) {
  const { classes, cut } = yield* failureClasses(machine, yield* limitsOfAll(machine, tools));
  const supplies = yield* supplyClasses(machine);
  const all = classes.length + supplies.classes.length;
  const rows: BlastRow[] = [];
  for (const { failing, name, count, domain } of classes) {
    const trial: Trial = { failing: [failing], supplies: [] };
    const scenario = yield* scenarioOf(machine, trial, tools, { looks: looksOfOne });
    rows.push({ ...trial, ...scenario, name, count, domain, element: failingAddress(failing) });
    onRow(rows.length, all);
    yield;
  }
  for (const row of yield* supplyRows(machine, supplies.classes, tools, { looks: looksOfOne })) {
    rows.push(row);
    onRow(rows.length, all);
  }
  return { rows, cut: [...cut, ...supplies.cut] } satisfies Blast;
}

/** Candidates with equal texts of what follows are one class. */
export function* supplyClasses(
  machine: Machine,
): Generator<void, { readonly classes: readonly SupplyCandidate[]; readonly cut: readonly string[] }> {
  const { list, cut } = supplyCandidates(machine);
  const classes = new Map<string, SupplyCandidate>();
  for (const one of list) {
    const { settled, supply, isWhole } = electricalOf(machine, one);
    const found = damageOf(machine.fabrics, settled);
    const networks = found.ok
      ? machine.fabrics.map((fabric, index) => {
          const edits = found.damage[index] ?? [];
          return edits.length === 0 ? '' : pinEdits(structureOf(withDamage(fabric, edits)), false).text;
        })
      : [one.element];
    const after = supply && [
      supply.cardsDark,
      supply.cardsHot,
      supply.cardsThrottled,
      supply.speed,
      supply.rideThroughS,
    ];
    const key = JSON.stringify([one.name, isWhole, after, supply?.power.headroom?.marginW ?? null, networks]);
    const known = classes.get(key);
    classes.set(key, known ? { ...known, count: known.count + one.count } : one);
    yield;
  }
  return { classes: [...classes.values()], cut };
}

export function* supplyRows(
  machine: Machine,
  classes: readonly SupplyCandidate[],
  tools: Tools,
  effort: LimitsEffort,
): Generator<void, readonly BlastRow[]> {
  const rows: BlastRow[] = [];
  for (const one of classes) {
    rows.push({ ...one, ...(yield* scenarioOf(machine, one, tools, effort)), domain: false });
    yield;
  }
  return rows;
}

export type Ranked = Pick<BlastRow, 'element' | 'supply' | 'effect' | 'instant'>;

/** Cards down, then throughput left, then address; or throughput first. */
export function inOrder<R extends Ranked>(rows: readonly R[], order: BlastOrder): readonly R[] {
  const keyed = rows.map((row) => ({
    row,
    cards: cardsOfScenario(row).down.lower,
    throughput: leastThroughput(row.effect),
  }));
  type Keyed = (typeof keyed)[number];
  const byCards = (one: Keyed, other: Keyed) => other.cards - one.cards;
  const byThroughput = (one: Keyed, other: Keyed) => one.throughput - other.throughput;
  const [first, second] = order === 'cards' ? [byCards, byThroughput] : [byThroughput, byCards];
  return keyed
    .sort(
      (one, other) => first(one, other) || second(one, other) || compareAddresses(one.row.element, other.row.element),
    )
    .map(({ row }) => row);
}

/** Share of throughput left in the network that suffers most; what is unknown comes last. Nine digits decide. */
export function leastThroughput({ networks }: Effect): number {
  const shares = networks.flatMap(({ rates }) => (rates ? [rates.throughput.lower] : []));
  return Number(Math.min(Number.MAX_VALUE, ...shares).toPrecision(9));
}

/** Numbers in addresses by value: `cc[2]` before `cc[10]`. */
function compareAddresses(one: string, other: string): number {
  const [x, y] = [one.split(/(\d+)/), other.split(/(\d+)/)];
  for (let at = 0; at < Math.min(x.length, y.length); at++) {
    const [here, there] = [x[at] as string, y[at] as string];
    if (here === there) continue;
    if (at % 2 === 1) return Number(here) - Number(there);
    return here < there ? -1 : 1;
  }
  return x.length - y.length;
}
