/** The consequences of failures as a list, in their fixed order: each stage writes what it adds. */
import type { Machine } from '../../machine/machine.ts';
import type { TextRef } from '../../report/report.ts';
import type { Bounds } from '../../solvers/throughput.ts';
import { inUnit } from '../../units/format.ts';
import { roundTo } from '../../units/round.ts';
import { shown } from '../figure.ts';
import { type Effect, type NetworkEffect, slowedIn } from './effect.ts';
import { eventCost } from './event-cost.ts';
import { cardsOfScenario, type Scenario, type Trial } from './scenario.ts';

export type ChainStage = 'power' | 'cooling' | 'elements' | 'fabric' | 'job' | 'money';

export interface ChainLink {
  readonly stage: ChainStage;
  readonly text: TextRef;
  /** Where it happens, as addresses. */
  readonly elements: readonly string[];
}

/** `elements`: what fails, as addresses. */
export function chainOf(
  machine: Machine,
  trial: Trial,
  scenario: Scenario,
  elements: readonly string[],
): readonly ChainLink[] {
  const { dark, hot, dead } = cardsOfScenario(scenario);
  const gone = dark + hot + dead;
  const params = { n: elements.length, failed: shown(elements.length), dead: shown(gone) };
  const links: ChainLink[] = [
    ...powerLinks(machine, trial, scenario, elements),
    ...coolingLinks(scenario),
    { stage: 'elements', text: { key: 'chain.elements', params }, elements },
    ...scenario.effect.networks.flatMap((network) => fabricLinks(scenario.effect, network)),
  ];
  if (!scenario.isWhole) links.push({ stage: 'elements', text: { key: 'chain.not-whole' }, elements: [] });
  return [...links, ...eventLinks(machine, trial, scenario)];
}

function powerLinks(
  { supplies: { list } }: Machine,
  { supplies }: Trial,
  { supply }: Scenario,
  failed: readonly string[],
): readonly ChainLink[] {
  // A cooler that fails leaves power as it is.
  const isCooling = supplies.length > 0 && supplies.every((one) => list[one.supply]?.domain === 'cooling');
  if (!supply || (isCooling && supply.dark.length === 0)) return [];
  const { headroom, tripped } = supply.power;
  const link = (key: string, params: TextRef['params'], elements: readonly string[]): ChainLink => ({
    stage: 'power',
    text: { key: `chain.${key}`, params: params ?? {} },
    elements,
  });
  const links: ChainLink[] = [];
  if (tripped.length > 0)
    links.push(link('tripped', { n: tripped.length, names: some(tripped), failed: some(failed) }, tripped));
  if (supply.dark.length > 0) {
    const n = supply.dark.length;
    const params = { n, cabinets: shown(n), power: kilowatts(supply.darkW), cards: shown(supply.cardsDark) };
    const key = supply.darkKnown ? 'dark' : supply.darkW > 0 ? 'dark-least' : 'dark-unknown';
    links.push(link(key, { ...params, names: some(supply.dark) }, supply.dark));
  } else links.push(link('carried', { failed: some(failed) }, failed));
  if (headroom) {
    const params = {
      at: headroom.at,
      load: kilowatts(headroom.ratingW - headroom.marginW),
      rating: kilowatts(headroom.ratingW),
    };
    links.push(link(headroom.marginW < 0 ? 'overload' : 'headroom', params, [headroom.at]));
  }
  return links;
}

