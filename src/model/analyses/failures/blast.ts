/** Every single failure with what it does, worst first. */
import { failingAddress } from '../../machine/failing.ts';
import type { Machine } from '../../machine/machine.ts';
import type { NetworkLimits } from '../../solvers/network-limits.ts';
import type { AnalysisTools } from '../analysis.ts';
import { cardsDown, carries, type Effect, effectOf, limitsOf } from './effect.ts';
import { type FailureClass, failureClasses } from './failure-classes.ts';

export interface BlastRow extends FailureClass {
  /** Address of one of the class. */
  readonly element: string;
  readonly effect: Effect;
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

export function* blastOf(machine: Machine, tools: Tools): Generator<void, Blast> {
  const { classes, cut } = yield* failureClasses(machine, yield* limitsOfAll(machine, tools));
  const rows: BlastRow[] = [];
  for (const one of classes) {
    const effect = yield* effectOf(machine, one.damage, tools, { looks: looksOfOne });
    rows.push({ ...one, element: failingAddress(one.failing), effect });
    yield;
  }
  return { rows, cut };
}

/** Cards down, then throughput left, then address; or throughput first. */
export function inOrder<R extends Pick<BlastRow, 'element' | 'effect'>>(
  rows: readonly R[],
  order: BlastOrder,
): readonly R[] {
  const keyed = rows.map((row) => ({
    row,
    cards: cardsDown(row.effect).lower,
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
