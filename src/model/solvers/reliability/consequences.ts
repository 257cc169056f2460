/**
 * Question: when these elements fail, what follows: power, coolant, cards, job, money?
 *
 * In this order, because each stage alone is wrong: a supply network may survive while the pumps it no longer feeds let
 * half of the cards overheat. 1. electrical: failover and cascade. 2. cooling: pumps that are dark reduce or stop the
 * flow of their loop. 3. cards: dark, or hot once the cold plates have warmed up, or slowed to the heat the flow still
 * carries. 4. one synchronous job on all cards: it stops with a card down, and runs at the speed of its slowest. 5. money
 * of this one event. Trips are not undone when hot cards shed their load. Settled state; `rideThroughS` lies before it.
 */
import { flowWithPumps, heatAtReducedFlow } from '../cooling/pumps.ts';
import { coldPlate, rideThroughS } from '../cooling/ride-through.ts';
import { cappedSpeed } from '../power/profiles.ts';
import { type SupplyState, solveSupply } from '../power/solve-supply.ts';
import type { SupplyNetwork } from '../power/supply-network.ts';

export interface CoolantLoop {
  readonly id: string;
  /** Indices of its equal pumps among the loads of the network. */
  readonly pumps: readonly number[];
  readonly headRatio: number;
  readonly designRiseK: number;
  readonly allowedRiseK: number;
}

export interface CardGroup {
  /** Index among the loads of the network. */
  readonly load: number;
  /** Index of its loop; null where air cools it. */
  readonly loop: number | null;
  readonly cards: number;
}

export interface FailureEvent {
  readonly nodes: readonly number[];
  /** Loads (pumps) that fail themselves. */
  readonly loads: readonly number[];
  /** Loops that break: no flow, whatever the pumps do. */
  readonly loops: readonly number[];
}

export interface FailureScene {
  readonly network: SupplyNetwork;
  readonly loops: readonly CoolantLoop[];
  readonly groups: readonly CardGroup[];
  /** Exponent of speed against power. */
  readonly alpha: number;
  readonly cardW: number;
  /** From the present supply to the limit of a card, K. */
  readonly allowK: number;
  /** Of a stopped job: half a checkpoint interval and the restart. */
  readonly hoursLost: number;
  /** Mean time to restore. */
  readonly hoursDown: number;
  readonly usdPerCardHour: number;
}

export type JobState = 'untouched' | 'slowed' | 'stopped';

export interface Consequences {
  readonly supply: SupplyState;
  /** Flow over design flow of each loop. */
  readonly flow: readonly number[];
  readonly cardsDark: number;
  readonly cardsHot: number;
  readonly cardsDown: number;
  readonly cardsSlowed: number;
  /** From the loss of flow to the limit; null where no card gets hot. */
  readonly rideThroughS: number | null;
  readonly job: JobState;
  readonly jobSpeed: number;
  readonly usdPerEvent: number;
}

export function consequences(scene: FailureScene, event: FailureEvent): Consequences {
  const supply = solveSupply(scene.network, event.nodes);
  const unfed = new Set(supply.dark);
  const flow = scene.loops.map((loop, index) => {
    const running = loop.pumps.filter((pump) => !unfed.has(pump) && !event.loads.includes(pump)).length;
    return event.loops.includes(index) ? 0 : flowWithPumps(loop.pumps.length, running, loop.headRatio);
  });
  const cards = { all: 0, dark: 0, hot: 0, slowed: 0 };
  let slowest = 1;
  for (const group of scene.groups) {
    cards.all += group.cards;
    const heatShare = heatShareOf(scene, flow, group);
    if (unfed.has(group.load) || event.loads.includes(group.load)) cards.dark += group.cards;
    else if (heatShare === 0) cards.hot += group.cards;
    else if (heatShare < 1) {
      cards.slowed += group.cards;
      slowest = Math.min(slowest, cappedSpeed(heatShare, 1, scene.alpha));
    }
  }
  const cardsDown = cards.dark + cards.hot;
  const job: JobState = cardsDown > 0 ? 'stopped' : cards.slowed > 0 ? 'slowed' : 'untouched';
  const lostCardHours =
    job === 'stopped'
      ? cards.all * scene.hoursLost + cardsDown * scene.hoursDown
      : cards.all * (1 - slowest) * scene.hoursDown;
  return {
    supply,
    flow,
    cardsDark: cards.dark,
    cardsHot: cards.hot,
    cardsDown,
    cardsSlowed: cards.slowed,
    rideThroughS: cards.hot > 0 ? rideThroughS(coldPlate, scene.allowK, scene.cardW) : null,
    job,
    jobSpeed: job === 'stopped' ? 0 : slowest,
    usdPerEvent: lostCardHours * scene.usdPerCardHour,
  };
}

function heatShareOf({ loops }: FailureScene, flow: readonly number[], { loop }: CardGroup): number {
  if (loop === null) return 1;
  const { allowedRiseK, designRiseK } = loops[loop] as CoolantLoop;
  return heatAtReducedFlow(flow[loop] as number, designRiseK, allowedRiseK).heatShare;
}
