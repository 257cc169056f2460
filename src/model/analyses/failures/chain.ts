/** The consequences of failures as a list: each stage writes what it adds. Electrical, cooling, jobs and money follow. */
import type { TextRef } from '../../report/report.ts';
import type { Bounds } from '../../solvers/throughput.ts';
import { roundTo } from '../../units/round.ts';
import { shown } from '../figure.ts';
import { cardsDown, type Effect, type NetworkEffect, slowedIn } from './effect.ts';

export interface ChainLink {
  readonly stage: 'elements' | 'fabric';
  readonly text: TextRef;
  readonly elements: readonly string[];
}

/** `elements`: what fails, as addresses. */
export function chainOf(effect: Effect, elements: readonly string[]): readonly ChainLink[] {
  const { dead } = cardsDown(effect);
  const params = { n: elements.length, failed: shown(elements.length), dead: shown(dead) };
  return [
    { stage: 'elements', text: { key: 'chain.elements', params }, elements },
    ...effect.networks.flatMap((network) => fabricLinks(effect, network)),
  ];
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
