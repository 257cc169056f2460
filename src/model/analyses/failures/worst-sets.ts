/**
 * Question: which failures together do most harm?
 *
 * All sets of so many failures by orbit: fix one set of each orbit, split what is left into classes again, add one of
 * each. Damage is not subadditive (one of two paths takes nothing, both take everything), so no set is left out because
 * its parts are harmless: while the orbits of a size are within the budget, all of them are tried and the worst is the
 * worst. Beyond it only the most harmful sets are carried on, with all sets of supplies alone, in which such pairs hide;
 * what is found is then a lower bound of the damage and is never called the worst: above it stands what could be lost
 * at most, all cards. Cost: one division of the damaged networks for each set, one solution for each of the last size.
 */
import { type Damage, damagedMachine, damageOf, withDamage } from '../../machine/damage.ts';
import { type Failing, failingAddress } from '../../machine/failing.ts';
import type { Machine } from '../../machine/machine.ts';
import type { LimitsEffort } from '../../solvers/network-limits.ts';
import { pinEdits } from '../../solvers/symmetry/pins.ts';
import { structureOf } from '../../solvers/symmetry/read-fabric.ts';
import type { AnalysisTools } from '../analysis.ts';
import { cardCount } from '../card-count.ts';
import { inOrder, limitsOfAll } from './blast.ts';
import { className } from './failure-class.ts';
import { failureClasses } from './failure-classes.ts';
import { cardsOfScenario, electricalOf, type Scenario, scenarioOf, type Trial } from './scenario.ts';
import { type SupplyCandidate, supplyMembers } from './supply/supply-classes.ts';

type Tools = Pick<AnalysisTools, 'remember'>;

/** One orbit of sets of failures. */
export interface FailureSet extends Trial {
  /** Class names, sorted. */
  readonly names: readonly string[];
  /** Address of each, of one set of the orbit. */
  readonly elements: readonly string[];
  /** How many sets it stands for; null where they were not counted (three and more). */
  readonly count: number | null;
}

export interface SetRow extends FailureSet, Scenario {
  /** All of them, for ties. */
  readonly element: string;
}

export interface WorstSets {
  /** Worst first: cards down, then throughput left. */
  readonly rows: readonly SetRow[];
  /** Whether every set was tried: then the first is the worst. */
  readonly whole: boolean;
  /** Cards down of the worst set: at least, and at most. */
  readonly cards: { readonly lower: number; readonly upper: number };
}

export interface SetEffort {
  /** Orbits that are tried of each size. */
  readonly most?: number;
  /** Which classes may fail; all that are no mere what-ifs by default. */
  readonly among?: (name: string) => boolean;
}

const defaultMost = 600;
/** Sets of supplies alone that are carried on though they seem harmless. */
const mostOfSupplies = 100;
const effort: LimitsEffort = { only: 'throughput', looks: 2e7 };

interface Part {
  readonly name: string;
  readonly element: string;
  readonly failing: readonly Failing[];
  readonly supplies: Trial['supplies'];
  readonly count: number;
}

/** Of supplies alone are `alone`: only those may still be joined by another supply. */
interface OpenSet extends FailureSet {
  readonly alone: boolean;
}

const nothing: OpenSet = { names: [], elements: [], failing: [], supplies: [], count: 1, alone: true };

export function* worstSets(
  machine: Machine,
  size: number,
  tools: Tools,
  { most = defaultMost, among = () => true }: SetEffort = {},
): Generator<void, WorstSets> {
  const { list, cut } = supplyMembers(machine);
  const supplies = list.filter(({ name }) => among(name));
  let whole = !cut.some(among);
  const partsOf = partFinder(machine, tools, among);
  let sets: readonly OpenSet[] = [nothing];
  for (let taken = 1; taken <= size; taken++) {
    const grown = yield* grow(machine, sets, supplies, partsOf, taken === size, most);
    whole = whole && grown.whole;
    sets = grown.sets;
    if (taken === size || sets.length <= most) continue;
    whole = false;
    sets = yield* mostHarmful(machine, sets, tools, most);
  }
  if (sets.length > 4 * most) {
    whole = false;
    sets = sets.slice(0, 4 * most);
  }
  const rows = inOrder(yield* solved(machine, sets, tools), 'cards');
  const found = rows[0] ? cardsOfScenario(rows[0]).down : { lower: 0, upper: 0 };
  const isCertain = whole && rows.every(({ isWhole }) => isWhole);
  const greatest = rows.reduce((all, row) => Math.max(all, cardsOfScenario(row).down.upper), 0);
  return {
    rows,
    whole: isCertain,
    cards: { lower: found.lower, upper: isCertain ? greatest : cardCount(machine) },
  };
}

interface Grown {
  readonly sets: readonly OpenSet[];
  readonly whole: boolean;
}

type PartFinder = (set: OpenSet) => Generator<void, { readonly parts: readonly Part[]; readonly whole: boolean }>;

/**
 * Every set with one more. Supplies are taken first, each member by itself, as what a member does depends on which
 * others are gone though nothing follows from it yet; then parts by orbit of the networks that the supplies leave: a part
 * draws on no supply but its own cabinet's. What supplies take with them is gone, and does not fail beside them.
 */
