/** How far from the cards an element kind is: 0 for cards and NICs, 1 for switches that touch them, and so on. */
import type { LinkRule, VertexType } from './fabric.ts';

type Kind = Pick<VertexType, 'card' | 'role'>;
type Joined = Pick<LinkRule, 'a' | 'b' | 'wire'>;

/** Id of rules that hold such cables. */
const byHand = '+';

/**
 * One tier for each type; -1 where no card is behind. A NIC counts with the cards, so that the switch behind it is of
 * tier 1. A cable joined by hand makes no tier where a rule does, so one extra cable from a card to a spine does not
 * bring all spines to tier 1.
 */
export function tierOf({
  types,
  rules,
}: {
  readonly types: readonly Kind[];
  readonly rules: readonly Joined[];
}): readonly number[] {
  const tiers: number[] = types.map((type) => (type.card ? 0 : -1));
  const plain = rules.filter(({ wire }) => wire !== byHand);
  spread(tiers, types, plain);
  spread(tiers, types, rules);
  return tiers;
}

/** Shortest way by kinds; tiers that are settled stay. */
function spread(tiers: number[], types: readonly Kind[], rules: readonly Joined[]): void {
  const settled = tiers.map((tier) => tier >= 0);
  for (let again = true; again; ) {
    again = false;
    for (const { a, b } of rules) {
      for (const [from, to] of [
        [a, b],
        [b, a],
      ] as const) {
        const tier = tiers[from] as number;
        const known = tiers[to] as number;
        const next = types[to]?.role === 'nic' ? tier : tier + 1;
        if (tier < 0 || settled[to] || (known >= 0 && known <= next)) continue;
        tiers[to] = next;
        again = true;
      }
    }
  }
}
