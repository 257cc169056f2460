/** Which wires have a card behind them: only those carry traffic. */
import type { Role } from '../machine/fabric.ts';
import type { HoldSite } from './hold-sites.ts';

type Edge = readonly [HoldSite, HoldSite];

/**
 * A wire counts when both its ends pass traffic on (cards, switches, NICs), a card is somewhere behind it, and it does
 * not end at a NIC that leads nowhere.
 */
export function behindCards(
  roleOf: (site: HoldSite) => Role,
  edges: readonly Edge[],
): (a: HoldSite, b: HoldSite) => boolean {
  let kept = edges.filter(([a, b]) => roleOf(a) !== 'other' && roleOf(b) !== 'other');
  for (let before = -1; before !== kept.length; ) {
    before = kept.length;
    kept = kept.filter(([a, b]) => !isDeadEnd(roleOf, kept, a) && !isDeadEnd(roleOf, kept, b));
  }
  const reached = new Set<HoldSite>(kept.flat().filter((site) => roleOf(site) === 'card'));
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    for (const [a, b] of kept) {
      if (reached.has(a)) reached.add(b);
      if (reached.has(b)) reached.add(a);
    }
  }
  const pairs = new Set(kept.filter(([a]) => reached.has(a)).map(([a, b]) => `${a.key}~${b.key}`));
  return (a, b) => pairs.has(`${a.key}~${b.key}`) || pairs.has(`${b.key}~${a.key}`);
}

function isDeadEnd(roleOf: (site: HoldSite) => Role, edges: readonly Edge[], site: HoldSite): boolean {
  if (roleOf(site) !== 'nic') return false;
  const others = new Set(edges.flatMap(([a, b]) => (a === site ? [b] : b === site ? [a] : [])));
  return others.size < 2;
}
