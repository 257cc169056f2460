/** What failures together do to every network of a machine, as far as networks go: cards down and slowed, rates left. */
import { type Damage, withDamage } from '../../machine/damage.ts';
import type { MachineFabric } from '../../machine/fabric.ts';
import type { Machine } from '../../machine/machine.ts';
import { type CardsLeft, cardsLeft, type RatesLeft, ratesLeft } from '../../solvers/failures/network-effect.ts';
import { type LimitsEffort, type NetworkLimits, networkLimits, structureKey } from '../../solvers/network-limits.ts';
import type { AnalysisTools } from '../analysis.ts';
import { keptWork } from '../kept-work.ts';

export interface NetworkEffect {
  readonly fabric: MachineFabric;
  readonly cards: CardsLeft;
  /** Null where the description does not say enough: wiring that is averaged or has too little symmetry. */
  readonly rates: RatesLeft | null;
  readonly islands: number;
}

/** What is kept of it: names do not enter. */
type Outcome = Omit<NetworkEffect, 'fabric'>;

export interface Effect {
  /** Networks with cards, in the order of the machine. */
  readonly networks: readonly NetworkEffect[];
}

/** The network before failures; shared with the analysis that shows it. */
export function limitsOf(
  tools: Pick<AnalysisTools, 'remember'>,
  fabric: MachineFabric,
): Generator<void, NetworkLimits> {
  return keptWork(tools, `topology ${structureKey(fabric)}`, () => networkLimits(fabric));
}

/** A network that no card is part of carries nothing that failures could take. */
export function carries({ types, rules }: MachineFabric): boolean {
  return rules.length > 0 && types.some(({ card }) => card);
}

export function* effectOf(
  machine: Pick<Machine, 'fabrics'>,
  damage: Damage,
  tools: Pick<AnalysisTools, 'remember'>,
  effort: LimitsEffort = {},
): Generator<void, Effect> {
  const networks: NetworkEffect[] = [];
  for (const [index, fabric] of machine.fabrics.entries()) {
    if (!carries(fabric)) continue;
    const edits = damage[index] ?? [];
    // By network, so that an edit of one leaves what is known of the others.
    const key = `effects ${fabric.faith} ${JSON.stringify(effort)} ${structureKey(fabric)}`;
    const known = tools.remember(key, () => new Map<string, Outcome>());
    const damageKey = JSON.stringify(edits);
    const outcome = known.get(damageKey);
    if (outcome) {
      networks.push({ fabric, ...outcome });
      continue;
    }
    const before = yield* limitsOf(tools, fabric);
    const damaged = withDamage(fabric, edits);
    // Less is alike after a failure than before: what is too irregular stays so.
    const isSame = edits.length === 0 || before.division.irregular;
    const after = isSame ? before : yield* networkLimits(damaged, { ...effort, known: before.islands });
    const isSolved = after.islands.every(({ throughput }) => throughput.upper < Number.POSITIVE_INFINITY);
    const isKnown = fabric.faith === 'exact' && !before.division.irregular && !after.division.irregular && isSolved;
    const found: Outcome = {
      cards: cardsLeft(fabric, damaged, before.division, after.division),
      rates: isKnown ? yield* ratesLeft(before, after, effort) : null,
      islands: after.division.islandCount,
    };
    known.set(damageKey, found);
    networks.push({ fabric, ...found });
  }
  return { networks };
}

export interface CardsDown {
  readonly lower: number;
  readonly upper: number;
  readonly dead: number;
  /** Of `upper`. */
  readonly cutOff: number;
}

/**
 * Cards that are dead, or reach no other card of their supernode: the scale-up network where there is one, else the
 * first. With several scale-up networks a card is down when all of them have lost it: bounded by the two extremes.
 */
export function cardsDown({ networks }: Effect): CardsDown {
  const dead = Math.max(0, ...networks.map(({ cards }) => cards.dead));
  const own = supernodeNetworks(networks);
  if (own.some(({ cards }) => !cards.followed)) {
    const all = Math.max(0, ...own.map(({ cards }) => cards.before));
    return { lower: dead, upper: all, dead, cutOff: all - dead };
  }
  const lost = own.map(({ cards }) => cards.cutOff);
  const most = lost.length === 0 ? 0 : Math.min(...lost);
  const all = Math.max(0, ...own.map(({ cards }) => cards.up + cards.cutOff));
  const spared = lost.reduce((sum, one) => sum + (all - one), 0);
  const least = lost.length <= 1 ? most : Math.max(0, all - spared);
  return { lower: dead + least, upper: dead + most, dead, cutOff: most };
}

function supernodeNetworks(networks: readonly NetworkEffect[]): readonly NetworkEffect[] {
  const scaleUp = networks.filter(({ fabric }) => fabric.net === 'scale-up' || fabric.net.startsWith('scale-up-'));
  return scaleUp.length > 0 ? scaleUp : networks.slice(0, 1);
}

/** A card that only another network than its supernode's has lost is up, and sends nothing there any more. */
export function slowedIn(
  { networks }: Effect,
  network: NetworkEffect,
): { readonly cards: number; readonly least: number } {
  const { slowed, cutOff, injection } = network.cards;
  if (cutOff === 0 || supernodeNetworks(networks).includes(network)) return { cards: slowed, least: injection };
  return { cards: slowed + cutOff, least: 0 };
}

/** Up, and slower in some network: at least those of one, at most those of all together. */
export function cardsSlowed(effect: Effect): { readonly lower: number; readonly upper: number } {
  const { networks } = effect;
  const slowed = networks.map((network) => slowedIn(effect, network).cards);
  const up = Math.max(0, ...networks.map(({ cards }) => cards.up + cards.cutOff));
  const sum = slowed.reduce((all, one) => all + one, 0);
  if (networks.some(({ cards }) => !cards.followed)) return { lower: Math.max(0, ...slowed), upper: up };
  return { lower: Math.max(0, ...slowed), upper: Math.min(up, sum) };
}
