/**
 * Failures together with all that follows, in the fixed order: electrical, cooling, elements, networks, jobs, money.
 * Each stage alone is wrong: a supply network may survive while the pumps it no longer feeds let half of the cards
 * overheat. Two moments: `instant`, before any ride-through ends, and `settled`. Trips are not undone when hot cards
 * shed their load: no breaker closes by itself.
 */
import { type Damage, damageOf } from '../../machine/damage.ts';
import type { Failing, FailingStep } from '../../machine/failing.ts';
import type { Machine, Place } from '../../machine/machine.ts';
import type { SupplyFailing } from '../../machine/supplies/supplies.ts';
import type { LimitsEffort } from '../../solvers/network-limits.ts';
import type { AnalysisTools } from '../analysis.ts';
import { cardsDown, cardsSlowed, type Effect, effectOf } from './effect.ts';
import { type CoolingOutcome, coolingOutcome } from './supply/cooling-outcome.ts';
import { guestsIn } from './supply/guests.ts';
import { cabinetAddress, type PowerOutcome, powerOutcome } from './supply/power-outcome.ts';
import { type SiteMembers, siteMembers } from './supply/site-members.ts';
import { stepsOf } from './supply/supply-classes.ts';

export interface Trial {
  readonly failing: readonly Failing[];
  readonly supplies: readonly SupplyFailing[];
}

export interface SupplyStages {
  readonly power: PowerOutcome;
  readonly cooling: CoolingOutcome;
  /** Addresses of cabinets. */
  readonly dark: readonly string[];
  readonly hot: readonly string[];
  readonly slowed: readonly string[];
  readonly cardsDark: number;
  readonly cardsHot: number;
  readonly cardsThrottled: number;
  /** Share of their speed that the slowest of them keep. */
  readonly speed: number;
  /** Until the first cards are at their limit; null where none gets hot. */
  readonly rideThroughS: number | null;
  /** Peak load of the cabinets that are dark, the known part of it. */
  readonly darkW: number;
  /** Whether all of it is known. */
  readonly darkKnown: boolean;
}

export interface Scenario {
  /** Null where nothing of power and cooling is touched, or none is drawn. */
  readonly supply: SupplyStages | null;
  /** Settled. */
  readonly damage: Damage;
  readonly effect: Effect;
  /** Before any ride-through ends; the settled one where none runs. */
  readonly instant: Effect;
  /** False where something of it could not be followed to its end. */
  readonly isWhole: boolean;
}

/** Stages before the networks: what fails by itself, and what goes dark or hot with it. */
export interface Electrical {
  readonly supply: SupplyStages | null;
  /** Everything that fails by the end, and at once. */
  readonly settled: readonly Failing[];
  readonly instant: readonly Failing[];
  readonly isWhole: boolean;
}

const untouched = { isWhole: true, supply: null } as const;

export function electricalOf(machine: Machine, { failing, supplies }: Trial): Electrical {
  const boxes = failing.flatMap((one) => (one.kind === 'box' ? [one.steps] : []));
  const nothing: Electrical = { ...untouched, settled: failing, instant: failing };
  if (machine.supplies.list.length === 0 || (supplies.length === 0 && !hasDevices(machine, boxes))) return nothing;
  const site = siteMembers(machine);
  if (!site) return { ...nothing, isWhole: false };
  const power = powerOutcome(machine, site, supplies, boxes);
  const cooling = coolingOutcome(machine, site, supplies, boxes, power);
  const dark = boxesAt(machine, site, power.dark);
  const hot = boxesAt(machine, site, cooling.hot);
  const seconds = cooling.lost.map((loop) => loop.seconds).filter(Number.isFinite);
  const supply: SupplyStages = {
    power,
    cooling,
    dark: dark.addresses,
    hot: hot.addresses,
    slowed: [...cooling.slowed.keys()].map((at) =>
      cabinetAddress(site.cabinets[at] as SiteMembers['cabinets'][number]),
    ),
    cardsDark: cardsIn(site, power.dark),
    cardsHot: cardsIn(site, cooling.hot),
    cardsThrottled: cardsIn(site, [...cooling.slowed.keys()]),
    speed: Math.min(1, ...cooling.slowed.values()),
    rideThroughS: hot.addresses.length > 0 && seconds.length > 0 ? Math.min(...seconds) : null,
    darkW: power.dark.reduce((sum, at) => sum + (leafAt(site, at)?.load.value ?? 0), 0),
    darkKnown: power.dark.every((at) => leafAt(site, at)?.load.unstated.length === 0),
  };
  return {
    supply,
    instant: [...failing, ...dark.failing],
    settled: [...failing, ...dark.failing, ...hot.failing],
    isWhole: power.isWhole && dark.isWhole && hot.isWhole,
  };
}

