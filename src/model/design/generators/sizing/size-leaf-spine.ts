/**
 * Two tiers for a number of cards on switches of one radix. A leaf gives at most as many ports down as its taper allows
 * (down : up <= taper, down + up <= radix); its uplinks are spread evenly over all spines, so their number divides the
 * uplinks; a spine has a port for every uplink that ends at it. Among what fits, the fewest switches win, then the
 * fewest leaves, then the fewest links.
 */

export interface LeafSpineDemand {
  readonly cards: number;
  readonly radix: number;
  /** Ports down : ports up, at most; 1 is non-blocking. */
  readonly taper: number;
  /** The k-th card of a server is on the leaves of rail k. */
  readonly rails: number;
  /** Networks of their own; a card has a port in each. */
  readonly planes: number;
  /** Leaves of a plane that a card is on: 2 for dual ToR. */
  readonly homes: number;
}

export interface LeafSpineSize {
  /** Leaves of one rail, one home and one plane. */
  readonly groups: number;
  /** Cards of a leaf; `fewer` of the groups have one card less. */
  readonly down: number;
  readonly fewer: number;
  /** Most cards that the taper allows on a leaf. */
  readonly mostDown: number;
  readonly up: number;
  /** Of one plane. */
  readonly leaves: number;
  readonly spines: number;
  /** Links between one leaf and one spine. */
  readonly linksEach: number;
}

/** Most ports down of a leaf, its uplinks being at least `down / taper`. */
export function mostDownOf(radix: number, taper: number): number {
  let down = radix - 1;
  while (down > 0 && uplinksFor(down, taper) > radix - down) down--;
  return down;
}

function uplinksFor(down: number, taper: number): number {
  return Math.ceil(down / taper - 1e-9);
}

/** Most cards that two tiers of this radix can have: every spine needs a port for every leaf. */
export function mostCards({ radix, taper, rails, homes }: Omit<LeafSpineDemand, 'cards' | 'planes'>): number {
  const groups = Math.floor(radix / (rails * homes));
  return Math.max(rails === 1 ? radix : 0, groups * mostDownOf(radix, taper) * rails);
}

/** Undefined when nothing fits. `cards` is a multiple of `rails`. */
export function sizeLeafSpine(demand: LeafSpineDemand): LeafSpineSize | undefined {
  const { cards, radix, taper, rails, homes } = demand;
  const perRail = cards / rails;
  const mostDown = mostDownOf(radix, taper);
  // All cards on the same leaves: nothing to join them with is needed.
  if (rails === 1 && perRail <= radix) {
    return { groups: 1, down: perRail, fewer: 0, mostDown: radix, up: 0, leaves: homes, spines: 0, linksEach: 0 };
  }
  let best: LeafSpineSize | undefined;
  const mostGroups = Math.min(Math.floor(radix / (rails * homes)), perRail);
  for (let groups = Math.max(1, Math.ceil(perRail / mostDown)); groups <= mostGroups; groups++) {
    const leaves = rails * groups * homes;
    if (best && leaves >= best.leaves + best.spines) break;
    const down = Math.ceil(perRail / groups);
    for (let up = uplinksFor(down, taper); up <= radix - down; up++) {
      const spines = smallestDivisor(up, (leaves * up) / radix);
      if (best && leaves + spines >= best.leaves + best.spines) continue;
      const fewer = groups * down - perRail;
      best = { groups, down, fewer, mostDown, up, leaves, spines, linksEach: up / spines };
    }
  }
  return best;
}

/** The smallest divisor that is not below `least`; the number itself at the most. */
function smallestDivisor(number: number, least: number): number {
  for (let divisor = Math.max(1, Math.ceil(least)); divisor < number; divisor++) {
    if (number % divisor === 0) return divisor;
  }
  return number;
}