function coolingLinks({ supply }: Scenario): readonly ChainLink[] {
  if (!supply) return [];
  const { lost, reduced } = supply.cooling;
  const links: ChainLink[] = [];
  const link = (key: string, params: TextRef['params'], elements: readonly string[]): void => {
    links.push({ stage: 'cooling', text: { key: `chain.${key}`, params: params ?? {} }, elements });
  };
  if (lost.length > 0) {
    const n = supply.hot.length;
    const seconds = supply.rideThroughS;
    const key = seconds === null ? 'hot-unknown' : lost.some(({ cause }) => cause === 'flow') ? 'hot' : 'hot-rejection';
    const params = { n, cabinets: shown(n), cards: shown(supply.cardsHot), loops: some(lost.map(({ at }) => at)) };
    link(key, { ...params, seconds: seconds === null ? '' : shown(roundTo(seconds, 2)) }, supply.hot);
  }
  for (const { at, flow } of reduced) link('reduced', { at, flow: percent(exactly(flow)) }, [at]);
  if (supply.slowed.length > 0) {
    const params = { cards: shown(supply.cardsThrottled), n: supply.cardsThrottled };
    link('throttled', { ...params, speed: percent(exactly(supply.speed)) }, supply.slowed);
  }
  return links;
}

function eventLinks(machine: Machine, trial: Trial, scenario: Scenario): readonly ChainLink[] {
  const { hoursLost, job, jobCards, rate, usdPerEvent, usdAtLeast } = eventCost(machine, trial, scenario);
  if (jobCards === 0) return [];
  const links: ChainLink[] = [];
  const isKnown = job === 'stopped' && hoursLost !== null;
  const hours = hoursLost === null ? '' : shown(roundTo(hoursLost, 2));
  const key = `chain.job-${job}${isKnown ? '-known' : ''}`;
  links.push({ stage: 'job', text: { key, params: { cards: shown(jobCards), hours } }, elements: [] });
  if (job === 'untouched' && !rate) return links;
  const usd = shown(roundTo(usdPerEvent ?? usdAtLeast, 3));
  const params = { usd, rate: rate ? shown(rate.perYear) : '', hours: rate ? shown(rate.repairH) : '' };
  const known = usdPerEvent === null ? (usdAtLeast > 0 ? 'least' : 'unknown') : 'known';
  links.push({ stage: 'money', text: { key: `chain.money-${known}`, params }, elements: [] });
  if (rate) links.push({ stage: 'money', text: { key: 'chain.rate', params }, elements: [] });
  return links;
}

/** Names that a sentence can hold. */
const mostNames = 4;

function some(names: readonly string[]): string {
  const first = names.slice(0, mostNames).join(', ');
  return names.length > mostNames ? `${first}, … (${names.length})` : first;
}

function kilowatts(watts: number): string {
  return `${shown(roundTo(inUnit(watts, 'kW'), 4))} kW`;
}

function fabricLinks(effect: Effect, network: NetworkEffect): readonly ChainLink[] {
  const { fabric, cards, rates } = network;
  const { net } = fabric;
  const slowed = slowedIn(effect, network);
  const link = (key: string, params: TextRef['params'] = {}): ChainLink => ({
    stage: 'fabric',
    text: { key: `chain.${key}`, params: { net, ...params } },
    elements: [],
  });
  const links: ChainLink[] = [];
  if (cards.cutOff > slowed.cards - cards.slowed)
    links.push(link('cut-off', { cards: shown(cards.cutOff), n: cards.cutOff }));
  if (slowed.cards > 0)
    links.push(link('slowed', { cards: shown(slowed.cards), n: slowed.cards, least: percent(exactly(slowed.least)) }));
  if (!rates) return [...links, link('unknown')];
  const { throughput, mean, bisection } = rates;
  const isUntouched = [throughput, mean, bisection].every(({ lower, upper }) => lower === 1 && upper === 1);
  if (isUntouched && cards.dead === 0) return links.length > 0 ? links : [link('untouched')];
  return [
    ...links,
    link('rates', { throughput: percent(throughput), mean: percent(mean), bisection: percent(bisection) }),
  ];
}

function exactly(value: number): Bounds {
  return { lower: value, upper: value };
}

function percent({ lower, upper }: Bounds): string {
  const [from, to] = [roundTo(lower * 100, 4), roundTo(upper * 100, 4)];
  return from === to ? `${from} %` : `${from}…${to} %`;
}