export function* scenarioOf(
  machine: Machine,
  trial: Trial,
  tools: Pick<AnalysisTools, 'remember'>,
  effort: LimitsEffort = {},
): Generator<void, Scenario> {
  const electrical = electricalOf(machine, trial);
  const settled = damageOf(machine.fabrics, electrical.settled);
  const instant = damageOf(machine.fabrics, electrical.instant);
  // Cut up too far to be followed: then the failures alone, and said so.
  const alone = damageOf(machine.fabrics, trial.failing);
  const whole = settled.ok ? settled : alone;
  const damage = whole.ok ? whole.damage : machine.fabrics.map(() => []);
  const effect = yield* effectOf(machine, damage, tools, effort);
  const isSame = electrical.settled.length === electrical.instant.length || !instant.ok;
  return {
    supply: electrical.supply,
    damage,
    effect,
    instant: isSame ? effect : yield* effectOf(machine, instant.damage, tools, effort),
    isWhole: electrical.isWhole && settled.ok,
  };
}

function hasDevices({ parts, places }: Machine, boxes: readonly (readonly FailingStep[])[]): boolean {
  if (boxes.length === 0) return false;
  const names = new Set(boxes.flatMap((steps) => steps.at(-1)?.name ?? []));
  const visit = (list: readonly Place[]): boolean =>
    list.some(({ hold, inside, part }) => {
      const kind = part === undefined ? undefined : parts[part]?.kind;
      const feeds = kind === 'shelf' || kind === 'power' || kind === 'cooling';
      return (feeds && names.has(hold)) || visit(inside);
    });
  return visit(places);
}

function boxesAt(machine: Machine, site: SiteMembers, cabinets: readonly number[]) {
  const failing: Failing[] = [];
  const addresses: string[] = [];
  let isWhole = true;
  for (const at of cabinets) {
    const address = cabinetAddress(site.cabinets[at] as SiteMembers['cabinets'][number]);
    const steps = stepsOf(address);
    const guests = guestsIn(machine, steps);
    if (!guests) isWhole = false;
    addresses.push(address);
    failing.push({ kind: 'box', steps }, ...(guests ?? []).map((one): Failing => ({ kind: 'box', steps: one })));
  }
  return { failing, addresses, isWhole };
}

function leafAt({ cabinets, line }: SiteMembers, at: number) {
  return line.leaves[cabinets[at]?.run.leaf ?? -1];
}

function cardsIn(site: SiteMembers, cabinets: readonly number[]): number {
  return cabinets.reduce((sum, at) => {
    const leaf = leafAt(site, at);
    if (!leaf) return sum;
    const dealt = leaf.guests.reduce((all, { place, count }) => all + count * cardsOf(place), 0);
    return sum + cardsOf(leaf.place) + dealt;
  }, 0);
}

function cardsOf({ card, inside }: Place): number {
  if (card) return 1;
  return inside.reduce((sum, child) => sum + child.perParent * cardsOf(child), 0);
}

export interface CardsOfScenario {
  /** Each card once, in this order: dark, hot, dead, cut off. */
  readonly dark: number;
  readonly hot: number;
  readonly dead: number;
  readonly cutOff: { readonly lower: number; readonly upper: number };
  readonly down: { readonly lower: number; readonly upper: number };
  readonly slowed: { readonly lower: number; readonly upper: number };
}

export function cardsOfScenario(
  { supply, effect, instant }: Pick<Scenario, 'supply' | 'effect' | 'instant'>,
  moment: 'instant' | 'settled' = 'settled',
): CardsOfScenario {
  const own = moment === 'settled' ? effect : instant;
  const down = cardsDown(own);
  const [dark, hot] = [supply?.cardsDark ?? 0, moment === 'settled' ? (supply?.cardsHot ?? 0) : 0];
  // Where cards are in no network they are counted by their cabinets alone.
  const gone = Math.max(down.dead, dark + hot);
  const cutOff = { lower: down.lower - down.dead, upper: down.cutOff };
  const slowed = cardsSlowed(own);
  const throttled = supply?.cardsThrottled ?? 0;
  return {
    dark,
    hot,
    dead: gone - dark - hot,
    cutOff,
    down: { lower: gone + cutOff.lower, upper: gone + cutOff.upper },
    slowed: { lower: Math.max(slowed.lower, throttled), upper: slowed.upper + throttled },
  };
}
