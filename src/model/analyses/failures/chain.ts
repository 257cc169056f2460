/** The consequences of failures as a list: each stage writes what it adds. Electrical, cooling, jobs and money follow. */
import type { TextRef } from '../../report/report.ts';
import type { Bounds } from '../../solvers/throughput.ts';
import { roundTo } from '../../units/round.ts';
import { shown } from '../figure.ts';
import { cardsDown, type Effect, type NetworkEffect } from './effect.ts';

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
    ...effect.networks.flatMap(fabricLinks),
  ];
}

function fabricLinks({ fabric, cards, rates }: NetworkEffect): readonly ChainLink[] {
  const { net } = fabric;
  const link = (key: string, params: TextRef['params'] = {}): ChainLink => ({
    stage: 'fabric',
    text: { key: `chain.${key}`, params: { net, ...params } },
    elements: [],
  });
  const links: ChainLink[] = [];
  if (cards.cutOff > 0) links.push(link('cut-off', { cards: shown(cards.cutOff), n: cards.cutOff }));
  if (cards.slowed > 0)
    links.push(
      link('slowed', { cards: shown(cards.slowed), n: cards.slowed, least: percent(exactly(cards.injection)) }),
    );
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