function* grow(
  machine: Machine,
  sets: readonly OpenSet[],
  supplies: readonly SupplyCandidate[],
  partsOf: PartFinder,
  isLast: boolean,
  most: number,
): Generator<void, Grown> {
  const found = new Map<string, { set: OpenSet; ways: Map<string, number> }>();
  let whole = true;
  for (const set of sets) {
    const next = yield* partsOf(set);
    whole = whole && next.whole;
    const last = supplies.findIndex(({ element }) => element === set.elements.at(-1));
    const more = set.alone ? supplies.slice(last + 1) : [];
    for (const part of [...more, ...next.parts]) {
      const alone = set.alone && more.includes(part as SupplyCandidate);
      const both: OpenSet = {
        names: [...set.names, part.name].sort(),
        elements: [...set.elements, part.element],
        failing: [...set.failing, ...part.failing],
        supplies: [...set.supplies, ...part.supplies],
        count: null,
        alone,
      };
      // Members that still may be joined by others are kept apart.
      const key = alone && !isLast ? both.elements.join(' + ') : orbitKey(machine, both);
      const known = found.get(key) ?? { set: both, ways: new Map<string, number>() };
      // Pairs of parts are met from either end: those of two classes twice, which is no more pairs.
      const way = set.alone ? '' : set.names.join();
      known.ways.set(way, (known.ways.get(way) ?? 0) + (set.count ?? 0) * part.count);
      found.set(key, known);
      yield;
    }
    // So many will not all be tried; what was found so far is carried on.
    if (found.size > 20 * most) return { sets: counted(found), whole: false };
  }
  return { sets: counted(found), whole };
}

function counted(
  found: ReadonlyMap<string, { readonly set: OpenSet; readonly ways: ReadonlyMap<string, number> }>,
): readonly OpenSet[] {
  return [...found.values()].map(({ set, ways }) => {
    const { elements, names } = set;
    if (elements.length > 2) return set;
    const all = Math.max(...ways.values());
    const isOfParts = elements.length === 2 && !ways.has('');
    return { ...set, count: isOfParts && names[0] === names[1] ? all / 2 : all };
  });
}

/** Parts that may fail beside a set: classes of the networks as it leaves them, the same for sets that take nothing. */
function partFinder(machine: Machine, tools: Tools, among: (name: string) => boolean): PartFinder {
  const known = new Map<string, { readonly parts: readonly Part[]; readonly whole: boolean }>();
  return function* partsBeside(set) {
    const damaged = damageOfTrial(machine, set);
    const key = JSON.stringify(damaged);
    const ready = known.get(key);
    if (ready) return ready;
    const left: Machine = damaged ? damagedMachine(machine, damaged) : machine;
    const { classes, cut } = yield* failureClasses(left, yield* limitsOfAll(left, tools));
    const parts: Part[] = classes.flatMap(({ count, domain, failing, name }) =>
      domain || !among(name)
        ? []
        : [{ name, element: failingAddress(failing), failing: [failing], supplies: [], count }],
    );
    const found = { parts, whole: damaged !== null && !cut.some(among) };
    known.set(key, found);
    return found;
  };
}

function damageOfTrial(machine: Machine, trial: Trial): Damage | null {
  const found = damageOf(machine.fabrics, electricalOf(machine, trial).settled);
  return found.ok ? found.damage : null;
}

/** Equal for sets after which networks, power and cooling stand alike. */
function orbitKey(machine: Machine, set: FailureSet): string {
  const { settled, supply, isWhole } = electricalOf(machine, set);
  // In one order, whichever of them was taken first: the texts of exceptions keep theirs.
  const found = damageOf(machine.fabrics, settled.toSorted(byKind));
  const networks = found.ok
    ? machine.fabrics.map((fabric, index) => {
        const edits = found.damage[index] ?? [];
        return edits.length === 0 ? '' : pinEdits(structureOf(withDamage(fabric, edits)), false).text;
      })
    : set.elements;
  const after = supply && [supply.cardsDark, supply.cardsHot, supply.cardsThrottled, supply.speed];
  const headroom = supply?.power.headroom?.marginW ?? null;
  return JSON.stringify([set.names, isWhole, after, headroom, networks]);
}

function byKind(one: Failing, other: Failing): number {
  const [x, y] = [className(one), className(other)];
  return x < y ? -1 : x > y ? 1 : 0;
}

function* solved(machine: Machine, sets: readonly FailureSet[], tools: Tools): Generator<void, SetRow[]> {
  const rows: SetRow[] = [];
  for (const set of sets) {
    rows.push({ ...set, ...(yield* scenarioOf(machine, set, tools, effort)), element: set.elements.join(' + ') });
    yield;
  }
  return rows;
}

function* mostHarmful(
  machine: Machine,
  sets: readonly OpenSet[],
  tools: Tools,
  most: number,
): Generator<void, readonly OpenSet[]> {
  const rows = inOrder(yield* solved(machine, sets, tools), 'cards');
  const bySet = new Map(sets.map((set) => [set.elements.join(' + '), set]));
  const sorted = rows.flatMap(({ element }) => bySet.get(element) ?? []);
  const ofSupplies = sorted.slice(most).filter(({ alone }) => alone);
  return [...sorted.slice(0, most), ...ofSupplies.slice(0, mostOfSupplies)];
}
