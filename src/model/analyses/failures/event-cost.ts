/**
 * What one failure does to a job on all cards, and what that costs: a job with a card down stops, loses half a
 * checkpoint interval and the restart, and goes on without the cards that are down until they are back; a job with
 * throttled cards runs at the speed of the slowest. What slower links cost depends on the job and is not guessed.
 */
import type { Machine } from '../../machine/machine.ts';
import { defaultCardHourUsd } from '../../solvers/cost/failure-loss.ts';
import { dalyIntervalS } from '../../solvers/reliability/checkpoints.ts';
import { mttiOfNodesH } from '../../solvers/reliability/job-interruptions.ts';
import { cardCount } from '../card-count.ts';
import { siteFailures } from '../reliability/site-rates.ts';
import { type EventRate, eventRate } from './event-rates.ts';
import { cardsOfScenario, type Scenario, type Trial } from './scenario.ts';

export type JobState = 'untouched' | 'slowed' | 'stopped';

export interface EventCost {
  readonly job: JobState;
  /** Of the job, where throttled cards alone slow it; null where slower links do. */
  readonly speed: number | null;
  readonly rate: EventRate | null;
  readonly usdPerCardHour: number;
  readonly jobCards: number;
  /** Half a checkpoint interval and the restart; null where the document names no checkpoint. */
  readonly hoursLost: number | null;
  /** USD of one event; null where something of it is unknown. */
  readonly usdPerEvent: number | null;
  /** The known part of it. */
  readonly usdAtLeast: number;
  readonly missing: readonly string[];
}

const cardsPerNode = 8;

export function eventCost(machine: Machine, trial: Trial, scenario: Scenario): EventCost {
  const cards = cardsOfScenario(scenario);
  const jobCards = cardCount(machine);
  const rate = eventRate(machine, trial);
  const { checkpoint, repairS } = machine.supplies.operation;
  const hoursDown = repairS ? repairS.value / 3600 : (rate?.repairH ?? null);
  const isCut = scenario.effect.networks.some(
    ({ cards: own, rates }) => own.slowed > 0 || (rates !== null && rates.throughput.lower < 1 - 1e-9),
  );
  const throttled = scenario.supply?.speed ?? 1;
  const job: JobState = cards.down.upper > 0 ? 'stopped' : throttled < 1 || isCut ? 'slowed' : 'untouched';
  const hoursLost = checkpoint ? hoursLostOf(machine, jobCards, checkpoint) : null;
  const usdPerCardHour = defaultCardHourUsd;
  const missing: string[] = [];
  let usd = 0;
  if (job === 'stopped') {
    if (hoursDown === null) missing.push('facility.repair');
    else usd += cards.down.lower * hoursDown * usdPerCardHour;
    if (hoursLost === null) missing.push('jobs[].checkpoint');
    else usd += jobCards * hoursLost * usdPerCardHour;
  } else if (job === 'slowed') {
    if (hoursDown === null) missing.push('facility.repair');
    else usd += jobCards * (1 - throttled) * hoursDown * usdPerCardHour;
    if (isCut) missing.push('jobs');
  }
  return {
    job,
    speed: job === 'stopped' ? 0 : isCut ? null : throttled,
    rate,
    usdPerCardHour,
    jobCards,
    hoursLost,
    usdPerEvent: missing.length > 0 ? null : usd,
    usdAtLeast: usd,
    missing,
  };
}

function hoursLostOf(
  { supplies: { operation } }: Machine,
  cards: number,
  { intervalS, restartS, writeS }: NonNullable<Machine['supplies']['operation']['checkpoint']>,
): number {
  const mttiS = mttiOfNodesH(cards / cardsPerNode, siteFailures(operation).stops.value) * 3600;
  const tauS = intervalS ?? dalyIntervalS({ writeS, restartS, mttiS });
  return (tauS / 2 + restartS) / 3600;
}
