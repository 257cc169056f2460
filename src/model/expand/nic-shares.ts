/**
 * NICs that no wire joins to a card belong to the cards of their box, evenly: a share of a NIC's ports is what each of
 * those cards has of it. In a network that runs over NICs this is the way from the cards into it.
 */

import type { Numbering } from '../design/design.ts';
import type { Role } from '../machine/fabric.ts';
import { elementKind } from './elements.ts';
import { type HoldSite, type HoldTree, product } from './hold-sites.ts';
import { samePairs } from './same-pairs.ts';
import type { WireJoin } from './wire-joins.ts';

/** Id of the rules from cards to the NICs of their box; no wire of a document can have it. */
export const shareRule = '~';

export interface NicBox {
  readonly box: HoldSite;
  /** Kinds of cards in it. */
  readonly cards: readonly HoldSite[];
  /** Cards in one box. */
  readonly sharing: number;
}

/** The smallest box around a NIC that holds cards: a node, tray or board, never a whole cabinet. */
export function boxOfNic(tree: HoldTree, nic: HoldSite): NicBox | undefined {
  const cards = [...tree.byHold.values()].flat().filter((site) => site.card);
  const box = nic.path
    .filter(({ shape }) => shape === 'node' || shape === 'tray' || shape === 'board')
    .findLast((outer) => cards.some((card) => card.path.includes(outer)));
  if (!box) return undefined;
  const inside = cards.filter((card) => card.path.includes(box));
  return { box, cards: inside, sharing: inside.reduce((sum, card) => sum + countBelow(card, box), 0) };
}

/** How many of an element one box holds. */
export function countBelow(site: HoldSite, box: HoldSite): number {
  return product(site.path.slice(box.path.length).map((inner) => product(inner.sizes)));
}

/** Joins from cards to a NIC with ports of `rate` bit/s in all. */
export function shareJoins(
  tree: HoldTree,
  nic: HoldSite,
  rate: number,
  roleOf: (site: HoldSite) => Role,
  number: Readonly<Record<string, Numbering>> | undefined,
): readonly WireJoin[] {
  const shared = boxOfNic(tree, nic);
  if (!shared || shared.sharing === 0) return [];
  const { box, cards, sharing } = shared;
  return cards.map((card) => {
    const kinds = [elementKind(card, roleOf(card), number), elementKind(nic, roleOf(nic), number)] as const;
    const { pairs } = samePairs(...kinds, [box.hold]);
    return {
      id: shareRule,
      wire: { id: shareRule, each: card.hold, to: nic.hold },
      a: card,
      b: nic,
      form: { kind: 'to', pairs },
      links: 1,
      rate: rate / sharing,
      averaged: false,
    };
  });
}
