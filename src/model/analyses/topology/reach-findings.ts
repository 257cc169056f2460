/** Cards that a network does not reach: single ones, parts that changes have split off, cards that no wire names. */
import type { MachineFabric } from '../../machine/fabric.ts';
import type { Machine, Place } from '../../machine/machine.ts';
import type { Finding } from '../../report/report.ts';
import type { NetworkLimits } from '../../solvers/network-limits.ts';
import { addressOfClass, addressOfSpots } from '../addresses.ts';
import { shown } from '../figure.ts';

/** Wire of rules that hold cables joined by hand. */
const byHand = '+';

export function reachFindings(fabric: MachineFabric, limits: NetworkLimits): readonly Finding[] {
  if (limits.division.irregular) return [];
  return [...unreachable(fabric, limits), ...splits(fabric, limits), ...danglingLinks(fabric, limits)];
}

function unreachable(fabric: MachineFabric, { division, islands }: NetworkLimits): readonly Finding[] {
  const alone = division.cutOff.filter(({ together }) => together === 1);
  if (alone.length === 0) return [];
  // Where nothing hangs together any more, the cards that stand for the islands are cut off like the others.
  const reached = islands.every(({ part }) => part.cards === 1) ? 0 : reachedCards(islands);
  const cards = alone.reduce((sum, one) => sum + one.cards, 0) + reachedCards(islands) - reached;
  return [
    {
      code: 'fabric.card-unreachable',
      severity: 'error',
      where:
        reached > 0
          ? alone.map(({ kind, example }) => addressOfSpots(fabric, kind, example))
          : allCards(fabric, division),
      params: { net: fabric.net, cards, shown: shown(cards) },
      arithmetic: `${shown(cards)} + ${shown(reached)} = ${shown(cards + reached)}`,
      fix: { key: 'fix.fabric.card-unreachable', params: { net: fabric.net } },
    },
  ];
}

/** One finding for the network: what hangs together in parts of its own, though the rules join it to the rest. */
function splits(fabric: MachineFabric, { division, islands }: NetworkLimits): readonly Finding[] {
  const apart = division.cutOff.filter(({ together }) => together > 1);
  const cards = apart.reduce((sum, one) => sum + one.cards, 0);
  if (cards === 0) return [];
  return [
    {
      code: 'fabric.split',
      severity: 'error',
      where: apart.map(({ kind, example }) => addressOfSpots(fabric, kind, example)),
      params: { net: fabric.net, cards, shown: shown(cards) },
      arithmetic: `${shown(reachedCards(islands))} | ${shown(cards)}`,
      fix: { key: 'fix.fabric.split', params: { net: fabric.net } },
    },
  ];
}

/**
 * Cards that nothing joins: the only network of the machine leaves them in islands. Where there is a second network
 * islands are the design's own (scale-up domains, joined by scale-out).
 */
export function islandsApart(machine: Machine, fabric: MachineFabric, limits: NetworkLimits): readonly Finding[] {
  const { islandCount, irregular } = limits.division;
  if (irregular || machine.fabrics.length > 1 || islandCount < 2) return [];
  return [
    {
      code: 'fabric.islands',
      severity: 'info',
      where: [fabric.net],
      params: { net: fabric.net, islands: islandCount, shown: shown(islandCount) },
      arithmetic: limits.islands.map(({ count, part }) => `${shown(count)} × ${shown(part.cards)}`).join(' + '),
      fix: { key: 'fix.fabric.islands', params: { net: fabric.net } },
    },
  ];
}

/** One address of each class of cards. */
function allCards(fabric: MachineFabric, { base }: NetworkLimits['division']): readonly string[] {
  const { quotient } = base;
  return Array.from({ length: quotient.count }, (_, index) => index)
    .filter((index) => fabric.types[quotient.kind[index] as number]?.card)
    .map((index) => addressOfClass(fabric, base, index));
}

function reachedCards(islands: NetworkLimits['islands']): number {
  return islands.reduce((sum, { part, count }) => sum + part.cards * count, 0);
}

/** A cable drawn by hand is a rule of its own; where one end is missing it joins nothing. */
function danglingLinks(fabric: MachineFabric, { division }: NetworkLimits): readonly Finding[] {
  const { quotient, symmetry } = division.base;
  const { joins } = symmetry.pins.structure;
  const met = new Set<number>();
  for (const join of quotient.join) met.add(joins[join]?.rule ?? -1);
  const lost = fabric.rules.flatMap((rule, index) => {
    const set = fabric.edits.some((edit) => edit.kind === 'link' && edit.rule === index && (edit.set ?? 0) > 0);
    return rule.wire === byHand && set && !met.has(index) ? [rule] : [];
  });
  return lost.map((rule) => {
    const ends = [fabric.types[rule.a]?.name ?? '?', fabric.types[rule.b]?.name ?? '?'];
    return {
      code: 'fabric.dangling-link',
      severity: 'error',
      where: [fabric.net],
      params: { net: fabric.net, from: ends[0] as string, to: ends[1] as string },
      arithmetic: '',
      fix: { key: 'fix.fabric.dangling-link' },
    };
  });
}

/** Cards that no wire of any network names, where there is more than one card to talk to. */
export function unwiredCards(machine: Machine): readonly Finding[] {
  const wired = new Set(
    machine.fabrics.flatMap(({ elements, ports }) => [
      ...elements.filter(({ role }) => role === 'card').map(({ hold }) => hold),
      ...ports.map(({ card }) => card),
    ]),
  );
  const cards: Place[] = [];
  const visit = (place: Place): void => {
    if (place.card) cards.push(place);
    place.inside.forEach(visit);
  };
  machine.places.forEach(visit);
  const all = cards.reduce((sum, { count }) => sum + count, 0);
  const bare = cards.filter(({ hold }) => !wired.has(hold));
  const count = bare.reduce((sum, place) => sum + place.count, 0);
  if (count === 0 || all < 2) return [];
  return [
    {
      code: 'fabric.card-unwired',
      severity: 'warning',
      where: bare.map(({ address }) => address),
      params: { cards: count, shown: shown(count) },
      arithmetic: `${shown(count)} / ${shown(all)}`,
      fix: { key: 'fix.fabric.card-unwired' },
    },
  ];
}
